// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.outlook;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Futures as experience corrects them for one day ahead: in each unit as many of them end a window
/// of days without a case as [Recalibration] says. Where too few do, the unit is spared in the
/// mildest of the others; where too many do, it has one case on that day in the hardest. Mild and
/// hard are said of all units together, so that what befalls one still goes with what befalls the
/// others, and what many units make together can be asked too.
public final class CorrectedFutures {
  private static final byte AS_DRAWN = 0;
  private static final byte SPARED = 1;
  private static final byte HIT = 2;

  private final Futures drawn;
  private final int ahead;

  /// By unit and future.
  private final byte[][] changes;

  private CorrectedFutures(Futures drawn, int ahead, byte[][] changes) {
    this.drawn = drawn;
    this.ahead = ahead;
    this.changes = changes;
  }

  /// @param ahead the day that they are corrected for, from 1
  /// @param window_d days up to that one in which there is a case or is none
  public static CorrectedFutures of(
      Futures drawn, Recalibration experience, int ahead, int window_d) {
    int units = drawn.units();
    long[][] cases = new long[units][drawn.count()];
    long[] everywhere = new long[drawn.count()];
    for (int unit = 0; unit < units; unit++) {
      for (int path = 0; path < drawn.count(); path++) {
        cases[unit][path] = drawn.sum(path, unit, ahead, window_d);
        everywhere[path] += cases[unit][path];
      }
    }
    int[] mildestFirst = order(everywhere);
    byte[][] changes = new byte[units][];
    for (int unit = 0; unit < units; unit++) {
      boolean ruledOut = drawn.sum(Futures.QUIET, unit, ahead, window_d) > 0;
      changes[unit] =
          ruledOut
              ? new byte[drawn.count()]
              : changes(cases[unit], mildestFirst, experience, ahead, drawn.lately(unit));
    }
    return new CorrectedFutures(drawn, ahead, changes);
  }

  private static int[] order(long[] everywhere) {
    Integer[] paths = new Integer[everywhere.length];
    Arrays.setAll(paths, path -> path);
    Arrays.sort(paths, Comparator.comparingLong(path -> everywhere[path]));
    return Arrays.stream(paths).mapToInt(Integer::intValue).toArray();
  }

  private static byte[] changes(
      long[] cases,
      int[] mildestFirst,
      Recalibration experience,
      int ahead,
      Recalibration.Lately lately) {
    int paths = cases.length;
    int clean = (int) Arrays.stream(cases).filter(one -> one == 0).count();
    long wanted = Math.round(experience.of(clean / (double) paths, ahead, lately) * paths);
    byte[] changes = new byte[paths];
    for (int i = 0; i < paths && clean < wanted; i++) {
      if (cases[mildestFirst[i]] > 0) {
        changes[mildestFirst[i]] = SPARED;
        clean++;
      }
    }
    for (int i = paths - 1; i >= 0 && clean > wanted; i--) {
      if (cases[mildestFirst[i]] == 0) {
        changes[mildestFirst[i]] = HIT;
        clean--;
      }
    }
    return changes;
  }

  /// The share of these futures in which something comes true.
  public double share(IntPredicate comes) {
    return IntStream.range(0, drawn.count()).filter(comes).count() / (double) drawn.count();
  }

  /// How likely it is that something comes true of several units together: the share of these
  /// futures, as experience of such events corrects it again. What comes true in none of them, nor
  /// where no further case comes, has no chance.
  ///
  /// @param comes whether it does in a future, [Futures#QUIET] among them
  public double chance(IntPredicate comes, Recalibration experience, int... units) {
    double share = share(comes);
    return share > 0 || comes.test(Futures.QUIET)
        ? experience.of(share, ahead, drawn.lately(units))
        : 0;
  }

  /// As [Futures#sum].
  public long sum(int path, int unit, int ahead, int window_d) {
    if (path == Futures.QUIET) {
      return drawn.sum(path, unit, ahead, window_d);
    }
    return switch (changes[unit][path]) {
      case AS_DRAWN -> drawn.sum(path, unit, ahead, window_d);
      case SPARED -> drawn.sum(path, unit, Math.min(ahead, 0), window_d - Math.max(ahead, 0));
      default ->
          drawn.sum(path, unit, ahead, window_d)
              + (this.ahead <= ahead && this.ahead > ahead - window_d ? 1 : 0);
    };
  }
}
