// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.tracing;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/// What a question knows about each person, two words side by side so that one cache line serves
/// both.
///
/// ```
/// words[2p]      depth:6 │ round:8 │ before:24 │ now:24     still while places are merged
/// words[2p + 1]  exposure:32 │ source:32                    lowered by any thread, never raised
/// ```
///
/// `now` is the exposure with which the round began, `before` the one of the round before; minutes
/// count from the timeline's first day. A smaller second word is the earlier exposure, and among
/// equal ones the smaller source: whichever thread comes first, the answer is the same.
final class PersonStates {
  static final int NEVER = (1 << 24) - 1;
  private static final long UNTOUCHED = ((long) NEVER << 24) | NEVER;
  private static final long UNEXPOSED = ((long) NEVER << 32) | 0xFFFF_FFFFL;
  private static final VarHandle WORDS = MethodHandles.arrayElementVarHandle(long[].class);

  private final long[] words;

  PersonStates(int persons) {
    words = new long[2 * persons];
    for (int i = 0; i < words.length; i += 2) {
      words[i] = UNTOUCHED;
      words[i + 1] = UNEXPOSED;
    }
  }

  long state(int person) {
    return words[2 * person];
  }

  static int now(long state) {
    return (int) state & NEVER;
  }

  static int before(long state) {
    return (int) (state >>> 24) & NEVER;
  }

  static int round(long state) {
    return (int) (state >>> 48) & 0xFF;
  }

  int depth(int person) {
    return (int) (words[2 * person] >>> 56);
  }

  /// Exposure as lowered so far; [#NEVER] for nobody yet.
  int exposure(int person) {
    return (int) ((long) WORDS.getOpaque(words, 2 * person + 1) >>> 32);
  }

  int source(int person) {
    return (int) words[2 * person + 1];
  }

  /// An index person: depth 0, round 0, exposed before everything.
  void begin(int person) {
    words[2 * person] = (long) NEVER << 24;
    words[2 * person + 1] = 0;
  }

  /// Lowers the exposure. Of equal exposures the smaller source stays, but only against one of this
  /// round: what an earlier round found keeps its source.
  ///
  /// @return whether this call was the round's first to lower it
  boolean lower(int person, int exposure, int source) {
    int at = 2 * person + 1;
    long offered = ((long) exposure << 32) | source;
    int begunWith = now(words[2 * person]);
    while (true) {
      long held = (long) WORDS.getOpaque(words, at);
      if (offered >= held || exposure >= begunWith) {
        return false;
      }
      if (WORDS.compareAndSet(words, at, held, offered)) {
        return (int) (held >>> 32) == begunWith;
      }
    }
  }

  /// Makes what a round found the state of the next.
  ///
  /// @return whether the person was reached for the first time
  boolean settle(int person, int round) {
    long state = words[2 * person];
    boolean first = now(state) == NEVER;
    long depth = first ? round : state >>> 56;
    words[2 * person] =
        (depth << 56) | ((long) round << 48) | ((long) now(state) << 24) | exposure(person);
    return first;
  }

  /// Forgets these persons, so that the arrays serve the next question without being cleared.
  void forget(int[] persons, int count) {
    for (int i = 0; i < count; i++) {
      words[2 * persons[i]] = UNTOUCHED;
      words[2 * persons[i] + 1] = UNEXPOSED;
    }
  }

  boolean serves(int persons) {
    return words.length >= 2 * persons;
  }

  /// Whether nothing was left behind: an invariant for tests.
  boolean isClean() {
    return Arrays.stream(words).allMatch(w -> w == UNTOUCHED || w == UNEXPOSED);
  }
}
