// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory.internal;

import java.time.Instant;
import java.time.LocalDateTime;
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
import vn.phaodai.laboratory.LabLists;
import vn.phaodai.laboratory.RetestRow;
import vn.phaodai.laboratory.SpecimenFilter;
import vn.phaodai.laboratory.SpecimenRow;
import vn.phaodai.laboratory.TubeResult;
import vn.phaodai.people.PersonLabel;
import vn.phaodai.people.PersonNames;
import vn.phaodai.shell.Download;
import vn.phaodai.shell.Formats;
import vn.phaodai.shell.ListSheet;
import vn.phaodai.shell.Words;
import vn.phaodai.territory.Units;

/// `/xet-nghiem/mau`, `/xet-nghiem/mau-gop`, `/xet-nghiem/lay-lai`: specimens, pools, and whom to
/// sample again; names as the reader may see them.
@Controller
class TubePages {
  private static final List<String> COLUMNS =
      List.of("code", "lab", "method", "person", "unit", "sampled", "resulted", "result", "ct");

  private final LabLists lists;
  private final Units units;
  private final PersonNames names;
  private final OperatingClock clock;
  private final Words words;

  TubePages(LabLists lists, Units units, PersonNames names, OperatingClock clock, Words words) {
    this.lists = lists;
    this.units = units;
    this.names = names;
    this.clock = clock;
    this.words = words;
  }

  @GetMapping("/xet-nghiem/mau")
  @PreAuthorize("hasAuthority('laboratory.read')")
  String specimens(
      TubeQuery asked, @RequestParam(required = false) @Nullable String sau, Model model) {
    SpecimenFilter filter = asked.filter(units, clock.today());
    LabLists.Page<SpecimenRow> page = lists.specimens(filter, sau);
    model.addAttribute("asked", asked);
    model.addAttribute("list", page);
    model.addAttribute("count", lists.count(filter));
    model.addAttribute("names", labels(page.rows()));
    return "laboratory/specimens";
  }

  @GetMapping("/xet-nghiem/mau.xlsx")
  @PreAuthorize("hasAuthority('laboratory.read')")
  ResponseEntity<byte[]> workbook(TubeQuery asked) {
    List<SpecimenRow> rows = lists.wholeSpecimens(asked.filter(units, clock.today()));
    Map<Long, PersonLabel> labels = labels(rows);
    String title =
        words.say(
            rows.size() == LabLists.WHOLE ? "laboratory.tubes.cut" : "laboratory.tubes.asked",
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

  private ListSheet.Line line(SpecimenRow row, @Nullable PersonLabel person) {
    TubeResult result = row.result() == null ? row.poolResult() : row.result();
    return new ListSheet.Line(
        Arrays.asList(
            row.code(),
            row.lab(),
            words.say("laboratory.method." + row.method().name()),
            person == null ? null : person.name(),
            row.unitName(),
            local(row.sampledAt()),
            local(row.resultedAt()),
            words.say("laboratory.result." + (result == null ? TubeQuery.WAITING : result.name())),
            row.ct()),
        false);
  }

  private static @Nullable LocalDateTime local(@Nullable Instant at) {
    return at == null ? null : at.atZone(OperatingClock.ZONE).toLocalDateTime();
  }

  @GetMapping("/xet-nghiem/mau-gop")
  @PreAuthorize("hasAuthority('laboratory.read')")
  String pools(TubeQuery asked, @RequestParam(required = false) @Nullable String sau, Model model) {
    model.addAttribute("asked", asked);
    model.addAttribute("list", lists.pools(asked.filter(units, clock.today()), sau));
    return "laboratory/pools";
  }

  @GetMapping("/xet-nghiem/lay-lai")
  @PreAuthorize("hasAuthority('laboratory.read')")
  String retests(
      TubeQuery asked, @RequestParam(required = false) @Nullable String sau, Model model) {
    String path = asked.path(units, clock.today());
    LabLists.Page<RetestRow> page = lists.retests(path, sau);
    model.addAttribute("asked", asked);
    model.addAttribute("list", page);
    model.addAttribute("overdue", lists.overdue(path));
    model.addAttribute(
        "names", names.labels(page.rows().stream().map(RetestRow::personId).toList()));
    return "laboratory/retests";
  }

  private Map<Long, PersonLabel> labels(List<SpecimenRow> rows) {
    return names.labels(rows.stream().map(SpecimenRow::personId).toList());
  }
}
