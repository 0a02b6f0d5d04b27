// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phaodai.engine.rules.RuleBook;
import vn.phaodai.engine.rules.RuleSet;
import vn.phaodai.rules.LawBook;
import vn.phaodai.tables.ShippedRows;

/// By which rule set a province's levels are proposed on a day: its own where it adapted one, else
/// the national one in force. `level-tables.csv` names them; a day without any has no proposals.
@Component
class LevelTables {
  private static final String EVERYWHERE = "*";

  private final List<Entry> entries = read();
  private final LawBook book;

  LevelTables(LawBook book) {
    this.book = book;
  }

  private record Entry(String province, String rule) {}

  /// @param province official code
  Optional<RuleSet> of(String province, LocalDate day) {
    return of(province, day, book.present());
  }

  /// As another book would have it.
  Optional<RuleSet> of(String province, LocalDate day, RuleBook book) {
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
