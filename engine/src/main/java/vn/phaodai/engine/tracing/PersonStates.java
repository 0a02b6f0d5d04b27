// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.tracing;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/// What a question knows about each person, in three columns: most visits are answered by the
/// first, contacts by the second, carriers alone ask the third.
///
/// ```
/// marks[p]     carrier:1 │ coarse:15                        follows `best`, never ahead of it
/// best[p]      exposure:32 │ fresh:1 │ source:31            lowered by any thread, never raised
/// settled[p]   depth:8 │ before:24 │ now:24                still while places are merged
/// ```
///
/// `now` is the exposure with which the round began, `before` the one of the round before; minutes
/// count from the timeline's first day. A smaller word of `best` is the earlier exposure, and among
/// equal ones that of an earlier round, then the smaller source: whichever thread comes first, the
/// answer is the same. `coarse` is the exposure lowered so far, or a later one, without its last
/// [#shift] bits.
final class PersonStates {
  static final int NEVER = (1 << 24) - 1;

  /// Of a mark: a carrier of this round.
  private static final int CARRIER = 0x8000;

  /// Of a mark: the bits of the coarse exposure; all of them set for nobody yet.
  private static final int COARSE = 0x7FFF;

  private static final long UNTOUCHED = ((long) NEVER << 24) | NEVER;
  private static final long FRESH = 1L << 31;
  private static final long UNEXPOSED = (long) NEVER << 32;
  private static final VarHandle WORDS = MethodHandles.arrayElementVarHandle(long[].class);

  private final short[] marks;
  private final long[] best;
  private final long[] settled;
  private int shift;

  PersonStates(int persons) {
    marks = new short[persons];
    best = new long[persons];
    settled = new long[persons];
    Arrays.fill(marks, (short) COARSE);
    Arrays.fill(best, UNEXPOSED);
    Arrays.fill(settled, UNTOUCHED);
  }

  /// Chooses how coarse the marks are for a question whose visits begin within so many minutes.
  void measure(int minutes) {
    shift = Math.max(0, Integer.SIZE - Integer.numberOfLeadingZeros(minutes / COARSE));
  }

  boolean isCarrier(int person) {
    return marks[person] < 0;
  }

  /// Whether being exposed at this minute may be earlier than what is known of somebody.
  boolean mayImprove(int person, int minute) {
    return minute >>> shift <= (marks[person] & COARSE);
  }

  long state(int person) {
    return settled[person];
  }

  static int now(long state) {
    return (int) state & NEVER;
  }

  static int before(long state) {
    return (int) (state >>> 24) & NEVER;
  }

  int depth(int person) {
    return (int) (settled[person] >>> 48);
  }

  /// Exposure as lowered so far; [#NEVER] for nobody yet.
  int exposure(int person) {
    return (int) ((long) WORDS.getOpaque(best, person) >>> 32);
  }

  int source(int person) {
    return (int) best[person] & Integer.MAX_VALUE;
  }

  /// An index person: depth 0, round 0, exposed before everything.
  void begin(int person) {
    settled[person] = (long) NEVER << 24;
    best[person] = 0;
    marks[person] = (short) CARRIER;
  }

  /// Lowers the exposure. Of equal exposures the smaller source stays, but only against one of this
  /// round: what an earlier round found keeps its source.
  ///
  /// @return whether this call was the round's first to lower it
  boolean lower(int person, int exposure, int source) {
    long offered = ((long) exposure << 32) | FRESH | source;
    while (true) {
      long held = (long) WORDS.getOpaque(best, person);
      if (offered >= held) {
        return false;
      }
      if (WORDS.compareAndSet(best, person, held, offered)) {
        marks[person] = (short) (marks[person] & CARRIER | exposure >>> shift);
        return (held & FRESH) == 0;
      }
    }
  }

  /// Whether this round lowered the exposure.
  boolean isFresh(int person) {
    return (best[person] & FRESH) != 0;
  }

  /// Whether the person was reached and is no index person.
  boolean isReached(int person) {
    return settled[person] >>> 48 != 0;
  }

  /// Makes what a round found the state of the next, in which the person is a carrier.
  void settle(int person, int round) {
    long state = settled[person];
    long depth = now(state) == NEVER ? round : state >>> 48;
    int exposure = exposure(person);
    best[person] &= ~FRESH;
    settled[person] = (depth << 48) | ((long) now(state) << 24) | exposure;
    marks[person] = (short) (CARRIER | exposure >>> shift);
  }

  void noLongerCarrier(int person) {
    marks[person] &= COARSE;
  }

  /// Forgets these persons, so that the arrays serve the next question without being cleared.
  void forget(int[] persons) {
    for (int person : persons) {
      marks[person] = (short) COARSE;
      best[person] = UNEXPOSED;
      settled[person] = UNTOUCHED;
    }
  }

  boolean serves(int persons) {
    return marks.length >= persons;
  }
}
