// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.vaccination;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phaodai.RoomTest;
import vn.phaodai.intake.Intake;
import vn.phaodai.intake.Report;
import vn.phaodai.measures.Measure;
import vn.phaodai.people.ProfileSection;
import vn.phaodai.situation.UnitDays;
import vn.phaodai.tables.Rejection;
import vn.phaodai.territory.TerritoryLoader;
import vn.phaodai.territory.Units;

@RoomTest
class DoseImportTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  private static final AtomicInteger FILES = new AtomicInteger();
  private static final String HEAD =
      "Họ và tên,Năm sinh,Giới,Địa chỉ,Mũi,Loại vắc xin,Ngày tiêm,Số lô,Điểm tiêm,Tình trạng";
  private static final String HOME = "\"ấp Chợ, Xã An Trường, Huyện Càng Long\"";

  @Autowired private TerritoryLoader territory;
  @Autowired private Units units;
  @Autowired private UnitDays figures;
  @Autowired private Intake intake;
  @Autowired private JdbcClient jdbc;
  @Autowired private DoseProfile profile;
  @TempDir private Path folder;

  private long unit;

  @BeforeEach
  void theShippedUnits() {
    territory.loadShipped();
    unit = units.search("An Trường Càng Long", DAY, 1).getFirst().id();
  }

  @Test
  void aDoseCountsWhereAndWhenItWasGivenAndTheSameRowAgainChangesNothing() {
    String row = "Kim Thị Rượi,1961,Nữ," + HOME + ",Mũi 1,AZ,20/8/2021,ABW1,Trạm y tế,";
    LocalDate given = LocalDate.of(2021, 8, 20);
    long before = figures.of(unit, given).getOrDefault(Measure.VACCINE_DOSES, 0L);

    Report.Taken first = take(HEAD, row);
    Report.Taken again = take(HEAD, row.replace("AZ,", "Vaxzevria,").replace("Mũi 1", "1"));

    assertThat(first.first()).isEmpty();
    assertThat(first.added()).isEqualTo(1);
    assertThat(again.kept()).isEqualTo(1);
    assertThat(figures.of(unit, given)).containsEntry(Measure.VACCINE_DOSES, before + 1);
    assertThat(figures.verify()).isEmpty();
  }

  @Test
  void aRowWithTwoDosesGivesBothAndTheViewTellsTheirNumberAndTheLastDay() {
    Report.Taken taken =
        take(
            "STT,Họ và tên,Năm sinh,Giới,Địa chỉ,Ngày tiêm mũi 1,Vắc xin mũi 1,Ngày tiêm mũi 2,Vắc xin mũi 2",
            "1,Thạch Sa Rây,1962,Nam," + HOME + ",1/7/2021,Pfizer,25/7/2021,Pfizer",
            "2,Sơn Thị Út,1963,Nữ," + HOME + ",2/7/2021,Moderna,,");

    assertThat(taken.first()).isEmpty();
    long person = person(1962);
    assertThat(
            jdbc.sql(
                    "select doses || ' ' || last_dose_on from vaccination_api.person where person_id = ?")
                .param(person)
                .query((r, n) -> r.getString(1))
                .single())
        .isEqualTo("2 2021-07-25");
    assertThat(profile.events(Set.of(person)))
        .extracting(ProfileSection.Event::values)
        .containsExactly(
            List.of("1", "PFIZER", "01/07/2021"), List.of("2", "PFIZER", "25/07/2021"));
    assertThat(profile.permission()).isEqualTo("vaccination.read");
  }

  @Test
  void whatContradictsThePersonsOtherDosesComesBack() {
    String who = "Danh Thị Hai,1964,Nữ," + HOME;

    Report.Taken taken =
        take(
            HEAD,
            who + ",1,AZ,10/7/2021,,,",
            who + ",2,Pfizer,10/7/2021,,,",
            who + ",1,AZ,11/7/2021,,,",
            who + ",2,AZ,1/7/2021,,,",
            who + ",2,AZ,1/10/2021,,,",
            "Ai Đó,1965,Nữ,\"Xã Không Có\",1,AZ,10/7/2021,,,",
            who + ",,AZ,5/9/2021,,,",
            who + ",2,AZ,9/9/2021,,,Hủy");

    assertThat(codes(taken))
        .containsExactly(
            "VACCINATION-001",
            "VACCINATION-002",
            "VACCINATION-003",
            "VACCINATION-004",
            "VACCINATION-005",
            "VACCINATION-007",
            "VACCINATION-008");
    assertThat(taken.added()).isEqualTo(1);
    assertThat(taken.kept()).isZero();
    assertThat(figures.verify()).isEmpty();
  }

  @Test
  void aWithdrawnDoseGoesOutOfTheFiguresAndMakesPlaceForTheRightOne() {
    String who = "Kim Thị Ba,1966,Nữ," + HOME;
    LocalDate wrong = LocalDate.of(2021, 8, 3);
    take(HEAD, who + ",1,AZ,3/8/2021,,,");
    long counted = figures.of(unit, wrong).getOrDefault(Measure.VACCINE_DOSES, 0L);

    Report.Taken taken = take(HEAD, who + ",1,AZ,3/8/2021,,,Hủy", who + ",1,AZ,4/8/2021,,,");

    assertThat(taken.first()).isEmpty();
    assertThat(taken.added()).isEqualTo(2);
    assertThat(figures.of(unit, wrong)).containsEntry(Measure.VACCINE_DOSES, counted - 1);
    assertThat(figures.verify()).isEmpty();
  }

  private long person(int born) {
    return jdbc.sql("select id from people_api.person where birth_year = ?")
        .param(born)
        .query((r, n) -> r.getLong(1))
        .single();
  }

  private static List<String> codes(Report.Taken taken) {
    return taken.first().stream()
        .sorted(Comparator.comparing(Rejection::row))
        .map(r -> r.reason().code())
        .toList();
  }

  private Report.Taken take(String... lines) {
    try {
      List<String> all = new ArrayList<>(List.of(lines));
      // so that the same rows are another file
      all.add("\"Người lập bảng " + FILES.incrementAndGet() + "\"");
      Path file = folder.resolve("tiem" + FILES.get() + ".csv");
      Files.write(file, all);
      return (Report.Taken)
          intake.take(
              "vaccinations", file, "tiem.csv", new Intake.Options(false, null), (_, _) -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
