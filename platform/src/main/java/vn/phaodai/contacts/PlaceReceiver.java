// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import static vn.phaodai.contacts.PlaceFile.CODE;
import static vn.phaodai.contacts.PlaceFile.KIND;
import static vn.phaodai.contacts.PlaceFile.NAME;
import static vn.phaodai.contacts.PlaceFile.TYPE;
import static vn.phaodai.contacts.PlaceFile.UNIT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.refusal.RefusedException;
import vn.phaodai.tables.ImportKind;
import vn.phaodai.tables.ImportedRow;
import vn.phaodai.tables.Receiver;
import vn.phaodai.tables.Rejection;
import vn.phaodai.territory.RowUnits;
import vn.phaodai.territory.Unit;

/// Takes lists of places in.
@Component
class PlaceReceiver implements Receiver {
  private final PlaceRegister places;
  private final RowUnits units;
  private final ContactSight sight;
  private final OperatingClock clock;
  private final AuditLog audit;

  PlaceReceiver(
      PlaceRegister places,
      RowUnits units,
      ContactSight sight,
      OperatingClock clock,
      AuditLog audit) {
    this.places = places;
    this.units = units;
    this.sight = sight;
    this.clock = clock;
    this.audit = audit;
  }

  @Override
  public ImportKind kind() {
    return KIND;
  }

  @Override
  public String permission() {
    return ContactSight.IMPORT;
  }

  @Override
  public Taken take(List<ImportedRow> rows, Delivery delivery) {
    String origin = "import " + delivery.fileId();
    RowUnits.Batch book = units.open(rows.stream().map(row -> row.get(UNIT)).distinct().toList());
    List<Rejection> rejected = new ArrayList<>();
    List<ImportedRow> sound = new ArrayList<>();
    List<PlaceRegister.Told> told = new ArrayList<>();
    for (ImportedRow row : rows) {
      try {
        Unit unit = VisitReceiver.unit(row.get(UNIT), clock.today(), book);
        if (!sight.covers(unit.path(), ContactSight.IMPORT)) {
          throw ContactRefusals.OUTSIDE.raise();
        }
        told.add(
            new PlaceRegister.Told(
                PlaceKind.valueOf(row.get(TYPE)), row.get(NAME), row.get(CODE), unit.id()));
        sound.add(row);
      } catch (RefusedException e) {
        rejected.add(row.rejected(e.refusal()));
      }
    }
    List<PlaceRegister.Registered> answers = places.register(told, origin);
    int added = 0;
    int kept = 0;
    for (int i = 0; i < answers.size(); i++) {
      PlaceRegister.Registered answer = answers.get(i);
      if (answer.place() == null) {
        rejected.add(sound.get(i).rejected(ContactRefusals.ANOTHER_PLACE.with(told.get(i).name())));
      } else if (answer.isNew()) {
        added++;
      } else {
        kept++;
      }
    }
    if (added > 0) {
      audit.record(
          new AuditEntry(
              "contacts.place.import",
              "batch",
              null,
              null,
              Map.of("origin", origin, "places", added)));
    }
    return new Taken(added, kept, rejected);
  }
}
