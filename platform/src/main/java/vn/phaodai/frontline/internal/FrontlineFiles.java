// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.frontline.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phaodai.access.SignedIn;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.frontline.ExposureLists;
import vn.phaodai.frontline.Force;
import vn.phaodai.frontline.MemberLists;
import vn.phaodai.frontline.MemberRow;
import vn.phaodai.frontline.ProtectiveItems;
import vn.phaodai.frontline.RosterDays;
import vn.phaodai.frontline.StockLists;
import vn.phaodai.people.PersonLabel;
import vn.phaodai.people.PersonNames;
import vn.phaodai.shell.Download;
import vn.phaodai.shell.Formats;
import vn.phaodai.shell.ListSheet;
import vn.phaodai.shell.Words;

/// The lists of the frontline as workbooks; names masked.
@Controller
class FrontlineFiles {
  private final MemberLists members;
  private final RosterDays roster;
  private final StockLists stock;
  private final ExposureLists exposures;
  private final PersonNames names;
  private final Words words;
  private final OperatingClock clock;

  FrontlineFiles(
      MemberLists members,
      RosterDays roster,
      StockLists stock,
      ExposureLists exposures,
      PersonNames names,
      Words words,
      OperatingClock clock) {
    this.members = members;
    this.roster = roster;
    this.stock = stock;
    this.exposures = exposures;
    this.names = names;
    this.words = words;
    this.clock = clock;
  }

  private LocalDate day(@Nullable LocalDate asked) {
    return Objects.requireNonNullElseGet(asked, clock::today);
  }

  private static String name(Map<Long, PersonLabel> labels, long person) {
    PersonLabel label = labels.get(person);
    return label == null ? "" : label.name();
  }

  private Map<Long, PersonLabel> labels(Collection<Long> persons) {
    return names.labels(persons);
  }

  private String say(String prefix, Collection<? extends Enum<?>> codes) {
    return codes.stream()
        .map(code -> words.say(prefix + code.name()))
        .collect(Collectors.joining("; "));
  }

  @GetMapping("/tuyen-dau/nguoi.xlsx")
  @PreAuthorize("hasAuthority('frontline.list')")
  ResponseEntity<byte[]> members(
      @RequestParam(defaultValue = "") String dv,
      @RequestParam(required = false) @Nullable Force luc,
      @RequestParam(defaultValue = "false") boolean chua,
      @RequestParam(required = false) @Nullable LocalDate ngay) {
    List<MemberRow> rows = members.file(new MemberLists.Filter(dv, luc, chua, day(ngay)));
    var labels = labels(rows.stream().map(MemberRow::personId).toList());
    Locale language = LocaleContextHolder.getLocale();
    Formats formats = Formats.in(language);
    List<ListSheet.Line> lines = new ArrayList<>();
    for (MemberRow row : rows) {
      List<@Nullable Object> cells = new ArrayList<>();
      cells.add(row.unitCode());
      cells.add(row.unitName());
      cells.add(name(labels, row.personId()));
      cells.add(words.say("frontline.force." + row.force()));
      cells.add(row.kind().in(language));
      cells.add(row.post());
      cells.add(row.from());
      cells.add(row.to());
      cells.add(row.doses());
      cells.add(formats.dateTime(row.sampledAt()));
      cells.add(formats.dateTime(row.testDueAt()));
      cells.add(say("frontline.reason.", row.reasons()));
      cells.add(
          row.missing().stream()
              .map(code -> ProtectiveItems.get(code).in(language))
              .collect(Collectors.joining(", ")));
      lines.add(new ListSheet.Line(cells, false));
    }
    return file(chua ? "unsafe" : "members", "members", "tuyen-dau.xlsx", 13, lines);
  }

