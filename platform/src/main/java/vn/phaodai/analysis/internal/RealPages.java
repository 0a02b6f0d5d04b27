// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.analysis.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phaodai.access.SignedIn;
import vn.phaodai.analysis.RealComparison;
import vn.phaodai.analysis.RealComparisons;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.shell.Download;
import vn.phaodai.shell.Formats;
import vn.phaodai.shell.ListSheet;
import vn.phaodai.shell.Words;

/// `/doi-chieu-2021`: our methods on the real provinces of 2021, on screen and as files.
@Controller
class RealPages {
  private final RealComparisons comparisons;
  private final OperatingClock clock;
  private final Words words;

  RealPages(RealComparisons comparisons, OperatingClock clock, Words words) {
    this.comparisons = comparisons;
    this.clock = clock;
    this.words = words;
  }

  @GetMapping("/doi-chieu-2021")
  @PreAuthorize("hasAuthority('situation.read')")
  String show(@RequestParam(defaultValue = "") String tinh, Model model) {
    Formats formats = Formats.in(LocaleContextHolder.getLocale());
    RealComparison real = comparisons.of(tinh);
    RealView view = new RealView(real, words, formats);
    model.addAttribute("real", real);
    model.addAttribute("weeksSay", view.weeks());
    model.addAttribute("forecastsSay", view.forecasts());
    model.addAttribute("transmissionSays", view.transmission());
    model.addAttribute("casesChart", view.cases().draw(formats));
    model.addAttribute("transmissionChart", view.transmissionChart().draw(formats));
    return "analysis/real";
  }

  /// One table of the page.
  @GetMapping({"/doi-chieu-2021.xlsx", "/doi-chieu-2021.csv"})
  @PreAuthorize("hasAuthority('situation.read')")
  ResponseEntity<byte[]> file(
      @RequestParam(defaultValue = "") String tinh,
      @RequestParam(defaultValue = "") String phan,
      HttpServletRequest request) {
    Locale locale = LocaleContextHolder.getLocale();
    RealComparison real = comparisons.of(tinh);
    RealSheets.Part part = RealSheets.Part.named(phan);
    Sheet sheet = new RealSheets(words, locale.getLanguage().equals("en")).of(part, real);
    String asked =
        words.say(
            "analysis.real.file.asked",
            real.series().name(),
            Formats.in(locale).dateTime(clock.now()),
            SignedIn.current().map(SignedIn::label).orElse(""));
    String name = "doi-chieu-2021-%s-%s".formatted(real.series().code(), part.slug());
    List<String> head = sheet.head();
    return request.getRequestURI().endsWith(".csv")
        ? Download.of(ListSheet.csv(asked, head, sheet.lines()), name + ".csv", Download.CSV)
        : Download.of(
            ListSheet.workbook(words.say("analysis.real.sheet"), asked, head, sheet.lines()),
            name + ".xlsx",
            Download.XLSX);
  }
}
