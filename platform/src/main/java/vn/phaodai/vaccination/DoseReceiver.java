// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.vaccination;

import static vn.phaodai.vaccination.DoseFile.*;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.phaodai.access.Jurisdiction;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.measures.FigureChange;
import vn.phaodai.measures.FiguresChanged;
import vn.phaodai.measures.ReportingDays;
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
import vn.phaodai.territory.Provinces;
import vn.phaodai.territory.RowUnits;
import vn.phaodai.territory.Unit;

/// Takes registers of doses in. A dose that is known changes nothing; one that contradicts the
/// person's other doses is not taken.
@Component
class DoseReceiver implements Receiver {
  private static final String PERMISSION = "vaccination.import";

  private final DoseRepository doses;
  private final PersonRegister register;
  private final RowUnits units;
  private final Provinces provinces;
  private final ReportingDays days;
  private final Jurisdiction jurisdiction;
  private final OperatingClock clock;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;

  DoseReceiver(
      DoseRepository doses,
      PersonRegister register,
      RowUnits units,
      Provinces provinces,
      ReportingDays days,
      Jurisdiction jurisdiction,
      OperatingClock clock,
      AuditLog audit,
      ApplicationEventPublisher events) {
    this.doses = doses;
    this.register = register;
    this.units = units;
    this.provinces = provinces;
    this.days = days;
    this.jurisdiction = jurisdiction;
    this.clock = clock;
    this.audit = audit;
    this.events = events;
  }

  @Override
  public ImportKind kind() {
    return KIND;
  }

  @Override
  public String permission() {
    return PERMISSION;
  }

  /// A row that is right by itself.
  private record Told(ImportedRow row, PersonDraft person, List<Dose> doses) {}

  @Override
  public Taken take(List<ImportedRow> rows, Delivery delivery) {
    doses.lock();
    List<Rejection> rejected = new ArrayList<>();
    List<Told> told = new ArrayList<>();
    RowUnits.Batch places = units.open(List.of());
    for (ImportedRow row : rows) {
      try {
        told.add(told(row, places));
      } catch (RefusedException e) {
        rejected.add(row.rejected(e.refusal()));
      }
    }
    String origin = "import " + delivery.fileId();
    List<Recognised> who = register.recognise(told.stream().map(Told::person).toList(), origin);
    var book = new DoseBook(doses.of(who.stream().map(Recognised::personId).toList()));
    int changed = 0;
    int kept = 0;
    for (int i = 0; i < told.size(); i++) {
      Told one = told.get(i);
      boolean isWithdrawn = one.row().get(STATUS).equals("WITHDRAWN");
      DoseBook.Settled settled = book.settle(who.get(i).personId(), one.doses(), isWithdrawn);
      Refusal refusal = settled.refusal();
      if (refusal != null) {
        rejected.add(one.row().rejected(refusal));
      } else if (settled.isNews()) {
        changed++;
      } else {
        kept++;
      }
    }
    write(book.given(), book.withdrawn(), origin);
    return new Taken(changed, kept, rejected);
  }

  private void write(List<Dose> given, List<Dose> withdrawn, String origin) {
    if (given.isEmpty() && withdrawn.isEmpty()) {
      return;
    }
    doses.write(given, withdrawn, origin, origin);
    List<FigureChange> figures = new ArrayList<>();
    given.forEach(dose -> figures.add(DoseFigures.of(dose, 1)));
    withdrawn.forEach(dose -> figures.add(DoseFigures.of(dose, -1)));
    audit.record(
        new AuditEntry(
            "vaccination.dose.import",
            "batch",
            null,
            null,
            Map.of("origin", origin, "given", given.size(), "withdrawn", withdrawn.size())));
    events.publishEvent(new FiguresChanged(DoseFigures.ROOM, origin, figures));
  }

  private Told told(ImportedRow row, RowUnits.Batch places) {
    LocalDate day =
        DOSES.stream()
            .flatMap(c -> row.day(c.vaccinated()).stream())
            .findFirst()
            .orElseThrow(VaccinationRefusals.NO_DOSE::raise);
    Unit home = place(PersonColumns.homeText(row, ADDRESS, UNIT, DISTRICT, PROVINCE), day, places);
    Unit site = row.has(SITE_UNIT) ? place(row.get(SITE_UNIT), day, places) : home;
    if (!jurisdiction.covers(site.path(), PERMISSION)) {
      throw VaccinationRefusals.OUTSIDE.raise();
    }
    List<Dose> told = new ArrayList<>();
    for (DoseColumns columns : DOSES) {
      dose(row, columns, site).ifPresent(told::add);
    }
    if (told.isEmpty()) {
      throw VaccinationRefusals.NO_DOSE.raise();
    }
    String address = row.has(ADDRESS) ? row.get(ADDRESS) : row.get(HAMLET);
    return new Told(row, PERSON.draft(row, address, home.id()), told);
  }

  /// The dose of some columns; empty where they are blank.
  private Optional<Dose> dose(ImportedRow row, DoseColumns columns, Unit site) {
    Optional<LocalDate> day = row.day(columns.vaccinated());
    boolean isOwn = columns.number() == 0;
    boolean blank = isOwn ? day.isEmpty() : day.isEmpty() && !row.has(columns.vaccine());
    if (blank) {
      return Optional.empty();
    }
    boolean numbered = !isOwn || row.has(DOSE);
    if (day.isEmpty() || !row.has(columns.vaccine()) || !numbered) {
      throw VaccinationRefusals.NO_DOSE.raise();
    }
    LocalDate given = day.get();
    Integer born = PERSON.birthYear(row);
    boolean unborn = born != null && given.getYear() < born;
    if (given.isAfter(clock.today()) || unborn) {
      throw VaccinationRefusals.IMPOSSIBLE_DAY.with(DoseBook.SHOWN.format(given)).raise();
    }
    return Optional.of(
        new Dose(
            0,
            0,
            Vaccines.codeOf(row.get(columns.vaccine())),
            isOwn ? Integer.parseInt(row.get(DOSE)) : columns.number(),
            given,
            days.of(
                provinces.codeOf(site.id()),
                given.atTime(LocalTime.NOON).atZone(OperatingClock.ZONE).toInstant()),
            site.id(),
            row.get(columns.lot()),
            row.get(PLACE)));
  }

  private static Unit place(String text, LocalDate day, RowUnits.Batch places) {
    return switch (places.atEndOf(text, day)) {
      case RowUnits.Answer.Found(var unit) -> unit;
      case RowUnits.Answer.Refused _ -> throw VaccinationRefusals.PLACE_UNCLEAR.with(text).raise();
    };
  }
}
