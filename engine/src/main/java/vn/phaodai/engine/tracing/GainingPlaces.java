// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.tracing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The places at which a day may bring somebody an exposure: a visitor was not exposed before the
/// day, and a visitor may be a carrier. Found from the persons, whose marks and visits are read in
/// the order of memory; places are one bit each, which stay near the processor.
///
/// A round asked day by day learns from each day who need not be asked on the next: that leaves few
/// places when many are exposed early.
final class GainingPlaces {
  /// Of those who may gain and the carriers, the ones that are so many times the others are not
  /// looked for: they leave few places out.
  private static final int MANY = 4;

  /// One person in so many tells how many there are.
  private static final int SAMPLE = 64;

  private static final int BLOCK = 1024;

  private final int persons;
  private final int words;
  private final PersonStates states;
  private final int base;
  private final int latent;
  private final int end;

  /// Of the days before, as far as a visit may last until now.
  private final List<Stays> stays = new ArrayList<>();

  private boolean asksGain;
  private boolean asksCarry;
  private List<VisitDay> reaching = List.of();

  GainingPlaces(Timeline timeline, PersonStates states, int base, Question question) {
    this.persons = timeline.persons();
    this.words = (timeline.places() >> 6) + 1;
    this.states = states;
    this.base = base;
    this.latent = question.latent_min();
    this.end = question.end() - base;
  }

  /// Where visits of a day last beyond midnight.
  ///
  /// @param gain those of whoever was not exposed before that day
  /// @param carry those of whoever may be a carrier
  private record Stays(VisitDay day, long[] gain, long[] carry) {
    boolean reach(VisitDay later) {
      return day.day + day.span >= later.day;
    }
  }

  /// The days whose visits may last until the day that was asked last.
  List<VisitDay> reaching() {
    return reaching;
  }

  /// One bit a place. To be asked in order of days, when whatever the days before bring is marked.
  ///
  /// @param threads how many share the work
  long[] of(VisitDay day, int threads) {
    stays.removeIf(before -> !before.reach(day));
    choose(day);
    long[][] gain = new long[threads][words];
    long[][] carry = new long[threads][words];
    Threads.share(
        threads,
        Math.min(persons, day.personStart.length - 1),
        (number, from, to) -> find(day, from, to, gain[number], carry[number]));
    long[] gained = asksGain ? joined(gain) : everywhere();
    long[] carried = asksCarry ? joined(carry) : everywhere();
    var ofDay = new Stays(day, day.beyond(gained), day.beyond(carried));
    for (Stays before : stays) {
      join(gained, before.gain);
      join(carried, before.carry);
    }
    reaching = stays.stream().map(Stays::day).toList();
    stays.add(ofDay);
    for (int i = 0; i < words; i++) {
      gained[i] &= carried[i];
    }
    return gained;
  }

  /// Estimates from a few persons whether those who may gain or the carriers are so many more than
  /// the others that looking for them is not worth it.
  private void choose(VisitDay day) {
    int begins = day.base() - base;
    int gainers = 0;
    int carriers = 0;
    for (int person = 0; person < persons; person += SAMPLE) {
      short mark = states.mark(person);
      if (states.mayImprove(mark, begins)) {
        gainers++;
      } else if (PersonStates.carrier(mark)) {
        carriers++;
      }
    }
    asksGain = gainers <= MANY * carriers;
    asksCarry = carriers <= MANY * gainers;
  }

  /// Whoever is looked for is gathered first, without a branch to guess, and then their visits
  /// read.
  private void find(VisitDay day, int first, int last, long[] gain, long[] carry) {
    int begins = day.base() - base;
    int[] found = new int[BLOCK];
    for (int from = first; from < last; from += BLOCK) {
      int to = Math.min(last, from + BLOCK);
      if (asksGain) {
        int count = 0;
        for (int person = from; person < to; person++) {
          found[count] = person;
          count += states.mayImprove(states.mark(person), begins) ? 1 : 0;
        }
        visit(day, found, count, gain);
      }
      if (asksCarry) {
        int count = 0;
        for (int person = from; person < to; person++) {
          found[count] = person;
          count +=
              PersonStates.carrier(states.mark(person)) && mayCarry(states.state(person), begins)
                  ? 1
                  : 0;
        }
        visit(day, found, count, carry);
      }
    }
  }

  /// Whether a carrier's visit of the day can pass it on.
  private boolean mayCarry(long state, int begins) {
    return PersonStates.now(state) + latent + 1 < begins + VisitDay.MINUTES
        && begins <= Math.min(end, PersonStates.before(state) + latent);
  }

  private static void visit(VisitDay day, int[] persons, int count, long[] places) {
    for (int i = 0; i < count; i++) {
      for (int v = day.personStart[persons[i]]; v < day.personStart[persons[i] + 1]; v++) {
        places[day.place[v] >> 6] |= 1L << day.place[v];
      }
    }
  }

  private long[] everywhere() {
    long[] bits = new long[words];
    Arrays.fill(bits, -1);
    return bits;
  }

  private static long[] joined(long[][] ofThreads) {
    for (int t = 1; t < ofThreads.length; t++) {
      join(ofThreads[0], ofThreads[t]);
    }
    return ofThreads[0];
  }

  private static void join(long[] bits, long[] more) {
    for (int i = 0; i < bits.length; i++) {
      bits[i] |= more[i];
    }
  }
}
