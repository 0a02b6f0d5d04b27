// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.fortresses;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.fortresses.Fortresses.Founding;
import vn.phaodai.fortresses.Fortresses.Named;
import vn.phaodai.language.SearchKey;
import vn.phaodai.refusal.RefusedException;
import vn.phaodai.tables.ImportKind;
import vn.phaodai.tables.ImportedRow;
import vn.phaodai.tables.Receiver;
import vn.phaodai.tables.Rejection;
import vn.phaodai.territory.RowUnits;
import vn.phaodai.territory.Unit;

/// Takes lists of places of work in. One that stands in the register exactly so changes nothing;
/// whatever the form would refuse comes back.
@Component
class FortressReceiver implements Receiver {
  private static final int BATCH = 500;

  private final FortressEntry entry;
  private final FortressRepository rows;
  private final FortressSight sight;
  private final RowUnits units;
  private final OperatingClock clock;

  FortressReceiver(
      FortressEntry entry,
      FortressRepository rows,
      FortressSight sight,
      RowUnits units,
      OperatingClock clock) {
    this.entry = entry;
    this.rows = rows;
    this.sight = sight;
    this.units = units;
    this.clock = clock;
  }

  @Override
  public ImportKind kind() {
    return FortressFile.KIND;
  }

  @Override
  public String permission() {
    return FortressSight.IMPORT;
  }

  /// Each row asks the registers a few questions; a province has some thousand places of work.
  @Override
  public int batchRows() {
    return BATCH;
  }

  @Override
  public Taken take(List<ImportedRow> imported, Delivery delivery) {
    RowUnits.Batch book =
        units.open(imported.stream().map(row -> row.get(FortressFile.UNIT)).distinct().toList());
    List<Rejection> rejected = new ArrayList<>();
    int added = 0;
    int kept = 0;
    for (ImportedRow row : imported) {
      try {
        Unit unit = unit(row, book);
        Founding asked = asked(row, unit);
        if (isKnown(unit, asked)) {
          kept++;
        } else {
          entry.found(unit, asked, "import " + delivery.fileId());
          added++;
        }
      } catch (RefusedException e) {
        rejected.add(row.rejected(e.refusal()));
      }
    }
    return new Taken(added, kept, rejected);
  }

  private Unit unit(ImportedRow row, RowUnits.Batch book) {
    String text = row.get(FortressFile.UNIT);
    Unit unit =
        switch (book.atEndOf(text, clock.today())) {
          case RowUnits.Answer.Found(var found) -> found;
          case RowUnits.Answer.Refused _ -> throw FortressRefusals.UNIT_UNCLEAR.with(text).raise();
        };
    if (!sight.covers(unit.path(), FortressSight.IMPORT)) {
      throw FortressRefusals.NO_SUCH_UNIT.with(unit.code()).raise();
    }
    return unit;
  }

  private static Founding asked(ImportedRow row, Unit unit) {
    return new Founding(
        unit.code(),
        FortressKind.valueOf(row.get(FortressFile.TYPE)),
        row.get(FortressFile.NAME),
        row.get(FortressFile.TAX),
        row.get(FortressFile.PLACE),
        new Named(
            row.get(FortressFile.HEAD),
            row.get(FortressFile.HEAD_PHONE),
            row.get(FortressFile.HEAD_TITLE)),
        new Named(row.get(FortressFile.DEPUTY), "", row.get(FortressFile.DEPUTY_TITLE)),
        row.integer(FortressFile.STAFF).orElse(0));
  }

  /// The same name in the same commune with the same tax code and kind: the row came again.
  private boolean isKnown(Unit unit, Founding asked) {
    Optional<Fortress> like = rows.like(unit.id(), asked.name(), asked.taxCode());
    return like.filter(
            one ->
                one.unitId() == unit.id()
                    && one.kind() == asked.kind()
                    && SearchKey.of(one.name()).equals(SearchKey.of(asked.name()))
                    && one.taxCode().equals(asked.taxCode()))
        .isPresent();
  }
}
