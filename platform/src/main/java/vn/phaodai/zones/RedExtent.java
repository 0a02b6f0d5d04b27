// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How far the red zone of a place reached on each of some days, as it was known at their end. A
/// closed area below the commune counts with its commune where that is red, and for itself where it
/// is not.
///
/// @param days the earliest first
/// @param measured whether all surfaces come from given boundaries
public record RedExtent(List<Day> days, boolean measured) {
  /// How many days back the last is compared with.
  public static final int COMPARED_D = 7;

  public RedExtent {
    days = List.copyOf(days);
  }

  /// A red commune, or an area below a commune that is closed.
  ///
  /// @param households nobody counted where null; likewise people
  public record Part(long commune, @Nullable Integer households, @Nullable Integer people) {}

  /// @param communes red by decision
  /// @param areas closed below the commune
  /// @param households of red communes, and of closed areas outside them
  /// @param people likewise
  /// @param km2 of red communes; null where one has no outline
  /// @param unknown red communes of which nobody counted the people
  public record Day(
      LocalDate day,
      int communes,
      int areas,
      long households,
      long people,
      @Nullable Double km2,
      int unknown) {
    /// @param red communes
    /// @param closed areas below the commune, those in red communes among them
    /// @param km2 of the red communes; null where one has no outline
    public static Day of(LocalDate day, List<Part> red, List<Part> closed, @Nullable Double km2) {
      Set<Long> communes = red.stream().map(Part::commune).collect(Collectors.toSet());
      List<Part> parts = new ArrayList<>(red);
      closed.stream().filter(one -> !communes.contains(one.commune())).forEach(parts::add);
      return new Day(
          day,
          communes.size(),
          closed.size(),
          parts.stream().mapToLong(one -> known(one.households())).sum(),
          parts.stream().mapToLong(one -> known(one.people())).sum(),
          km2,
          (int) parts.stream().filter(one -> one.people() == null).count());
    }

    private static long known(@Nullable Integer count) {
      return count == null ? 0 : count;
    }

    public boolean isEmpty() {
      return communes == 0 && areas == 0;
    }
  }

  public Day last() {
    return days.getLast();
  }

  /// The day that the last is compared with.
  public Day before() {
    return days.get(Math.max(0, days.size() - 1 - COMPARED_D));
  }

  /// Whether fewer people live in it than then, more, or as many.
  public Trend trend() {
    int change = Long.compare(last().people(), before().people());
    if (change == 0) {
      change =
          Integer.compare(
              last().communes() + last().areas(), before().communes() + before().areas());
    }
    return change < 0 ? Trend.SHRUNK : change > 0 ? Trend.GROWN : Trend.SAME;
  }

  /// Where it goes.
  public enum Trend {
    SHRUNK,
    SAME,
    GROWN;

    public String key() {
      return "zones.red." + name();
    }
  }

  public long mostPeople() {
    return days.stream().mapToLong(Day::people).max().orElse(0);
  }
}
