// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.relief.Complaints;
import vn.phaodai.relief.ControlFindings;
import vn.phaodai.relief.Dossier.Channel;
import vn.phaodai.relief.Dossiers;
import vn.phaodai.relief.SampleAudits;
import vn.phaodai.shell.FormCommands;
import vn.phaodai.territory.Units;

/// What is done to a dossier of `/ho-tro`. What is refused comes back to the page that sent it.
@Controller
class ReliefForms {
  private final Dossiers dossiers;
  private final ControlFindings findings;
  private final Complaints complaints;
  private final SampleAudits samples;
  private final Units units;
  private final OperatingClock clock;
  private final FormCommands commands;

  ReliefForms(
      Dossiers dossiers,
      ControlFindings findings,
      Complaints complaints,
      SampleAudits samples,
      Units units,
      OperatingClock clock,
      FormCommands commands) {
    this.dossiers = dossiers;
    this.findings = findings;
    this.complaints = complaints;
    this.samples = samples;
    this.units = units;
    this.clock = clock;
    this.commands = commands;
  }

  /// @param form fields of the page: those of [DossierFields], `dv` and `nhan`
  @PostMapping("/ho-tro/moi")
  @PreAuthorize("hasAuthority('relief.enter')")
  String receive(
      @RequestParam Map<String, String> form,
      @RequestParam(required = false) @Nullable List<String> themVi,
      RedirectAttributes next) {
    next.addFlashAttribute("kept", form);
    DossierFields fields = new DossierFields(form, themVi);
    return commands.lead(
        "/ho-tro/moi?cs=" + form.getOrDefault("cs", "P04"),
        next,
        "relief.done.received",
        () -> {
          String unit = fields.text("dv");
          long place = units.require(unit, clock.today()).id();
          return "/ho-tro/ho-so/"
              + dossiers.receive(
                  fields.draft(unit, place, Channel.PAPER, fields.day("nhan", clock.today())));
        });
  }

  @PostMapping("/ho-tro/ho-so/{id}/xac-nhan")
  @PreAuthorize("hasAuthority('relief.enter')")
  String confirm(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable LocalDate ngay,
      RedirectAttributes next) {
    return dossier(id, next, "relief.done.confirmed", () -> dossiers.confirm(id, day(ngay)));
  }

  @PostMapping("/ho-tro/ho-so/{id}/tham-dinh")
  @PreAuthorize("hasAuthority('relief.appraise')")
  String appraise(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable LocalDate ngay,
      RedirectAttributes next) {
    return dossier(id, next, "relief.done.appraised", () -> dossiers.appraise(id, day(ngay)));
  }

  @PostMapping("/ho-tro/ho-so/{id}/duyet")
  @PreAuthorize("hasAuthority('relief.decide')")
  String approve(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String so,
      @RequestParam(required = false) @Nullable LocalDate ngay,
      RedirectAttributes next) {
    return dossier(id, next, "relief.done.approved", () -> dossiers.approve(id, so, day(ngay)));
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

  /// The applicant takes it back.
  @PostMapping("/ho-tro/ho-so/{id}/rut")
  @PreAuthorize("hasAuthority('relief.enter')")
  String withdraw(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String lyDo,
      RedirectAttributes next) {
    return dossier(id, next, "relief.done.withdrawn", () -> dossiers.withdraw(id, lyDo));
  }

  /// Today where no other day was given.
  private LocalDate day(@Nullable LocalDate given) {
    return given == null ? clock.today() : given;
  }

  private String dossier(UUID id, RedirectAttributes next, String key, Runnable command) {
    return commands.back("/ho-tro/ho-so/" + id, next, key, command);
  }
}
