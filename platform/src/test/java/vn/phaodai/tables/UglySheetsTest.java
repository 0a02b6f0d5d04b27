// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.phaodai.language.SearchKey;

/// Sheets as communes, stations and hospitals keep them, generated with their truth: at least 98 of
/// 100 rows must come in right, and a row that comes in must be right.
class UglySheetsTest {
  private static final int ROWS = 100;
  private static final List<String> FAMILY =
      List.of("Nguyễn", "Trần", "Thạch", "Kim", "Sơn", "Lê", "Phạm", "Huỳnh", "Danh", "Đặng");
  private static final List<String> MIDDLE =
      List.of("Văn", "Thị", "Thị Ngọc", "Hữu", "Minh", "Thị Mỹ", "Quốc", "Sa");
  private static final List<String> GIVEN =
      List.of("An", "Bình", "Cẩm", "Đào", "Hùng", "Lan", "Mỹ Linh", "Phước", "Sà Rươn", "Tổng");

  @TempDir private Path folder;

  private record Person(
      String name,
      int birth,
      boolean isMale,
      String phone,
      String id,
      LocalDate sampled,
      boolean isPositive,
      String ct) {
    String sex() {
      return isMale ? "Nam" : "Nữ";
    }

    String result() {
      return isPositive ? "Dương tính" : "Âm tính";
    }

    String sampled(String pattern) {
      return DateTimeFormatter.ofPattern(pattern).format(sampled);
    }
  }

  private static List<Person> people(long seed) {
    Random random = new Random(seed);
    return IntStream.range(0, ROWS)
        .mapToObj(
            _ -> {
              boolean positive = random.nextInt(5) == 0;
              return new Person(
                  FAMILY.get(random.nextInt(FAMILY.size()))
                      + " "
                      + MIDDLE.get(random.nextInt(MIDDLE.size()))
                      + " "
                      + GIVEN.get(random.nextInt(GIVEN.size())),
                  1930 + random.nextInt(90),
                  random.nextBoolean(),
                  "09" + (10_000_000 + random.nextInt(89_999_999)),
                  "084" + (100_000_000 + random.nextInt(899_999_999)),
                  LocalDate.of(2021, 8, 1).plusDays(random.nextInt(42)),
                  positive,
                  positive ? (15 + random.nextInt(20)) + "." + (1 + random.nextInt(9)) : "");
            })
        .toList();
  }

