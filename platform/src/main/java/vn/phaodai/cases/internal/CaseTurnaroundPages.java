// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phaodai.cases.CaseTurnaround;
import vn.phaodai.clock.OperatingClock;

/// `/ca/toc-do`: hours from the swab to tracing, triage and isolation.
@Controller
class CaseTurnaroundPages {
  private static final int DAYS = 7;

  private final CaseTurnaround turnaround;
  private final OperatingClock clock;

  CaseTurnaroundPages(CaseTurnaround turnaround, OperatingClock clock) {
    this.turnaround = turnaround;
    this.clock = clock;
  }

  @GetMapping("/ca/toc-do")
  @PreAuthorize("hasAuthority('cases.read')")
  String show(
      @RequestParam(required = false) @Nullable LocalDate tu,
      @RequestParam(required = false) @Nullable LocalDate den,
      Model model) {
    // the reporting day of the evening is tomorrow's
    LocalDate to = den == null ? clock.today().plusDays(1) : den;
    LocalDate from = tu == null || tu.isAfter(to) ? to.minusDays(DAYS) : tu;
    model.addAttribute("from", from);
    model.addAttribute("to", to);
    model.addAttribute("province", turnaround.by(1, from, to));
    model.addAttribute("rows", turnaround.by(2, from, to));
    return "cases/turnaround";
  }
}
