// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phaodai.access.SignedIn;
import vn.phaodai.cases.CaseLists;
import vn.phaodai.cases.CaseRow;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.people.PersonLabel;
import vn.phaodai.people.PersonNames;
import vn.phaodai.shell.Download;
import vn.phaodai.shell.Formats;
import vn.phaodai.shell.ListSheet;
import vn.phaodai.shell.Words;

/// `/ca`: the line list on screen and as files of exactly this view; names as the reader may see
/// them.
@Controller
class CasePages {
  private static final List<String> COLUMNS =
      List.of(
          "code",
          "bn",
          "name",
          "born",
          "sex",
          "unit",
          "state",
          "setting",
          "sampled-day",
          "result-day",
          "confirmed-day",
          "announced-day",
          "ct",
          "onset",
          "doses",
          "last-dose",
          "group",
          "tier",
          "bed",
          "ended-day");

  private final CaseLists lists;
  private final PersonNames names;
  private final Words words;
  private final OperatingClock clock;

  CasePages(CaseLists lists, PersonNames names, Words words, OperatingClock clock) {
    this.lists = lists;
    this.names = names;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/ca")
  @PreAuthorize("hasAuthority('cases.read')")
  String list(CaseQuery asked, @RequestParam(required = false) @Nullable String sau, Model model) {
    CaseLists.Page page = lists.page(asked.filter(), sau);
    model.addAttribute("asked", asked);
    model.addAttribute("list", page);
    model.addAttribute("count", lists.count(asked.filter()));
    model.addAttribute("names", labels(page.rows()));
    return "cases/list";
  }

  @GetMapping("/ca.xlsx")
  @PreAuthorize("hasAuthority('cases.read')")
  ResponseEntity<byte[]> workbook(CaseQuery asked) {
    return file(asked, true);
  }

  @GetMapping("/ca.csv")
  @PreAuthorize("hasAuthority('cases.read')")
  ResponseEntity<byte[]> csv(CaseQuery asked) {
    return file(asked, false);
  }

  private ResponseEntity<byte[]> file(CaseQuery asked, boolean workbook) {
    List<CaseRow> rows = lists.whole(asked.filter());
    Map<Long, PersonLabel> labels = labels(rows);
    String title =
        words.say(
            "cases.file.asked",
            rows.size(),
            Formats.in(LocaleContextHolder.getLocale()).dateTime(clock.now()),
            SignedIn.current().map(SignedIn::label).orElse(""));
    List<String> head = COLUMNS.stream().map(c -> words.say("cases.column." + c)).toList();
    List<ListSheet.Line> lines =
        rows.stream().map(row -> line(row, labels.get(row.personId()))).toList();
    return workbook
        ? Download.of(
            ListSheet.workbook(words.say("cases.list.title"), title, head, lines),
            "ca-benh.xlsx",
            Download.XLSX)
        : Download.of(ListSheet.csv(title, head, lines), "ca-benh.csv", Download.CSV);
  }

  private ListSheet.Line line(CaseRow row, @Nullable PersonLabel person) {
    return new ListSheet.Line(
        Arrays.asList(
            row.code(),
            row.bn() == null ? null : "BN" + row.bn(),
            person == null ? null : person.name(),
            person == null ? null : person.birthYear(),
            person == null || person.sex() == null
                ? null
                : words.say("cases.sex." + person.sex().name()),
            row.unitName(),
            words.say("cases.state." + row.state()),
            words.say("cases.setting." + row.setting()),
            row.sampledAt().atZone(OperatingClock.ZONE).toLocalDate(),
            row.resultedAt().atZone(OperatingClock.ZONE).toLocalDate(),
            row.confirmedDay(),
            row.announcedOn(),
            row.ct(),
            row.onset(),
            row.doses(),
            row.lastDose(),
            row.triageGroup() == null ? null : words.say("cases.outcome." + row.triageGroup()),
            row.tier(),
            row.bed(),
            row.endedOn()),
        false);
  }

  private Map<Long, PersonLabel> labels(List<CaseRow> rows) {
    return names.labels(rows.stream().map(CaseRow::personId).toList());
  }
}
