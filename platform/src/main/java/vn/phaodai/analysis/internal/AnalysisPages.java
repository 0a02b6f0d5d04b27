// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.analysis.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phaodai.access.SignedIn;
import vn.phaodai.analysis.Analyses;
import vn.phaodai.analysis.Analysis;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.shell.Download;
import vn.phaodai.shell.Formats;
import vn.phaodai.shell.ListSheet;
import vn.phaodai.shell.Words;

/// `/dich-te`: the epidemic of a place, on screen and as files of exactly this view.
@Controller
class AnalysisPages {
  private final Analyses analyses;
  private final OperatingClock clock;
  private final Words words;

  AnalysisPages(Analyses analyses, OperatingClock clock, Words words) {
    this.analyses = analyses;
    this.clock = clock;
    this.words = words;
  }

  @GetMapping("/dich-te")
  @PreAuthorize("hasAuthority('situation.read')")
  String show(
      @RequestParam(name = "don-vi", required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable LocalDate ngay,
      @RequestParam(defaultValue = "") String theo,
      @RequestParam(name = "so-ngay", defaultValue = "0") int span,
      Model model) {
    AnalysisView view = AnalysisView.of(theo, span);
    Optional<Analysis> found = analyses.of(unit, ngay, view.span(), view.basis().meaning());
    Formats formats = Formats.in(LocaleContextHolder.getLocale());
    model.addAttribute("view", view);
    model.addAttribute("analysis", found.orElse(null));
    model.addAttribute("now", clock.now());
    found.ifPresent(
        analysis -> {
          var says = new Takeaways(analysis, words, formats);
          var charts = new AnalysisCharts(analysis, words, formats);
          model.addAttribute("curveSays", says.curve());
          model.addAttribute("transmissionSays", says.transmission());
          model.addAttribute("growthSays", says.growth());
          model.addAttribute("alarmsSay", says.alarms());
          model.addAttribute("curveChart", charts.curve(says.curve()).draw(formats));
          model.addAttribute(
              "transmissionChart",
              analysis.transmission().isEmpty()
                  ? null
                  : charts.transmission(says.transmission()).draw(formats));
        });
    return "analysis/epidemic";
  }

  /// One part of the page as a table.
  @GetMapping({"/dich-te.xlsx", "/dich-te.csv"})
  @PreAuthorize("hasAuthority('situation.read')")
  ResponseEntity<byte[]> file(
      @RequestParam(name = "don-vi", required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable LocalDate ngay,
      @RequestParam(defaultValue = "") String theo,
      @RequestParam(name = "so-ngay", defaultValue = "0") int span,
      @RequestParam(defaultValue = "") String phan,
      HttpServletRequest request) {
    File file = file(unit, ngay, AnalysisView.of(theo, span), phan);
    List<String> head = file.sheet().head();
    List<ListSheet.Line> lines = file.sheet().lines();
    return request.getRequestURI().endsWith(".csv")
        ? Download.of(ListSheet.csv(file.asked(), head, lines), file.name() + ".csv", Download.CSV)
        : Download.of(
            ListSheet.workbook(words.say("analysis.title"), file.asked(), head, lines),
            file.name() + ".xlsx",
            Download.XLSX);
  }

  private record File(String name, String asked, Sheet sheet) {}

  private File file(
      @Nullable String unit, @Nullable LocalDate day, AnalysisView view, String part) {
    Formats formats = Formats.in(LocaleContextHolder.getLocale());
    AnalysisSheets.Part wanted = AnalysisSheets.Part.named(part);
    Optional<Analysis> found = analyses.of(unit, day, view.span(), view.basis().meaning());
    String asked =
        found
            .map(
                analysis ->
                    words.say(
                        "analysis.file.asked",
                        analysis.unit().fullName(),
                        formats.date(analysis.day()),
                        words.say("analysis.basis." + view.basis()),
                        formats.dateTime(clock.now()),
                        SignedIn.current().map(SignedIn::label).orElse("")))
            .orElse("");
    return new File(
        "dich-te-" + wanted.slug(),
        asked,
        new AnalysisSheets(words).of(wanted, found.orElse(null)));
  }
}
