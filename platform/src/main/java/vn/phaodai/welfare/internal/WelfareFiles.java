// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.welfare.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phaodai.access.SignedIn;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.people.PersonLabel;
import vn.phaodai.people.PersonNames;
import vn.phaodai.shell.Download;
import vn.phaodai.shell.Formats;
import vn.phaodai.shell.ListSheet;
import vn.phaodai.shell.Words;
import vn.phaodai.welfare.GroupMembers;
import vn.phaodai.welfare.Groups;
import vn.phaodai.welfare.NeedKinds;
import vn.phaodai.welfare.NeedLists;
import vn.phaodai.welfare.NeedRow;

/// The lists of care as workbooks; names masked, and only for who may see people.
@Controller
class WelfareFiles {
  private final NeedLists needs;
  private final GroupMembers members;
  private final PersonNames names;
  private final Words words;
  private final OperatingClock clock;

  WelfareFiles(
      NeedLists needs, GroupMembers members, PersonNames names, Words words, OperatingClock clock) {
    this.needs = needs;
    this.members = members;
    this.names = names;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/cham-lo.xlsx")
  @PreAuthorize("hasAuthority('welfare.read')")
  ResponseEntity<byte[]> unmet(@RequestParam(defaultValue = "") String dv) {
    List<NeedRow> rows = needs.file(dv);
    Map<Long, PersonLabel> labels =
        WelfarePages.labels(names, rows.stream().map(NeedRow::personId));
    Locale language = LocaleContextHolder.getLocale();
    Formats formats = Formats.in(language);
    List<ListSheet.Line> lines = new ArrayList<>();
    for (NeedRow row : rows) {
      NeedKinds.Kind kind = NeedKinds.get(row.kind());
      List<@Nullable Object> cells = new ArrayList<>();
      cells.add(row.unitCode());
      cells.add(row.unitName());
      cells.add(words.say("welfare.subject." + row.subject()));
      cells.add(who(row, labels));
      cells.add(kind.in(language));
      cells.add(row.quantity());
      cells.add(row.received());
      cells.add(kind.unit(language));
      cells.add(words.say(row.shut() ? "welfare.shut" : "welfare.free"));
      cells.add(formats.dateTime(row.toldAt()));
      cells.add(formats.dateTime(row.dueAt()));
      cells.add(
          words.say(row.isOverdue(clock.now()) ? "welfare.clock.over" : "welfare.clock.within"));
      lines.add(new ListSheet.Line(cells, false));
    }
    return file("unmet", "nhu-cau.xlsx", 12, lines);
  }

  private static String who(NeedRow row, Map<Long, PersonLabel> labels) {
    Long person = row.personId();
    PersonLabel label = person == null ? null : labels.get(person);
    return label == null ? row.subjectName() : label.name();
  }

  @GetMapping("/cham-lo/nhom.xlsx")
  @PreAuthorize("hasAuthority('welfare.list')")
  ResponseEntity<byte[]> members(
      @RequestParam(defaultValue = "") String nhom, @RequestParam(defaultValue = "") String dv) {
    List<GroupMembers.Row> rows = members.file(nhom, dv);
    Map<Long, PersonLabel> labels =
        WelfarePages.labels(names, rows.stream().map(GroupMembers.Row::personId));
    Locale language = LocaleContextHolder.getLocale();
    List<ListSheet.Line> lines = new ArrayList<>();
    for (GroupMembers.Row row : rows) {
      PersonLabel label = labels.get(row.personId());
      List<@Nullable Object> cells = new ArrayList<>();
      cells.add(Groups.get(row.group()).in(language));
      cells.add(label == null ? "" : label.name());
      cells.add(label == null ? null : label.birthYear());
      cells.add(row.unitName());
      cells.add(row.household());
      cells.add(row.from());
      cells.add(row.to());
      cells.add(row.basis());
      lines.add(new ListSheet.Line(cells, false));
    }
    return file("members", "nhom-can-cham-lo.xlsx", 8, lines);
  }

  private ResponseEntity<byte[]> file(
      String what, String name, int columns, List<ListSheet.Line> lines) {
    List<String> head = new ArrayList<>();
    for (int column = 1; column <= columns; column++) {
      head.add(words.say("welfare.file." + what + "." + column));
    }
    String asked =
        words.say(
            "welfare.file.asked",
            Formats.in(LocaleContextHolder.getLocale()).dateTime(clock.now()),
            SignedIn.current().map(SignedIn::label).orElse(""));
    return Download.of(
        ListSheet.workbook(words.say("welfare." + what), asked, head, lines), name, Download.XLSX);
  }
}
