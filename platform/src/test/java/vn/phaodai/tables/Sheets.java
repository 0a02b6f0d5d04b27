// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Files and the rows read from them, for tests.
final class Sheets {
  static final LocalDate TODAY = LocalDate.of(2021, 9, 12);

  /// A kind such as a laboratory's results.
  static final ImportKind RESULTS =
      ImportKind.of(
          "results",
          "Kết quả xét nghiệm",
          "Test results",
          ImportColumn.of("full_name", "Họ và tên", "Full name", ColumnType.TEXT).required(),
          ImportColumn.of("birth", "Ngày sinh", "Birth", ColumnType.YEAR_OR_DATE),
          ImportColumn.choice(
              "sex",
              "Giới tính",
              "Sex",
              Choice.of("M", "Nam", "Male", "trai"),
              Choice.of("F", "Nữ", "Female", "gái")),
          ImportColumn.of("address", "Địa chỉ", "Address", ColumnType.TEXT)
              .with(ImportColumn.Trait.FROM_SECTION),
          ImportColumn.of("unit", "Xã/phường", "Commune", ColumnType.UNIT_REF)
              .with(ImportColumn.Trait.FROM_SHEET),
          ImportColumn.of("phone", "Số điện thoại", "Phone", ColumnType.PHONE),
          ImportColumn.of("id_number", "CCCD/CMND", "ID number", ColumnType.ID_NUMBER),
          ImportColumn.of("sampled", "Ngày lấy mẫu", "Sampled on", ColumnType.DATE_TIME),
          ImportColumn.choice(
                  "result",
                  "Kết quả",
                  "Result",
                  Choice.of("NEGATIVE", "Âm tính", "Negative", "AT", "(-)", "-", "neg", "am"),
                  Choice.of("POSITIVE", "Dương tính", "Positive", "DT", "(+)", "+", "pos", "duong"))
              .required(),
          ImportColumn.of("ct", "Ct", "Ct", ColumnType.DECIMAL));

  private Sheets() {}

  static Path file(Path folder, String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] workbook(Consumer<Workbook> content) {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "test", "1.0")) {
      content.accept(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static void fill(Worksheet sheet, List<? extends List<?>> rows) {
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < rows.get(r).size(); c++) {
        switch (rows.get(r).get(c)) {
          case LocalDate day -> {
            sheet.value(r, c, day);
            sheet.style(r, c).format("dd/mm/yyyy").set();
          }
          case Number number -> sheet.value(r, c, number);
          case Object text when !text.toString().isEmpty() -> sheet.value(r, c, text.toString());
          default -> {}
        }
      }
    }
  }

  /// Everything that became of a file.
  record Read(
      List<ImportedRow> taken, List<Reading.Refused> refused, List<Reading.Dropped> dropped) {
    List<String> values(String column) {
      int at = RESULTS.indexOf(column);
      return taken.stream().map(row -> row.get(at)).toList();
    }

    List<String> codes() {
      return refused.stream()
          .flatMap(r -> r.reasons().stream())
          .map(r -> r.reason().code())
          .toList();
    }
  }

  static Read read(Path file, ImportKind kind) {
    List<ImportedRow> taken = new ArrayList<>();
    List<Reading.Refused> refused = new ArrayList<>();
    List<Reading.Dropped> dropped = new ArrayList<>();
    try (var reader = new RowReader(TableFile.open(file), kind, TODAY, _ -> Optional.empty())) {
      for (Reading reading = reader.next(); reading != null; reading = reader.next()) {
        switch (reading) {
          case Reading.Taken(ImportedRow row) -> taken.add(row);
          case Reading.Refused bad -> refused.add(bad);
          case Reading.Dropped other -> dropped.add(other);
        }
      }
    }
    return new Read(taken, refused, dropped);
  }
}
