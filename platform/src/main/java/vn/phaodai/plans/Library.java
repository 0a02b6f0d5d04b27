// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.plans;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phaodai.tables.ShippedRows;
import vn.phaodai.zones.RiskLevel;

/// What ships with the program: the resources that plans count, and a first list of measures for
/// each level from which a unit writes its own. What a directive allows or forbids is not in it:
/// the zones’ tables of measures say that.
@Component
public class Library {
  private final List<Resource> resources = readResources();
  private final List<Suggested> measures = readMeasures();

  /// @param withinDays days after the level takes effect
  public record Suggested(
      RiskLevel level, int withinDays, String vi, String en, String source, String confidence) {}

  /// In the order in which they are shown.
  public List<Resource> resources() {
    return resources;
  }

  Optional<Resource> find(String code) {
    return resources.stream().filter(one -> one.code().equals(code)).findFirst();
  }

  public List<Suggested> measures(RiskLevel level) {
    return measures.stream().filter(one -> one.level() == level).toList();
  }

  private static List<Resource> readResources() {
    return ShippedRows.of(Library.class, "resources.csv").stream()
        .map(
            row ->
                new Resource(
                    row.getField("resource"),
                    row.getField("counted_by").equals("CASES"),
                    row.getField("vi"),
                    row.getField("en"),
                    row.getField("unit_vi"),
                    row.getField("unit_en"),
                    row.getField("source"),
                    row.getField("confidence")))
        .toList();
  }

  private static List<Suggested> readMeasures() {
    return ShippedRows.of(Library.class, "template-measures.csv").stream()
        .map(
            row ->
                new Suggested(
                    RiskLevel.valueOf(row.getField("level")),
                    Integer.parseInt(row.getField("within_d")),
                    row.getField("vi"),
                    row.getField("en"),
                    row.getField("source"),
                    row.getField("confidence")))
        .toList();
  }
}
