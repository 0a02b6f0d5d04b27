// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phaodai.RoomTest;
import vn.phaodai.intake.Intake;
import vn.phaodai.intake.Report;
import vn.phaodai.measures.Measure;
import vn.phaodai.situation.UnitDays;
import vn.phaodai.tables.Rejection;
import vn.phaodai.territory.TerritoryLoader;
import vn.phaodai.territory.Units;

/// Files of sampling lists, pools and results, as laboratories and communes send them.
@RoomTest
class LabFilesTest {
  private static final String WHOLE =
      "sample_id,full_name,dob,sex,national_id,phone,address,commune_code,district_code,facility,test_type,"
          + "sample_time,result_time,result,ct_value\n";
  private static final AtomicInteger FILES = new AtomicInteger();

  @Autowired private TerritoryLoader territory;
  @Autowired private Units units;
  @Autowired private UnitDays figures;
  @Autowired private Intake intake;
  @Autowired private JdbcClient jdbc;
  @TempDir private Path folder;

  private long unit;

  @BeforeEach
  void aCommuneOfTraVinh() {
    territory.loadShipped();
    unit = units.find("29236", LocalDate.of(2021, 9, 12)).orElseThrow().id();
  }

  @Test
  void aPositivePcrInAFileOfFifteenColumnsOpensAnF0AndMovesTheFigures() {
    var before = figures.of(unit, LocalDate.of(2021, 9, 11));

    Report.Taken taken =
        results(
            WHOLE
                + row("A1", "Thạch Sa Rươl", "084190000001", "RT-PCR", "POSITIVE", "22.4")
                + row("A2", "Kim Thị Hoa", "084190000002", "RAT", "NEGATIVE", "")
                + row("A3", "Sơn Thị Mỹ", "084190000003", "RT-PCR", "INDETERMINATE", ""));

    assertThat(taken.added()).isEqualTo(3);
    assertThat(taken.rejected()).isZero();
    assertThat(caseOf("A1")).containsEntry("state", "CONFIRMED");
    var after = figures.of(unit, LocalDate.of(2021, 9, 11));
    assertThat(grown(before, after, Measure.SPECIMENS)).isEqualTo(3);
    assertThat(grown(before, after, Measure.PCR_READ)).isEqualTo(2);
    assertThat(grown(before, after, Measure.PCR_POSITIVE)).isEqualTo(1);
    assertThat(grown(before, after, Measure.RAPID_READ)).isEqualTo(1);
    assertThat(grown(before, after, Measure.INCONCLUSIVE)).isEqualTo(1);
    assertThat(standing("A3")).containsEntry("state", "RETEST_DUE").containsEntry("due_h", 48);
    assertThat(figures.verify()).isEmpty();
  }

  @Test
  void theSameRowsInAnotherFileCountOnce() {
    String row = row("B1", "Trần Văn Bảy", "084190000011", "RT-PCR", "POSITIVE", "30");
    results(WHOLE + row);

    Report.Taken again = results(WHOLE + row + row("B2", "Lê Thị Út", "", "RAT", "NEGATIVE", ""));

    assertThat(again.added()).isEqualTo(1);
    assertThat(again.kept()).isEqualTo(1);
    assertThat(count("select count(*) from laboratory.specimen where code like 'B%'")).isEqualTo(2);
    assertThat(figures.verify()).isEmpty();
  }

  @Test
  void aCorrectedResultSupersedesWithHistoryAndRetellsTheCase() {
    results(WHOLE + row("C1", "Diệp Minh Tâm", "084190000021", "RT-PCR", "POSITIVE", "35.2"));

    Report.Taken corrected =
        results(
            "Phòng xét nghiệm,Mã mẫu,Phương pháp,Kết quả,Ngày có kết quả\nCDC-01,C1,PCR,Âm tính,11/9/2021 12:00\n");

    assertThat(corrected.added()).isEqualTo(1);
    assertThat(caseOf("C1"))
        .containsEntry("state", "RELEASED")
        .containsEntry("release", "CORRECTED");
    assertThat(
            count(
                "select count(*) from laboratory.result_history h join laboratory.specimen s on s.id = h.tube_id"
                    + " where s.code = 'C1' and h.result = 'POSITIVE' and s.result = 'NEGATIVE'"))
        .isEqualTo(1);
    assertThat(figures.verify()).isEmpty();
  }

  @Test
  void theReportThatWasCorrectedDoesNotComeBackWithAnOldFile() {
    results(WHOLE + row("D1", "Lâm Thị Ngọc", "084190000031", "RT-PCR", "POSITIVE", "33"));
    results(WHOLE + row("D1", "Lâm Thị Ngọc", "084190000031", "RT-PCR", "NEGATIVE", ""));

    Report.Taken old =
        results(
            WHOLE
                + row("D1", "Lâm Thị Ngọc", "084190000031", "RT-PCR", "POSITIVE", "33")
                + row("D2", "Lâm Văn Ba", "084190000032", "RT-PCR", "NEGATIVE", ""));

    assertThat(old.kept()).isEqualTo(1);
    assertThat(text("select result from laboratory.specimen where code = 'D1'"))
        .isEqualTo("NEGATIVE");
    assertThat(caseOf("D1")).containsEntry("state", "RELEASED");
    assertThat(figures.verify()).isEmpty();
  }

