// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// Replays all testing of an outbreak, the healthy included: every specimen, pool and result, each
/// recomputed when its day comes. A positive pool or rapid test brings its people back.
final class Screening {
  private final Outbreak outbreak;
  private final LabWork work;
  private long specimens;
  private long pools;

  /// Whom to test again on a day, and because of what.
  private final Map<Integer, List<Again>> again = new HashMap<>();

  private record Again(int person, long because) {}

  Screening(Outbreak outbreak, LabWork work) {
    this.outbreak = outbreak;
    this.work = work;
  }

  void replay() {
    int people = outbreak.province().people().count();
    for (int day = 0; day < outbreak.scenario().days(); day++) {
      List<Again> due = again.remove(day);
      for (Again one : due == null ? List.<Again>of() : due) {
        single(one.person, day, TestReason.RETEST, TestMethod.PCR, OptionalLong.of(one.because));
      }
      for (int p = 0; p < people; p++) {
        TestReason reason = outbreak.run.sampling.reason(p, day);
        if (reason == TestReason.SCREENING) {
          screen(p, day);
        } else if (reason != null) {
          single(p, day, reason, TestMethod.PCR, OptionalLong.empty());
        }
      }
    }
  }

  private void single(
      int person, int day, TestReason reason, TestMethod method, OptionalLong because) {
    long number = ++specimens;
    TestOutcome outcome = outbreak.run.laboratory.single(person, day, method);
    work.specimen(new Specimen(number, person, day, reason, method, OptionalLong.empty(), because));
    Hops hops = outbreak.run.laboratory.hops(person, day, false);
    work.result(new LabResult(number, false, method, outcome, hops));
    if (method == TestMethod.RAPID && outcome.positive()) {
      comeAgain(person, day + 1, number);
    }
  }

  private void comeAgain(int person, int day, long because) {
    again.computeIfAbsent(day, _ -> new ArrayList<>()).add(new Again(person, because));
  }

  private void screen(int person, int day) {
    Sampling sampling = outbreak.run.sampling;
    Campaign campaign = sampling.campaign(outbreak.province().people().commune(person), day);
    if (campaign == null) {
      throw new IllegalStateException("screened without a campaign: " + person);
    }
    if (campaign.poolSize() == 1 || campaign.method() == TestMethod.RAPID) {
      single(person, day, TestReason.SCREENING, campaign.method(), OptionalLong.empty());
      return;
    }
    Pooling pooling = sampling.pooling(campaign, person, day);
    if (pooling.members().getFirst() == person) {
      pool(pooling, day);
    }
  }

  private void pool(Pooling pooling, int day) {
    long pool = ++pools;
    List<Long> numbers = new ArrayList<>();
    for (int member : pooling.members()) {
      numbers.add(++specimens);
      work.specimen(
          new Specimen(
              specimens,
              member,
              day,
              TestReason.SCREENING,
              TestMethod.PCR,
              OptionalLong.of(pool),
              OptionalLong.empty()));
    }
    work.pool(pool, day, numbers);
    TestOutcome outcome = outbreak.run.laboratory.pool(pooling, day);
    Hops hops = outbreak.run.laboratory.hops(pooling.first(), day, true);
    work.result(new LabResult(pool, true, TestMethod.PCR, outcome, hops));
    if (outcome.positive()) {
      int due = Math.max(day + 1, hops.notified() / Diary.DAY_MIN);
      pooling.members().forEach(member -> comeAgain(member, due, pool));
    }
  }
}
