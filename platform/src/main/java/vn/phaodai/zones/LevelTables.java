// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phaodai.engine.rules.RuleBook;
import vn.phaodai.engine.rules.RuleSet;
import vn.phaodai.tables.ShippedRows;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;

/// By which rule set a province's levels are proposed on a day: its own where it adapted one, else
/// the national one in force. `level-tables.csv` names them; a day without any has no proposals.
@Component
class LevelTables {
  private static final String EVERYWHERE = "*";

  private final List<Entry> entries = read();

  private record Entry(String province, String rule) {}

  /// The rule of a province, or of the nation above them, as a book has it.
  Optional<RuleSet> of(Unit widest, LocalDate day, RuleBook book) {
    String province = widest.tier() == Tier.NATION ? "" : widest.code();
    return inForce(province, day, book).or(() -> inForce(EVERYWHERE, day, book));
  }

  /// Whether levels are proposed anywhere by a rule of this id.
  boolean names(String rule) {
    return entries.stream().anyMatch(entry -> entry.rule().equals(rule));
  }

  private Optional<RuleSet> inForce(String province, LocalDate day, RuleBook book) {
    return entries.stream()
        .filter(entry -> entry.province().equals(province))
        .flatMap(entry -> book.inForce(entry.rule(), day).stream())
        .findFirst();
  }

  private static List<Entry> read() {
    return ShippedRows.of(LevelTables.class, "level-tables.csv").stream()
        .map(row -> new Entry(row.getField("province"), row.getField("rule")))
        .toList();
  }
}
