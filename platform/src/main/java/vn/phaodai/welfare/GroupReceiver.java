// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.welfare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.people.PersonColumns;
import vn.phaodai.people.PersonDraft;
import vn.phaodai.people.PersonRegister;
import vn.phaodai.people.Recognised;
import vn.phaodai.refusal.RefusedException;
import vn.phaodai.tables.ImportKind;
import vn.phaodai.tables.ImportedRow;
import vn.phaodai.tables.Receiver;
import vn.phaodai.tables.Rejection;
import vn.phaodai.territory.RowUnits;
import vn.phaodai.territory.Unit;

/// Takes lists of people to be cared for into the register. Who is in the group already changes
/// nothing.
@Component
class GroupReceiver implements Receiver {
  private final GroupRegister groups;
  private final PersonRegister people;
  private final RowUnits rowUnits;
  private final WelfareSight sight;
  private final OperatingClock clock;

  GroupReceiver(
      GroupRegister groups,
      PersonRegister people,
      RowUnits rowUnits,
      WelfareSight sight,
      OperatingClock clock) {
    this.groups = groups;
    this.people = people;
    this.rowUnits = rowUnits;
    this.sight = sight;
    this.clock = clock;
  }

  @Override
  public ImportKind kind() {
    return GroupFile.KIND;
  }

  @Override
  public String permission() {
    return WelfareSight.REGISTER;
  }

  private record Told(
      PersonDraft person,
      Unit unit,
      String group,
      LocalDate from,
      @Nullable LocalDate to,
      String basis) {}

  @Override
  public Taken take(List<ImportedRow> rows, Delivery delivery) {
    List<Rejection> rejected = new ArrayList<>();
    List<Told> told = new ArrayList<>();
    RowUnits.Batch units = rowUnits.open(List.of());
    for (ImportedRow row : rows) {
      try {
        told.add(told(row, units));
      } catch (RefusedException e) {
        rejected.add(row.rejected(e.refusal()));
      }
    }
    String origin = "import " + delivery.fileId();
    List<Recognised> who = people.recognise(told.stream().map(Told::person).toList(), origin);
    List<GroupRegister.Line> lines = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      Told one = told.get(i);
      lines.add(
          new GroupRegister.Line(
              who.get(i).personId(),
              one.unit().id(),
              one.unit().path(),
              one.group(),
              one.from(),
              one.to(),
              one.basis()));
    }
    int added = groups.write(lines);
    if (added > 0) {
      groups.told(added, origin);
    }
    return new Taken(added, lines.size() - added, rejected);
  }

  private Told told(ImportedRow row, RowUnits.Batch units) {
    LocalDate today = clock.today();
    String home =
        PersonColumns.homeText(
            row, GroupFile.ADDRESS, GroupFile.UNIT, GroupFile.DISTRICT, GroupFile.PROVINCE);
    if (!(units.atEndOf(home, today) instanceof RowUnits.Answer.Found(var unit))
        || !sight.covers(unit.path(), WelfareSight.REGISTER)) {
      throw WelfareRefusals.NO_SUCH_UNIT.with(home).raise();
    }
    LocalDate from = row.day(GroupFile.FROM).orElse(today);
    LocalDate to = row.day(GroupFile.TO).orElse(null);
    GroupRegister.check(row.get(GroupFile.GROUP), from, to, row.get(GroupFile.BASIS), today);
    if (GroupFile.PERSON.isBornAfter(row, today)) {
      throw WelfareRefusals.NAME_NEEDED.raise();
    }
    String address =
        row.has(GroupFile.ADDRESS) ? row.get(GroupFile.ADDRESS) : row.get(GroupFile.HAMLET);
    try {
      return new Told(
          GroupFile.PERSON.draft(row, address, unit.id()),
          unit,
          row.get(GroupFile.GROUP),
          from,
          to,
          row.get(GroupFile.BASIS).strip());
    } catch (IllegalArgumentException e) {
      throw WelfareRefusals.NAME_NEEDED.raise();
    }
  }
}
