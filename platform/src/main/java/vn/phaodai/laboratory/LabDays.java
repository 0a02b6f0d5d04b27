// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import vn.phaodai.measures.ReportingDays;
import vn.phaodai.territory.Provinces;

/// The reporting day of an event at a unit, from memory: a batch asks it for every hop of every
/// row. For one thread, for as long as a batch.
final class LabDays {
  private final ReportingDays days;
  private final Provinces provinces;
  private final Map<Long, Map<Long, Integer>> cutOffs = new HashMap<>();
  private final Map<String, Map<Long, Integer>> ofProvince = new HashMap<>();

  LabDays(ReportingDays days, Provinces provinces) {
    this.days = days;
    this.provinces = provinces;
  }

  /// Asks which province the unit lies in, unless that is known.
  Map<Long, Integer> learn(long unitId) {
    return cutOffs.computeIfAbsent(
        unitId, unit -> ofProvince.computeIfAbsent(provinces.codeOf(unit), p -> new HashMap<>()));
  }

  /// Days since 1970 of the reporting day.
  long of(long unitId, long second) {
    long day = Civil.day(second);
    Map<Long, Integer> known = learn(unitId);
    Integer cutOff = known.get(day);
    if (cutOff == null) {
      cutOff = days.cutOff(provinces.codeOf(unitId), LocalDate.ofEpochDay(day)).toSecondOfDay();
      known.put(day, cutOff);
    }
    return Civil.secondOfDay(second) < cutOff ? day : day + 1;
  }

  LocalDate dateOf(long unitId, long second) {
    return LocalDate.ofEpochDay(of(unitId, second));
  }
}
