// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phaodai.checkpoints.EntryFacts.TestShown;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.rules.LawBook;
import vn.phaodai.rules.ShippedRules;

/// The entry rules of two provinces and the whole country, by day.
class EntryRulesTest {
  private static final Duration DAY = Duration.ofHours(24);
  private final EntryRules rules;

  EntryRulesTest() throws IOException {
    rules = new EntryRules(new LawBook(ShippedRules.read()));
  }

  private static Instant at(LocalDate day) {
    return day.atTime(15, 0).atZone(OperatingClock.ZONE).toInstant();
  }

  private EntryVerdict verdict(
      String province,
      LocalDate day,
      Purpose purpose,
      Paper paper,
      @Nullable TestShown test,
      @Nullable Integer doses,
      boolean symptoms,
      String level,
      boolean outside) {
    return rules.verdict(
        new EntryFacts(
            province, at(day), day, purpose, paper, test, doses, symptoms, level, outside));
  }

  private static TestShown test(LocalDate day, Duration before, boolean positive, String place) {
    return new TestShown(true, at(day).minus(before), positive, place, 1);
  }

  @Test
  void goodsAreNeverSentBackAndAPositiveIsAlwaysHeld() {
    for (String province : List.of("84", "91", "86")) {
      for (LocalDate day :
          List.of(
              LocalDate.of(2021, 7, 20),
              LocalDate.of(2021, 9, 12),
              LocalDate.of(2021, 10, 5),
              LocalDate.of(2021, 11, 20))) {
        List<@Nullable TestShown> tests = new ArrayList<>();
        tests.add(null);
        tests.addAll(
            List.of(
                test(day, DAY, false, ""),
                test(day, DAY.multipliedBy(9), false, ""),
                test(day, Duration.ZERO, false, TestShown.HERE),
                test(day, DAY, true, "")));
        for (Paper paper : Paper.values()) {
          for (String level : List.of("NONE", "NEW_NORMAL", "AT_RISK", "HIGH", "VERY_HIGH")) {
            for (TestShown test : tests) {
              for (boolean outside : List.of(true, false)) {
                assertThat(
                        verdict(province, day, Purpose.GOODS, paper, test, 1, false, level, outside)
                            .action())
                    .as("%s %s %s %s", province, day, paper, level)
                    .isNotNull()
                    .isNotEqualTo(Action.REFUSE);
                for (Purpose purpose : Purpose.values()) {
                  if (test != null && test.positive()) {
                    assertThat(
                            verdict(province, day, purpose, paper, test, 1, false, level, outside)
                                .action())
                        .isEqualTo(Action.ISOLATE);
                  }
                }
              }
            }
          }
        }
      }
    }
    assertThat(Arrays.asList(Purpose.values())).contains(Purpose.GOODS);
  }

  /// 72 hours from the sampling, 5 days in Trà Vinh.
  @ParameterizedTest
  @CsvSource({
    "91, 2021-09-12, 72, MONITOR",
    "91, 2021-09-12, 73, TEST",
    "84, 2021-09-12, 73, MONITOR",
    "84, 2021-09-12, 120, MONITOR",
    "84, 2021-09-12, 121, TEST",
    "86, 2021-09-12, 73, TEST"
  })
  void aTestIsGoodForTheHoursOfItsProvinceFromTheSamplingOn(
      String province, LocalDate day, long hours, Action action) {
    assertThat(
            verdict(
                    province,
                    day,
                    Purpose.RETURN,
                    Paper.NONE,
                    test(day, Duration.ofHours(hours), false, ""),
                    null,
                    false,
                    "NONE",
                    true)
                .action())
        .isEqualTo(action);
  }

  @Test
  void theOrderIsRefuseIsolateQuarantineTestMonitorAdmit() {
    LocalDate day = LocalDate.of(2021, 9, 12);
    TestShown fresh = test(day, DAY, false, "");

    assertThat(
            verdict("91", day, Purpose.OTHER, Paper.FORGED, null, null, false, "VERY_HIGH", true))
        .extracting(EntryVerdict::action, EntryVerdict::row)
        .containsExactly(Action.REFUSE, "E01");
    assertThat(
            verdict("91", day, Purpose.RETURN, Paper.NONE, null, null, true, "VERY_HIGH", true)
                .action())
        .isEqualTo(Action.ISOLATE);
    assertThat(verdict("91", day, Purpose.RETURN, Paper.NONE, null, null, false, "VERY_HIGH", true))
        .extracting(EntryVerdict::action, EntryVerdict::days)
        .containsExactly(Action.QUARANTINE, 14);
    assertThat(
            verdict("91", day, Purpose.GOODS, Paper.NONE, null, null, false, "VERY_HIGH", true)
                .action())
        .isEqualTo(Action.TEST);
    assertThat(
            verdict("91", day, Purpose.GOODS, Paper.NONE, fresh, null, false, "HIGH", true)
                .action())
        .isEqualTo(Action.MONITOR);
    assertThat(
            verdict("91", day, Purpose.GOODS, Paper.NONE, fresh, null, false, "NEW_NORMAL", true)
                .action())
        .isEqualTo(Action.ADMIT);
  }

  @Test
  void fromNovemberTheDosesOnThePaperDecideAndUnknownOnesAreNamed() {
    LocalDate day = LocalDate.of(2021, 11, 20);

    assertThat(
            verdict("84", day, Purpose.RETURN, Paper.NONE, null, 2, false, "VERY_HIGH", true)
                .action())
        .isEqualTo(Action.MONITOR);
    assertThat(
            verdict("84", day, Purpose.RETURN, Paper.NONE, null, 0, false, "VERY_HIGH", true)
                .days())
        .isEqualTo(14);
    assertThat(
            verdict("84", day, Purpose.RETURN, Paper.NONE, null, null, false, "VERY_HIGH", true)
                .missing())
        .containsExactly("shown_doses");
    assertThat(
            verdict(
                    "84",
                    LocalDate.of(2020, 5, 1),
                    Purpose.RETURN,
                    Paper.NONE,
                    null,
                    null,
                    false,
                    "NONE",
                    true)
                .missing())
        .containsExactly("VN-ENTRY");
  }
}
