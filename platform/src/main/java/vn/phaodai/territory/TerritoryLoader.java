// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.tables.ImportedRow;
import vn.phaodai.tables.Reading;
import vn.phaodai.tables.Receiver;
import vn.phaodai.tables.RowReader;
import vn.phaodai.tables.TableFile;

/// Brings the shipped units in; any other province comes as a file of the kind `units`.
@Service
@Transactional
public class TerritoryLoader {
  private final UnitReceiver units;
  private final UnitStore store;
  private final Shapes shapes;
  private final OperatingClock clock;

  TerritoryLoader(UnitReceiver units, UnitStore store, Shapes shapes, OperatingClock clock) {
    this.units = units;
    this.store = store;
    this.shapes = shapes;
    this.clock = clock;
  }

  /// Trà Vinh and Kiên Giang of 2021, what they became in 2025, and the map of both.
  public Receiver.Taken loadShipped() {
    Receiver.Taken taken = units.write(shippedUnits(), new Receiver.Delivery(0, false));
    if (!taken.rejected().isEmpty()) {
      throw new IllegalStateException("shipped units: " + taken.rejected().getFirst());
    }
    store.writeSuccessions(shippedSuccessions());
    shapes.drawMissing();
    return taken;
  }

  private static List<UnitStore.SuccessionRow> shippedSuccessions() {
    try (InputStream in = resource("successions.csv");
        var csv = CsvReader.builder().ofNamedCsvRecord(in)) {
      return csv.stream()
          .map(
              row ->
                  new UnitStore.SuccessionRow(
                      row.getField("predecessor"),
                      row.getField("last_day"),
                      row.getField("successor"),
                      row.getField("since"),
                      row.getField("share"),
                      row.getField("source"),
                      row.getField("confidence")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Read as a file that somebody hands in, and therefore from one.
  private List<ImportedRow> shippedUnits() {
    try {
      Path copy = Files.createTempFile("units", ".csv");
      try (InputStream in = resource("units.csv")) {
        Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        return rows(copy);
      } finally {
        Files.delete(copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(TerritoryLoader.class.getResourceAsStream(name), name);
  }

  private List<ImportedRow> rows(Path file) {
    List<ImportedRow> rows = new ArrayList<>();
    try (var reader =
        new RowReader(TableFile.open(file), UnitFile.KIND, clock.today(), _ -> Optional.empty())) {
      for (Reading reading = reader.next(); reading != null; reading = reader.next()) {
        switch (reading) {
          case Reading.Taken(ImportedRow row) -> rows.add(row);
          case Reading.Refused refused ->
              throw new IllegalStateException("shipped units: " + refused.reasons());
          case Reading.Dropped _ -> {}
        }
      }
    }
    return rows;
  }
}
