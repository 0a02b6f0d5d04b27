// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.phaodai.RoomTest;
import vn.phaodai.quarantine.Regimen.Counting;

/// What is known of a contact → which row speaks, how many days, when to sample; and when they may
/// leave. The numbers are those of the rule files.
@RoomTest
class ScheduleTest {
  @Autowired private QuarantineRules rules;

  @ParameterizedTest
  @CsvSource({
    "F1, false, false, PENDING, 2021-09-12, VN-QUARANTINE@5599 Q02, true, 14, 14",
    "F1, true, false, PENDING, 2021-09-12, VN-QUARANTINE@5599 Q01, false, 0, 28",
    "F1, true, true, PENDING, 2021-09-12, VN-QUARANTINE@5599 V01, false, 0, 21",
    "F1, false, true, PENDING, 2021-09-12, VN-QUARANTINE@5599 Q02, true, 14, 14",
    "F2, false, false, PENDING, 2021-09-12, VN-QUARANTINE@5599 Q05, false, 0, 14",
    "F1, true, true, PENDING, 2021-12-20, VN-QUARANTINE@10696 V01, false, 0, 7",
    "F1, true, false, PENDING, 2021-12-20, VN-QUARANTINE@10696 V02, false, 0, 10",
    "F1, false, false, PENDING, 2021-12-20, VN-QUARANTINE@10696 V03, true, 10, 0",
  })
  void theRowOfTheDaySaysWhereAndHowLong(
      Cause degree,
      boolean home,
      boolean vaccinated,
      String f1,
      LocalDate day,
      String row,
      boolean central,
      int centralDays,
      int homeDays) {
    assertThat(rules.regimen(degree, home, vaccinated, f1, day))
        .isInstanceOfSatisfying(
            Regimen.Apart.class,
            apart -> {
              assertThat(apart.rule()).isEqualTo(row);
              assertThat(apart.central()).isEqualTo(central);
              assertThat(apart.central_days()).isEqualTo(centralDays);
              assertThat(apart.home_days()).isEqualTo(homeDays);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "F2, NEGATIVE, 2021-09-12, RELEASE",
    "F2, POSITIVE, 2021-09-12, BECOMES_F1",
    "F2, PENDING, 2021-12-20, RELEASE",
  })
  void anF2IsLetGoByTheFirstResultOfTheirF1(
      Cause degree, String f1, LocalDate day, String outcome) {
    assertThat(rules.regimen(degree, false, false, f1, day))
        .isInstanceOfSatisfying(
            Regimen.None.class, none -> assertThat(none.outcome()).isEqualTo(outcome));
  }

  @ParameterizedTest
  @CsvSource({"2021-07-13", "2021-10-12", "2021-12-15", "2022-03-01"})
  void aDayWithoutARuleIsLeftToAPerson(LocalDate day) {
    assertThat(rules.regimen(Cause.F1, false, false, "PENDING", day))
        .isEqualTo(new Regimen.Unknown(null, List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "2021-09-10, 2021-09-08, 14, 14, ISOLATION, 2021-09-23, 2021-10-07, 10 16 23",
    "2021-09-10, 2021-09-12, 14, 14, ISOLATION, 2021-09-25, 2021-10-09, 12 18 25",
    "2021-09-10, 2021-09-08, 0, 28, ISOLATION, , 2021-10-07, 10 16 23",
    "2021-09-10, 2021-09-08, 0, 14, LAST_CONTACT, , 2021-09-21, 10 14 21",
    "2021-09-10, 2021-09-01, 0, 7, LAST_CONTACT, , 2021-09-10, 10",
    "2021-09-10, , 10, 0, LAST_CONTACT, 2021-09-19, 2021-09-19, 10 16",
  })
  void theDaysAreCountedFromWhatTheRuleSaysAndAMissedSampleIsMadeUpFor(
      LocalDate from,
      @Nullable LocalDate met,
      int central,
      int home,
      Counting counting,
      @Nullable LocalDate centralUntil,
      LocalDate until,
      String samplings) {
    Schedule schedule =
        Schedule.of(
            from,
            met,
            central,
            home,
            counting,
            rules.samplingDays(Cause.F1, LocalDate.of(2021, 9, 12)));

    assertThat(schedule.centralUntil()).isEqualTo(centralUntil);
    assertThat(schedule.until()).isEqualTo(until);
    assertThat(
            schedule.samplings().stream()
                .map(s -> String.valueOf(s.day().getDayOfMonth()))
                .collect(Collectors.joining(" ")))
        .isEqualTo(samplings);
  }

  @ParameterizedTest
  @CsvSource({
    "0, , 2021-09-01, false",
    "1, 2021-08-01, 2021-09-01, false",
    "2, 2021-08-18, 2021-09-01, true",
    "2, 2021-08-19, 2021-09-01, false",
    "2, 2021-09-02, 2021-09-01, false",
  })
  void aFullCourseIsTwoDosesFourteenDaysBeforeTheContact(
      int doses, @Nullable LocalDate last, LocalDate met, boolean full) {
    assertThat(rules.vaccinated(doses, last, met)).isEqualTo(full);
  }

  @ParameterizedTest
  @CsvSource({
    "F1, 1, false, NEGATIVE, false, X01",
    "F1, 0, false, NONE, false, X02",
    "F1, 0, false, PENDING, false, X02",
    "F1, 0, true, NEGATIVE, false, X03",
    "F1, 0, false, NEGATIVE, true, X04",
    "F2, 0, false, NONE, true, X04",
  })
  void whoHasDoneTheDaysIsNegativeAndWellMayLeave(
      Cause degree, long left, boolean symptoms, String result, boolean may, String row) {
    QuarantineRules.Leaving leaving =
        rules.leaving(degree, left, symptoms, result, LocalDate.of(2021, 9, 12));

    assertThat(leaving.may()).isEqualTo(may);
    assertThat(leaving.row()).endsWith(row);
  }

  @ParameterizedTest
  @CsvSource({"NEGATIVE"})
  void withoutACheckNobodyIsLetGoAndTheFactIsNamed(String result) {
    QuarantineRules.Leaving leaving =
        rules.leaving(Cause.F1, 0, null, result, LocalDate.of(2021, 9, 12));

    assertThat(leaving.may()).isFalse();
    assertThat(leaving.why()).isEqualTo("symptoms_now");
  }
}
