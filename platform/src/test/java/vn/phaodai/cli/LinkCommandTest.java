// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkCommandTest {
  private static final String HEADING = "id,Họ và tên,Ngày sinh,Giới tính,SĐT,Số CCCD\n";

  @TempDir private Path folder = Path.of("");
  private final StringWriter err = new StringWriter();

  /// Forty people who have nothing in common, numbered from 100.
  private static String strangers() {
    String[] family = {"Nguyễn", "Trần", "Thạch", "Sơn", "Võ", "Phạm", "Lê", "Huỳnh"};
    String[] given = {"Hùng", "Lan", "Sóc", "Mai", "Đạt"};
    var rows = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      rows.append(
          "%d,%s Văn %s,%02d/%02d/%d,Nam,09%08d,0841%08d%n"
              .formatted(
                  100 + i,
                  family[i % 8],
                  given[i % 5],
                  1 + i % 28,
                  1 + i % 12,
                  1950 + i,
                  i * 7919L,
                  i * 10007L));
    }
    return rows.toString();
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private int run(String... args) {
    return Main.commandLine().setErr(new PrintWriter(err, true)).execute(args);
  }

  private List<String> link(int exit, String... more) throws IOException {
    Path out = folder.resolve("pairs.csv");
    List<String> args = new ArrayList<>(List.of("link"));
    args.addAll(List.of(more));
    args.addAll(List.of("--out", out.toString()));
    assertThat(run(args.toArray(new String[0]))).as(err.toString()).isEqualTo(exit);
    return Files.exists(out) ? Files.readAllLines(out) : List.of();
  }

  @Test
  void thePairsStandOnceWithTheSmallerNumberFirst() throws IOException {
    Path file =
        file(
            "danh-sach.csv",
            HEADING
                + "1000,Đặng Thuỳ Trâm,03/09/1981,Nữ,0912345678,084181003912\n"
                + strangers()
                + "99,Dang Thuy Tram,1981-09-03,F,+84912345678,84181003912\n");

    List<String> lines = link(Main.DONE, file.toString());

    assertThat(lines.getFirst()).isEqualTo("id_a,id_b,score,verdict");
    assertThat(lines)
        .anySatisfy(line -> assertThat(line).matches("99,1000,(0\\.9\\d*|1\\.0),LINK"));
    assertThat(lines).hasSize(2);
  }

  @Test
  void idsThatAreNoNumbersAreOrderedByCodePoint() throws IOException {
    Path file =
        file(
            "ma.csv",
            HEADING.replace("id,", "rec_id,")
                + "rec-9,Đặng Thuỳ Trâm,03/09/1981,Nữ,0912345678,084181003912\n"
                + strangers()
                + "rec-10,Đặng Thuỳ Trâm,03/09/1981,Nữ,0912345678,084181003912\n");

    assertThat(link(Main.DONE, file.toString())).anyMatch(line -> line.startsWith("rec-10,rec-9,"));
  }

  @Test
  void twoFilesMayNameTheirColumnsDifferently() throws IOException {
    Path register =
        file(
            "so-bo.csv",
            HEADING + strangers() + "7,Đặng Thuỳ Trâm,03/09/1981,Nữ,0912345678,084181003912\n");
    Path results =
        file(
            "ket-qua.csv",
            "id;Họ;Tên;dob;phone\n1;Đặng;Thuỳ Trâm;03/09/1981;0912345678\n2;Kim;Sa Rây;1950;\n");

    List<String> lines = link(Main.DONE, register.toString(), results.toString());

    assertThat(lines).hasSize(2);
    assertThat(lines.getLast()).startsWith("7,1,").endsWith(",LINK");
  }

  @Test
  void rolesMayBeGivenAndRowsWithoutIdAreTold() throws IOException {
    Path file =
        file(
            "la.csv",
            HEADING.replace("Họ và tên", "c2").replace("id,", "stt_phieu,")
                + "5,Đặng Thuỳ Trâm,03/09/1981,Nữ,0912345678,084181003912\n"
                + strangers()
                + ",Kim Sa Rây,1950,Nữ,,\n"
                + "6,Đặng Thuỳ Trâm,03/09/1981,Nữ,0912345678,084181003912\n");

    List<String> lines =
        link(Main.REJECTED, file.toString(), "--id", "stt_phieu", "--columns", "full-name=c2");

    assertThat(lines).anyMatch(line -> line.startsWith("5,6,"));
    assertThat(err.toString()).contains("1 dòng không có mã");
  }

  @Test
  void withoutAnIdColumnTheRowsNumberIsTheId() throws IOException {
    Path file =
        file(
            "khong-ma.csv",
            "Họ và tên,Ngày sinh,SĐT\n"
                + "Đặng Thuỳ Trâm,03/09/1981,0912345678\n"
                + strangers().replaceAll("(?m)^\\d+,([^,]*,[^,]*),[^,]*,([^,]*),.*$", "$1,$2")
                + "Dang Thuy Tram,03/09/1981,0912345678\n");

    assertThat(link(Main.DONE, file.toString())).anyMatch(line -> line.startsWith("1,42,"));
  }

  @Test
  void anOldCodePageAndAnEmptyCellDoNoHarm() throws IOException {
    Path file = folder.resolve("cu.csv");
    Files.write(
        file,
        ("id;name;dob\n1;Lâm Quách;1990-05-06\n2;;\n3;Lâm Quách;1990-05-06\n")
            .getBytes(Charset.forName("windows-1258")));

    assertThat(link(Main.DONE, file.toString()).getFirst()).isEqualTo("id_a,id_b,score,verdict");
  }

  @Test
  void wrongUseAndUnreadableFilesAreRefusedInVietnamese() throws IOException {
    Path file = file("trung-ma.csv", HEADING + "1,A,1990,,,\n1,B,1991,,,\n");
    Path empty = file("rong.csv", "");

    link(Main.COULD_NOT, file.toString());
    assertThat(err.toString()).contains("mã dòng “1” lặp lại");
    link(Main.COULD_NOT, empty.toString());
    assertThat(err.toString()).contains("tệp trống");
    link(Main.COULD_NOT, folder.resolve("khong-co.csv").toString());
    assertThat(err.toString()).contains("không mở được tệp");
    link(Main.WRONG_USE, file.toString(), "--id", "ma_so");
    assertThat(err.toString()).contains("không có cột ma_so");
    link(Main.WRONG_USE, file.toString(), "--columns", "vai=id");
    assertThat(err.toString()).contains("không hiểu vai trò");
  }
}
