// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
import vn.phaodai.quarantine.DecisionBook;
import vn.phaodai.quarantine.LockdownLists;
import vn.phaodai.quarantine.LockdownView;
import vn.phaodai.quarantine.Lockdowns;
import vn.phaodai.shell.PageContext;
import vn.phaodai.shell.Words;

/// `/phong-toa`: areas below the commune that are closed, and one of them with what it is owed.
@Controller
class LockdownPages {
  private final LockdownLists lists;
  private final Lockdowns lockdowns;
  private final DecisionBook book;
  private final Words words;

  LockdownPages(LockdownLists lists, Lockdowns lockdowns, DecisionBook book, Words words) {
    this.lists = lists;
    this.lockdowns = lockdowns;
    this.book = book;
    this.words = words;
  }

  /// @param dv code of a unit; also whose committees may sign
  /// @param go whether those that were opened again are shown
  @GetMapping("/phong-toa")
  @PreAuthorize("hasAuthority('quarantine.read')")
  String list(
      @RequestParam(defaultValue = "") String dv,
      @RequestParam(defaultValue = "false") boolean go,
      @RequestParam(required = false) @Nullable Long sau,
      Model model) {
    model.addAttribute("list", lists.page(dv, go, sau));
    model.addAttribute("unit", dv);
    model.addAttribute("lifted", go);
    model.addAttribute("signers", book.signers(dv));
    return "quarantine/lockdowns";
  }

  @GetMapping("/phong-toa/{id}")
  @PreAuthorize("hasAuthority('quarantine.read')")
  String show(@PathVariable UUID id, Model model) {
    LockdownView view = lists.get(id);
    model.addAttribute("view", view);
    model.addAttribute("signers", book.signers(view.unitId()));
    return "quarantine/lockdown";
  }

  /// @param dv code of an area, or of a commune for a list of households
  /// @param ho numbers of households
  @PostMapping("/phong-toa")
  @PreAuthorize("hasAuthority('quarantine.lockdown')")
  String close(
      @RequestParam(defaultValue = "") String dv,
      @RequestParam(defaultValue = "") String ten,
      @RequestParam(defaultValue = "") String ho,
      @RequestParam LocalDateTime tu,
      @RequestParam(defaultValue = "") String lyDo,
      @RequestParam(required = false) @Nullable Integer so,
      @RequestParam(defaultValue = "0") long ky,
      @RequestParam LocalDate ngay,
      RedirectAttributes redirect) {
    UUID id =
        lockdowns.close(
            new Lockdowns.Closing(
                dv, ten, ho, instant(tu), lyDo, new DecisionBook.Paper(so, ky, ngay)));
    return done(id, redirect, "closed");
  }

  @PostMapping("/phong-toa/{id}/go")
  @PreAuthorize("hasAuthority('quarantine.lockdown')")
  String lift(
      @PathVariable UUID id,
      @RequestParam LocalDateTime tu,
      @RequestParam(defaultValue = "") String lyDo,
      @RequestParam(required = false) @Nullable Integer so,
      @RequestParam(defaultValue = "0") long ky,
      @RequestParam LocalDate ngay,
      RedirectAttributes redirect) {
    lockdowns.lift(id, instant(tu), lyDo, new DecisionBook.Paper(so, ky, ngay));
    return done(id, redirect, "lifted");
  }

  /// @param hang item of the rule of supplies
  @PostMapping("/phong-toa/{id}/cap")
  @PreAuthorize("hasAuthority('quarantine.supply')")
  String deliver(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String hang,
      @RequestParam(defaultValue = "0") double kg,
      @RequestParam LocalDate ngay,
      @RequestParam(defaultValue = "") String ai,
      RedirectAttributes redirect) {
    lockdowns.deliver(id, hang, kg, ngay, ai);
    return done(id, redirect, "delivered");
  }

  private static Instant instant(LocalDateTime civil) {
    return civil.atZone(OperatingClock.ZONE).toInstant();
  }

  private String done(UUID id, RedirectAttributes redirect, String what) {
    redirect.addFlashAttribute(PageContext.FLASH, words.say("quarantine.done." + what));
    return "redirect:/phong-toa/" + id;
  }
}