  @Test
  void twoReportsOfOneFileThatDifferSayNothingAndANewSpecimenIsDue() {
    results(
        WHOLE
            + row("E1", "Huỳnh Văn Tư", "084190000041", "RT-PCR", "POSITIVE", "31")
            + row("E1", "Huỳnh Văn Tư", "084190000041", "RT-PCR", "NEGATIVE", ""));

    assertThat(text("select result from laboratory.specimen where code = 'E1'"))
        .isEqualTo("CONTRADICTORY");
    assertThat(standing("E1"))
        .containsEntry("state", "RETEST_DUE")
        .containsEntry("cause", "CONTRADICTORY");
    assertThat(figures.verify()).isEmpty();
  }

  @Test
  void aPositivePoolMakesSuspectsNeverACaseAndSinglesResolveIt() {
    specimens(
        "Mã mẫu,Họ và tên,Năm sinh,Giới tính,CCCD,Mã xã,Phòng xét nghiệm,Phương pháp,Ngày giờ lấy mẫu,Mã mẫu gộp,Kiểu gộp\n"
            + "F1,Thạch Sóc,1970,Nam,084070000051,29236,CDC Trà Vinh,PCR,10/9/2021 08:00,G1,Gộp 5\n"
            + "F2,Kim Sa Rươn,1971,Nam,084071000052,29236,CDC Trà Vinh,PCR,10/9/2021 08:00,G1,Gộp 5\n"
            + "F3,Sơn Thị Sa,1972,Nữ,084172000053,29236,CDC Trà Vinh,PCR,10/9/2021 08:00,G1,Gộp 5\n");
    long cases = count("select count(*) from cases.case_file where state = 'CONFIRMED'");

    pools(
        "Phòng xét nghiệm,Mã mẫu gộp,Kết quả,Ngày có kết quả\nCDC Trà Vinh,G1,Dương tính,10/9/2021 20:00\n");

    assertThat(count("select count(*) from cases.case_file where state = 'CONFIRMED'"))
        .isEqualTo(cases);
    for (String code : List.of("F1", "F2", "F3")) {
      assertThat(caseOf(code)).containsEntry("state", "SUSPECT");
      assertThat(standing(code)).containsEntry("state", "SUSPECT").containsEntry("due_h", 24);
    }

    results(
        "Mã mẫu,Họ và tên,Năm sinh,Giới tính,CCCD,Mã xã,Phòng xét nghiệm,Phương pháp,Ngày giờ lấy mẫu,Ngày giờ có kết quả,Kết quả,Ct\n"
            + "F11,Thạch Sóc,1970,Nam,084070000051,29236,CDC Trà Vinh,PCR,11/9/2021 08:00,11/9/2021 18:00,Dương tính,\"24,5\"\n"
            + "F12,Kim Sa Rươn,1971,Nam,084071000052,29236,CDC Trà Vinh,PCR,11/9/2021 08:00,11/9/2021 18:00,Âm tính,\n");

    assertThat(caseOf("F11")).containsEntry("state", "CONFIRMED");
    assertThat(caseOf("F12")).containsEntry("state", "RELEASED");
    assertThat(caseOf("F3")).containsEntry("state", "SUSPECT");
    assertThat(standing("F11")).containsEntry("state", "POSITIVE");
    assertThat(standing("F12")).containsEntry("state", "NEGATIVE");
    assertThat(standing("F3")).containsEntry("state", "SUSPECT");
    assertThat(figures.verify()).isEmpty();
  }

  @Test
  void everyBadRowHasItsCodeAndTheGoodRowsAreKept() {
    Report.Taken taken =
        results(
            WHOLE
                + row("H1", "Trương Thị Lành", "084190000061", "RT-PCR", "NEGATIVE", "")
                + whole("H2", "Trương Văn Hai", "29236", "2021-09-31 08:00", "2021-09-11 08:00")
                + whole("H3", "Trương Văn Ba", "29236", "2021-09-11 08:00", "2021-09-10 08:00")
                + whole("H4", "Trương Văn Bốn", "99999", "2021-09-10 08:00", "2021-09-11 08:00")
                + whole("H5", "Trương Văn Năm", "29236", "2021-09-13 08:00", "2021-09-13 09:00")
                + whole("H6", "=HYPERLINK(1)", "29236", "2021-09-10 08:00", "2021-09-11 08:00")
                + whole("H7", "12345", "29236", "2021-09-10 08:00", "2021-09-11 08:00")
                + whole("H1", "Người Khác Hẳn", "29236", "2021-09-10 08:00", "2021-09-11 08:00")
                + "H9,,,,,,,,,CDC-01,RT-PCR,,2021-09-11 08:00,NEGATIVE,\n");

    assertThat(taken.first().stream().map(r -> r.row() + " " + r.reason().code()))
        .containsExactlyInAnyOrder(
            "3 TABLES-020",
            "4 LABORATORY-005",
            "5 TERRITORY-008",
            "6 LABORATORY-003",
            "7 LABORATORY-011",
            "8 LABORATORY-012",
            "9 LABORATORY-013",
            "10 LABORATORY-007");
    assertThat(taken.added()).isEqualTo(1);
    Report.Taken pool =
        pools("lab,pool,members,result,resulted\nCDC-01,P1,H1; H404,Âm tính,2021-09-11 20:00\n");
    assertThat(pool.first().stream().map(Rejection::reason).map(r -> r.code()))
        .containsExactly("LABORATORY-015");
    assertThat(figures.verify()).isEmpty();
  }

