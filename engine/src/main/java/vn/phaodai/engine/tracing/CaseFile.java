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
import java.util.OptionalInt;
import java.util.Set;

/// Index persons and their windows from a CSV file: `person,from,to`, minutes, both included, with
/// or without a header, several lines a person allowed.
public final class CaseFile {
  private CaseFile() {}

  /// @param unseen index persons whom no visit names: they are known, and reach nobody
  /// @param faults lines that were left out, in order
  public record Loaded(List<Window> windows, Set<String> unseen, List<RowFault> faults) {
    public Loaded {
      windows = List.copyOf(windows);
      unseen = Set.copyOf(unseen);
      faults = List.copyOf(faults);
    }
  }

  public static Loaded read(Path file, Ids persons) throws IOException {
    List<Window> windows = new ArrayList<>();
    Set<String> unseen = new HashSet<>();
    List<RowFault> faults = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        Optional<String[]> row = CsvLine.split(line, 3);
        if (line.isBlank() || number == 1 && isHeader(row)) {
          continue;
        }
        Optional<RowFault.Kind> fault = fault(row);
        if (fault.isPresent()) {
          faults.add(new RowFault(number, fault.get()));
          continue;
        }
        String[] fields = row.orElseThrow();
        OptionalInt person = persons.find(fields[0]);
        if (person.isEmpty()) {
          unseen.add(fields[0]);
        } else {
          windows.add(
              new Window(
                  person.getAsInt(), Integer.parseInt(fields[1]), Integer.parseInt(fields[2])));
        }
      }
    }
    return new Loaded(windows, unseen, faults);
  }

  private static boolean isHeader(Optional<String[]> row) {
    return row.isPresent()
        && !row.get()[1].isEmpty()
        && !CsvLine.isMinute(row.get()[1])
        && !CsvLine.isMinute(row.get()[2]);
  }

  private static Optional<RowFault.Kind> fault(Optional<String[]> row) {
    if (row.isEmpty() || row.get()[0].isEmpty()) {
      return Optional.of(RowFault.Kind.UNREADABLE);
    }
    String[] fields = row.get();
    if (!CsvLine.isMinute(fields[1]) || !CsvLine.isMinute(fields[2])) {
      return Optional.of(RowFault.Kind.UNREADABLE);
    }
    return Integer.parseInt(fields[1]) > Integer.parseInt(fields[2])
        ? Optional.of(RowFault.Kind.ENDS_BEFORE_IT_BEGINS)
        : Optional.empty();
  }
}
