// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.people.PersonDraft;
import vn.phaodai.people.Sex;
import vn.phaodai.refusal.RefusedException;
import vn.phaodai.relief.ClosureOrders;
import vn.phaodai.relief.Complaints;
import vn.phaodai.relief.ControlFindings;
import vn.phaodai.relief.Dossier.Channel;
import vn.phaodai.relief.DossierDraft;
import vn.phaodai.relief.Dossiers;
import vn.phaodai.relief.Payments;
import vn.phaodai.relief.SampleAudits;
import vn.phaodai.shell.PageContext;
import vn.phaodai.shell.Words;
import vn.phaodai.territory.Units;

/// The commands of `/ho-tro`. What is refused comes back to the page that sent it.
@Controller
class ReliefForms {
  private final Dossiers dossiers;
  private final ControlFindings findings;
  private final Complaints complaints;
  private final Payments payments;
  private final SampleAudits samples;
  private final ClosureOrders closures;
  private final Units units;
  private final OperatingClock clock;
  private final Words words;

  ReliefForms(
      Dossiers dossiers,
      ControlFindings findings,
      Complaints complaints,
      Payments payments,
      SampleAudits samples,
      ClosureOrders closures,
      Units units,
      OperatingClock clock,
      Words words) {
    this.dossiers = dossiers;
    this.findings = findings;
    this.complaints = complaints;
    this.payments = payments;
    this.samples = samples;
    this.closures = closures;
    this.units = units;
    this.clock = clock;
    this.words = words;
  }

  /// @param form fields of the page: `dv`, `ten`, `namSinh`, `gioi`, `cccd`, `dienThoai`, `diaChi`,
  ///   `coSo`, `mst`, `taiKhoan`, `nhan`, `tuNgay`, `denNgay`, `soNgay`, `lenh`, and facts under
  ///   `f.` and their names
  @PostMapping("/ho-tro/moi")
  @PreAuthorize("hasAuthority('relief.enter')")
  String receive(
      @RequestParam Map<String, String> form,
      @RequestParam(required = false) @Nullable List<String> themVi,
      RedirectAttributes next) {
    try {
      UUID id = dossiers.receive(draft(form, themVi == null ? List.of() : themVi));
      next.addFlashAttribute(PageContext.FLASH, words.say("relief.done.received"));
      return "redirect:/ho-tro/ho-so/" + id;
    } catch (RefusedException refused) {
      next.addFlashAttribute(PageContext.FLASH_PROBLEM, said(refused));
      next.addFlashAttribute("kept", form);
      return "redirect:/ho-tro/moi?cs=" + form.getOrDefault("cs", "P04");
    }
  }

  private DossierDraft draft(Map<String, String> form, List<String> supplements) {
    Map<String, String> facts = new HashMap<>();
    form.forEach(
        (name, value) -> {
          if (name.startsWith("f.") && !value.isBlank()) {
            facts.put(name.substring(2), value.strip());
          }
        });
    String unit = text(form, "dv");
    return new DossierDraft(
        text(form, "cs"),
        unit,
        person(text(form, "ten"), text(form, "namSinh"), form, unit),
        text(form, "coSo"),
        text(form, "mst"),
        text(form, "taiKhoan"),
        Channel.PAPER,
        day(form, "nhan") instanceof LocalDate received ? received : clock.today(),
        day(form, "tuNgay"),
        day(form, "denNgay"),
        number(form, "soNgay"),
        text(form, "lenh"),
        facts,
        List.of(),
        supplements,
        children(text(form, "con"), unit));
  }

  private @Nullable PersonDraft person(
      String name, String year, Map<String, String> form, String unit) {
    return name.isBlank()
        ? null
        : new PersonDraft(
            name,
            text(form, "gioi").isEmpty() ? null : Sex.valueOf(text(form, "gioi")),
            null,
            year.matches("\\d{4}") ? Integer.valueOf(year) : null,
            text(form, "cccd"),
            text(form, "dienThoai"),
            text(form, "diaChi"),
            place(unit));
  }

  /// One child a line: name, comma, year of birth.
  private List<PersonDraft> children(String lines, String unit) {
    return lines
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(line -> Arrays.asList(line.split(",", 2)))
        .map(
            parts ->
                new PersonDraft(
                    parts.getFirst(),
                    null,
                    null,
                    parts.size() > 1 && parts.getLast().strip().matches("\\d{4}")
                        ? Integer.valueOf(parts.getLast().strip())
                        : null,
                    null,
                    null,
                    "",
                    place(unit)))
        .toList();
  }

  private long place(String unit) {
    return units.require(unit, clock.today()).id();
  }

  private static String text(Map<String, String> form, String name) {
    return form.getOrDefault(name, "").strip();
  }

  private static @Nullable LocalDate day(Map<String, String> form, String name) {
    String text = text(form, name);
    return text.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(text) : null;
  }

  private static @Nullable Integer number(Map<String, String> form, String name) {
    String text = text(form, name);
    return text.matches("-?\\d{1,6}") ? Integer.valueOf(text) : null;
  }

  @PostMapping("/ho-tro/ho-so/{id}/xac-nhan")
  @PreAuthorize("hasAuthority('relief.enter')")
  String confirm(@PathVariable UUID id, RedirectAttributes next) {
    return dossier(id, next, "relief.done.confirmed", () -> dossiers.confirm(id));
  }

  @PostMapping("/ho-tro/ho-so/{id}/tham-dinh")
  @PreAuthorize("hasAuthority('relief.appraise')")
  String appraise(@PathVariable UUID id, RedirectAttributes next) {
    return dossier(id, next, "relief.done.appraised", () -> dossiers.appraise(id));
  }

