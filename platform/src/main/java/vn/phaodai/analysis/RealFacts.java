// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.analysis;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phaodai.analysis.RealComparison.Bilingual;
import vn.phaodai.analysis.RealComparison.Counted;
import vn.phaodai.analysis.RealComparison.Source;
import vn.phaodai.engine.outlook.Renewal;
import vn.phaodai.tables.ShippedRows;

/// Real figures of 2021, each row with its source: `real-*.csv`.
@Component
final class RealFacts {
  private final Map<String, Source> sources =
      rows("real-sources.csv").stream()
          .map(
              row ->
                  new Source(row.getField("code"), bilingual(row, "what"), bilingual(row, "terms")))
          .collect(Collectors.toMap(Source::code, one -> one));
  private final List<RealSeries> series =
      rows("real-provinces.csv").stream().map(RealFacts::series).toList();

  private final Map<String, Double> forecasting =
      rows("real-forecast.csv").stream()
          .collect(
              Collectors.toMap(
                  row -> row.getField("name"), row -> Double.valueOf(row.getField("value"))));

  /// Something published that the series does not allow to compute.
  ///
  /// @param rule by which it would be, for a unit of this tier; blank: none
  record Told(
      LocalDate day,
      Bilingual published,
      String rule,
      String tier,
      Bilingual missing,
      Source source,
      String confidence) {}

  /// A published figure that the series has too.
  record Figure(LocalDate day, Counted counted, int cases, Source source, String confidence) {}

  private static List<NamedCsvRecord> rows(String file) {
    return ShippedRows.of(RealFacts.class, file);
  }

  private static Bilingual bilingual(NamedCsvRecord row, String field) {
    return new Bilingual(row.getField(field), row.getField(field + "_en"));
  }

  private static RealSeries series(NamedCsvRecord province) {
    String code = province.getField("code");
    Map<LocalDate, Optional<Integer>> told = new LinkedHashMap<>();
    for (NamedCsvRecord row : rows("real-cases.csv")) {
      if (row.getField("province").equals(code)) {
        told.put(
            LocalDate.parse(row.getField("day")),
            Optional.of(row.getField("cases")).filter(one -> !one.isEmpty()).map(Integer::valueOf));
      }
    }
    LocalDate first = told.keySet().iterator().next();
    List<@Nullable Integer> days = new ArrayList<>();
    for (LocalDate day = first; told.containsKey(day); day = day.plusDays(1)) {
      days.add(told.getOrDefault(day, Optional.empty()).orElse(null));
    }
    if (days.size() != told.size()) {
      throw new IllegalStateException(code + ": days do not follow each other");
    }
    return new RealSeries(
        code,
        province.getField("name"),
        Integer.parseInt(province.getField("population")),
        province.getField("source"),
        first,
        days);
  }

  List<RealSeries> series() {
    return series;
  }

  List<Source> sources() {
    return sources.values().stream().sorted(Comparator.comparing(Source::code)).toList();
  }

  Renewal.Setting forecasting() {
    return new Renewal.Setting(
        (int) value("window_d"), value("dispersion"), value("wander"), value("memory"));
  }

  /// Fewer cases in four weeks are not enough to foretell anything.
  int leastCases() {
    return (int) value("least_cases");
  }

  private double value(String name) {
    return Objects.requireNonNull(forecasting.get(name), name);
  }

  List<Told> uncomputable(String code) {
    return rows("real-uncomputable.csv").stream()
        .filter(row -> row.getField("province").equals(code))
        .map(
            row ->
                new Told(
                    LocalDate.parse(row.getField("day")),
                    bilingual(row, "published"),
                    row.getField("rule"),
                    row.getField("tier"),
                    bilingual(row, "missing"),
                    source(row),
                    row.getField("confidence")))
        .toList();
  }

  List<Figure> published(String code) {
    return rows("real-published.csv").stream()
        .filter(row -> row.getField("province").equals(code))
        .map(
            row ->
                new Figure(
                    LocalDate.parse(row.getField("day")),
                    Counted.valueOf(row.getField("kind")),
                    Integer.parseInt(row.getField("cases")),
                    source(row),
                    row.getField("confidence")))
        .toList();
  }

  private Source source(NamedCsvRecord row) {
    String code = row.getField("source");
    return Objects.requireNonNull(sources.get(code), code);
  }
}
