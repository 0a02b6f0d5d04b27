// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files with other columns, without any, in two parts.
class A06_AnyFileTest {
  private static List<String> linked(Records records) {
    List<String> linked = new ArrayList<>();
    Linkage.learn(records)
        .forEachPair(
            (a, b, p, verdict) -> {
              if (verdict == Verdict.LINK) {
                linked.add(a + " " + b);
              }
            });
    return linked;
  }

  @ParameterizedTest
  @CsvSource({
    "Họ và tên, FULL_NAME",
    "HỌ TÊN BỆNH NHÂN, FULL_NAME",
    "full_name, FULL_NAME",
    "Họ và chữ đệm, SURNAME",
    "Tên, GIVEN_NAME",
    "Ngày tháng năm sinh, BIRTH_DATE",
    "Năm sinh, BIRTH_DATE",
    "Giới tính, SEX",
    "Số CMND/CCCD, ID_NUMBER",
    "soc_sec_id, ID_NUMBER",
    "SĐT, PHONE",
    "Địa chỉ nơi ở, ADDRESS",
    "address_1, ADDRESS",
    "Xã/phường, PLACE",
    "postcode, PLACE",
    "Kết quả xét nghiệm, IGNORED",
    "Họ tên người lấy mẫu, IGNORED",
    "full-name, FULL_NAME"
  })
  void headingsAreUnderstood(String heading, Role role) {
    assertThat(ColumnRoles.ofHeading(heading)).isEqualTo(Optional.of(role));
  }

  @Test
  void columnsWithoutAKnownHeadingAreKnownByWhatStandsBelow() {
    List<List<String>> rows =
        List.of(
            List.of("1975-03-09", "0912345678", "084175003912", "Nữ", "2021-09-01 07:30", "cá"),
            List.of("2011-12-30", "0387111222", "334512876", "Nam", "2021-09-02 09:15", "lúa"));

    List<Column> columns = ColumnRoles.recognise(List.of("c1", "c2", "c3", "c4", "c5", "c6"), rows);

    assertThat(columns)
        .extracting(Column::role)
        .containsExactly(
            Role.BIRTH_DATE, Role.PHONE, Role.ID_NUMBER, Role.SEX, Role.IGNORED, Role.OTHER);
  }

  @Test
  void acrossTwoFilesOnlyPairsAcrossAreLookedFor() {
    var truth = new HardTruth(2_000, 1);
    Records.Builder builder = Records.builder(HardTruth.COLUMNS);
    truth.rows.forEach(builder::add);
    builder.beginSecondFile();
    truth.rows.subList(0, 500).forEach(builder::add);

    List<String> linked = linked(builder.build());

    assertThat(linked)
        .allSatisfy(
            pair -> {
              String[] rows = pair.split(" ");
              assertThat(Integer.parseInt(rows[0])).isLessThan(2_000);
              assertThat(Integer.parseInt(rows[1])).isGreaterThanOrEqualTo(2_000);
            });
    for (int row = 0; row < 500; row++) {
      assertThat(linked).contains(row + " " + (2_000 + row));
    }
  }

  @Test
  void constantUniqueAndEmptyColumnsDoNoHarm() {
    var truth = new HardTruth(1_000, 2);
    List<Column> columns = new ArrayList<>(HardTruth.COLUMNS);
    columns.add(new Column("province", Role.PLACE));
    columns.add(new Column("serial", Role.OTHER));
    columns.add(new Column("remark", Role.OTHER));
    Records.Builder builder = Records.builder(columns);
    for (int row = 0; row < 1_000; row++) {
      List<String> cells = new ArrayList<>(truth.rows.get(row));
      cells.addAll(List.of("Trà Vinh", "S" + row, ""));
      builder.add(cells);
    }

    Records records = builder.build();

    assertThat(records.fieldNames())
        .containsExactlyElementsOf(HardTruth.COLUMNS.stream().map(Column::name).toList());
    assertThat(linked(records)).isNotEmpty();
  }

  @Test
  void nothingAndOneRecordHaveNoPairs() {
    Records.Builder one = Records.builder(HardTruth.COLUMNS);
    one.add(new HardTruth(1, 1).rows.getFirst());

    assertThat(linked(Records.builder(HardTruth.COLUMNS).build())).isEmpty();
    assertThat(linked(one.build())).isEmpty();
  }
}
