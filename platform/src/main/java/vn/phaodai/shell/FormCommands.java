// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.shell;

import java.util.function.Supplier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phaodai.refusal.RefusedException;

/// Does what a form asks and leads to a page that says what came of it: done, or refused and why.
/// What a form leaves among the flash attributes beforehand, such as what was typed, is shown again
/// only where the command was refused.
@Component
public class FormCommands {
  private final Words words;

  FormCommands(Words words) {
    this.words = words;
  }

  /// @param page to come back to in either case
  /// @param done key of what the page says when it was done
  /// @return the redirect
  public String back(String page, RedirectAttributes next, String done, Runnable command) {
    return lead(
        page,
        next,
        done,
        () -> {
          command.run();
          return page;
        });
  }

  /// @param back page to come back to where it was refused
  /// @param command says where it leads
  public String lead(String back, RedirectAttributes next, String done, Supplier<String> command) {
    try {
      String page = command.get();
      next.getFlashAttributes().clear();
      next.addFlashAttribute(PageContext.FLASH, words.say(done));
      return "redirect:" + page;
    } catch (RefusedException refused) {
      next.addFlashAttribute(
          PageContext.FLASH_PROBLEM, refused.refusal().told(LocaleContextHolder.getLocale()));
      return "redirect:" + back;
    }
  }
}
