// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phaodai.people.Merges;
import vn.phaodai.people.Reviews;
import vn.phaodai.shell.PageContext;
import vn.phaodai.shell.Words;

/// `/nguoi/trung`: pairs that may be one person, side by side; one decision a row, each can be
/// taken back.
@Controller
@PreAuthorize("hasAuthority('people.merge')")
class ReviewPages {
  private final Reviews reviews;
  private final Merges merges;
  private final Words words;

  ReviewPages(Reviews reviews, Merges merges, Words words) {
    this.reviews = reviews;
    this.merges = merges;
    this.words = words;
  }

  @GetMapping("/nguoi/trung")
  String list(
      @RequestParam(defaultValue = "cho") String muc,
      @RequestParam(required = false) @Nullable Long sau,
      Model model) {
    boolean open = !muc.equals("da-xong");
    List<Reviews.Pair> found = reviews.page(open, sau, Reviews.PAGE + 1);
    boolean more = found.size() > Reviews.PAGE;
    List<Reviews.Pair> page = more ? found.subList(0, Reviews.PAGE) : found;
    model.addAttribute("open", open);
    model.addAttribute("pairs", page);
    model.addAttribute("next", more ? page.getLast().id() : null);
    return "people/reviews";
  }

  @PostMapping("/nguoi/trung/{review}/gop")
  String same(@PathVariable long review, @RequestParam String lyDo, RedirectAttributes redirect) {
    merges.same(review, lyDo);
    return done("people.review.done.same", redirect);
  }

  @PostMapping("/nguoi/trung/{review}/khac")
  String different(@PathVariable long review, RedirectAttributes redirect) {
    merges.different(review);
    return done("people.review.done.different", redirect);
  }

  @PostMapping("/nguoi/trung/{review}/mo-lai")
  String reopen(@PathVariable long review, RedirectAttributes redirect) {
    merges.reopen(review);
    return done("people.review.done.reopened", redirect);
  }

  @PostMapping("/nguoi/gop/{merge}/tach")
  String undo(@PathVariable long merge, @RequestParam String lyDo, RedirectAttributes redirect) {
    merges.undo(merge, lyDo);
    return done("people.review.done.undone", redirect);
  }

  private String done(String key, RedirectAttributes redirect) {
    redirect.addFlashAttribute(PageContext.FLASH, words.say(key));
    return "redirect:/nguoi/trung";
  }
}
