// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who gives a specimen on which day, and why. Like [Laboratory] it answers from person, day and
/// the truth alone.
final class Sampling {
  /// Days after the day after the first symptoms within which the ill come.
  private static final int LATEST_DAYS = 4;

  private final Province province;
  private final Infections infections;
  private final Presence presence;
  private final Cases cases;
  private final Draws draws;

  /// Campaign of each commune on each day, −1 for none: `[day][commune]`.
  private final int[][] campaign;

  private final List<Campaign> campaigns;
  private final double illWhoCome;
  private final double otherFevers;
  private final int firstSample;
  private final int secondSample;
  private final int lastSample;

  Sampling(
      Province province, Scenario scenario, Infections infections, Presence presence, Cases cases) {
    this.province = province;
    Parameters parameters = scenario.parameters();
    this.infections = infections;
    this.presence = presence;
    this.cases = cases;
    campaigns = scenario.campaigns();
    draws = new Draws(scenario.seed(), Draws.Stream.TESTS).part(1);
    int communes = province.territory.communes().size();
    campaign = new int[scenario.days()][communes];
    for (int[] day : campaign) {
      Arrays.fill(day, -1);
    }
    for (int i = 0; i < campaigns.size(); i++) {
      if (campaigns.get(i).day() < scenario.days()) {
        for (int commune : campaigns.get(i).communes()) {
          campaign[campaigns.get(i).day()][commune] = i;
        }
      }
    }
    illWhoCome = parameters.get("test.ill_who_come");
    otherFevers = parameters.get("test.other_fevers_per_day");
    firstSample = parameters.whole("quarantine.first_sample_day");
    secondSample = parameters.whole("quarantine.second_sample_day");
    lastSample = parameters.whole("quarantine.last_sample_day");
  }

  /// Why `person` gives a specimen on `day`, or null; whoever gave one that was found positive on
  /// an earlier day gives no other here.
  @Nullable TestReason reason(int person, int day) {
    if (cases.foundBefore(person, day)) {
      return null;
    }
    int stretch = presence.stretch(person, day);
    Presence.State state = stretch < 0 ? Presence.State.FREE : presence.state(stretch);
    switch (state) {
      case HOSPITAL, ABSENT -> {
        return null;
      }
      case QUARANTINE, HOME_QUARANTINE -> {
        int since = day - presence.from(stretch);
        if (since == firstSample || since == secondSample || since == lastSample) {
          return TestReason.QUARANTINE;
        }
      }
      case FREE -> {
        // out in the world: only symptoms or a campaign can bring them
      }
    }
    if (comesWithSymptoms(person, day)) {
      return TestReason.SYMPTOMS;
    }
    boolean screened = state != Presence.State.QUARANTINE && isCovered(person, day);
    return screened ? TestReason.SCREENING : null;
  }

  /// The ill come some days after their first symptoms, if at all; others come with other fevers.
  private boolean comesWithSymptoms(int person, int day) {
    int infection = infections.of(person);
    int onset = infection < 0 ? -1 : infections.onset.get(infection);
    if (onset >= 0) {
      int since = day - onset / Diary.DAY_MIN - 1;
      return since >= 0
          && since < LATEST_DAYS
          && since == draws.below(LATEST_DAYS, person, -2)
          && draws.unit(person, -3) < illWhoCome;
    }
    return draws.unit(person, (long) day << 2 | 2) < otherFevers;
  }

  /// The campaign that reaches the commune on that day, or null.
  @Nullable Campaign campaign(int commune, int day) {
    int i = campaign[day][commune];
    return i < 0 ? null : campaigns.get(i);
  }

  private boolean isCovered(int person, int day) {
    Campaign here = campaign(province.people.commune[person], day);
    return here != null && draws.unit(person, (long) day << 2 | 1) < here.coverage();
  }

  /// The pool to which a screened person's specimen goes: the covered of a block of neighbours.
  Pooling pooling(Campaign here, int person, int day) {
    int commune = province.people.commune[person];
    int first = person - (person - province.firstPerson[commune]) % here.poolSize();
    int end = Math.min(first + here.poolSize(), province.firstPerson[commune + 1]);
    List<Integer> members = new ArrayList<>();
    for (int p = first; p < end; p++) {
      if (reason(p, day) == TestReason.SCREENING) {
        members.add(p);
      }
    }
    return new Pooling(first, members);
  }
}
