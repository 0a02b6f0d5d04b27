// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory.internal;

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
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.laboratory.TubeLists;
import vn.phaodai.laboratory.TubeRow;
import vn.phaodai.people.PersonLabel;
import vn.phaodai.people.PersonNames;
import vn.phaodai.shell.Download;
import vn.phaodai.shell.Formats;
import vn.phaodai.shell.ListSheet;
import vn.phaodai.shell.Words;

/// `/xet-nghiem/mau`, `/xet-nghiem/mau-gop`, `/xet-nghiem/lay-lai`: specimens, pools, and whom to
/// sample again; names as the reader may see them.
@Controller
class TubePages {
  private static final List<String> COLUMNS =
      List.of("code", "lab", "method", "person", "unit", "sampled", "resulted", "result", "ct");

  private final TubeLists lists;
  private final PersonNames names;
  private final OperatingClock clock;
  private final Words words;

  TubePages(TubeLists lists, PersonNames names, OperatingClock clock, Words words) {
    this.lists = lists;
    this.names = names;
    this.clock = clock;
    this.words = words;
  }

  @GetMapping("/xet-nghiem/mau")
  @PreAuthorize("hasAuthority('laboratory.read')")
  String specimens(
      TubeQuery asked, @RequestParam(required = false) @Nullable String sau, Model model) {
    TubeLists.Page page = lists.specimens(asked.filter(), sau);
    model.addAttribute("asked", asked);
    model.addAttribute("list", page);
    model.addAttribute("names", labels(page.rows()));
    return "laboratory/specimens";
  }

  @GetMapping("/xet-nghiem/mau.xlsx")
  @PreAuthorize("hasAuthority('laboratory.read')")
  ResponseEntity<byte[]> workbook(TubeQuery asked) {
    List<TubeRow> rows = lists.wholeSpecimens(asked.filter());
    Map<Long, PersonLabel> labels = labels(rows);
    String title =
        words.say(
            rows.size() == TubeLists.WHOLE ? "laboratory.tubes.cut" : "laboratory.tubes.asked",
            rows.size(),
            Formats.in(LocaleContextHolder.getLocale()).dateTime(clock.now()),
            SignedIn.current().map(SignedIn::label).orElse(""));
    return Download.of(
        ListSheet.workbook(
            words.say("laboratory.specimens.title"),
            title,
            COLUMNS.stream().map(c -> words.say("laboratory.tubes." + c)).toList(),
            rows.stream().map(row -> line(row, labels.get(row.personId()))).toList()),
        "mau-xet-nghiem.xlsx",
        Download.XLSX);
  }

  private ListSheet.Line line(TubeRow row, @Nullable PersonLabel person) {
    return new ListSheet.Line(
        Arrays.asList(
            row.code(),
            row.lab(),
            words.say("laboratory.method." + row.method()),
            person == null ? null : person.name(),
            row.unitName(),
            row.sampledAt().atZone(OperatingClock.ZONE).toLocalDateTime(),
            row.resultedAt() == null
                ? null
                : row.resultedAt().atZone(OperatingClock.ZONE).toLocalDateTime(),
            words.say("laboratory.result." + (row.result() == null ? "WAITING" : row.result())),
            row.ct()),
        false);
  }

  @GetMapping("/xet-nghiem/mau-gop")
  @PreAuthorize("hasAuthority('laboratory.read')")
  String pools(TubeQuery asked, @RequestParam(required = false) @Nullable String sau, Model model) {
    model.addAttribute("asked", asked);
    model.addAttribute("list", lists.pools(asked.filter(), sau));
    return "laboratory/pools";
  }

  @GetMapping("/xet-nghiem/lay-lai")
  @PreAuthorize("hasAuthority('laboratory.read')")
  String retests(Model model) {
    List<TubeLists.Retest> rows = lists.retests();
    model.addAttribute("rows", rows);
    model.addAttribute(
        "names", names.labels(rows.stream().map(TubeLists.Retest::personId).toList()));
    return "laboratory/retests";
  }

  private Map<Long, PersonLabel> labels(List<TubeRow> rows) {
    return names.labels(rows.stream().map(TubeRow::personId).toList());
  }
}
