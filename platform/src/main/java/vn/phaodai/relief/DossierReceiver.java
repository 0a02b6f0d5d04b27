// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.people.PersonDraft;
import vn.phaodai.refusal.RefusedException;
import vn.phaodai.relief.Dossier.Channel;
import vn.phaodai.relief.DossierReception.Handed;
import vn.phaodai.tables.ImportKind;
import vn.phaodai.tables.ImportedRow;
import vn.phaodai.tables.Receiver;
import vn.phaodai.tables.Rejection;
import vn.phaodai.territory.RowUnits;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;

/// Takes workbooks of dossiers. A row that says what another said already, in this file or in one
/// before, is one dossier: a file that was cut off or doubled is sent again as it is.
@Component
class DossierReceiver implements Receiver {
  private final DossierReception reception;
  private final RowUnits rowUnits;
  private final ReliefSight sight;
  private final OperatingClock clock;
  private final AuditLog audit;

  DossierReceiver(
      DossierReception reception,
      RowUnits rowUnits,
      ReliefSight sight,
      OperatingClock clock,
      AuditLog audit) {
    this.reception = reception;
    this.rowUnits = rowUnits;
    this.sight = sight;
    this.clock = clock;
    this.audit = audit;
  }

  @Override
  public ImportKind kind() {
    return DossierFile.KIND;
  }

  @Override
  public String permission() {
    return ReliefSight.ENTER;
  }

  @Override
  public Taken take(List<ImportedRow> rows, Delivery delivery) {
    List<Rejection> rejected = new ArrayList<>();
    List<Handed> handed = new ArrayList<>();
    RowUnits.Batch units = rowUnits.open(List.of());
    for (ImportedRow row : rows) {
      try {
        handed.add(handed(row, units));
      } catch (RefusedException e) {
        rejected.add(row.rejected(e.refusal()));
      }
    }
    String origin = "import " + delivery.fileId();
    int added = reception.take(handed, sight.account(), origin).size();
    if (added > 0) {
      audit.record(
          new AuditEntry(
              "relief.import",
              "batch",
              null,
              null,
              Map.of("origin", origin, "dossiers", added, "rejected", rejected.size())));
    }
    return new Taken(added, handed.size() - added, rejected);
  }

  private Handed handed(ImportedRow row, RowUnits.Batch units) {
    Unit unit = unit(row.get(DossierFile.UNIT), units);
    DossierDraft draft = draft(row, unit);
    reception.check(draft);
    return new Handed(draft, unit);
  }

  private Unit unit(String told, RowUnits.Batch units) {
    if (units.atEndOf(told, clock.today()) instanceof RowUnits.Answer.Found(var unit)
        && unit.tier() == Tier.COMMUNE
        && sight.covers(unit.path(), ReliefSight.ENTER)) {
      return unit;
    }
    throw ReliefRefusals.NO_SUCH_UNIT.with(told).raise();
  }

  private DossierDraft draft(ImportedRow row, Unit unit) {
    return new DossierDraft(
        row.get(DossierFile.POLICY).strip(),
        unit.code(),
        person(row, unit),
        row.get(DossierFile.BUSINESS).strip(),
        row.get(DossierFile.TAX_CODE).strip(),
        row.get(DossierFile.ACCOUNT).strip(),
        Channel.WORKBOOK,
        row.day(DossierFile.RECEIVED).orElseGet(clock::today),
        row.day(DossierFile.FROM).orElse(null),
        row.day(DossierFile.TO).orElse(null),
        row.integer(DossierFile.DAYS).orElse(null),
        row.get(DossierFile.CLOSURE).strip(),
        facts(row.get(DossierFile.FACTS)),
        List.of(),
        row.get(DossierFile.PREGNANT).equals("true") ? List.of("PREGNANT") : List.of(),
        DossierDraft.children(Stream.of(row.get(DossierFile.CHILDREN).split(";")), unit.id()));
  }

  private @Nullable PersonDraft person(ImportedRow row, Unit unit) {
    LocalDate today = clock.today();
    if (!row.has(DossierFile.NAME)) {
      return null;
    }
    if (DossierFile.PERSON.isBornAfter(row, today)) {
      throw ReliefRefusals.NAME_NEEDED.raise();
    }
    try {
      return DossierFile.PERSON.draft(row, row.get(DossierFile.ADDRESS), unit.id());
    } catch (IllegalArgumentException _) {
      throw ReliefRefusals.NAME_NEEDED.raise();
    }
  }

  /// `name = value; name = value`.
  private static Map<String, String> facts(String text) {
    Map<String, String> facts = new HashMap<>();
    for (String part : text.split(";")) {
      if (!part.isBlank()) {
        String[] sides = part.split("=", 2);
        if (sides.length < 2) {
          throw ReliefRefusals.FACT.with(part.strip(), "?").raise();
        }
        facts.put(sides[0].strip(), sides[1].strip());
      }
    }
    return facts;
  }
}
