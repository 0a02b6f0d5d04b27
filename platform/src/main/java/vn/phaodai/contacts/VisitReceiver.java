// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import static vn.phaodai.contacts.VisitFile.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.contacts.PlaceRegister.Asked;
import vn.phaodai.people.PersonColumns;
import vn.phaodai.people.PersonDraft;
import vn.phaodai.people.PersonRegister;
import vn.phaodai.people.Recognised;
import vn.phaodai.refusal.Refusal;
import vn.phaodai.refusal.RefusedException;
import vn.phaodai.tables.ImportKind;
import vn.phaodai.tables.ImportedRow;
import vn.phaodai.tables.Receiver;
import vn.phaodai.tables.Rejection;
import vn.phaodai.territory.RowUnits;
import vn.phaodai.territory.Unit;

/// Takes lists of visits in. A visit that is known changes nothing; one that would put somebody at
/// two places at once comes back, and so does one to a place that nobody registered.
@Component
class VisitReceiver implements Receiver {
  private final VisitDesk desk;
  private final PlaceRegister register;
  private final PersonRegister persons;
  private final RowUnits units;
  private final ContactSight sight;
  private final OperatingClock clock;

  VisitReceiver(
      VisitDesk desk,
      PlaceRegister register,
      PersonRegister persons,
      RowUnits units,
      ContactSight sight,
      OperatingClock clock) {
    this.desk = desk;
    this.register = register;
    this.persons = persons;
    this.units = units;
    this.sight = sight;
    this.clock = clock;
  }

  @Override
  public ImportKind kind() {
    return KIND;
  }

  @Override
  public String permission() {
    return ContactSight.IMPORT;
  }

  /// A row that is right by itself.
  private record Told(
      ImportedRow row, PersonDraft person, Asked place, Unit placeUnit, Instant in, Instant out) {}

  @Override
  public Taken take(List<ImportedRow> rows, Delivery delivery) {
    List<Rejection> rejected = new ArrayList<>();
    List<Told> told = told(rows, rejected);
    Map<Asked, List<Place>> places = register.find(told.stream().map(Told::place).toList());
    List<Told> sound = new ArrayList<>();
    List<Place> where = new ArrayList<>();
    for (Told one : told) {
      try {
        where.add(place(one, places.getOrDefault(one.place(), List.of())));
        sound.add(one);
      } catch (RefusedException e) {
        rejected.add(one.row().rejected(e.refusal()));
      }
    }
    String origin = "import " + delivery.fileId();
    List<Recognised> who = persons.recognise(sound.stream().map(Told::person).toList(), origin);
    Map<Long, Place> byId = new HashMap<>();
    List<Stay> stays = new ArrayList<>();
    for (int i = 0; i < sound.size(); i++) {
      byId.put(where.get(i).id(), where.get(i));
      stays.add(stay(sound.get(i), where.get(i), who.get(i).personId()));
    }
    VisitDesk.Booked booked = desk.book(stays, byId, origin);
    for (int i = 0; i < sound.size(); i++) {
      @Nullable Refusal refusal = booked.refusals().get(i);
      if (refusal != null) {
        rejected.add(sound.get(i).row().rejected(refusal));
      }
    }
    return new Taken(booked.added(), booked.kept(), rejected);
  }

  private List<Told> told(List<ImportedRow> rows, List<Rejection> rejected) {
    RowUnits.Batch book =
        units.open(
            rows.stream()
                .flatMap(row -> Stream.of(row.get(UNIT), row.get(PLACE_UNIT)))
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList());
    List<Told> told = new ArrayList<>();
    for (ImportedRow row : rows) {
      try {
        told.add(told(row, book));
      } catch (RefusedException e) {
        rejected.add(row.rejected(e.refusal()));
      }
    }
    return told;
  }

  private Told told(ImportedRow row, RowUnits.Batch book) {
    Instant in = row.instant(ENTERED).orElseThrow();
    Instant out = row.instant(LEFT).orElseThrow();
    desk.check(in, out);
    LocalDate day = TracingRules.day(in);
    Unit home = unit(PersonColumns.homeText(row, ADDRESS, UNIT, DISTRICT, PROVINCE), day, book);
    Unit at = row.has(PLACE_UNIT) ? unit(row.get(PLACE_UNIT), day, book) : home;
    if (!sight.covers(at.path(), ContactSight.IMPORT)) {
      throw ContactRefusals.OUTSIDE.raise();
    }
    String address = row.has(ADDRESS) ? row.get(ADDRESS) : row.get(HAMLET);
    return new Told(
        row,
        PERSON.draft(row, address, home.id()),
        new Asked(row.get(PLACE), at.path()),
        at,
        in,
        out);
  }

  static Unit unit(String text, LocalDate day, RowUnits.Batch book) {
    return switch (book.atEndOf(text, day)) {
      case RowUnits.Answer.Found(var unit) -> unit;
      case RowUnits.Answer.Refused _ -> throw ContactRefusals.UNIT_UNCLEAR.with(text).raise();
    };
  }

  private static Place place(Told one, List<Place> found) {
    return switch (found.size()) {
      case 0 ->
          throw ContactRefusals.NO_SUCH_PLACE
              .with(one.place().text(), one.placeUnit().fullName())
              .raise();
      case 1 -> found.getFirst();
      default ->
          throw ContactRefusals.PLACE_UNCLEAR
              .with(one.place().text(), one.placeUnit().fullName())
              .raise();
    };
  }

  private static Stay stay(Told one, Place place, long person) {
    ImportedRow row = one.row();
    return new Stay(
        person,
        place.id(),
        one.in(),
        one.out(),
        row.has(SOURCE) ? Stay.Source.valueOf(row.get(SOURCE)) : Stay.Source.LIST,
        null,
        null);
  }
}
