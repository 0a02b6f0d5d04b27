// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.laboratory.Turnaround;

/// `/xet-nghiem/toc-do`: hours from swab to result, hop by hop.
@Controller
class TurnaroundPages {
  private static final int DAYS = 7;

  private final Turnaround turnaround;
  private final OperatingClock clock;

  TurnaroundPages(Turnaround turnaround, OperatingClock clock) {
    this.turnaround = turnaround;
    this.clock = clock;
  }

  @GetMapping("/xet-nghiem/toc-do")
  @PreAuthorize("hasAuthority('screening.read')")
  String show(
      @RequestParam(required = false) @Nullable LocalDate tu,
      @RequestParam(required = false) @Nullable LocalDate den,
      Model model) {
    LocalDate to = den == null ? clock.today() : den;
    LocalDate from = tu == null || tu.isAfter(to) ? to.minusDays(DAYS - 1) : tu;
    model.addAttribute("from", from);
    model.addAttribute("to", to);
    model.addAttribute("province", turnaround.by(1, from, to));
    model.addAttribute("rows", turnaround.by(2, from, to));
    return "laboratory/turnaround";
  }
}