  @GetMapping("/tuyen-dau/lich.xlsx")
  @PreAuthorize("hasAuthority('frontline.list')")
  ResponseEntity<byte[]> roster(
      @RequestParam(defaultValue = "") String dv,
      @RequestParam(required = false) @Nullable LocalDate ngay) {
    List<RosterDays.Row> rows = roster.file(dv, day(ngay));
    var labels = labels(rows.stream().map(RosterDays.Row::personId).toList());
    Locale language = LocaleContextHolder.getLocale();
    Formats formats = Formats.in(language);
    List<ListSheet.Line> lines = new ArrayList<>();
    for (RosterDays.Row row : rows) {
      lines.add(
          new ListSheet.Line(
              List.of(
                  row.unitName(),
                  row.kind().in(language),
                  row.post(),
                  name(labels, row.personId()),
                  words.say("frontline.force." + row.force()),
                  formats.dateTime(row.from()),
                  formats.dateTime(row.to()),
                  say("frontline.breach.", row.breaches()),
                  row.reason()),
              false));
    }
    return file("roster", "roster", "lich-truc.xlsx", 9, lines);
  }

  @GetMapping("/tuyen-dau/bao-ho.xlsx")
  @PreAuthorize("hasAuthority('frontline.read')")
  ResponseEntity<byte[]> stock(
      @RequestParam(defaultValue = "") String dv,
      @RequestParam(required = false) @Nullable LocalDate ngay) {
    Locale language = LocaleContextHolder.getLocale();
    List<ListSheet.Line> lines = new ArrayList<>();
    for (StockLists.Level level : stock.levels(dv, day(ngay))) {
      List<@Nullable Object> cells = new ArrayList<>();
      cells.add(level.unitCode());
      cells.add(level.unitName());
      cells.add(level.item().in(language));
      cells.add(level.item().unit(language));
      cells.add(level.held());
      cells.add(level.perDay());
      cells.add(level.lasts_d());
      cells.add(level.countedOn());
      cells.add(words.say(level.isShort() ? "frontline.short" : "frontline.enough"));
      lines.add(new ListSheet.Line(cells, false));
    }
    return file("stock", "stock", "bao-ho.xlsx", 9, lines);
  }

  @GetMapping("/tuyen-dau/phoi-nhiem.xlsx")
  @PreAuthorize("hasAuthority('frontline.list')")
  ResponseEntity<byte[]> exposures(
      @RequestParam(defaultValue = "") String dv,
      @RequestParam(defaultValue = "false") boolean het) {
    List<ExposureLists.Row> rows = exposures.file(dv, !het);
    var labels = labels(rows.stream().map(ExposureLists.Row::personId).toList());
    Locale language = LocaleContextHolder.getLocale();
    Formats formats = Formats.in(language);
    List<ListSheet.Line> lines = new ArrayList<>();
    for (ExposureLists.Row row : rows) {
      List<@Nullable Object> cells = new ArrayList<>();
      cells.add(row.unitName());
      cells.add(row.kind().in(language));
      cells.add(row.post());
      cells.add(name(labels, row.personId()));
      cells.add(words.say("frontline.exposure." + row.how()));
      cells.add(formats.dateTime(row.happenedAt()));
      cells.add(row.place());
      cells.add(row.caseCode());
      cells.add(formats.dateTime(row.clearedAt()));
      cells.add(row.clearedAs());
      cells.add(row.clearedWhy());
      lines.add(new ListSheet.Line(cells, row.clearedAt() != null));
    }
    return file("exposures", "exposures", "phoi-nhiem.xlsx", 11, lines);
  }

  private ResponseEntity<byte[]> file(
      String title, String what, String name, int columns, List<ListSheet.Line> lines) {
    List<String> head = new ArrayList<>();
    for (int column = 1; column <= columns; column++) {
      head.add(words.say("frontline.file." + what + "." + column));
    }
    String asked =
        words.say(
            "frontline.file.asked",
            Formats.in(LocaleContextHolder.getLocale()).dateTime(clock.now()),
            SignedIn.current().map(SignedIn::label).orElse(""));
    return Download.of(
        ListSheet.workbook(words.say("frontline." + title), asked, head, lines),
        name,
        Download.XLSX);
  }
}
