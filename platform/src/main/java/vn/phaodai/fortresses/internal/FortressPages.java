// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.fortresses.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phaodai.access.SignedIn;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.documents.Documents;
import vn.phaodai.fortresses.CommuneDays;
import vn.phaodai.fortresses.FortressBoards;
import vn.phaodai.fortresses.FortressBoards.Filter;
import vn.phaodai.fortresses.FortressKind;
import vn.phaodai.fortresses.FortressViews;
import vn.phaodai.fortresses.Standing;
import vn.phaodai.fortresses.Status;
import vn.phaodai.fortresses.WorkingWays;
import vn.phaodai.shell.Download;
import vn.phaodai.shell.Formats;
import vn.phaodai.shell.ListSheet;
import vn.phaodai.shell.Words;

/// `/phao-dai`: the register with where each stands, one page a place of work, and the command page
/// of a commune.
@Controller
class FortressPages {
  private static final String COMMUNE = "/phao-dai/{code:\\d{1,6}}";

  private final FortressBoards boards;
  private final FortressViews views;
  private final CommuneDays days;
  private final WorkingWays ways;
  private final Documents documents;
  private final OperatingClock clock;
  private final Words words;

  FortressPages(
      FortressBoards boards,
      FortressViews views,
      CommuneDays days,
      WorkingWays ways,
      Documents documents,
      OperatingClock clock,
      Words words) {
    this.boards = boards;
    this.views = views;
    this.days = days;
    this.ways = ways;
    this.documents = documents;
    this.clock = clock;
    this.words = words;
  }

  /// @param dv code of a unit; empty: the widest in sight
  /// @param loai of [FortressKind], `tt` of [Status]; empty: all
  @GetMapping("/phao-dai")
  @PreAuthorize("hasAuthority('fortresses.read')")
  String board(
      @RequestParam(defaultValue = "") String dv,
      @RequestParam(defaultValue = "") String loai,
      @RequestParam(defaultValue = "") String tt,
      @RequestParam(required = false) @Nullable String sau,
      Model model) {
    Filter asked = filter(dv, loai, tt);
    model.addAttribute("list", boards.page(asked, sau));
    model.addAttribute("asked", asked);
    return "fortresses/board";
  }

  private static Filter filter(String unit, String kind, String status) {
    return new Filter(
        unit,
        Arrays.stream(FortressKind.values())
            .filter(one -> one.name().equals(kind))
            .findFirst()
            .orElse(null),
        Arrays.stream(Status.values())
            .filter(one -> one.name().equals(status))
            .findFirst()
            .orElse(null));
  }

  @GetMapping("/phao-dai.xlsx")
  @PreAuthorize("hasAuthority('fortresses.read')")
  ResponseEntity<byte[]> workbook(
      @RequestParam(defaultValue = "") String dv,
      @RequestParam(defaultValue = "") String loai,
      @RequestParam(defaultValue = "") String tt) {
    Formats formats = Formats.in(LocaleContextHolder.getLocale());
    List<String> head =
        List.of(
            words.say("fortresses.column.name"),
            words.say("fortresses.column.kind"),
            words.say("fortresses.column.commune"),
            words.say("fortresses.column.tax"),
            words.say("fortresses.column.status"),
            words.say("fortresses.column.cases"),
            words.say("fortresses.column.week"),
            words.say("fortresses.column.unmet"),
            words.say("fortresses.column.head"),
            words.say("fortresses.column.plan"));
    return Download.of(
        ListSheet.workbook(
            words.say("fortresses.title"),
            words.say(
                "fortresses.file.asked",
                formats.dateTime(clock.now()),
                SignedIn.current().map(SignedIn::label).orElse("")),
            head,
            boards.whole(filter(dv, loai, tt)).stream().map(this::line).toList()),
        "phao-dai.xlsx",
        Download.XLSX);
  }

  private ListSheet.Line line(FortressBoards.Row row) {
    Standing standing = row.standing();
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(row.fortress().name());
    cells.add(words.say(row.fortress().kind().key()));
    cells.add(row.fortress().unitName());
    cells.add(row.fortress().taxCode());
    cells.add(words.say(standing.status().key()));
    cells.add(standing.cases());
    cells.add(standing.week());
    cells.add(standing.week() == null ? null : standing.unmet());
    cells.add(words.say(standing.headed() ? "fortresses.yes" : "fortresses.no"));
    cells.add(words.say(standing.planned() ? "fortresses.yes" : "fortresses.no"));
    return new ListSheet.Line(cells, false);
  }

  @GetMapping("/phao-dai/moi")
  @PreAuthorize("hasAuthority('fortresses.edit')")
  String fresh(@RequestParam(defaultValue = "") String dv, Model model) {
    model.addAttribute("unit", dv);
    return "fortresses/new";
  }

  @GetMapping("/phao-dai/noi/{id}")
  @PreAuthorize("hasAuthority('fortresses.read')")
  String workplace(@PathVariable UUID id, Model model) {
    FortressViews.View view = views.workplace(id);
    model.addAttribute("view", view);
    model.addAttribute("ways", ways.all(view.fortress().kind()));
    return "fortresses/workplace";
  }

  @GetMapping(COMMUNE)
  @PreAuthorize("hasAuthority('fortresses.read')")
  String commune(@PathVariable String code, Model model) {
    model.addAttribute("view", views.commune(code));
    model.addAttribute("day", days.of(code));
    model.addAttribute("now", clock.now());
    return "fortresses/commune";
  }

  /// The file of a plan.
  @GetMapping("/phao-dai/phuong-an/{id}")
  @PreAuthorize("hasAuthority('fortresses.read')")
  ResponseEntity<byte[]> plan(@PathVariable UUID id) {
    return views
        .planFile(id)
        .flatMap(
            file ->
                documents
                    .find(file)
                    .flatMap(
                        kept ->
                            documents
                                .open(file)
                                .map(bytes -> Download.of(bytes, kept.name(), kept.mediaType()))))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}
