// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.phaodai.engine.rules.RuleBook.Loading;

/// A rule in force is never edited: another version ends it on a day, and the days before keep it.
class A08_ANewVersionTakesOverTest {
  private static final LocalDate CHANGE = LocalDate.of(2021, 9, 20);
  private static final Facts FIFTY = Facts.none().with("hours", Value.of(50));

  private static String validity(int hours) {
    return Rules.file(
        "VALIDITY",
        "FIRST",
        "VALID, EXPIRED",
        "dữ kiện hours: số nguyên 0..1000; từ lúc lấy mẫu\n"
            + Rules.row("V1", "VALID", "khi: hours <= " + hours)
            + Rules.row("V2", "EXPIRED", "khi: hours > " + hours));
  }

  private static RuleSet next(int hours, LocalDate from) {
    String text =
        validity(hours)
            .replace("phiên bản: 1", "phiên bản: 2")
            .replace("từ ngày: 2021-07-30", "từ ngày: " + from);
    return Objects.requireNonNull(RuleBook.examine(new RuleText("mới", text)).rule());
  }

  private static RuleBook after(RuleBook book, RuleSet next) {
    return ((Loading.Loaded) book.succeededBy(next)).book();
  }

  private static String outcome(RuleBook book, LocalDate day) {
    return ((Verdict.Decided) book.evaluate("VALIDITY", day, FIFTY)).outcome();
  }

  @Test
  void theDayBeforeKeepsTheVersionOfThatDay() {
    RuleBook book = after(Rules.book(validity(72)), next(48, CHANGE));

    assertThat(outcome(book, CHANGE.minusDays(1))).isEqualTo("VALID");
    assertThat(outcome(book, CHANGE)).isEqualTo("EXPIRED");
    assertThat(book.rules()).hasSize(2);
  }

  @Test
  void aVersionThatIsThereOrBeginsOnTheSameDayIsRefused() {
    RuleBook book = after(Rules.book(validity(72)), next(48, CHANGE));

    assertThat(book.succeededBy(next(24, CHANGE)))
        .isInstanceOfSatisfying(
            Loading.Rejected.class,
            no ->
                assertThat(no.errors())
                    .extracting(RuleError::fault)
                    .contains(RuleFault.REPEATED_VERSION));
    assertThat(book.succeededBy(next(24, LocalDate.of(2021, 8, 1))))
        .isInstanceOf(Loading.Rejected.class);
  }

  @Test
  void aVersionCanBeTriedOnDaysBeforeItsTime() {
    RuleBook book = Rules.book(validity(72)).asIfSince(LocalDate.of(2021, 9, 1), next(48, CHANGE));

    assertThat(outcome(book, LocalDate.of(2021, 8, 31))).isEqualTo("VALID");
    assertThat(outcome(book, LocalDate.of(2021, 9, 1))).isEqualTo("EXPIRED");
  }

  @Test
  void aTextWithFaultsIsNoVersionAndNamesItsLines() {
    RuleBook.Examined examined =
        RuleBook.examine(new RuleText("mới", validity(72).replace("hours <= 72", "hours <= 60")));

    assertThat(examined.rule()).isNull();
    assertThat(examined.errors()).extracting(RuleError::fault).containsExactly(RuleFault.GAP);
  }
}
