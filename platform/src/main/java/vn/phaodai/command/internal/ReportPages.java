// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command.internal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phaodai.access.Jurisdiction;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.command.DailyCycle;
import vn.phaodai.command.DailyReport;
import vn.phaodai.command.DailyReports;
import vn.phaodai.command.ReportPaper;
import vn.phaodai.command.ReportTemplates;
import vn.phaodai.measures.ReportingDays;
import vn.phaodai.refusal.Refusal;
import vn.phaodai.shell.Download;
import vn.phaodai.shell.Formats;
import vn.phaodai.shell.PageContext;
import vn.phaodai.shell.Words;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// `/bao-cao`: the daily reports, on the page, as .docx and as PDF; and the closing of a day by
/// hand.
@Controller
class ReportPages {
  private static final int LISTED = 60;
  private static final String PDF = "application/pdf";
  private static final Locale VIETNAMESE = Locale.of("vi");

  private static final Refusal NO_REPORT =
      Refusal.of(
          "COMMAND-001",
          Refusal.Kind.NOT_FOUND,
          "Không có báo cáo này, hoặc nằm ngoài địa bàn của bạn.",
          "There is no such report, or it is outside your jurisdiction.");
  private final DailyReports reports;
  private final ReportPaper paper;
  private final ReportTemplates templates;
  private final DailyCycle cycle;
  private final Jurisdiction jurisdiction;
  private final Units units;
  private final ReportingDays days;
  private final OperatingClock clock;
  private final Words words;

  ReportPages(
      DailyReports reports,
      ReportPaper paper,
      ReportTemplates templates,
      DailyCycle cycle,
      Jurisdiction jurisdiction,
      Units units,
      ReportingDays days,
      OperatingClock clock,
      Words words) {
    this.reports = reports;
    this.paper = paper;
    this.templates = templates;
    this.cycle = cycle;
    this.jurisdiction = jurisdiction;
    this.units = units;
    this.days = days;
    this.clock = clock;
    this.words = words;
  }

  @GetMapping("/bao-cao")
  @PreAuthorize("hasAuthority('command.read')")
  String list(Model model) {
    model.addAttribute("reports", reports.list(LISTED));
    model.addAttribute("provinces", closable());
    model.addAttribute("earlier", earlier());
    model.addAttribute("yesterday", clock.today().minusDays(1));
    return "command/reports";
  }

  /// The cut-offs before the day's last, of provinces that have any.
  private List<LocalTime> earlier() {
    return closable().stream()
        .map(unit -> days.cutOffs(unit.code(), clock.today()))
        .flatMap(all -> all.subList(0, all.size() - 1).stream())
        .distinct()
        .sorted()
        .toList();
  }

  private List<Unit> closable() {
    return jurisdiction.of("situation.close").stream()
        .map(units::at)
        .filter(unit -> unit.tier() == Tier.PROVINCE)
        .toList();
  }

  @PostMapping("/bao-cao/chot")
  @PreAuthorize("hasAuthority('situation.close')")
  String close(
      @RequestParam String tinh,
      @RequestParam LocalDate ngay,
      @RequestParam(required = false) @Nullable LocalTime gio,
      RedirectAttributes redirect) {
    DailyCycle.Interim run = cycle.run(tinh, ngay, gio == null ? days.cutOff(tinh, ngay) : gio);
    redirect.addFlashAttribute(
        PageContext.FLASH,
        words.say(
            "command.close.done",
            Formats.in(VIETNAMESE).date(ngay),
            run.closure().number(),
            run.report().revision()));
    return "redirect:/bao-cao/" + run.report().id();
  }

  @GetMapping("/bao-cao/{id}")
  @PreAuthorize("hasAuthority('command.read')")
  String report(@PathVariable UUID id, Model model) {
    DailyReport report = found(id);
    model.addAttribute("report", report);
    model.addAttribute("revisions", reports.revisions(report));
    model.addAttribute("template", templates.of(report).orElse(null));
    return "command/report";
  }

  @GetMapping("/bao-cao/{id}.docx")
  @PreAuthorize("hasAuthority('command.read')")
  ResponseEntity<byte[]> docx(@PathVariable UUID id) {
    DailyReport report = found(id);
    return Download.of(paper.docx(report), name(report) + ".docx", Download.DOCX);
  }

  @GetMapping("/bao-cao/{id}.pdf")
  @PreAuthorize("hasAuthority('command.read')")
  ResponseEntity<byte[]> pdf(@PathVariable UUID id) {
    DailyReport report = found(id);
    return Download.of(paper.pdf(report), name(report) + ".pdf", PDF);
  }

  private DailyReport found(UUID id) {
    return reports.find(id).orElseThrow(NO_REPORT::raise);
  }

  private static String name(DailyReport report) {
    return "bao-cao-" + report.day() + "-" + report.revision();
  }
}
