// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.phaodai.cli.AboveForecasts.Group;
import vn.phaodai.cli.AboveForecasts.Scored;
import vn.phaodai.engine.outlook.Futures;
import vn.phaodai.engine.outlook.TransmissionFit;
import vn.phaodai.engine.outlook.Units;
import vn.phaodai.rules.TransmissionSetting;

/// The same questions about the real provinces of a country: provinces in place of communes,
/// regions in place of districts. Nothing is learnt from them.
final class RealForecasts {
  private static final int FIRST_DAY = 30;
  private static final int STEP_D = 5;
  private static final int PATHS = 400;

  /// The first official province code of each region; codes run through the regions in order.
  private static final List<String> REGIONS =
      List.of("01", "02", "26", "38", "48", "62", "70", "80");

  private final TransmissionSetting setting;
  private final AboveForecasts above;

  RealForecasts(TransmissionSetting setting, AboveForecasts above) {
    this.setting = setting;
    this.above = above;
  }

  /// @param file with columns `date`, `province_code`, `new_cases`
  /// @param aheads_d days ahead
  List<Scored> of(Path file, int[] aheads_d) throws IOException {
    TreeMap<String, Map<LocalDate, Long>> cases = new TreeMap<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        cases
            .computeIfAbsent(row.getField("province_code"), _ -> new TreeMap<>())
            .merge(
                LocalDate.parse(row.getField("date")),
                announced(row.getField("new_cases")),
                Long::sum);
      }
    }
    LocalDate first = days(cases).stream().min(LocalDate::compareTo).orElseThrow();
    LocalDate last = days(cases).stream().max(LocalDate::compareTo).orElseThrow();
    int days = (int) ChronoUnit.DAYS.between(first, last) + 1;
    List<long[]> series = new ArrayList<>();
    for (Map<LocalDate, Long> one : cases.values()) {
      long[] own = new long[days];
      one.forEach((day, count) -> own[(int) ChronoUnit.DAYS.between(first, day)] = count);
      series.add(own);
    }
    // how many people live in each is not in the file: a traveller comes to all alike
    Units whole = new Units(series, Collections.nCopies(series.size(), 1.0));
    return scored(whole, groups(List.copyOf(cases.keySet())), aheads_d);
  }

  /// A blank is a day on which nothing was announced.
  private static long announced(String cases) {
    return cases.isBlank() ? 0 : Math.max(0, Long.parseLong(cases));
  }

  private static List<LocalDate> days(Map<String, Map<LocalDate, Long>> cases) {
    return cases.values().stream().flatMap(one -> one.keySet().stream()).toList();
  }

  private static List<Group> groups(List<String> codes) {
    TreeMap<Integer, List<Integer>> regions = new TreeMap<>();
    for (int i = 0; i < codes.size(); i++) {
      String code = codes.get(i);
      int region = (int) REGIONS.stream().filter(one -> one.compareTo(code) <= 0).count();
      // Hà Nội stands before the north in the codes and belongs to the Red River delta
      regions.computeIfAbsent(region == 1 ? 3 : region, _ -> new ArrayList<>()).add(i);
    }
    List<Group> groups = new ArrayList<>();
    regions
        .values()
        .forEach(
            one ->
                groups.add(new Group(false, one.stream().mapToInt(Integer::intValue).toArray())));
    groups.add(new Group(true, IntStream.range(0, codes.size()).toArray()));
    return groups;
  }

  private List<Scored> scored(Units whole, List<Group> groups, int[] aheads_d) {
    List<Scored> all = new ArrayList<>();
    for (int day = FIRST_DAY; day + aheads_d[0] < whole.cases().getFirst().length; day += STEP_D) {
      Units known = ForecastBench.upTo(whole, day);
      Futures futures =
          Futures.of(
              known,
              TransmissionFit.of(known, setting.setting()),
              aheads_d[aheads_d.length - 1],
              PATHS,
              day);
      all.addAll(above.ask(futures, whole, day, groups, aheads_d));
    }
    return all;
  }
}
