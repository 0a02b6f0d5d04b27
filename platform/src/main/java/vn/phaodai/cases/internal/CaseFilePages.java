// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phaodai.access.SignedIn;
import vn.phaodai.cases.Beds;
import vn.phaodai.cases.CaseCare;
import vn.phaodai.cases.CaseRefusals;
import vn.phaodai.cases.CaseSection;
import vn.phaodai.cases.CaseView;
import vn.phaodai.cases.CaseViews;
import vn.phaodai.cases.Description;
import vn.phaodai.cases.Hop;
import vn.phaodai.cases.Setting;
import vn.phaodai.cases.Triage;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.people.PersonNames;
import vn.phaodai.shell.PageContext;
import vn.phaodai.shell.Words;

/// `/ca/{code}`: one case file and what may be done to it.
@Controller
class CaseFilePages {
  private static final String FACT = "f.";

  private final CaseViews views;
  private final CaseCare care;
  private final Triage triage;
  private final Beds beds;
  private final PersonNames names;
  private final Words words;
  private final ObjectProvider<CaseSection> sections;

  CaseFilePages(
      CaseViews views,
      CaseCare care,
      Triage triage,
      Beds beds,
      PersonNames names,
      Words words,
      ObjectProvider<CaseSection> sections) {
    this.views = views;
    this.care = care;
    this.triage = triage;
    this.beds = beds;
    this.names = names;
    this.words = words;
    this.sections = sections;
  }

  @GetMapping("/ca/{code}")
  @PreAuthorize("hasAuthority('cases.read')")
  String show(@PathVariable String code, Model model) {
    CaseView view = views.get(code);
    model.addAttribute("view", view);
    model.addAttribute(
        "person", names.labels(List.of(view.row().personId())).get(view.row().personId()));
    model.addAttribute("proposal", triage.proposal(code));
    model.addAttribute("questions", triage.questions());
    model.addAttribute("conditions", triage.conditions());
    model.addAttribute("wards", beds.wards());
    model.addAttribute("discharge", care.dischargeCheck(code));
    model.addAttribute(
        "parts",
        sections
            .orderedStream()
            .filter(section -> may(section.permission()))
            .map(s -> new CasePart(s.headingKey(), s.lines(view.row().id(), code)))
            .toList());
    return "cases/file";
  }

  private static boolean may(String permission) {
    return SignedIn.current().map(me -> me.permissions().contains(permission)).orElse(true);
  }

  @PostMapping("/ca/{code}/bo-sung")
  @PreAuthorize("hasAuthority('cases.edit')")
  String describe(
      @PathVariable String code,
      @RequestParam int v,
      @RequestParam(required = false) @Nullable LocalDate khoiPhat,
      @RequestParam(required = false) @Nullable Integer soMui,
      @RequestParam(required = false) @Nullable LocalDate muiCuoi,
      @RequestParam(defaultValue = "") Set<String> benhNen,
      @RequestParam(defaultValue = "false") boolean daHoi,
      @RequestParam Setting noi,
      RedirectAttributes redirect) {
    care.describe(code, v, new Description(khoiPhat, soMui, muiCuoi, benhNen, daHoi, noi));
    return done(code, "described", redirect);
  }

  @PostMapping("/ca/{code}/moc")
  @PreAuthorize("hasAuthority('cases.edit')")
  String stamp(
      @PathVariable String code,
      @RequestParam int v,
      @RequestParam Hop moc,
      @RequestParam LocalDateTime luc,
      RedirectAttributes redirect) {
    care.stamp(code, v, moc, instant(luc));
    return done(code, "stamped", redirect);
  }

  /// @param all every field; those of the examination begin with `f.`
  @PostMapping("/ca/{code}/kham")
  @PreAuthorize("hasAuthority('cases.treat')")
  String examine(
      @PathVariable String code,
      @RequestParam LocalDateTime luc,
      @RequestParam(defaultValue = "false") boolean trieuChung,
      @RequestParam(defaultValue = "") String ghiChu,
      @RequestParam Map<String, String> all,
      RedirectAttributes redirect) {
    Map<String, String> answers = new HashMap<>();
    all.forEach(
        (name, value) -> {
          if (name.startsWith(FACT)) {
            answers.put(name.substring(FACT.length()), value);
          }
        });
    triage.examine(code, instant(luc), trieuChung, answers, ghiChu);
    return done(code, "examined", redirect);
  }

  @PostMapping("/ca/{code}/phan-loai")
  @PreAuthorize("hasAuthority('cases.treat')")
  String sign(
      @PathVariable String code,
      @RequestParam int v,
      @RequestParam String nhom,
      @RequestParam int tang,
      @RequestParam(defaultValue = "") String lyDo,
      RedirectAttributes redirect) {
    triage.sign(code, v, nhom, tang, lyDo);
    return done(code, "triaged", redirect);
  }

  /// @param giuong facility and tier: `<uuid>_<n>`
  @PostMapping("/ca/{code}/giuong")
  @PreAuthorize("hasAuthority('cases.treat')")
  String admit(
      @PathVariable String code,
      @RequestParam int v,
      @RequestParam String giuong,
      RedirectAttributes redirect) {
    String[] parts = giuong.split("_");
    try {
      beds.admit(code, v, UUID.fromString(parts[0]), Integer.parseInt(parts[parts.length - 1]));
    } catch (IllegalArgumentException _) {
      throw CaseRefusals.NO_SUCH_FACILITY.raise();
    }
    return done(code, "admitted", redirect);
  }

  /// @param ket how the episode ends: ra-vien, tu-vong, chuyen
  @PostMapping("/ca/{code}/ket-thuc")
  @PreAuthorize("hasAuthority('cases.treat')")
  String end(
      @PathVariable String code,
      @RequestParam int v,
      @RequestParam String ket,
      @RequestParam(required = false) @Nullable LocalDateTime luc,
      @RequestParam(defaultValue = "") String ghi,
      RedirectAttributes redirect) {
    switch (ket) {
      case "tu-vong" -> {
        if (luc == null) {
          throw CaseRefusals.NO_SUCH_VALUE.with("luc", "").raise();
        }
        care.die(code, v, instant(luc), ghi);
      }
      case "chuyen" -> care.transferOut(code, v, ghi);
      default -> care.discharge(code, v, ghi);
    }
    return done(code, "ended", redirect);
  }

  private String done(String code, String what, RedirectAttributes redirect) {
    redirect.addFlashAttribute(PageContext.FLASH, words.say("cases.done." + what, code));
    return "redirect:/ca/" + code;
  }

  private static Instant instant(LocalDateTime at) {
    return at.atZone(OperatingClock.ZONE).toInstant();
  }
}
