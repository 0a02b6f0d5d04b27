// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.bulletins.internal;

import java.time.LocalDateTime;
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
import vn.phaodai.bulletins.Rumour;
import vn.phaodai.bulletins.Rumours;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.shell.PageContext;
import vn.phaodai.shell.Words;

/// `/tin-don`: what is said, whether it is true, and what was answered.
@Controller
class RumourPages {
  private final Rumours rumours;
  private final OperatingClock clock;
  private final Words words;

  RumourPages(Rumours rumours, OperatingClock clock, Words words) {
    this.rumours = rumours;
    this.clock = clock;
    this.words = words;
  }

  /// @param sau id of the last answered rumour of the page before
  /// @param tu a citizen's report that is handed over
  @GetMapping("/tin-don")
  @PreAuthorize("hasAuthority('rumours.read')")
  String list(
      @RequestParam(required = false) @Nullable Long sau,
      @RequestParam(required = false) @Nullable UUID tu,
      Model model) {
    List<Rumour> answered = rumours.answered(sau);
    model.addAttribute("open", rumours.open());
    model.addAttribute("answered", answered.stream().limit(Rumours.PAGE).toList());
    model.addAttribute(
        "next", answered.size() > Rumours.PAGE ? answered.get(Rumours.PAGE - 1).id() : null);
    model.addAttribute("handed", tu == null ? null : rumours.handed(tu));
    model.addAttribute("now", clock.now());
    return "bulletins/rumours";
  }

  @PostMapping("/tin-don")
  @PreAuthorize("hasAuthority('rumours.report')")
  String report(
      @RequestParam(name = "don-vi", defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String loi,
      @RequestParam(defaultValue = "") String kenh,
      @RequestParam(defaultValue = "") String ai,
      @RequestParam(required = false) @Nullable LocalDateTime luc,
      @RequestParam(required = false) @Nullable UUID tu,
      RedirectAttributes redirect) {
    UUID id =
        rumours.report(
            new Rumours.Told(
                unit,
                loi,
                kenh,
                ai,
                luc == null ? null : luc.atZone(OperatingClock.ZONE).toInstant(),
                tu));
    return done(id, redirect, "bulletins.rumour.done.reported");
  }

  @GetMapping("/tin-don/{id}")
  @PreAuthorize("hasAuthority('rumours.read')")
  String rumour(@PathVariable UUID id, Model model) {
    model.addAttribute("view", rumours.get(id));
    return "bulletins/rumour";
  }

  @PostMapping("/tin-don/{id}/ket-luan")
  @PreAuthorize("hasAuthority('rumours.check')")
  String check(
      @PathVariable UUID id,
      @RequestParam(name = "ket-luan", required = false) Rumour.@Nullable Verdict verdict,
      @RequestParam(name = "nguon", defaultValue = "") String evidence,
      RedirectAttributes redirect) {
    rumours.check(id, verdict, evidence);
    return done(id, redirect, "bulletins.rumour.done.checked");
  }

  @PostMapping("/tin-don/{id}/tra-loi")
  @PreAuthorize("hasAuthority('rumours.answer')")
  String answer(
      @PathVariable UUID id,
      @RequestParam(name = "ban-tin", required = false) @Nullable UUID bulletin,
      @RequestParam(name = "phat-ngon", defaultValue = "") String statement,
      @RequestParam(name = "noi", defaultValue = "") String channel,
      RedirectAttributes redirect) {
    rumours.answer(id, bulletin, statement, channel);
    return done(id, redirect, "bulletins.rumour.done.answered");
  }

  private String done(UUID id, RedirectAttributes redirect, String key) {
    redirect.addFlashAttribute(PageContext.FLASH, words.say(key));
    return "redirect:/tin-don/" + id;
  }
}
