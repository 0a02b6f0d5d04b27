// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones.internal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.shell.PageContext;
import vn.phaodai.shell.Words;
import vn.phaodai.zones.Answer;
import vn.phaodai.zones.Deviations;
import vn.phaodai.zones.Paper;

/// The commands about measures that a place takes otherwise.
@Controller
class DeviationForms {
  private final Deviations deviations;
  private final Words words;

  DeviationForms(Deviations deviations, Words words) {
    this.deviations = deviations;
    this.words = words;
  }

  @PostMapping("/vung/{code}/bien-phap")
  @PreAuthorize("hasAuthority('zones.deviate')")
  String propose(
      @PathVariable String code,
      @RequestParam String viec,
      @RequestParam Answer traLoi,
      @RequestParam(defaultValue = "") String dieuKien,
      @RequestParam(defaultValue = "") String lyDo,
      @RequestParam LocalDate tuNgay,
      @RequestParam LocalDate denNgay,
      RedirectAttributes redirect) {
    deviations.propose(code, new Deviations.Draft(viec, traLoi, dieuKien, lyDo, tuNgay, denNgay));
    return done(code, redirect, "zones.done.deviation");
  }

  @PostMapping("/vung/{code}/bien-phap/duyet")
  @PreAuthorize("hasAuthority('zones.decide')")
  String approve(
      @PathVariable String code,
      @RequestParam UUID id,
      @RequestParam(defaultValue = "") String so,
      @RequestParam(required = false) @Nullable Long nguoiKy,
      @RequestParam(defaultValue = "") String ky,
      @RequestParam LocalDate ngayKy,
      RedirectAttributes redirect) {
    deviations.approve(
        id,
        new Paper(so, ky, nguoiKy, ngayKy, ngayKy.atStartOfDay(OperatingClock.ZONE).toInstant()));
    return done(code, redirect, "zones.done.approved");
  }

  @PostMapping("/vung/{code}/bien-phap/thoi")
  @PreAuthorize("hasAuthority('zones.decide')")
  String close(
      @PathVariable String code,
      @RequestParam UUID id,
      @RequestParam(defaultValue = "") String lyDo,
      RedirectAttributes redirect) {
    deviations.close(id, lyDo);
    return done(code, redirect, "zones.done.closed");
  }

  private String done(String code, RedirectAttributes redirect, String key) {
    redirect.addFlashAttribute(PageContext.FLASH, words.say(key));
    return "redirect:/vung/" + code + "#bien-phap";
  }
}
