// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.tracing;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Visits from a CSV file: `person,place,enter,leave`, minutes, half-open, with or without a
/// header. Plain integer ids are read as they stand, block by block on several threads; any other
/// ids in a second, slower way that gives the same answer.
public final class VisitFile {
  private VisitFile() {}

  /// @param faults lines that were left out, in order
  public record Loaded(Timeline timeline, Ids persons, Ids places, List<RowFault> faults) {
    public Loaded {
      faults = List.copyOf(faults);
    }
  }

  public static Loaded read(Path file, int threads) throws IOException {
    Optional<Loaded> plain = PlainVisits.read(file, threads);
    return plain.isPresent() ? plain.get() : readListed(file);
  }

  private static Loaded readListed(Path file) throws IOException {
    List<String[]> rows = new ArrayList<>();
    List<RowFault> faults = new ArrayList<>();
    Set<String> persons = new HashSet<>();
    Set<String> places = new HashSet<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        Optional<String[]> row = CsvLine.split(line, 4);
        if (line.isBlank() || number == 1 && row.isPresent() && !CsvLine.isMinute(row.get()[2])) {
          continue;
        }
        Optional<RowFault.Kind> fault =
            row.map(VisitFile::fault).orElse(Optional.of(RowFault.Kind.UNREADABLE));
        if (fault.isPresent()) {
          faults.add(new RowFault(number, fault.get()));
        } else {
          rows.add(row.get());
          persons.add(row.get()[0]);
          places.add(row.get()[1]);
        }
      }
    }
    return number(rows, new Ids.Listed(persons), new Ids.Listed(places), faults);
  }

  private static Loaded number(
      List<String[]> rows, Ids.Listed persons, Ids.Listed places, List<RowFault> faults) {
    var batch = new VisitBatch();
    for (String[] row : rows) {
      batch.add(
          persons.find(row[0]).getAsInt(),
          places.find(row[1]).getAsInt(),
          Integer.parseInt(row[2]),
          Integer.parseInt(row[3]));
    }
    return new Loaded(Timeline.empty().append(batch), persons, places, faults);
  }

  private static Optional<RowFault.Kind> fault(String[] row) {
    if (row[0].isEmpty()
        || row[1].isEmpty()
        || !CsvLine.isMinute(row[2])
        || !CsvLine.isMinute(row[3])) {
      return Optional.of(RowFault.Kind.UNREADABLE);
    }
    return fault(Integer.parseInt(row[2]), Integer.parseInt(row[3]));
  }

  static Optional<RowFault.Kind> fault(int enter, int leave) {
    if (VisitBatch.isPossible(enter, leave)) {
      return Optional.empty();
    }
    return Optional.of(
        leave <= enter ? RowFault.Kind.ENDS_BEFORE_IT_BEGINS : RowFault.Kind.TOO_LONG);
  }
}
