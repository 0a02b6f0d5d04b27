// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.phaodai.intake.Intake;
import vn.phaodai.intake.Report;
import vn.phaodai.tables.ImportedRow;
import vn.phaodai.tables.Reading;
import vn.phaodai.tables.RowReader;
import vn.phaodai.tables.TableFile;
import vn.phaodai.tables.TableWriter;

/// Workbooks of accounts as an office fills them in: out of the template, into the counter.
///
/// @param folder where they lie
record AccountSheets(Path folder, Intake intake, Setup setup) {
  private static final LocalDate TODAY = LocalDate.of(2021, 9, 12);

  /// The rows of the template, nobody filled in yet.
  List<ImportedRow> seats(String province) {
    try {
      return rows(Files.write(folder.resolve("trong.xlsx"), setup.template(province)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String[] cells(ImportedRow row) {
    return IntStream.range(0, AccountFile.KIND.columns().size())
        .mapToObj(row::get)
        .toArray(String[]::new);
  }

  Path write(String name, List<String[]> rows) {
    Path file = folder.resolve(name);
    try (var out = Files.newOutputStream(file);
        var writer = TableWriter.of(out, name, AccountFile.KIND)) {
      rows.forEach(cells -> writer.row(List.of(cells)));
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Report.Taken load(Path file) {
    Report report =
        intake.take(
            "accounts",
            file,
            file.getFileName().toString(),
            new Intake.Options(false, rejected()),
            (_, _) -> {});
    assertThat(report).isInstanceOf(Report.Taken.class);
    return (Report.Taken) report;
  }

  /// Where the rows that were not taken lie.
  Path rejected() {
    return folder.resolve("loi.xlsx");
  }

  private static List<ImportedRow> rows(Path file) {
    List<ImportedRow> rows = new ArrayList<>();
    try (var reader =
        new RowReader(TableFile.open(file), AccountFile.KIND, TODAY, _ -> Optional.empty())) {
      for (Reading reading = reader.next(); reading != null; reading = reader.next()) {
        if (reading instanceof Reading.Taken(ImportedRow row)) {
          rows.add(row);
        }
      }
    }
    return rows;
  }
}
