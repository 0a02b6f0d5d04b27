// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.frontline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.phaodai.clock.OperatingClock;
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

/// Takes lists of the frontline into the register. Who holds such a post already changes nothing.
@Component
class MemberReceiver implements Receiver {
  private final MemberRegister members;
  private final PersonRegister people;
  private final RowUnits rowUnits;
  private final FrontlineSight sight;
  private final OperatingClock clock;

  MemberReceiver(
      MemberRegister members,
      PersonRegister people,
      RowUnits rowUnits,
      FrontlineSight sight,
      OperatingClock clock) {
    this.members = members;
    this.people = people;
    this.rowUnits = rowUnits;
    this.sight = sight;
    this.clock = clock;
  }

  @Override
  public ImportKind kind() {
    return MemberFile.KIND;
  }

  @Override
  public String permission() {
    return FrontlineSight.WRITE;
  }

  private record Told(PersonDraft person, Unit unit, MemberRegister.Posting posting) {}

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
    List<MemberRegister.Line> lines = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      Unit unit = told.get(i).unit();
      lines.add(
          new MemberRegister.Line(
              who.get(i).personId(), unit.id(), unit.path(), told.get(i).posting()));
    }
    int added = members.write(lines);
    if (added > 0) {
      members.told(added, origin);
    }
    return new Taken(added, lines.size() - added, rejected);
  }

  private Told told(ImportedRow row, RowUnits.Batch units) {
    LocalDate today = clock.today();
    String serves = row.get(MemberFile.UNIT);
    if (!(units.atEndOf(serves, today) instanceof RowUnits.Answer.Found(var unit))
        || !sight.covers(unit.path(), FrontlineSight.WRITE)) {
      throw FrontlineRefusals.NO_SUCH_UNIT.with(serves).raise();
    }
    var posting =
        new MemberRegister.Posting(
            Force.valueOf(row.get(MemberFile.FORCE)),
            row.get(MemberFile.POST_KIND),
            row.get(MemberFile.POST),
            row.day(MemberFile.FROM).orElse(today),
            row.day(MemberFile.TO).orElse(null));
    if (MemberFile.PERSON.isBornAfter(row, today)) {
      throw FrontlineRefusals.NAME_NEEDED.raise();
    }
    try {
      return new Told(MemberFile.PERSON.draft(row, "", unit.id()), unit, posting);
    } catch (IllegalArgumentException e) {
      throw FrontlineRefusals.NAME_NEEDED.raise();
    }
  }
}
