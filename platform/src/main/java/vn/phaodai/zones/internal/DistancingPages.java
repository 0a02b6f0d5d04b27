// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phaodai.access.SignedIn;
import vn.phaodai.shell.Download;
import vn.phaodai.shell.Formats;
import vn.phaodai.shell.ListSheet;
import vn.phaodai.shell.Words;
import vn.phaodai.zones.Distancing;
import vn.phaodai.zones.Distancing.Row;
import vn.phaodai.zones.Distancing.Span;
import vn.phaodai.zones.DistancingRegister;

/// `/vung/gian-cach`: which directive of distancing holds in each commune, by which decision and
/// row, and what held before.
@Controller
class DistancingPages {
  private static final List<String> COLUMNS =
      List.of(
          "zones.column.code",
          "zones.column.unit",
          "zones.distancing.above",
          "zones.distancing.directive",
          "zones.distancing.since",
          "zones.column.level",
          "zones.column.number",
          "zones.column.signer",
          "zones.column.from",
          "zones.column.rule",
          "zones.distancing.ground",
          "zones.distancing.deviations",
          "zones.distancing.closed",
          "zones.distancing.before");

  private final DistancingRegister register;
  private final Words words;

  DistancingPages(DistancingRegister register, Words words) {
    this.register = register;
    this.words = words;
  }

  @GetMapping("/vung/gian-cach")
  @PreAuthorize("hasAuthority('zones.read')")
  String page(
      @RequestParam(defaultValue = "") String dv,
      @RequestParam(defaultValue = "") String ct,
      @RequestParam(required = false) @Nullable LocalDate ngay,
      Model model) {
    model.addAttribute("register", register.of(dv, ct, ngay).orElse(null));
    model.addAttribute("asked", ct);
    return "zones/distancing";
  }

  @GetMapping("/vung/gian-cach.xlsx")
  @PreAuthorize("hasAuthority('zones.read')")
  ResponseEntity<byte[]> workbook(
      @RequestParam(defaultValue = "") String dv,
      @RequestParam(defaultValue = "") String ct,
      @RequestParam(required = false) @Nullable LocalDate ngay) {
    Formats formats = Formats.in(LocaleContextHolder.getLocale());
    Optional<Distancing> found = register.of(dv, ct, ngay);
    List<ListSheet.Line> lines =
        found.stream().flatMap(all -> all.rows().stream()).map(row -> line(row, formats)).toList();
    String asked =
        found
            .map(
                all ->
                    words.say(
                        "zones.distancing.asked",
                        all.place().fullName(),
                        formats.dateTime(all.at()),
                        SignedIn.current().map(SignedIn::label).orElse("")))
            .orElse("");
    return Download.of(
        ListSheet.workbook(
            words.say("zones.distancing"), asked, COLUMNS.stream().map(words::say).toList(), lines),
        "gian-cach.xlsx",
        Download.XLSX);
  }

  private ListSheet.Line line(Row row, Formats formats) {
    @Nullable Span now = row.now();
    var decision = now == null ? null : now.decision();
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(row.unit().code());
    cells.add(row.unit().fullName());
    cells.add(row.above());
    cells.add(words.say("zones.distancing." + row.directive()));
    cells.add(row.since() == null ? null : formats.dateTime(row.since()));
    cells.add(words.say(decision == null ? "zones.undecided" : decision.level().key()));
    cells.add(decision == null ? null : decision.number());
    cells.add(decision == null ? null : decision.signer());
    cells.add(decision == null ? null : formats.dateTime(decision.from()));
    cells.add(now == null ? null : now.rule() + " " + now.row());
    cells.add(now == null ? null : now.source());
    cells.add(
        row.deviations().stream()
            .map(
                one ->
                    words.say(one.activityKey())
                        + ": "
                        + words.say(one.answer().key())
                        + " ("
                        + one.number()
                        + ")")
            .collect(Collectors.joining("; ")));
    cells.add(
        row.closed().stream()
            .map(one -> one.name() + " " + formats.dateTime(one.since()))
            .collect(Collectors.joining("; ")));
    cells.add(
        row.before().stream().map(span -> before(span, formats)).collect(Collectors.joining("; ")));
    return new ListSheet.Line(cells, false);
  }

  private String before(Span span, Formats formats) {
    return words.say("zones.distancing." + span.directive())
        + " "
        + formats.dateTime(span.from())
        + " – "
        + (span.until() == null ? "…" : formats.dateTime(span.until()))
        + (span.decision() == null ? "" : " (" + span.decision().number() + ")");
  }
}
