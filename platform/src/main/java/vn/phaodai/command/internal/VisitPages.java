// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.command.VisitLine;
import vn.phaodai.command.Visits;
import vn.phaodai.shell.PageContext;
import vn.phaodai.shell.Words;

/// `/di-co-so`: who answers for which unit, who has not been there, and the log of visits.
@Controller
class VisitPages {
  private final Visits visits;
  private final OperatingClock clock;
  private final Words words;

  VisitPages(Visits visits, OperatingClock clock, Words words) {
    this.visits = visits;
    this.clock = clock;
    this.words = words;
  }

  /// @param sau id of the last visit of the page before
  @GetMapping("/di-co-so")
  @PreAuthorize("hasAuthority('visits.read')")
  String show(@RequestParam(required = false) @Nullable Long sau, Model model) {
    List<VisitLine> lines = visits.log(sau);
    model.addAttribute("areas", visits.areas());
    model.addAttribute("limit", visits.unvisited_d());
    model.addAttribute("members", visits.members());
    model.addAttribute("kinds", Visits.COMMITTEES);
    model.addAttribute("lines", lines.stream().limit(Visits.PAGE).toList());
    model.addAttribute("next", lines.size() > Visits.PAGE ? lines.get(Visits.PAGE - 1).id() : null);
    model.addAttribute("today", clock.today());
    return "command/visits";
  }

  @PostMapping("/di-co-so/phan-cong")
  @PreAuthorize("hasAuthority('visits.assign')")
  String assign(
      @RequestParam(defaultValue = "0") long ai,
      @RequestParam(name = "don-vi", defaultValue = "") String unit,
      @RequestParam(required = false) @Nullable LocalDate tu,
      @RequestParam(name = "van-ban", defaultValue = "") String paper,
      RedirectAttributes redirect) {
    visits.assign(ai, unit, tu == null ? clock.today() : tu, paper);
    return done(redirect, "command.visits.assigned");
  }

  @PostMapping("/di-co-so/phan-cong/{id}/thoi")
  @PreAuthorize("hasAuthority('visits.assign')")
  String end(@PathVariable UUID id, RedirectAttributes redirect) {
    visits.end(id);
    return done(redirect, "command.visits.ended");
  }

  @PostMapping("/di-co-so/{id}")
  @PreAuthorize("hasAuthority('visits.enter')")
  String enter(
      @PathVariable UUID id,
      @RequestParam(name = "don-vi", defaultValue = "") String unit,
      @RequestParam(required = false) @Nullable LocalDate ngay,
      @RequestParam(defaultValue = "") String thay,
      @RequestParam(name = "chi-dao", defaultValue = "") String instructed,
      @RequestParam(name = "co-quan", defaultValue = "") String lead,
      @RequestParam(required = false) @Nullable LocalDate han,
      RedirectAttributes redirect) {
    visits.enter(
        id,
        new Visits.Told(
            unit, ngay == null ? clock.today() : ngay, thay, instructed, lead, han, false));
    return done(redirect, "command.visits.entered");
  }

  private String done(RedirectAttributes redirect, String key) {
    redirect.addFlashAttribute(PageContext.FLASH, words.say(key));
    return "redirect:/di-co-so";
  }
}
