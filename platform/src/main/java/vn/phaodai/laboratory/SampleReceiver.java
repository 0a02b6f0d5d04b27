// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.people.Looked;
import vn.phaodai.tables.ImportKind;
import vn.phaodai.tables.ImportedRow;
import vn.phaodai.tables.Receiver;
import vn.phaodai.tables.Rejection;
import vn.phaodai.territory.RowUnits;

/// Takes sampling lists or result files, whose columns are the same.
final class SampleReceiver implements Receiver {
  static final String PERMISSION = "laboratory.enter";

  /// As many as make the fixed costs of a batch (its figures above all: a row a unit, day and
  /// measure) small beside those of its rows, and few enough that two batches are young when they
  /// are done with: the collector does not copy them.
  private static final int ROWS = 25_000;

  private final ImportKind kind;
  private final LabBook book;
  private final RowUnits units;
  private final LabSight sight;
  private final OperatingClock clock;
  private final @Nullable SamplingSheet sheet;

  /// @param sheet who is to be sampled today; null where the kind does not know it
  SampleReceiver(
      ImportKind kind,
      LabBook book,
      RowUnits units,
      LabSight sight,
      OperatingClock clock,
      @Nullable SamplingSheet sheet) {
    this.kind = kind;
    this.book = book;
    this.units = units;
    this.sight = sight;
    this.clock = clock;
    this.sheet = sheet;
  }

  @Override
  public ImportKind kind() {
    return kind;
  }

  @Override
  public String permission() {
    return PERMISSION;
  }

  @Override
  public Waiting waiting() {
    return sheet == null ? Waiting.NONE : Waiting.NAMED;
  }

  @Override
  public Today today(int most, String reason) {
    return sheet == null ? Receiver.super.today(most, reason) : sheet.today(most, reason);
  }

  @Override
  public int batchRows() {
    return ROWS;
  }

  @Override
  public Taken take(List<ImportedRow> rows, Delivery delivery) {
    return ready(rows).take(delivery);
  }

  @Override
  public Ready ready(List<ImportedRow> rows) {
    var reading = new RowReading(rows, clock.now().getEpochSecond());
    RowUnits.Batch places = units.open(SampleReading.unitTexts(rows));
    List<Entry> entries =
        SampleReading.of(rows, reading, places, sight.mayEnter(), kind == SampleFile.RESULTS);
    Looked told = book.look(entries);
    return delivery -> {
      LabBook.Booked booked =
          book.book(entries, told, List.of(), delivery.fileId(), "import " + delivery.fileId());
      return answer(rows, reading, booked);
    };
  }

  static Taken answer(List<ImportedRow> rows, RowReading reading, LabBook.Booked booked) {
    booked.refused().forEach(refused -> reading.refuse(refused.row(), refused.reason()));
    Map<Integer, Rejection> refused = new HashMap<>();
    reading.rejected().forEach(rejection -> refused.put(rejection.row(), rejection));
    List<Rejection> warnings = new ArrayList<>();
    for (int row : booked.doubtful()) {
      Rejection warning = rows.get(row).rejected(LabRefusals.MAYBE_KNOWN);
      if (!refused.containsKey(warning.row())) {
        warnings.add(warning);
      }
    }
    return new Taken(booked.added(), booked.kept(), reading.rejected(), warnings);
  }
}
