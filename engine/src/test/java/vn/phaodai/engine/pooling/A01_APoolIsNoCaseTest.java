// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.pooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.phaodai.engine.pooling.PersonState.Awaiting;
import vn.phaodai.engine.pooling.PersonState.Cause;
import vn.phaodai.engine.pooling.PersonState.Negative;
import vn.phaodai.engine.pooling.PersonState.NegativeInPool;
import vn.phaodai.engine.pooling.PersonState.Positive;
import vn.phaodai.engine.pooling.PersonState.RetestDue;
import vn.phaodai.engine.pooling.PersonState.Suspect;

/// A positive pool makes its members suspects with a retest due, never cases; a test of one's own
/// decides.
class A01_APoolIsNoCaseTest {
  private static final Instant MORNING = Instant.parse("2021-09-12T01:00:00Z");
  private static final RetestClock CLOCK =
      new RetestClock(Duration.ofHours(24), Duration.ofHours(48));
  private static final PersonId AN = new PersonId(1);
  private static final PersonId BINH = new PersonId(2);
  private static final PersonId CHI = new PersonId(3);
  private static final PersonId DUNG = new PersonId(4);
  private static final PoolId FAMILY = new PoolId(100);

  private final List<Pool> pools = new ArrayList<>();
  private final List<PoolResult> poolResults = new ArrayList<>();
  private final List<SingleResult> singles = new ArrayList<>();

  @Test
  void membersOfAPositivePoolAreSuspectsWithARetestDueInADay() {
    pool(FAMILY, AN, BINH, CHI, DUNG);
    result(FAMILY, Result.POSITIVE, 8, 0);

    Findings findings = read();

    assertThat(findings.states().values())
        .hasSize(4)
        .containsOnly(new Suspect(List.of(FAMILY), at(32)));
    assertThat(findings.retests())
        .extracting(Retest::person, Retest::dueAt, Retest::urgent)
        .startsWith(tuple(AN, at(32), true))
        .hasSize(4);
    assertThat(findings.tally()).isEqualTo(new Findings.Tally(1, 1, 4, 0, 0));
  }

  @Test
  void membersOfANegativePoolAreNegativeWithThePoolsSize() {
    pool(FAMILY, AN, BINH);
    result(FAMILY, Result.NEGATIVE, 8, 0);

    assertThat(read().states()).containsEntry(AN, new NegativeInPool(FAMILY, 2, MORNING));
    assertThat(read().retests()).isEmpty();
  }

  @Test
  void eachSuspectIsDecidedByATestOfTheirOwn() {
    pool(FAMILY, AN, BINH, CHI);
    result(FAMILY, Result.POSITIVE, 8, 0);
    single(AN, 20, Result.POSITIVE, 0);
    single(BINH, 20, Result.NEGATIVE, 0);
    single(CHI, 20, Result.INCONCLUSIVE, 0);

    Findings findings = read();

    assertThat(findings.states().get(AN)).isInstanceOf(Positive.class);
    assertThat(findings.states().get(BINH)).isInstanceOf(Negative.class);
    assertThat(findings.states()).containsEntry(CHI, new Suspect(List.of(FAMILY), at(32)));
    assertThat(findings.tally().positivePeople()).isEqualTo(1);
  }

  @Test
  void aNegativeTestFromBeforeThePoolDoesNotAcquit() {
    single(AN, -48, Result.NEGATIVE, 0);
    pool(FAMILY, AN, BINH);
    result(FAMILY, Result.POSITIVE, 8, 0);

    assertThat(read().states().get(AN)).isInstanceOf(Suspect.class);
  }

  @Test
  void aPersonFoundPositiveStaysSoWhateverALaterPoolSays() {
    single(AN, -48, Result.POSITIVE, 0);
    pool(FAMILY, AN, BINH);
    result(FAMILY, Result.NEGATIVE, 8, 0);

    assertThat(read().states().get(AN)).isInstanceOf(Positive.class);
    single(AN, 30, Result.NEGATIVE, 0);
    assertThat(read().states().get(AN)).isInstanceOf(Negative.class);
  }

