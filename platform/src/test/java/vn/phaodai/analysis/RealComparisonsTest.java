// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.phaodai.analysis.RealComparison.Counted;
import vn.phaodai.analysis.RealComparison.Forecast;
import vn.phaodai.analysis.RealComparison.Item;
import vn.phaodai.analysis.RealComparison.Published;
import vn.phaodai.analysis.RealComparison.Score;
import vn.phaodai.analysis.RealComparison.Verdict;
import vn.phaodai.analysis.RealComparison.Week;
import vn.phaodai.engine.rules.Facts;
import vn.phaodai.engine.zoning.WeeklyFall;
import vn.phaodai.refusal.RefusedException;
import vn.phaodai.rules.LawBook;
import vn.phaodai.rules.ShippedRules;

/// Our methods on the real figures of Trà Vinh and Kiên Giang.
class RealComparisonsTest {
  private static final LocalDate IN_FORCE = LocalDate.of(2021, 9, 11);

  private final ControlItem control = new ControlItem(new LawBook(ShippedRules.read()));
  private final RealComparisons comparisons =
      new RealComparisons(new RealFacts(), new AnalysisFacts(), control);

  RealComparisonsTest() throws IOException {}

  private static Week week(RealComparison real, int month, int day) {
    return real.weeks().stream()
        .filter(one -> one.to().equals(LocalDate.of(2021, month, day)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void kienGiangsWeekBeforeTheDispatchIsTheOneThatWasPublishedAndIsNotControlled() {
    RealComparison real = comparisons.of("91");

    Week last = week(real, 9, 11);

    assertThat(last.cases()).isEqualTo(1217);
    assertThat(last.per100k()).isCloseTo(70.6, within(0.05));
    assertThat(last.item()).isEqualTo(Item.UNMET);
    assertThat(last.verdict()).isEqualTo(Verdict.NOT_CONTROLLED);
    assertThat(last.rule()).startsWith("VN-3979@");
    assertThat(Objects.requireNonNull(last.r()).low95()).isGreaterThan(1);
    assertThat(week(real, 8, 14).item()).isEqualTo(Item.NONE);
  }

  @Test
  void traVinhMeetsTheFirstItemAndTheOthersAreNamedWithWhatTheyLack() {
    RealComparison real = comparisons.of("84");

    Week last = week(real, 9, 11);

    assertThat(last.falling()).isEqualTo(4);
    assertThat(last.drop()).isCloseTo(77.2, within(0.05));
    assertThat(last.item()).isEqualTo(Item.MET);
    assertThat(last.verdict()).isEqualTo(Verdict.OPEN);
    assertThat(last.missing()).hasSize(6).anyMatch(one -> one.contains("RT-PCR"));
    assertThat(real.criteria()).hasSize(6).allMatch(one -> one.missing().size() == 1);
    assertThat(week(real, 8, 21).item()).isEqualTo(Item.UNMET);
  }

  @Test
  void theVectorsOfTheFirstItemHoldAndAWeekTooHighFails() {
    assertThat(item(50L, 90L, 120L)).isEqualTo(Item.MET);
    assertThat(item(65L, 90L, 120L)).isEqualTo(Item.UNMET);
    assertThat(item(50L, 40L, 120L)).isEqualTo(Item.UNMET);
    assertThat(control.of(LocalDate.of(2021, 8, 17), Facts.none())).isEmpty();
  }

  private Item item(Long... newestFirst) {
    return control
        .of(IN_FORCE, WeeklyFall.told(Facts.none(), List.of(newestFirst), true))
        .orElseThrow()
        .item();
  }

  @Test
  void aBlankDayIsNoZeroAndItsWeekIsNeitherCountedNorScored() {
    RealComparison real = comparisons.of("84");

    Week blank = week(real, 7, 31);

    assertThat(real.series().blanks()).containsExactly(LocalDate.of(2021, 7, 31));
    assertThat(blank.cases()).isNull();
    assertThat(blank.known()).isEqualTo(189);
    assertThat(blank.per100k()).isNull();
    assertThat(week(real, 8, 7).falling()).isNull();
    assertThat(week(real, 8, 14).drop()).isNull();
    assertThat(real.forecasts())
        .filteredOn(one -> one.to().equals(LocalDate.of(2021, 7, 31)))
        .hasSize(2)
        .allMatch(one -> one.score() == null && one.came() == null && !one.isHit());
    assertThat(real.series().filled(LocalDate.of(2021, 8, 1)))
        .endsWith(36, Math.round((36 + 31) / 2.0), 31);
    assertThat(real.series().filled(LocalDate.of(2021, 7, 31))).endsWith(36, 36);
  }

  @Test
  void forecastsComeOutBetterThanAsLastWeekAndNearlyAllWithinTheirInterval() {
    for (String province : List.of("84", "91")) {
      RealComparison real = comparisons.of(province);
      for (int ahead : new int[] {1, 2}) {
        Score score = Objects.requireNonNull(real.score(ahead));
        assertThat(score.forecasts()).isGreaterThanOrEqualTo(7);
        assertThat(score.mean()).isLessThan(score.asLast());
        assertThat(score.hits()).isGreaterThanOrEqualTo(score.forecasts() * 8 / 10);
      }
    }
  }

  @Test
  void aForecastKnowsNothingOfTheDaysAfterIt() {
    RealSeries whole = comparisons.of("91").series();
    LocalDate made = LocalDate.of(2021, 8, 28);
    List<@Nullable Integer> days = new ArrayList<>(whole.days());
    for (int d = 0; d < days.size(); d++) {
      if (whole.day(d).isAfter(made)) {
        days.set(d, 9);
      }
    }
    RealSeries other = like(whole, days);

    assertThat(other.filled(made)).isEqualTo(whole.filled(made));
    assertThat(Arrays.stream(other.filled(whole.last())).sum())
        .isNotEqualTo(Arrays.stream(whole.filled(whole.last())).sum());
    Forecast foretold =
        comparisons.of("91").forecasts().stream()
            .filter(one -> one.made().equals(made) && one.weeks() == 1)
            .findFirst()
            .orElseThrow();
    assertThat(foretold.came()).isEqualTo(658);
    assertThat(foretold.from()).isEqualTo(made.plusDays(1));
  }

  @Test
  void coloursOfCommunesAreListedAsNotComputableWithWhatTheRuleAsks() {
    RealComparison real = comparisons.of("91");

    RealComparison.Uncomputable communes = real.uncomputable().getFirst();

    assertThat(communes.published().vietnamese()).contains("5 đỏ, 9 cam, 20 vàng, 110 xanh");
    assertThat(communes.rule()).isEqualTo("VN-2686");
    assertThat(communes.facts()).contains("có chùm ca F0 chưa rõ nguồn lây");
    assertThat(real.uncomputable())
        .allMatch(one -> !one.missing().vietnamese().isBlank())
        .allMatch(one -> (one.rule() == null) == one.facts().isEmpty());
  }

  @Test
  void publishedFiguresStandBesideTheSeriesAsTheyAre() {
    assertThat(comparisons.of("84").published())
        .filteredOn(one -> one.counted() == Counted.CUMULATIVE)
        .extracting(Published::cases, Published::ours)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(995, 995),
            org.assertj.core.groups.Tuple.tuple(1461, 1419));
    assertThat(comparisons.of("91").published())
        .filteredOn(one -> one.counted() != Counted.CUMULATIVE)
        .allMatch(one -> Objects.equals(one.ours(), one.cases()));
  }

  @Test
  void ofAnotherProvinceThereIsNothingReal() {
    assertThat(comparisons.of("").series().code()).isEqualTo("84");
    assertThatThrownBy(() -> comparisons.of("86"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("ANALYSIS-003");
  }

  /// The figures that were carried over, against the file that they come from.
  @Test
  void theSeriesIsThatOfTheMinistry() throws IOException {
    Path file = Path.of("../shared/data/covid/province_daily_cases_2021.csv");
    for (int up = 0; up < 3 && !Files.isRegularFile(file); up++) {
      file = Path.of("..").resolve(file);
    }
    assumeTrue(Files.isRegularFile(file), "no shared data beside the project");

    for (String province : List.of("84", "91")) {
      RealSeries series = comparisons.of(province).series();
      List<String> theirs =
          Files.readAllLines(file).stream()
              .map(line -> line.split(",", -1))
              .filter(cells -> cells[1].equals(province))
              .map(cells -> cells[0] + "=" + cells[4])
              .toList();
      List<String> ours = new ArrayList<>();
      for (int d = 0; d < series.days().size(); d++) {
        Integer one = series.days().get(d);
        ours.add(series.day(d) + "=" + (one == null ? "" : one));
      }
      assertThat(ours).isEqualTo(theirs);
    }
  }

  /// The compiler does not keep in the class file of a record that its list may hold blanks.
  @SuppressWarnings("NullAway")
  private static RealSeries like(RealSeries series, List<@Nullable Integer> days) {
    return new RealSeries(
        series.code(), series.name(), series.population(), "", series.first(), days);
  }
}
