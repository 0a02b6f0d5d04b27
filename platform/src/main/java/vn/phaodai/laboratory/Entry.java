// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import org.jspecify.annotations.Nullable;
import vn.phaodai.cases.Setting;
import vn.phaodai.cases.TestMethod;
import vn.phaodai.people.PersonDraft;

/// One row of a sampling list or a result file, every value sound by itself. Whether it fits what
/// is known of its tube is for the [Batch] to say.
///
/// @param row counted from 0, to answer for it
/// @param lab as written, or the station of the unit; empty where the row tells neither
/// @param code empty where the sheet has none
/// @param method null where the row does not say
/// @param draft null where the row tells no person
/// @param unitId 0 where the row tells no person
/// @param sampled seconds since 1970, or [Civil#NONE]
/// @param result null where the row brings none
/// @param ct in tenths; 0 where none
/// @param pool code of the pool; may be empty
record Entry(
    int row,
    String lab,
    String code,
    @Nullable TestMethod method,
    @Nullable PersonDraft draft,
    long unitId,
    long sampled,
    Hop received,
    Hop resulted,
    Hop notified,
    @Nullable TubeResult result,
    int ct,
    int revision,
    @Nullable Setting setting,
    String reason,
    String pool,
    @Nullable PoolKind poolKind,
    int round) {

  /// A time after the sampling, as a sheet tells it.
  ///
  /// @param second the start of the day where only a day was told
  record Hop(long second, boolean dayAlone) {
    static final Hop NONE = new Hop(Civil.NONE, false);

    static Hop of(String canonical) {
      return canonical.isEmpty()
          ? NONE
          : new Hop(Civil.second(canonical), Civil.isDayAlone(canonical));
    }

    boolean isTold() {
      return second != Civil.NONE;
    }

    /// Whether it lies before what came before it.
    boolean isBefore(long floor) {
      return isTold() && after(floor) < floor;
    }

    /// A day alone is no earlier than what came before on that day.
    long after(long floor) {
      return dayAlone && second < floor && Civil.day(second) == Civil.day(floor) ? floor : second;
    }
  }
}
