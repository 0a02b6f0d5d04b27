// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory.internal;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phaodai.cases.TestMethod;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.intake.Intake;
import vn.phaodai.intake.Report;
import vn.phaodai.laboratory.ScreeningRefusals;
import vn.phaodai.tables.Rejection;

/// `/xet-nghiem/nhap`: results typed or pasted from a sheet, a line a tube: code, result, Ct. They
/// go the way of every file, so that the same paste counts once; what is not taken comes back to be
/// corrected, the good lines are saved.
@Controller
public class EntryPages {
  static final int MOST = 2_000;
  private static final String SINGLE = "results";
  private static final String POOLED = "pools";

  private final Intake intake;
  private final OperatingClock clock;

  EntryPages(Intake intake, OperatingClock clock) {
    this.intake = intake;
    this.clock = clock;
  }

  /// What the form was sent with, shown again.
  public record Entered(
      String lab, TestMethod method, String resulted, boolean pools, String lines) {}

  @GetMapping("/xet-nghiem/nhap")
  @PreAuthorize("hasAuthority('laboratory.enter')")
  String form(Model model) {
    LocalDateTime now = LocalDateTime.ofInstant(clock.now(), OperatingClock.ZONE);
    model.addAttribute(
        "entered",
        new Entered("", TestMethod.PCR, now.withSecond(0).withNano(0).toString(), false, ""));
    return "laboratory/enter";
  }

  @PostMapping("/xet-nghiem/nhap")
  @PreAuthorize("hasAuthority('laboratory.enter')")
  String enter(
      @RequestParam(defaultValue = "") String lab,
      @RequestParam TestMethod pp,
      @RequestParam String luc,
      @RequestParam(defaultValue = "false") boolean gop,
      @RequestParam(defaultValue = "") String dong,
      Model model) {
    List<String> lines = dong.lines().filter(line -> !line.isBlank()).toList();
    if (lines.isEmpty()) {
      throw ScreeningRefusals.NOTHING_ENTERED.raise();
    }
    if (lines.size() > MOST) {
      throw ScreeningRefusals.TOO_MANY_LINES.with(lines.size(), MOST).raise();
    }
    Report report = take(new Entered(lab, pp, luc, gop, dong), lines);
    model.addAttribute("report", report);
    model.addAttribute("entered", new Entered(lab, pp, luc, gop, left(report, lines)));
    return "laboratory/enter";
  }

  private Report take(Entered entered, List<String> lines) {
    try {
      Path file = Files.createTempFile("nhap", ".csv");
      try {
        write(file, entered, lines);
        return intake.take(
            entered.pools() ? POOLED : SINGLE,
            file,
            "nhập tay",
            new Intake.Options(false, null),
            (done, all) -> {});
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, Entered entered, List<String> lines) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord(
          "lab", entered.pools() ? "pool" : "code", "method", "resulted", "result", "ct");
      for (String line : lines) {
        String[] cells = line.strip().split("\\t|;|\\s{2,}| (?=\\S+$)", 3);
        csv.writeRecord(
            entered.lab(),
            cells[0].strip(),
            entered.method().name(),
            entered.resulted(),
            cells.length > 1 ? cells[1].strip() : "",
            cells.length > 2 ? cells[2].strip() : "");
      }
    }
  }

  /// The lines that were not taken, to be corrected and sent again.
  private static String left(@Nullable Report report, List<String> lines) {
    if (!(report instanceof Report.Taken taken)) {
      return "";
    }
    Set<Integer> rows = new HashSet<>();
    taken.first().stream().map(Rejection::row).forEach(rows::add);
    List<String> left = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      // the first line of the file is its heading
      if (rows.contains(i + 2)) {
        left.add(lines.get(i));
      }
    }
    return String.join("\n", left);
  }
}