  @PostMapping("/ho-tro/ho-so/{id}/duyet")
  @PreAuthorize("hasAuthority('relief.decide')")
  String approve(
      @PathVariable UUID id, @RequestParam(defaultValue = "") String so, RedirectAttributes next) {
    return dossier(id, next, "relief.done.approved", () -> dossiers.approve(id, so));
  }

  @PostMapping("/ho-tro/ho-so/{id}/tu-choi")
  @PreAuthorize("hasAuthority('relief.decide')")
  String refuse(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String lyDo,
      RedirectAttributes next) {
    return dossier(id, next, "relief.done.refused", () -> dossiers.refuse(id, lyDo));
  }

  @PostMapping("/ho-tro/ho-so/{id}/phat-hien")
  @PreAuthorize("hasAuthority('relief.appraise')")
  String decideFinding(
      @PathVariable UUID id,
      @RequestParam UUID ph,
      @RequestParam(defaultValue = "false") boolean dung,
      @RequestParam(defaultValue = "") String lyDo,
      RedirectAttributes next) {
    return dossier(id, next, "relief.done.finding", () -> findings.decide(ph, dung, lyDo));
  }

  @PostMapping("/ho-tro/ho-so/{id}/phan-anh")
  @PreAuthorize("hasAuthority('relief.enter')")
  String complain(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String noiDung,
      RedirectAttributes next) {
    return dossier(id, next, "relief.done.complaint", () -> complaints.tell(id, noiDung));
  }

  @PostMapping("/ho-tro/ho-so/{id}/tra-loi")
  @PreAuthorize("hasAuthority('relief.appraise')")
  String answer(
      @PathVariable UUID id,
      @RequestParam UUID pa,
      @RequestParam(defaultValue = "false") boolean dung,
      @RequestParam(defaultValue = "") String traLoi,
      RedirectAttributes next) {
    return dossier(id, next, "relief.done.answered", () -> complaints.answer(pa, dung, traLoi));
  }

  @PostMapping("/ho-tro/ho-so/{id}/kiem-tra")
  @PreAuthorize("hasAuthority('relief.audit')")
  String judgeSample(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "false") boolean dung,
      @RequestParam(defaultValue = "") String ghiChu,
      RedirectAttributes next) {
    return dossier(id, next, "relief.done.sampled", () -> samples.judge(id, dung, ghiChu));
  }

  @PostMapping("/ho-tro/mau")
  @PreAuthorize("hasAuthority('relief.audit')")
  String draw(
      @RequestParam(defaultValue = "") String dv,
      @RequestParam(defaultValue = "0") int so,
      @RequestParam(defaultValue = "1") long hat,
      RedirectAttributes next) {
    return to("/ho-tro?viec=SAMPLE", next, "relief.done.drawn", () -> samples.draw(dv, so, hat));
  }

  @PostMapping("/ho-tro/lenh")
  @PreAuthorize("hasAuthority('relief.appraise')")
  String closure(
      @RequestParam(defaultValue = "") String dv,
      @RequestParam(defaultValue = "") String so,
      @RequestParam LocalDate tuNgay,
      @RequestParam LocalDate denNgay,
      RedirectAttributes next) {
    return to(
        "/ho-tro", next, "relief.done.closure", () -> closures.enter(dv, so, tuNgay, denNgay));
  }

  @PostMapping("/ho-tro/chi-tra")
  @PreAuthorize("hasAuthority('relief.pay')")
  String make(
      @RequestParam(defaultValue = "") String dv,
      @RequestParam(defaultValue = "") String cs,
      @RequestParam(defaultValue = "BANK") Payments.Way cach,
      RedirectAttributes next) {
    return to("/ho-tro/chi-tra", next, "relief.done.list", () -> payments.make(dv, cs, cach));
  }

  @PostMapping("/ho-tro/chi-tra/{id}/duyet")
  @PreAuthorize("hasAuthority('relief.decide')")
  String approveList(@PathVariable UUID id, RedirectAttributes next) {
    return list(id, next, "relief.done.list-approved", () -> payments.approve(id));
  }

  @PostMapping("/ho-tro/chi-tra/{id}/huy")
  @PreAuthorize("hasAuthority('relief.pay')")
  String cancelList(@PathVariable UUID id, RedirectAttributes next) {
    return list(id, next, "relief.done.list-cancelled", () -> payments.cancel(id));
  }

  @PostMapping("/ho-tro/chi-tra/{id}/da-tra")
  @PreAuthorize("hasAuthority('relief.pay')")
  String paid(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable MultipartFile tep,
      RedirectAttributes next) {
    return list(id, next, "relief.done.list-paid", () -> payments.paid(id, bytes(tep)));
  }

  private static byte[] bytes(@Nullable MultipartFile file) {
    try {
      return file == null ? new byte[0] : file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String dossier(UUID id, RedirectAttributes next, String key, Runnable command) {
    return to("/ho-tro/ho-so/" + id, next, key, command);
  }

  private String list(UUID id, RedirectAttributes next, String key, Runnable command) {
    return to("/ho-tro/chi-tra/" + id, next, key, command);
  }

  private String to(String page, RedirectAttributes next, String key, Runnable command) {
    try {
      command.run();
      next.addFlashAttribute(PageContext.FLASH, words.say(key));
    } catch (RefusedException refused) {
      next.addFlashAttribute(PageContext.FLASH_PROBLEM, said(refused));
    }
    return "redirect:" + page;
  }

  private static String said(RefusedException refused) {
    return refused.refusal().code() + ": " + refused.refusal().in(LocaleContextHolder.getLocale());
  }
}
