// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class A05_TestingTest {
  private static final int DAYS = 30;
  private static final Campaign POOLED =
      new Campaign("Đợt 1", 20, Set.of(0, 1), 0.8, TestMethod.PCR, 10);
  private static final Campaign RAPID =
      new Campaign("Đợt 2", 22, Set.of(2, 3), 0.8, TestMethod.RAPID, 1);
  private static final Outbreak OUTBREAK = outbreak();
  private static final Replay REPLAY = new Replay();

  static {
    OUTBREAK.testing(REPLAY);
  }

  private static Outbreak outbreak() {
    Scenario scenario = Provinces.scenario(Provinces.KIEN_GIANG, DAYS, 7, 2);
    return Outbreak.run(
        Provinces.province(Provinces.KIEN_GIANG, 7, 2),
        scenario
            .with(scenario.parameters().with("transmission.per_contact", 0.3))
            .with(scenario.zoning(), List.of(POOLED, RAPID)));
  }

  private static final class Replay implements LabWork {
    final List<Specimen> specimens = new ArrayList<>();
    final Map<Long, List<Long>> pools = new HashMap<>();
    final List<LabResult> results = new ArrayList<>();

    @Override
    public void specimen(Specimen specimen) {
      assertThat(specimen.number()).isEqualTo(specimens.size() + 1L);
      specimens.add(specimen);
    }

    @Override
    public void pool(long number, int day, List<Long> members) {
      pools.put(number, members);
    }

    @Override
    public void result(LabResult result) {
      results.add(result);
    }

    Specimen specimen(long number) {
      return specimens.get((int) number - 1);
    }
  }

  @Test
  void aCampaignReachesTheShareItAimsAtOfThoseNotAway() {
    Province province = OUTBREAK.province();
    double there = 0;
    for (int p = province.firstPerson(0); p < province.firstPerson(2); p++) {
      Presence.State state = OUTBREAK.presence(p, POOLED.day());
      boolean away = state != Presence.State.FREE && state != Presence.State.HOME_QUARANTINE;
      there += away ? 0 : 1;
    }

    double reached =
        REPLAY.specimens.stream()
            .filter(s -> s.reason() == TestReason.SCREENING && s.day() == POOLED.day())
            .count();

    assertThat(reached / there).isBetween(0.75, 0.81);
  }

  @Test
  void poolsHoldUpToTenNeighboursOfOneCommune() {
    assertThat(REPLAY.pools).isNotEmpty();

    for (List<Long> members : REPLAY.pools.values()) {
      assertThat(members).hasSizeBetween(1, 10);
      assertThat(members)
          .extracting(m -> OUTBREAK.province().people().commune(REPLAY.specimen(m).person()))
          .containsOnly(
              OUTBREAK.province().people().commune(REPLAY.specimen(members.getFirst()).person()));
    }
  }

  @Test
  void everyMemberOfAPositivePoolIsTestedAgainAlone() {
    Set<Long> positive = new HashSet<>();
    REPLAY.results.stream()
        .filter(r -> r.pooled() && r.outcome().positive())
        .forEach(r -> positive.add(r.number()));

    for (long pool : positive) {
      List<Long> members = REPLAY.pools.getOrDefault(pool, List.of());
      int sampled = REPLAY.specimen(members.getFirst()).day();
      List<Integer> again =
          REPLAY.specimens.stream()
              .filter(s -> s.reason() == TestReason.RETEST && s.retestOf().orElse(0) == pool)
              .filter(s -> s.day() > sampled)
              .map(Specimen::person)
              .toList();
      assertThat(again).isSubsetOf(members.stream().map(m -> REPLAY.specimen(m).person()).toList());
    }

    assertThat(positive).isNotEmpty();
  }

  @Test
  void everyCaseHasAPositiveResultAmongTheReplayedOnes() {
    Set<Integer> positive = new HashSet<>();
    REPLAY.results.stream()
        .filter(r -> !r.pooled() && r.outcome().positive() && r.method() == TestMethod.PCR)
        .forEach(r -> positive.add(REPLAY.specimen(r.number()).person()));

    assertThat(OUTBREAK.cases())
        .filteredOn(c -> c.hops().sampled() / Diary.DAY_MIN < DAYS)
        .extracting(CaseFound::person)
        .isSubsetOf(positive);
    assertThat(OUTBREAK.cases()).extracting(CaseFound::reason).contains(TestReason.SCREENING);
  }

  @Test
  void fewOfTheHealthyAreFoundPositive() {
    long healthy =
        REPLAY.results.stream()
            .filter(r -> !r.pooled() && r.method() == TestMethod.RAPID)
            .filter(r -> OUTBREAK.infectionOf(REPLAY.specimen(r.number()).person()).isEmpty())
            .count();
    double wrong =
        REPLAY.results.stream()
            .filter(r -> !r.pooled() && r.method() == TestMethod.RAPID && r.outcome().positive())
            .filter(r -> OUTBREAK.infectionOf(REPLAY.specimen(r.number()).person()).isEmpty())
            .count();

    assertThat(wrong / healthy).isBetween(0.0, 0.006);
  }

  @Test
  void specimensOfAnIslandWaitForTheBoat() {
    int namDu = 3;

    for (LabResult result : REPLAY.results) {
      int person = result.pooled() ? -1 : REPLAY.specimen(result.number()).person();
      if (person >= 0 && OUTBREAK.province().people().commune(person) == namDu) {
        int landed = result.hops().received() / Diary.DAY_MIN;
        int sampled = result.hops().sampled() / Diary.DAY_MIN;
        DayOfWeek day = Provinces.START.plusDays(sampled).getDayOfWeek();
        boolean boat = day == DayOfWeek.TUESDAY || day == DayOfWeek.FRIDAY;
        assertThat(landed).isGreaterThanOrEqualTo(boat ? sampled : sampled + 1);
      }
    }
  }
}