  /// How one office writes.
  private record Office(
      String name,
      String format,
      List<List<String>> head,
      BiFunction<Integer, Person, List<?>> row) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final List<List<String>> TITLE =
      List.of(
          List.of("UBND HUYỆN CÀNG LONG", "", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
          List.of("TRẠM Y TẾ XÃ AN TRƯỜNG", "", "", "Độc lập - Tự do - Hạnh phúc"),
          List.of("", "DANH SÁCH LẤY MẪU XÉT NGHIỆM SARS-CoV-2 NGÀY 12/9/2021"));
  private static final List<List<String>> CLOSING =
      List.of(
          List.of("", "Tổng cộng", "", "100"),
          List.of("", "", "", "", "", "An Trường, ngày 12 tháng 9 năm 2021"),
          List.of("", "Người lập bảng", "", "", "", "Trưởng trạm"),
          List.of("", "(ký, ghi rõ họ tên)"),
          List.of("", "Kim Thị Sa Rây", "", "", "", "Trần Văn Tổng"));

  private static List<List<String>> head(String... lines) {
    return Stream.of(lines).map(line -> List.of(line.split("\\|", -1))).toList();
  }

  private static Office usual(String name, String format, String heading, String pattern) {
    return new Office(name, format, head(heading), plain(pattern));
  }

  private static BiFunction<Integer, Person, List<?>> plain(String pattern) {
    return (n, p) ->
        List.of(n, p.name, p.birth, p.sex(), p.phone, p.id, p.sampled(pattern), p.result(), p.ct);
  }

  private static final String FULL = "STT|Họ và tên|Năm sinh|Giới|SĐT|CCCD|Ngày lấy mẫu|Kết quả|Ct";

  static Stream<Office> offices() {
    return Stream.of(
        usual("plain", "xlsx", FULL, "d/M/yyyy"),
        usual("plain csv", "csv", FULL, "dd/MM/yyyy"),
        usual("semicolons", "semicolon", FULL, "dd/MM/yyyy"),
        usual("tabs in UTF-16", "utf16", FULL, "dd/MM/yyyy"),
        usual("windows-1258", "1258", FULL, "dd/MM/yyyy"),
        usual("decomposed letters", "nfd", FULL, "dd-MM-yyyy"),
        usual(
            "no marks",
            "xlsx",
            "STT|Ho va ten|Nam sinh|Gioi tinh|So dien thoai|CMND/CCCD|Ngay lay mau|Ket qua|CT",
            "d.M.yyyy"),
        usual("abbreviations", "xlsx", "TT|Họ tên|NS|GT|ĐT|CMND|Ngày LM|KQ|CT", "d-M-yy"),
        usual(
            "capitals",
            "xlsx",
            "STT|HỌ VÀ TÊN|NĂM SINH|GIỚI TÍNH|ĐIỆN THOẠI|SỐ CCCD|NGÀY LẤY MẪU|KẾT QUẢ XN|GIÁ TRỊ CT",
            "yyyy-MM-dd"),
        usual(
            "long headings",
            "xlsx",
            "Số TT|Họ và tên (ghi chữ in hoa)|Ngày, tháng, năm sinh (*)|Giới tính (Nam/Nữ)|Số điện thoại liên hệ|Số CMND/CCCD/Hộ chiếu|Ngày, giờ lấy mẫu|Kết quả xét nghiệm SARS-CoV-2|Chỉ số Ct",
            "'ngày' d 'tháng' M 'năm' yyyy"),
        usual(
            "slips of the pen",
            "xlsx",
            "STT|Họ và tênn|Năm sinhh|Giới tính|Số điện thọai|CCCD|Ngày lấy mẫuu|Kết quả|Ct",
            "dd/MM/yyyy"),
        usual(
            "WHO names",
            "csv",
            "No|Full name|Year of birth|Sex|Phone|National ID|Date of sampling|Test result|Ct value",
            "yyyy-MM-dd"),
        usual(
            "own ids",
            "csv",
            "stt|full_name|birth|sex|phone|id_number|sampled|result|ct",
            "yyyy-MM-dd"),
        usual("days without year", "xlsx", FULL, "d/M"),
        usual("hours", "xlsx", FULL, "HH'h'mm d/M/yyyy".replace("HH'h'mm", "'17h30'")),
        new Office(
            "Excel days",
            "xlsx",
            head(FULL),
            (n, p) ->
                List.of(n, p.name, p.birth, p.sex(), p.phone, p.id, p.sampled, p.result(), p.ct)),
        new Office(
            "Excel serials",
            "xlsx",
            head(FULL),
            (n, p) ->
                List.of(
                    n,
                    p.name,
                    p.birth,
                    p.sex(),
                    p.phone,
                    p.id,
                    p.sampled.toEpochDay() + 25_569,
                    p.result(),
                    p.ct)),
        new Office(
            "lost zeros",
            "xlsx",
            head(FULL),
            (n, p) ->
                List.of(
                    n,
                    p.name,
                    p.birth,
                    p.sex(),
                    Long.valueOf(p.phone),
                    Long.valueOf(p.id),
                    p.sampled("d/M/yyyy"),
                    p.result(),
                    p.ct)),
        new Office(
            "comma in Ct",
            "xlsx",
            head(FULL),
            (n, p) ->
                List.of(
                    n,
                    p.name,
                    p.birth,
                    p.sex(),
                    p.phone,
                    p.id,
                    p.sampled("d/M/yyyy"),
                    p.result(),
                    p.ct.replace('.', ','))),
        new Office(
            "numbers for Ct",
            "xlsx",
            head(FULL),
            (n, p) ->
                List.of(
                    n,
                    p.name,
                    p.birth,
                    p.sex(),
                    p.phone,
                    p.id,
                    p.sampled("d/M/yyyy"),
                    p.result(),
                    p.ct.isEmpty() ? "" : Double.valueOf(p.ct))),
        new Office(
            "signs",
            "xlsx",
            head(FULL),
            (n, p) ->
                List.of(
                    n,
                    p.name,
                    p.birth,
                    p.sex(),
                    p.phone,
                    p.id,
                    p.sampled("d/M/yyyy"),
                    p.isPositive ? "(+)" : "(-)",
                    p.ct)),
        new Office(
            "short words",
            "xlsx",
            head(FULL),
            (n, p) ->
                List.of(
                    n,
                    p.name.toUpperCase(Locale.ROOT),
                    p.birth,
                    p.sex().toLowerCase(Locale.ROOT),
                    p.phone,
                    p.id,
                    p.sampled("d/M/yyyy"),
                    p.isPositive ? "DT" : "AT",
                    p.ct)),
        new Office(
            "international phones",
            "xlsx",
            head(FULL),
            (n, p) ->
                List.of(
                    n,
                    p.name,
                    p.birth,
                    p.sex(),
                    "+84 " + p.phone.substring(1, 4) + " " + p.phone.substring(4),
                    p.id,
                    p.sampled("d/M/yyyy"),
                    p.result(),
                    p.ct)),
        new Office(
            "dotted phones",
            "xlsx",
            head(FULL),
            (n, p) ->
                List.of(
                    n,
                    p.name,
                    p.birth,
                    p.sex(),
                    p.phone.substring(0, 4)
                        + "."
                        + p.phone.substring(4, 7)
                        + "."
                        + p.phone.substring(7),
                    p.id,
                    p.sampled("d/M/yyyy"),
                    p.result(),
                    p.ct)),
        new Office(
            "two columns of sex",
            "xlsx",
            head(
                "STT|Họ và tên|Năm sinh|Giới tính||SĐT|CCCD|Ngày lấy mẫu|Kết quả|Ct",
                "|||Nam|Nữ|||||"),
            (n, p) ->
                List.of(
                    n,
                    p.name,
                    p.birth,
                    p.isMale ? "x" : "",
                    p.isMale ? "" : "x",
                    p.phone,
                    p.id,
                    p.sampled("d/M/yyyy"),
                    p.result(),
                    p.ct)),
        new Office(
            "years under the sexes",
            "xlsx",
            head("STT|Họ và tên|Năm sinh||SĐT|CCCD|Ngày lấy mẫu|Kết quả|Ct", "||Nam|Nữ|||||"),
            (n, p) ->
                List.of(
                    n,
                    p.name,
                    p.isMale ? p.birth : "",
                    p.isMale ? "" : p.birth,
                    p.phone,
                    p.id,
                    p.sampled("d/M/yyyy"),
                    p.result(),
                    p.ct)),
        new Office(
            "sexes alone with years",
            "xlsx",
            head("TT|Họ tên|Nam|Nữ|ĐT|CMND|Ngày lấy mẫu|KQ|Ct"),
            (n, p) ->
                List.of(
                    n,
                    p.name,
                    p.isMale ? p.birth : "",
                    p.isMale ? "" : p.birth,
                    p.phone,
                    p.id,
                    p.sampled("d/M/yyyy"),
                    p.result(),
                    p.ct)),
        new Office(
            "two columns of result",
            "xlsx",
            head(
                "STT|Họ và tên|Năm sinh|Giới|SĐT|CCCD|Ngày lấy mẫu|Kết quả||Ct",
                "|||||||Âm tính|Dương tính|"),
            (n, p) ->
                List.of(
                    n,
                    p.name,
                    p.birth,
                    p.sex(),
                    p.phone,
                    p.id,
                    p.sampled("d/M/yyyy"),
                    p.isPositive ? "" : "X",
                    p.isPositive ? "X" : "",
                    p.ct)),
        new Office(
            "numbered columns",
            "xlsx",
            head(FULL, "(1)|(2)|(3)|(4)|(5)|(6)|(7)|(8)|(9)"),
            plain("d/M/yyyy")),
        new Office(
            "groups over headings",
            "xlsx",
            head(
                "STT|Thông tin người được lấy mẫu|||||Xét nghiệm||",
                "|Họ và tên|Năm sinh|Giới|SĐT|CCCD|Ngày lấy mẫu|Kết quả|Ct"),
            plain("d/M/yyyy")),
        new Office(
            "other order",
            "xlsx",
            head("Kết quả|Ct|Ngày lấy mẫu|Họ và tên|Giới tính|Ngày sinh|Điện thoại|CCCD|Ghi chú"),
            (_, p) ->
                List.of(
                    p.result(),
                    p.ct,
                    p.sampled("d/M/yyyy"),
                    p.name,
                    p.sex(),
                    p.birth,
                    p.phone,
                    p.id,
                    "F1")),
        new Office("sections", "sections", head(FULL), plain("d/M/yyyy")),
        new Office("headings on every page", "pages", head(FULL), plain("d/M/yyyy")),
        new Office("a sheet a commune", "communes", head(FULL), plain("d/M/yyyy")));
  }

  @ParameterizedTest
  @MethodSource("offices")
  void sheetComesInRight(Office office) {
    List<Person> people = people(office.name.hashCode());

    Sheets.Read read = Sheets.read(write(office, people), Sheets.RESULTS);

    List<String> expected = people.stream().map(p -> truth(p)).toList();
    List<String> found = read.taken().stream().map(UglySheetsTest::found).toList();
    assertThat(found).as("rows that came in").isSubsetOf(expected);
    assertThat(found).as(() -> "refused: " + read.codes()).hasSizeGreaterThanOrEqualTo(98);
    assertThat(read.dropped()).extracting(Reading.Dropped::why).contains(Reading.Why.HEADING);
  }

  private static String truth(Person p) {
    return String.join(
        "|",
        SearchKey.of(p.name),
        "" + p.birth,
        p.isMale ? "M" : "F",
        p.phone,
        p.id,
        p.sampled.toString(),
        p.isPositive ? "POSITIVE" : "NEGATIVE",
        p.ct);
  }

  private static String found(ImportedRow row) {
    ImportKind kind = Sheets.RESULTS;
    String day = row.get(kind.indexOf("sampled"));
    return String.join(
        "|",
        SearchKey.of(row.get(0)),
        row.get(1),
        row.get(2),
        row.get(kind.indexOf("phone")),
        row.get(kind.indexOf("id_number")),
        day.substring(0, Math.min(10, day.length())),
        row.get(kind.indexOf("result")),
        row.get(kind.indexOf("ct")));
  }

  private Path write(Office office, List<Person> people) {
    List<List<?>> rows = new ArrayList<>(office.head);
    for (int i = 0; i < people.size(); i++) {
      if (office.format.equals("sections") && i % 25 == 0) {
        rows.add(List.of("", List.of("Ấp Chợ", "Khóm 3", "Khoa Nội", "Hộ bà Sáu").get(i / 25)));
      }
      if (office.format.equals("pages") && i % 30 == 29) {
        rows.add(List.of());
        rows.addAll(office.head);
      }
      rows.add(office.row.apply(i + 1, people.get(i)));
    }
    List<List<?>> all = new ArrayList<>(TITLE);
    all.addAll(rows);
    all.addAll(CLOSING);
    return switch (office.format) {
      case "csv" -> text("bang.csv", all, ",", StandardCharsets.UTF_8);
      case "semicolon" -> text("bang.csv", all, ";", StandardCharsets.UTF_8);
      case "utf16" -> text("bang.txt", all, "\t", StandardCharsets.UTF_16);
      case "1258" -> text("bang.csv", all, ",", java.nio.charset.Charset.forName("windows-1258"));
      case "nfd" -> text("nfd.csv", all, ",", StandardCharsets.UTF_8);
      case "communes" -> communes(office, people);
      default ->
          Sheets.file(
              folder,
              "bang.xlsx",
              Sheets.workbook(w -> Sheets.fill(w.newWorksheet("Sheet1"), all)));
    };
  }

  private Path communes(Office office, List<Person> people) {
    return Sheets.file(
        folder,
        "xa.xlsx",
        Sheets.workbook(
            workbook -> {
              for (int c = 0; c < 4; c++) {
                List<List<?>> rows = new ArrayList<>(TITLE);
                rows.addAll(office.head);
                for (int i = c * 25; i < c * 25 + 25; i++) {
                  rows.add(office.row.apply(i + 1, people.get(i)));
                }
                rows.addAll(CLOSING);
                Sheets.fill(workbook.newWorksheet("Xã " + (c + 1)), rows);
              }
            }));
  }

  private Path text(
      String name, List<List<?>> rows, String separator, java.nio.charset.Charset set) {
    String text =
        rows.stream()
            .map(
                row ->
                    row.stream()
                        .map(cell -> quoted(cell.toString(), separator))
                        .collect(Collectors.joining(separator)))
            .collect(Collectors.joining("\r\n", "", "\r\n"));
    String written =
        switch (name) {
          case "nfd.csv" -> Normalizer.normalize(text, Normalizer.Form.NFD);
          default -> set.name().equals("windows-1258") ? for1258(text) : text;
        };
    return Sheets.file(folder, name, written.getBytes(set));
  }

  private static String quoted(String cell, String separator) {
    return cell.contains(separator) ? '"' + cell + '"' : cell;
  }

  /// Its letters are whole, its tones apart.
  private static String for1258(String text) {
    StringBuilder apart = new StringBuilder();
    for (char c : text.toCharArray()) {
      String nfd = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
      int tone = nfd.length() - 1;
      boolean toned = tone > 0 && "\u0300\u0309\u0303\u0301\u0323".indexOf(nfd.charAt(tone)) >= 0;
      if (nfd.length() == 3 && "\u0323".indexOf(nfd.charAt(1)) >= 0) {
        apart
            .append(Normalizer.normalize("" + nfd.charAt(0) + nfd.charAt(2), Normalizer.Form.NFC))
            .append(nfd.charAt(1));
      } else if (toned) {
        apart
            .append(Normalizer.normalize(nfd.substring(0, tone), Normalizer.Form.NFC))
            .append(nfd.charAt(tone));
      } else {
        apart.append(c);
      }
    }
    return apart.toString();
  }
}
