// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatsTest {
  private final Formats vietnamese = Formats.in(Locale.of("vi"));
  private final Formats english = Formats.in(Locale.ENGLISH);

  @Test
  void numbersAreGroupedAndPointedAsEachLanguageDoes() {
    assertThat(vietnamese.number(1_009_168)).isEqualTo("1.009.168");
    assertThat(english.number(1_009_168)).isEqualTo("1,009,168");
    assertThat(vietnamese.number(0.9, 2)).isEqualTo("0,90");
    assertThat(vietnamese.percent(0.125)).isEqualTo("12,5\u00a0%");
  }

  @Test
  void whatIsNotKnownIsADashAndNeverZero() {
    assertThat(vietnamese.number(null)).isEqualTo("–");
    assertThat(vietnamese.percent(null)).isEqualTo("–");
    assertThat(vietnamese.date((LocalDate) null)).isEqualTo("–");
    assertThat(vietnamese.number(0)).isEqualTo("0");
  }

  @Test
  void timesAreCivilTimesOfVietNam() {
    Instant lateOnTheEleventhInLondon = Instant.parse("2021-09-11T18:30:00Z");

    assertThat(vietnamese.dateTime(lateOnTheEleventhInLondon)).isEqualTo("01:30\u00a012/09/2021");
    assertThat(vietnamese.date(lateOnTheEleventhInLondon)).isEqualTo("12/09/2021");
    assertThat(english.date(LocalDate.of(2021, 9, 12))).isEqualTo("12 Sep 2021");
    assertThat(vietnamese.dayMonth(LocalDate.of(2021, 9, 5))).isEqualTo("5/9");
    assertThat(vietnamese.time(LocalTime.of(17, 0))).isEqualTo("17:00");
  }
}
