// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.phaodai.language.SearchKey;
import vn.phaodai.language.Spelling;
import vn.phaodai.refusal.Refusal;

/// Turns a table into rows of units, and says of each line that is none why.
final class UnitSheet {
  private static final Map<String, Tier> TIERS =
      Map.of(
          "tinh", Tier.PROVINCE,
          "huyen", Tier.DISTRICT,
          "xa", Tier.COMMUNE,
          "khu vuc", Tier.AREA,
          "nation", Tier.NATION,
          "province", Tier.PROVINCE,
          "district", Tier.DISTRICT,
          "commune", Tier.COMMUNE,
          "area", Tier.AREA);
  private static final DateTimeFormatter VIETNAMESE_DAY =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

  private final Map<UnitColumn, Integer> position = new EnumMap<>(UnitColumn.class);
  private final List<UnitRow> rows = new ArrayList<>();
  private final List<Rejection> rejected = new ArrayList<>();

  UnitSheet(Sheet sheet) {
    for (int i = 0; i < sheet.heading().size(); i++) {
      int at = i;
      UnitColumn.headed(sheet.heading().get(i)).ifPresent(c -> position.putIfAbsent(c, at));
    }
    for (UnitColumn column : UnitColumn.values()) {
      if (column.isRequired() && !position.containsKey(column)) {
        rejected.add(
            Rejection.of(1, column.id(), "", TerritoryRefusals.MISSING_COLUMN, column.id()));
      }
    }
    if (rejected.isEmpty()) {
      sheet.lines().forEach(this::read);
    }
  }

  List<UnitRow> rows() {
    return rows;
  }

  List<Rejection> rejected() {
    return rejected;
  }

  private void read(Sheet.Line line) {
    int before = rejected.size();
    String code = text(line, UnitColumn.CODE);
    Optional<Tier> tier =
        value(
            line,
            UnitColumn.TIER,
            "PROVINCE, DISTRICT, COMMUNE, AREA",
            t -> TIERS.get(SearchKey.of(t)));
    String kind = text(line, UnitColumn.KIND);
    String name = Spelling.standard(text(line, UnitColumn.NAME));
    Optional<LocalDate> from = value(line, UnitColumn.VALID_FROM, "ngày", UnitSheet::day);
    Optional<LocalDate> to = value(line, UnitColumn.VALID_TO, "ngày", UnitSheet::day);
    Optional<Integer> population = value(line, UnitColumn.POPULATION, "số", UnitSheet::count);
    Optional<Integer> households = value(line, UnitColumn.HOUSEHOLDS, "số", UnitSheet::count);
    Optional<LocalDate> counted = value(line, UnitColumn.COUNTED_ON, "ngày", UnitSheet::day);
    Optional<Double> latitude =
        value(line, UnitColumn.LATITUDE, "vĩ độ 6–24", t -> degrees(t, 6, 24));
    Optional<Double> longitude =
        value(line, UnitColumn.LONGITUDE, "kinh độ 102–118", t -> degrees(t, 102, 118));
    Optional<String> confidence =
        value(line, UnitColumn.CONFIDENCE, "H, M, L", t -> t.matches("[HML]") ? t : null);
    requireOrder(line, from, to);
    if (latitude.isPresent() != longitude.isPresent()) {
      reject(line, UnitColumn.LATITUDE, TerritoryRefusals.MALFORMED_VALUE, "cả vĩ độ và kinh độ");
    }
    if (rejected.size() > before || tier.isEmpty() || from.isEmpty()) {
      return;
    }
    rows.add(
        new UnitRow(
            line.number(),
            code,
            tier.get(),
            kind,
            name,
            cell(line, UnitColumn.PARENT),
            from.get(),
            to.orElse(null),
            population.orElse(null),
            households.orElse(null),
            counted.orElse(null),
            latitude.orElse(null),
            longitude.orElse(null),
            cell(line, UnitColumn.LANDMASS),
            text(line, UnitColumn.SOURCE),
            confidence.orElse("M"),
            cell(line, UnitColumn.NOTE)));
  }

  private void requireOrder(Sheet.Line line, Optional<LocalDate> from, Optional<LocalDate> to) {
    if (from.isPresent() && to.isPresent() && !to.get().isAfter(from.get())) {
      reject(line, UnitColumn.VALID_TO, TerritoryRefusals.MALFORMED_VALUE, "ngày sau valid_from");
    }
  }

  private String text(Sheet.Line line, UnitColumn column) {
    String cell = cell(line, column);
    if (cell.isEmpty() && column.isRequired()) {
      reject(line, column, TerritoryRefusals.MISSING_VALUE);
    }
    return cell;
  }

  private <T> Optional<T> value(
      Sheet.Line line, UnitColumn column, String wanted, Function<String, @Nullable T> parse) {
    String text = text(line, column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<T> value = Optional.ofNullable(parse.apply(text));
    if (value.isEmpty()) {
      reject(line, column, TerritoryRefusals.MALFORMED_VALUE, wanted);
    }
    return value;
  }

  private String cell(Sheet.Line line, UnitColumn column) {
    Integer at = position.get(column);
    return at == null ? "" : line.cell(at);
  }

  private void reject(Sheet.Line line, UnitColumn column, Refusal problem, Object... found) {
    rejected.add(Rejection.of(line.number(), column.id(), cell(line, column), problem, found));
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return text.contains("/") ? LocalDate.parse(text, VIETNAMESE_DAY) : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static @Nullable Integer count(String text) {
    return text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
  }

  private static @Nullable Double degrees(String text, double from, double to) {
    if (!text.matches("\\d{1,3}([.,]\\d+)?")) {
      return null;
    }
    double value = Double.parseDouble(text.replace(',', '.'));
    return value >= from && value <= to ? value : null;
  }
}
