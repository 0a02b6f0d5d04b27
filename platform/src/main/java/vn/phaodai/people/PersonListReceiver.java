// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.refusal.RefusedException;
import vn.phaodai.tables.ImportKind;
import vn.phaodai.tables.ImportedRow;
import vn.phaodai.tables.Receiver;
import vn.phaodai.tables.Rejection;
import vn.phaodai.territory.RowUnits;
import vn.phaodai.territory.Unit;

/// Takes lists of people into the register: each is recognised or registered, nobody is asked
/// meanwhile, whoever may be somebody who is there waits in the review list.
@Component
class PersonListReceiver implements Receiver {
  private static final String PERMISSION = "people.edit";

  private final PersonRegister register;
  private final HouseholdLists households;
  private final RowUnits rowUnits;
  private final Sight sight;
  private final OperatingClock clock;

  PersonListReceiver(
      PersonRegister register,
      HouseholdLists households,
      RowUnits rowUnits,
      Sight sight,
      OperatingClock clock) {
    this.register = register;
    this.households = households;
    this.rowUnits = rowUnits;
    this.sight = sight;
    this.clock = clock;
  }

  @Override
  public ImportKind kind() {
    return PersonListFile.KIND;
  }

  @Override
  public String permission() {
    return PERMISSION;
  }

  @Override
  public Taken take(List<ImportedRow> rows, Delivery delivery) {
    LocalDate today = clock.today();
    RowUnits.Batch units =
        rowUnits.open(rows.stream().map(row -> row.get(PersonListFile.UNIT)).distinct().toList());
    List<Rejection> rejected = new ArrayList<>();
    Map<ImportedRow, PersonDraft> drafts = new LinkedHashMap<>();
    for (ImportedRow row : rows) {
      try {
        drafts.put(row, draft(row, unit(row, units, today), today));
      } catch (RefusedException e) {
        rejected.add(row.rejected(e.refusal()));
      }
    }
    String origin = "import " + delivery.fileId();
    List<Recognised> recognised = register.recognise(List.copyOf(drafts.values()), origin);
    long known = recognised.stream().filter(r -> r.verdict() == Verdict.KNOWN).count();
    households.settle(members(drafts, recognised));
    return new Taken((int) (recognised.size() - known), (int) known, rejected);
  }

  private static List<HouseholdLists.Member> members(
      Map<ImportedRow, PersonDraft> drafts, List<Recognised> recognised) {
    List<HouseholdLists.Member> members = new ArrayList<>();
    int i = 0;
    for (Map.Entry<ImportedRow, PersonDraft> entry : drafts.entrySet()) {
      ImportedRow row = entry.getKey();
      boolean aboard = row.has(PersonListFile.BOAT);
      String code = row.get(aboard ? PersonListFile.BOAT : PersonListFile.HOUSEHOLD);
      if (!code.isEmpty()) {
        members.add(
            new HouseholdLists.Member(
                recognised.get(i).personId(),
                entry.getValue().unitId(),
                aboard ? HouseholdKind.CREW : HouseholdKind.DWELLING,
                code,
                aboard ? "" : entry.getValue().address()));
      }
      i++;
    }
    return members;
  }

  /// The column that names the commune; where it is empty, what the address ends with.
  private Unit unit(ImportedRow row, RowUnits.Batch units, LocalDate today) {
    String text = row.get(PersonListFile.UNIT);
    boolean coded = !text.isEmpty() && Character.isDigit(text.charAt(0));
    RowUnits.Answer answer =
        text.isEmpty()
            ? units.atEndOf(within(row, row.get(PersonListFile.ADDRESS)), today)
            : units.of(coded ? text : within(row, text), today);
    return switch (answer) {
      case RowUnits.Answer.Refused(var reason) -> throw reason.raise();
      case RowUnits.Answer.Found(var unit) -> {
        if (!sight.covers(unit.path(), PERMISSION)) {
          throw PeopleRefusals.OUTSIDE_LIST.with(unit.fullName()).raise();
        }
        yield unit;
      }
    };
  }

  /// With the district and the province of the row, where they are told.
  private static String within(ImportedRow row, String text) {
    StringBuilder place = new StringBuilder(text);
    for (int column : new int[] {PersonListFile.DISTRICT, PersonListFile.PROVINCE}) {
      if (row.has(column)) {
        place.append(", ").append(row.get(column));
      }
    }
    return place.toString();
  }

  private static PersonDraft draft(ImportedRow row, Unit unit, LocalDate today) {
    if (PersonListFile.PERSON.isBornAfter(row, today)) {
      throw PeopleRefusals.BORN_LATER.with(row.get(PersonListFile.BIRTH)).raise();
    }
    try {
      return PersonListFile.PERSON.draft(row, address(row), unit.id());
    } catch (IllegalArgumentException e) {
      throw PeopleRefusals.NO_NAME.with(row.get(PersonListFile.FULL_NAME)).raise();
    }
  }

  private static String address(ImportedRow row) {
    String address = row.get(PersonListFile.ADDRESS);
    String hamlet = row.get(PersonListFile.HAMLET);
    return hamlet.isEmpty() || address.contains(hamlet)
        ? address
        : address.isEmpty() ? hamlet : address + ", " + hamlet;
  }
}
