// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phaodai.engine.epidemic.Alarms;
import vn.phaodai.engine.epidemic.EpiCurve;
import vn.phaodai.engine.epidemic.Growth;
import vn.phaodai.engine.epidemic.Nowcast;
import vn.phaodai.engine.epidemic.ReportingDelays;
import vn.phaodai.territory.Unit;

/// What is known of the epidemic of a place as of a reporting day.
///
/// @param above units above it that the reader may see, from the top down
/// @param below units directly under it
/// @param running the reporting day that is not closed yet
/// @param curve the days shown
/// @param complete how many of them, from the first on, are complete
/// @param delays null where too few cases are known to learn them
/// @param nowcasts one a day of the curve; null where nothing is said
/// @param transmission days of which R can be told, oldest first
/// @param growth null where it cannot be told
/// @param alarms of the place itself first, then of its communes with one
/// @param judged how many communes were judged
public record Analysis(
    Unit unit,
    List<Unit> above,
    List<Unit> below,
    LocalDate day,
    LocalDate running,
    EpiCurve curve,
    int complete,
    @Nullable ReportingDelays delays,
    List<@Nullable Nowcast> nowcasts,
    List<Transmission> transmission,
    @Nullable GrowthOf growth,
    List<Odd> alarms,
    int judged,
    SerialIntervalFact interval,
    List<Parameter> parameters) {
  public Analysis {
    above = List.copyOf(above);
    below = List.copyOf(below);
    nowcasts = Collections.unmodifiableList(new ArrayList<>(nowcasts));
    transmission = List.copyOf(transmission);
    alarms = List.copyOf(alarms);
    parameters = List.copyOf(parameters);
  }

  /// R of the window that ends on a day.
  ///
  /// @param sure false where days of the window are not complete
  public record Transmission(
      LocalDate day,
      double median,
      double low95,
      double high95,
      double low50,
      double high50,
      boolean sure) {}

  /// The days that growth was read from.
  public record GrowthOf(Growth growth, LocalDate from, LocalDate to, int cases) {}

  /// The counts of a unit on the day, against what was expected.
  ///
  /// @param above name of the unit above
  /// @param expected by EARS C1: the mean of the baseline
  /// @param upper bound of EARS C1
  public record Odd(
      Unit unit,
      String above,
      int cases,
      double expected,
      double upper,
      Alarms.Verdict c1,
      Alarms.Verdict c2,
      Alarms.Verdict c3) {
    public boolean isAlarm() {
      return c1 == Alarms.Verdict.ALARM || c2 == Alarms.Verdict.ALARM || c3 == Alarms.Verdict.ALARM;
    }
  }

  public boolean isRunning() {
    return !day.isBefore(running);
  }

  /// The last complete day; null where none of the days shown is.
  public @Nullable LocalDate lastComplete() {
    return complete == 0 ? null : curve.day(complete - 1);
  }

  /// The newest R that rests on complete days; null where none does.
  public @Nullable Transmission surest() {
    return transmission.stream()
        .filter(Transmission::sure)
        .reduce((_, later) -> later)
        .orElse(null);
  }
}
