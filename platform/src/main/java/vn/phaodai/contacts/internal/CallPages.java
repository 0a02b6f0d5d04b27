// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.contacts.CallLists;
import vn.phaodai.contacts.CallOutcome;
import vn.phaodai.contacts.CallRow;
import vn.phaodai.contacts.Calls;
import vn.phaodai.contacts.Degree;
import vn.phaodai.contacts.Tracings;
import vn.phaodai.people.Disclosure;
import vn.phaodai.people.PersonNames;
import vn.phaodai.shell.Formats;
import vn.phaodai.shell.PageContext;
import vn.phaodai.shell.Words;

/// `/truy-vet`: which cases wait to be traced and how the communes' lists stand; `/truy-vet/goi`:
/// the list that is called through.
@Controller
class CallPages {
  /// Cases older than this are on the line list; here they would hide today's.
  private static final int RECENT_D = 14;

  private static final int MOST = 100;

  private final Tracings tracings;
  private final CallLists lists;
  private final Calls calls;
  private final PersonNames names;
  private final Disclosure disclosure;
  private final Words words;
  private final OperatingClock clock;

  CallPages(
      Tracings tracings,
      CallLists lists,
      Calls calls,
      PersonNames names,
      Disclosure disclosure,
      Words words,
      OperatingClock clock) {
    this.tracings = tracings;
    this.lists = lists;
    this.calls = calls;
    this.names = names;
    this.disclosure = disclosure;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/truy-vet")
  @PreAuthorize("hasAuthority('contacts.read')")
  String overview(Model model) {
    LocalDate since = clock.today().minusDays(RECENT_D);
    model.addAttribute("untraced", tracings.waiting(since, MOST));
    model.addAttribute("loads", lists.loads());
    model.addAttribute("since", since);
    return "contacts/overview";
  }

  /// @param dv code of a unit; empty: all in sight
  /// @param tre only those past their time
  /// @param muc F1 or F2
  @GetMapping("/truy-vet/goi")
  @PreAuthorize("hasAuthority('contacts.read')")
  String list(
      @RequestParam(defaultValue = "") String dv,
      @RequestParam(defaultValue = "false") boolean tre,
      @RequestParam(required = false) @Nullable Degree muc,
      @RequestParam(required = false) @Nullable String sau,
      Model model) {
    CallLists.Filter asked = new CallLists.Filter(dv, tre, muc);
    CallLists.Page page = lists.page(asked, sau);
    model.addAttribute("asked", asked);
    model.addAttribute("list", page);
    model.addAttribute("names", names.labels(page.rows().stream().map(CallRow::personId).toList()));
    return "contacts/calls";
  }

  /// @param nguoi public id of the person
  /// @param xa code of the commune that takes over
  @PostMapping("/truy-vet/goi")
  @PreAuthorize("hasAuthority('contacts.follow')")
  String outcome(
      @RequestParam UUID nguoi,
      @RequestParam CallOutcome ket,
      @RequestParam(defaultValue = "") String xa,
      @RequestParam(defaultValue = "") String ghi,
      RedirectAttributes redirect) {
    calls.outcome(nguoi, ket, xa, ghi);
    redirect.addFlashAttribute(
        PageContext.FLASH, words.say("contacts.done.outcome." + ket.name(), xa));
    return "redirect:/truy-vet/goi";
  }

  /// Shows name and number of somebody on the list, for the reason that they are to be called.
  @PostMapping("/truy-vet/goi/hien")
  @PreAuthorize("hasAuthority('people.reveal')")
  String reveal(@RequestParam UUID nguoi, RedirectAttributes redirect) {
    Instant until = disclosure.reveal(nguoi, words.say("contacts.calls.reason"));
    redirect.addFlashAttribute(
        PageContext.FLASH,
        words.say(
            "contacts.done.revealed", Formats.in(LocaleContextHolder.getLocale()).dateTime(until)));
    return "redirect:/truy-vet/goi";
  }
}