  @Test
  void lostMislabelledAndInconclusivePoolsMustBeTakenAgain() {
    for (Result result : List.of(Result.LOST, Result.MISLABELLED, Result.INCONCLUSIVE)) {
      pools.clear();
      poolResults.clear();
      pool(FAMILY, AN, BINH);
      result(FAMILY, result, 8, 0);

      assertThat(read().states())
          .containsEntry(AN, new RetestDue(Cause.valueOf(result.name()), at(56)));
      assertThat(read().retests()).hasSize(2).noneMatch(Retest::urgent);
      assertThat(read().tally().pools()).isZero();
    }
  }

  @Test
  void aReportGivenTwiceCountsOnceAndACorrectionReplacesIt() {
    pool(FAMILY, AN, BINH);
    result(FAMILY, Result.POSITIVE, 8, 0);
    result(FAMILY, Result.POSITIVE, 9, 0);
    assertThat(read().states()).containsEntry(AN, new Suspect(List.of(FAMILY), at(32)));
    assertThat(read().tally().positivePools()).isEqualTo(1);

    result(FAMILY, Result.NEGATIVE, 12, 1);

    assertThat(read().states()).containsEntry(AN, new NegativeInPool(FAMILY, 2, MORNING));
    assertThat(read().tally().positivePools()).isZero();
  }

  @Test
  void reportsThatContradictEachOtherSayNothing() {
    pool(FAMILY, AN, BINH);
    result(FAMILY, Result.POSITIVE, 8, 0);
    result(FAMILY, Result.NEGATIVE, 9, 0);

    Findings findings = read();

    assertThat(findings.states()).containsEntry(AN, new RetestDue(Cause.CONTRADICTORY, at(56)));
    assertThat(findings.contradictoryPools()).containsExactly(FAMILY);
  }

  @Test
  void aReportThatComesBeforeItsMembersWaitsForThem() {
    result(FAMILY, Result.POSITIVE, 8, 0);
    assertThat(read().poolsWithoutMembers()).containsExactly(FAMILY);
    assertThat(read().states()).isEmpty();

    pool(FAMILY, AN, BINH);

    assertThat(read().poolsWithoutMembers()).isEmpty();
    assertThat(read().states().get(AN)).isInstanceOf(Suspect.class);
  }

  @Test
  void poolingTheRemainsAgainInSmallerPoolsNarrowsTheSuspects() {
    PoolId left = new PoolId(101);
    PoolId right = new PoolId(102);
    pool(FAMILY, AN, BINH, CHI, DUNG);
    pool(left, AN, BINH);
    pool(right, CHI, DUNG);
    result(FAMILY, Result.POSITIVE, 8, 0);
    result(left, Result.NEGATIVE, 16, 0);
    result(right, Result.POSITIVE, 16, 0);

    Findings findings = read();

    assertThat(findings.states()).containsEntry(AN, new NegativeInPool(left, 2, MORNING));
    assertThat(findings.states()).containsEntry(CHI, new Suspect(List.of(FAMILY, right), at(32)));
    assertThat(findings.retests()).extracting(Retest::person).containsExactly(CHI, DUNG);
  }

  @Test
  void aPersonSampledButNotReportedWaits() {
    pool(FAMILY, AN, BINH);

    assertThat(read().states()).containsEntry(AN, new Awaiting(MORNING));
  }

  @Test
  void onePoolWithTwoMembershipsIsRefused() {
    pool(FAMILY, AN, BINH);
    pool(FAMILY, AN, CHI);

    assertThatThrownBy(this::read).isInstanceOf(IllegalArgumentException.class);
  }

  private Findings read() {
    return PoolReading.read(pools, poolResults, singles, CLOCK);
  }

  private void pool(PoolId id, PersonId... people) {
    List<Specimen> specimens = new ArrayList<>();
    for (PersonId person : people) {
      specimens.add(new Specimen(new SpecimenId(person.number()), person, MORNING));
    }
    pools.add(new Pool(id, specimens));
  }

  private void result(PoolId pool, Result result, int hour, int revision) {
    poolResults.add(new PoolResult(pool, result, at(hour), revision));
  }

  private void single(PersonId person, int hour, Result result, int revision) {
    Specimen own = new Specimen(new SpecimenId(1_000 + singles.size()), person, at(hour));
    singles.add(new SingleResult(own, result, at(hour + 4), revision));
  }

  private static Instant at(int hour) {
    return MORNING.plus(Duration.ofHours(hour));
  }
}
