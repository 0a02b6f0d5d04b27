// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory.internal;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phaodai.laboratory.PoolAdvice;

/// `/xet-nghiem/co-gop`: how many specimens a tube should hold.
@Controller
class PoolAdvicePages {
  private final PoolAdvice advice;

  PoolAdvicePages(PoolAdvice advice) {
    this.advice = advice;
  }

  /// @param tiLe positives expected among 1,000 people
  /// @param ong tubes a day; `nguoi` people a day
  /// @param lon the most specimens a tube may hold
  @GetMapping("/xet-nghiem/co-gop")
  @PreAuthorize("hasAuthority('screening.read')")
  String show(
      @RequestParam(defaultValue = "2") double tiLe,
      @RequestParam(defaultValue = "false") boolean ho,
      @RequestParam(defaultValue = "1000") int ong,
      @RequestParam(defaultValue = "5000") int nguoi,
      @RequestParam(defaultValue = "10") int lon,
      @RequestParam(defaultValue = "false") boolean baLuot,
      Model model) {
    var asked =
        new PoolAdvice.Question(
            Math.clamp(tiLe, 0, 1000) / 1000,
            ho,
            Math.clamp(ong, 1, 10_000_000),
            Math.clamp(nguoi, 0, 100_000_000),
            Math.clamp(lon, 1, 30),
            baLuot);
    model.addAttribute("asked", asked);
    model.addAttribute("answer", advice.advise(asked));
    return "laboratory/pool-size";
  }
}
