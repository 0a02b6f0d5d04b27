// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.tracing;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.IntPredicate;

/// What a question knows about each person, in three columns: most visits are answered by the
/// first, contacts by the second, carriers alone ask the third.
///
/// ```
/// marks[p]     carrier:1 │ coarse:15                        lowered when an exposure is offered
/// best[p]      exposure:32 │ fresh:1 │ source:31            lowered when a tray is taken, never raised
/// settled[p]   depth:8 │ before:24 │ now:24                still while places are merged
/// ```
///
/// `now` is the exposure with which the round began, `before` the one of the round before; minutes
/// count from the timeline's first day. A smaller word of `best` is the earlier exposure, and among
/// equal ones that of an earlier round, then the smaller source: whichever thread comes first, the
/// answer is the same. `coarse` is the earliest exposure offered so far without its last [#shift]
/// bits; threads that offer at once may leave the later one there, which costs an offer and nothing
/// else.
///
/// The persons are cut into parts whose columns stay near the processor: what is offered to a part
/// waits in a tray ([ExposureOffers]) and is taken many at a time.
final class PersonStates {
  static final int NEVER = (1 << 24) - 1;

  /// Of a mark: a carrier of this round.
  private static final int CARRIER = 0x8000;

  /// Of a mark: the bits of the coarse exposure; all of them set for nobody yet.
  private static final int COARSE = 0x7FFF;

  private static final long UNTOUCHED = ((long) NEVER << 24) | NEVER;
  private static final long FRESH = 1L << 31;
  private static final long UNEXPOSED = (long) NEVER << 32;

  /// Persons of a part, as a power of two: half a megabyte of `best`.
  private static final int PART_BITS = 16;

  private final short[] marks;
  private final long[] best;
  private final long[] settled;
  private final Part[] parts;
  private int shift;

  PersonStates(int persons) {
    marks = new short[persons];
    best = new long[persons];
    settled = new long[persons];
    Arrays.fill(marks, (short) COARSE);
    Arrays.fill(best, UNEXPOSED);
    Arrays.fill(settled, UNTOUCHED);
    parts = new Part[part(persons) + 1];
    Arrays.setAll(parts, Part::new);
  }

  static int part(int person) {
    return person >>> PART_BITS;
  }

  int parts() {
    return parts.length;
  }

  /// Chooses how coarse the marks are for a question whose visits begin within so many minutes.
  void measure(int minutes) {
    shift = Math.max(0, Integer.SIZE - Integer.numberOfLeadingZeros(minutes / COARSE));
  }

  /// Copies the marks of these persons; a carrier's is negative.
  void marks(int[] persons, int from, int to, short[] into) {
    for (int i = from; i < to; i++) {
      into[i - from] = marks[persons[i]];
    }
  }

  short mark(int person) {
    return marks[person];
  }

  /// The mark of the two that knows of the later exposure, or of none.
  static short later(short mark, short other) {
    return (short) Math.max(mark & COARSE, other & COARSE);
  }

  /// Whether being exposed at this minute may be earlier than what a mark knows of somebody.
  boolean mayImprove(short mark, int minute) {
    return minute >>> shift <= (mark & COARSE);
  }

  static boolean carrier(short mark) {
    return mark < 0;
  }

