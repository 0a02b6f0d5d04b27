// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import vn.phaodai.cases.TestMethod;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.tables.ImportKind;
import vn.phaodai.tables.ImportedRow;
import vn.phaodai.tables.Receiver;

/// Takes lists of pools: what is in them, what they showed, or both.
final class PoolReceiver implements Receiver {
  private static final Pattern SEPARATORS = Pattern.compile("[;,\\s]+");
  private static final int LARGEST = 100;

  private final LabBook book;
  private final OperatingClock clock;

  PoolReceiver(LabBook book, OperatingClock clock) {
    this.book = book;
    this.clock = clock;
  }

  @Override
  public ImportKind kind() {
    return PoolFile.KIND;
  }

  @Override
  public String permission() {
    return SampleReceiver.PERMISSION;
  }

  @Override
  public Taken take(List<ImportedRow> rows, Delivery delivery) {
    var reading = new RowReading(rows, clock.now().getEpochSecond());
    List<PoolEntry> entries = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      int at = i;
      PoolEntry entry = reading.read(i, row -> entry(at, row, reading));
      if (entry != null) {
        entries.add(entry);
      }
    }
    LabBook.Booked booked =
        book.book(List.of(), entries, delivery.fileId(), "import " + delivery.fileId());
    return SampleReceiver.answer(rows, reading, booked);
  }

  private static PoolEntry entry(int at, ImportedRow row, RowReading reading) {
    String method = row.get(PoolFile.METHOD);
    return new PoolEntry(
        at,
        RowReading.code(row.get(PoolFile.LAB)),
        RowReading.code(row.get(PoolFile.POOL)),
        method.isEmpty() ? null : TestMethod.valueOf(method),
        row.has(PoolFile.KIND_OF_POOL) ? PoolKind.valueOf(row.get(PoolFile.KIND_OF_POOL)) : null,
        RowReading.number(row.get(PoolFile.SIZE), "Số mẫu", 0, LARGEST),
        members(row.get(PoolFile.MEMBERS)),
        reading.hop(row.get(PoolFile.RECEIVED)),
        reading.hop(row.get(PoolFile.RESULTED)),
        reading.hop(row.get(PoolFile.NOTIFIED)),
        row.has(PoolFile.RESULT) ? TubeResult.valueOf(row.get(PoolFile.RESULT)) : null,
        RowReading.ct(row.get(PoolFile.CT)),
        RowReading.revision(row.get(PoolFile.REVISION)));
  }

  private static List<String> members(String written) {
    return written.isEmpty()
        ? List.of()
        : Arrays.stream(SEPARATORS.split(written))
            .filter(code -> !code.isEmpty())
            .map(RowReading::code)
            .distinct()
            .toList();
  }
}
