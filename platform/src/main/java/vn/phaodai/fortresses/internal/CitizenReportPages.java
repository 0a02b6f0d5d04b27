// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.fortresses.internal;

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
import vn.phaodai.fortresses.CitizenReports.Outcome;
import vn.phaodai.fortresses.ReportDesk;
import vn.phaodai.fortresses.ReportLists;
import vn.phaodai.shell.PageContext;
import vn.phaodai.shell.Words;

/// `/phao-dai/tin`: what citizens told, for those who handle it.
@Controller
class CitizenReportPages {
  private final ReportLists lists;
  private final ReportDesk desk;
  private final Words words;

  CitizenReportPages(ReportLists lists, ReportDesk desk, Words words) {
    this.lists = lists;
    this.desk = desk;
    this.words = words;
  }

  /// @param xong those that are done with
  @GetMapping("/phao-dai/tin")
  @PreAuthorize("hasAuthority('fortresses.handle')")
  String list(
      @RequestParam(defaultValue = "") String dv,
      @RequestParam(defaultValue = "false") boolean xong,
      @RequestParam(required = false) @Nullable String sau,
      Model model) {
    model.addAttribute("list", lists.page(dv, xong, sau));
    model.addAttribute("closed", xong);
    return "fortresses/reports";
  }

  @GetMapping("/phao-dai/tin/{id}")
  @PreAuthorize("hasAuthority('fortresses.handle')")
  String show(@PathVariable UUID id, Model model) {
    model.addAttribute("view", desk.get(id));
    return "fortresses/report";
  }

  /// @param v the version the page showed
  @PostMapping("/phao-dai/tin/{id}/giao")
  @PreAuthorize("hasAuthority('fortresses.handle')")
  String give(
      @PathVariable UUID id,
      @RequestParam int v,
      @RequestParam UUID to,
      @RequestParam(defaultValue = "") String ghiChu,
      RedirectAttributes redirect) {
    desk.give(id, v, to, ghiChu);
    return done(id, redirect, words.say("fortresses.done.given"));
  }

  @PostMapping("/phao-dai/tin/{id}/xong")
  @PreAuthorize("hasAuthority('fortresses.handle')")
  String close(
      @PathVariable UUID id,
      @RequestParam int v,
      @RequestParam(required = false) @Nullable Outcome ketQua,
      @RequestParam(defaultValue = "") String ghiChu,
      RedirectAttributes redirect) {
    desk.close(id, v, ketQua, ghiChu);
    return done(id, redirect, words.say("fortresses.done.closed"));
  }

  private static String done(UUID id, RedirectAttributes redirect, String told) {
    redirect.addFlashAttribute(PageContext.FLASH, told);
    return "redirect:/phao-dai/tin/" + id;
  }
}
