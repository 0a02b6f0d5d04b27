// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Round trips of our own files, single values, and files that mean harm or were harmed.
class TablesTest {
  private static final String HEADING = "Họ và tên,Năm sinh,Giới,Ngày lấy mẫu,Kết quả,Ct\n";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"xuat.xlsx", "xuat.csv"})
  void whatWasExportedComesInAgainUnchanged(String name) {
    List<List<String>> rows =
        List.of(
            List.of(
                "Thạch Thị Sa Rây",
                "1985",
                "F",
                "Ấp Chợ, \"nhà sau\"",
                "29275",
                "0912345678",
                "084185000123",
                "2021-09-12T17:30",
                "POSITIVE",
                "25.3"),
            List.of("=1+1", "1985-03-12", "M", "-cmd", "", "", "", "", "NEGATIVE", ""));
    var out = new ByteArrayOutputStream();
    try (var writer = TableWriter.of(out, name, Sheets.RESULTS)) {
      rows.forEach(writer::row);
    }

    Sheets.Read read = Sheets.read(Sheets.file(folder, name, out.toByteArray()), Sheets.RESULTS);

    assertThat(read.codes()).isEmpty();
    assertThat(read.taken())
        .map(row -> IntStream.range(0, 10).mapToObj(row::get).toList())
        .zipSatisfy(
            rows,
            (found, row) -> {
              assertThat(found.subList(0, 4)).isEqualTo(row.subList(0, 4));
              assertThat(found.subList(5, 10)).isEqualTo(row.subList(5, 10));
            });
  }

  @Test
  void theTemplateHasEveryColumnAndNoRow() {
    var out = new ByteArrayOutputStream();
    TableWriter.template(out, Sheets.RESULTS);
    Path file = Sheets.file(folder, "mau.xlsx", out.toByteArray());

    Sheets.Read read = Sheets.read(file, Sheets.RESULTS);

    assertThat(read.taken()).isEmpty();
    assertThat(read.refused()).isEmpty();
    assertThat(read.dropped())
        .singleElement()
        .extracting(Reading.Dropped::why)
        .isEqualTo(Reading.Why.HEADING);
    try (var reader = reader(file)) {
      assertThat(reader.next()).isNotNull();
      assertThat(Objects.requireNonNull(reader.mapping()).uses())
          .isEqualTo(Sheets.RESULTS.columns().stream().map(c -> new Use.Value(c.id())).toList());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"loi.xlsx", "loi.csv"})
  void failedRowsComeBackWithReasonsAndGoInAgainOnceCorrected(String name) {
    Path file =
        csv(
            HEADING
                + "Kim Thị Lan,1985,Nữ,31/2/2021,Âm tính,\n"
                + "Trần Văn An,1990,Nam,1/9/2021,Âm tính,\n"
                + ",1991,Nam,1/9/2021,chưa rõ,\n");
    var out = new ByteArrayOutputStream();
    try (var reader = reader(file);
        var rejected = new RejectedRows(out, name, Sheets.RESULTS)) {
      for (Reading reading = reader.next(); reading != null; reading = reader.next()) {
        if (reading instanceof Reading.Refused bad) {
          rejected.add(bad.row(), reader.mapping(), bad.section(), bad.reasons());
        }
      }
    }

    Path back = Sheets.file(folder, name, out.toByteArray());
    Sheets.Read again = Sheets.read(back, Sheets.RESULTS);

    assertThat(again.taken()).isEmpty();
    assertThat(again.codes()).containsExactly("TABLES-020", "TABLES-022", "TABLES-012");
    assertThat(again.refused().getFirst().row().cell(9)).isEqualTo("Ngày lấy mẫu");
    if (name.endsWith("csv")) {
      String corrected =
          out.toString(StandardCharsets.UTF_8).replace("Nữ,31/2/2021", "Nữ,28/2/2021");
      Sheets.Read right =
          Sheets.read(
              Sheets.file(folder, "sua.csv", corrected.getBytes(StandardCharsets.UTF_8)),
              Sheets.RESULTS);
      assertThat(right.values("full_name")).containsExactly("Kim Thị Lan");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12/9/2021 | 2021-09-12",
        "12-9-21 | 2021-09-12",
        "12.09.2021 | 2021-09-12",
        "ngày 12 tháng 9 năm 2021 | 2021-09-12",
        "2021-09-12 | 2021-09-12",
        "12/9 | 2021-09-12",
        "13/9 | 2020-09-13",
        "17h30 12/9/2021 | 2021-09-12T17:30",
        "12/9/2021 17:30 | 2021-09-12T17:30",
        "17 giờ 30 phút ngày 12/9/2021 | 2021-09-12T17:30",
        "7h ngày 12/9/2021 | 2021-09-12T07:00",
        "2021-09-12 17:30:00 | 2021-09-12T17:30",
        "44451 | 2021-09-12",
        "12092021 | 2021-09-12"
      })
  void aDayIsReadInEveryVietnameseForm(String written, String day) {
    assertThat(Dates.moment(written, Sheets.TODAY)).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"31/2/2021", "9/13/2021", "12/9/2121", "hôm qua", "2021", "1/2/3/4"})
  void whatIsNoDayIsNotGuessed(String written) {
    assertThat(Dates.moment(written, Sheets.TODAY)).isNull();
  }

  @Test
  void aLastLineThatWasCutIsRefusedAndTheOthersAreKept() {
    Sheets.Read read =
        Sheets.read(
            csv(HEADING + "Kim Thị Lan,1985,Nữ,1/9/2021,Âm tính,\nTrần Văn An,1990,Na"),
            Sheets.RESULTS);

    assertThat(read.values("full_name")).containsExactly("Kim Thị Lan");
    assertThat(read.codes()).containsExactly("TABLES-013");
  }

  @Test
  void aMissingQuotationMarkSpoilsNoRowInSilence() {
    Sheets.Read read =
        Sheets.read(
            csv(
                HEADING
                    + "Kim Thị Lan,1985,Nữ,1/9/2021,Âm tính,\n"
                    + "\"Trần Văn An,1990,Nam,1/9/2021,Âm tính,\n"
                    + "Lê Thị Mơ,1990,Nữ,1/9/2021,Âm tính,\n"),
            Sheets.RESULTS);

    assertThat(read.values("full_name")).containsExactly("Kim Thị Lan");
    assertThat(read.refused())
        .singleElement()
        .satisfies(bad -> assertThat(bad.row().cell(0)).contains("Lê Thị Mơ"));
  }

  @Test
  void aVeryWideFileOfWindowsWithAFalseMarkIsRead() {
    String more = IntStream.range(6, 438).mapToObj(i -> "V" + i).collect(Collectors.joining(","));
    String values = IntStream.range(6, 438).mapToObj(i -> "é" + i).collect(Collectors.joining(","));
    String text =
        "full_name,birth,sex,sampled,result,ct,"
            + more
            + "\nRené Dupré,1970,M,2021-09-01,neg,,"
            + values
            + "\n";
    byte[] body = text.getBytes(Charset.forName("windows-1252"));
    byte[] marked = new byte[body.length + 3];
    System.arraycopy(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, 0, marked, 0, 3);
    System.arraycopy(body, 0, marked, 3, body.length);

    Sheets.Read read = Sheets.read(Sheets.file(folder, "rong.csv", marked), Sheets.RESULTS);

    assertThat(read.values("full_name")).containsExactly("René Dupré");
  }

  @Test
  void aBombIsNotUnpackedAndForeignEntitiesAreNotRead() throws IOException {
    byte[] bomb = packed("xl/worksheets/sheet1.xml", new byte[80 << 20]);
    byte[] foreign =
        packed(
            "xl/worksheets/sheet1.xml",
            "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><x>&e;</x>"
                .getBytes(StandardCharsets.UTF_8));

    assertRefused(bomb, "bom.xlsx", "TABLES-005");
    assertRefused(foreign, "xxe.xlsx", "TABLES-006");
  }

  @Test
  void whatIsNoTableIsRefused() {
    byte[] workbook =
        Sheets.workbook(w -> Sheets.fill(w.newWorksheet("A"), List.of(List.of("Họ và tên"))));

    assertRefused(new byte[0], "rong.csv", "TABLES-001");
    assertRefused(Arrays.copyOf(workbook, workbook.length / 2), "cat.xlsx", "TABLES-004");
    assertRefused(new byte[] {1, 2, 0, 3, 0, 0, 0, 7, 1}, "la.csv", "TABLES-003");
  }

  @Test
  void aSheetWithoutHeadingLosesNothingInSilence() {
    Sheets.Read read = Sheets.read(csv("a,b\n1,2\n3,4\n"), Sheets.RESULTS);

    assertThat(read.taken()).isEmpty();
    assertThat(read.codes()).containsExactly("TABLES-010", "TABLES-010", "TABLES-010");
  }

  private void assertRefused(byte[] bytes, String name, String code) {
    Path file = Sheets.file(folder, name, bytes);

    assertThatThrownBy(() -> Sheets.read(file, Sheets.RESULTS)).hasMessageContaining(code);
  }

  private static byte[] packed(String part, byte[] content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (String name : List.of("xl/workbook.xml", part)) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(name.equals(part) ? content : "<workbook/>".getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }

  private RowReader reader(Path file) {
    return new RowReader(TableFile.open(file), Sheets.RESULTS, Sheets.TODAY, _ -> Optional.empty());
  }

  private Path csv(String text) {
    return Sheets.file(folder, "bang.csv", text.getBytes(StandardCharsets.UTF_8));
  }
}