  /// What will be taken of somebody who may improve: later offers can be left out from now on.
  void mark(int person, int exposure) {
    marks[person] = (short) (marks[person] & CARRIER | exposure >>> shift);
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
    return (int) (best[person] >>> 32);
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

  /// An exposure as it is offered. Of equal exposures the smaller source stays, but only against
  /// one of this round: what an earlier round found keeps its source.
  static long word(int exposure, int source) {
    return ((long) exposure << 32) | FRESH | source;
  }

  /// Lowers the exposures of persons of one part to those offered; any thread at any time.
  void take(int part, int[] persons, long[] words, int from, int to) {
    Part taking = parts[part];
    synchronized (taking) {
      for (int i = from; i < to; i++) {
        int person = persons[i];
        long held = best[person];
        if (words[i] < held) {
          best[person] = words[i];
          if ((held & FRESH) == 0) {
            taking.fresh.add(person);
          }
        }
      }
    }
  }

  /// Makes what a round found the state of the next, in which these persons are the carriers.
  ///
  /// @return them, in order of their numbers
  int[] settle(int round, int threads) {
    return ofParts(
        threads,
        part -> {
          int[] carriers = part.inOrder(part.fresh, p -> (best[p] & FRESH) != 0);
          for (int person : carriers) {
            settle(person, round, part);
          }
          part.fresh.size = 0;
          return carriers;
        });
  }

  private void settle(int person, int round, Part part) {
    long state = settled[person];
    boolean first = now(state) == NEVER;
    long depth = first ? round : state >>> 48;
    int exposure = exposure(person);
    best[person] &= ~FRESH;
    settled[person] = (depth << 48) | ((long) now(state) << 24) | exposure;
    marks[person] = (short) (CARRIER | exposure >>> shift);
    if (first) {
      part.reached.add(person);
    }
  }

  void noLongerCarrier(int person) {
    marks[person] &= COARSE;
  }

  /// How many exposures were lowered in this round.
  int freshCount() {
    return Arrays.stream(parts).mapToInt(part -> part.fresh.size).sum();
  }

  /// How many were exposed in any round, index persons not counted.
  int reachedCount() {
    return Arrays.stream(parts).mapToInt(part -> part.reached.size).sum();
  }

  /// Everybody exposed in any round, in order of their numbers, without the index persons.
  int[] reached(int threads) {
    return ofParts(
        threads, part -> part.inOrder(part.reached, person -> settled[person] >>> 48 != 0));
  }

  /// What each part finds, joined in the order of the parts.
  private int[] ofParts(int threads, Function<Part, int[]> find) {
    int[][] found = new int[parts.length][];
    Threads.share(
        threads,
        parts.length,
        (number, from, to) -> {
          for (int p = from; p < to; p++) {
            found[p] = find.apply(parts[p]);
          }
        });
    int[] all = new int[Arrays.stream(found).mapToInt(part -> part.length).sum()];
    int at = 0;
    for (int[] ofPart : found) {
      System.arraycopy(ofPart, 0, all, at, ofPart.length);
      at += ofPart.length;
    }
    return all;
  }

  /// Forgets these persons, so that the arrays serve the next question without being cleared.
  void forget(int[] persons) {
    for (int person : persons) {
      marks[person] = (short) COARSE;
      best[person] = UNEXPOSED;
      settled[person] = UNTOUCHED;
    }
    for (Part part : parts) {
      part.reached.size = 0;
    }
  }

  boolean serves(int persons) {
    return marks.length >= persons;
  }

  /// Neighbours by number whose columns are worked on together.
  private final class Part {
    /// One person in so many: if more are wanted in order of their numbers, asking everybody is
    /// quicker than sorting them.
    private static final int MANY = 16;

    private final int first;
    private final int end;

    /// Whose exposure this round lowered.
    private final Persons fresh = new Persons();

    /// Whose exposure any round lowered.
    private final Persons reached = new Persons();

    Part(int number) {
      first = number << PART_BITS;
      end = Math.min(marks.length, number + 1 << PART_BITS);
    }

    /// @param which says of everybody of the part whether they are among these
    int[] inOrder(Persons some, IntPredicate which) {
      int[] ordered = Arrays.copyOf(some.persons, some.size);
      if (some.size < (end - first) / MANY) {
        Arrays.sort(ordered);
        return ordered;
      }
      int count = 0;
      for (int person = first; count < ordered.length; person++) {
        if (which.test(person)) {
          ordered[count++] = person;
        }
      }
      return ordered;
    }
  }

  /// A growing list of persons.
  private static final class Persons {
    private int[] persons = new int[64];
    private int size;

    void add(int person) {
      if (size == persons.length) {
        persons = Arrays.copyOf(persons, 2 * size);
      }
      persons[size++] = person;
    }
  }
}