  @Test
  void twoPeopleWithOneNumberAreTakenAndSomebodyIsToldToLook() {
    Report.Taken taken =
        results(
            WHOLE
                + row("I1", "Phan Thị Mai", "084190660751", "RT-PCR", "NEGATIVE", "")
                + row("I2", "Đoàn Quốc Khánh", "084190660751", "RT-PCR", "NEGATIVE", ""));

    assertThat(taken.added()).isEqualTo(2);
    assertThat(taken.warned().stream().map(r -> r.row() + " " + r.reason().code()))
        .containsExactly("3 LABORATORY-022");
  }

  @Test
  void aSheetOfACommuneWithoutCodesCountsOnceHoweverOftenItComes() {
    String sheet =
        "STT;Họ và tên;Năm sinh;Giới;Địa chỉ;Loại XN;Ngày lấy mẫu;Kết quả\n"
            + "1;Thạch Thị Út;1960;Nữ;Ấp 3, xã Hòa Ân, huyện Cầu Kè;Test nhanh;10/9/2021;(-)\n"
            + "2;Thạch Minh;1962;Nam;Ấp 3, xã Hòa Ân, huyện Cầu Kè;Test nhanh;10/9/2021;(+)\n";

    Report.Taken first = results(sheet);
    Report.Taken second = results("Danh sách;;;;;;;\n" + sheet);

    assertThat(first.added()).isEqualTo(2);
    assertThat(second.added()).isZero();
    assertThat(second.kept()).isEqualTo(2);
    assertThat(
            count(
                "select count(*) from cases.case_file f join laboratory.specimen s on s.person_id = f.person_id"
                    + " where s.code like '~%' and f.state = 'SUSPECT'"))
        .isEqualTo(1);
  }

  private static String row(
      String code, String name, String number, String method, String result, String ct) {
    return "%s,%s,1990-05-06,F,%s,,\"Ấp 1\",29236,,CDC-01,%s,2021-09-11 08:00,2021-09-11 09:30,%s,%s%n"
        .formatted(code, name, number, method, result, ct);
  }

  private static String whole(
      String code, String name, String unit, String sampled, String resulted) {
    return "%s,%s,1990-05-06,F,,,\"Ấp 1\",%s,,CDC-01,RT-PCR,%s,%s,NEGATIVE,%n"
        .formatted(code, name, unit, sampled, resulted);
  }

  private Report.Taken results(String csv) {
    return take("results", csv);
  }

  private Report.Taken specimens(String csv) {
    return take("specimens", csv);
  }

  private Report.Taken pools(String csv) {
    return take("pools", csv);
  }

  private Report.Taken take(String kind, String csv) {
    try {
      Path file = folder.resolve(FILES.incrementAndGet() + ".csv");
      Files.writeString(file, csv);
      return (Report.Taken)
          intake.take(
              kind, file, file.toString(), new Intake.Options(false, null), (done, all) -> {});
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Map<String, @Nullable Object> caseOf(String code) {
    return jdbc.sql(
            """
            select f.state, f.release from cases.case_file f join laboratory.specimen s on s.person_id = f.person_id
            where s.code = :code order by f.id desc limit 1
            """)
        .param("code", code)
        .query()
        .singleRow();
  }

  private Map<String, @Nullable Object> standing(String code) {
    return jdbc.sql(
            """
            select t.state, t.cause,
              (extract(epoch from t.due_at - coalesce(
                (select min(p.resulted_at) from laboratory.pool p where p.id = any(t.pools)), s.resulted_at)) / 3600)::int as due_h
            from laboratory.standing t join laboratory.specimen s on s.person_id = t.person_id where s.code = :code
            """)
        .param("code", code)
        .query()
        .singleRow();
  }

  private static long grown(Map<Measure, Long> before, Map<Measure, Long> after, Measure measure) {
    return after.getOrDefault(measure, 0L) - before.getOrDefault(measure, 0L);
  }

  private long count(String sql) {
    return jdbc.sql(sql).query((row, n) -> row.getLong(1)).single();
  }

  private String text(String sql) {
    return jdbc.sql(sql).query((row, n) -> row.getString(1)).single();
  }
}
