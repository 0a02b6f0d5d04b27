// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/// How a regimen stands in an order's row.
final class RegimenColumns {
  private RegimenColumns() {}

  /// Adds `regimen`, `rule`, `source`, `confidence`, `central`, `home` and `counted`.
  static MapSqlParameterSource add(MapSqlParameterSource row, Regimen regimen) {
    return switch (regimen) {
      case Regimen.Apart apart ->
          row.addValue("regimen", apart.central() ? "CENTRAL" : "HOME")
              .addValue("rule", apart.rule())
              .addValue("source", apart.source())
              .addValue("confidence", apart.confidence())
              .addValue("central", apart.central_days())
              .addValue("home", apart.home_days())
              .addValue("counted", apart.counting().name());
      case Regimen.None(var outcome, var rule) -> unsaid(row, rule + " " + outcome);
      case Regimen.Unknown(var rule, var missing) ->
          unsaid(row, rule == null ? "" : rule + " " + String.join(", ", missing));
    };
  }

  private static MapSqlParameterSource unsaid(MapSqlParameterSource row, String rule) {
    return row.addValue("regimen", null)
        .addValue("rule", rule)
        .addValue("source", "")
        .addValue("confidence", "")
        .addValue("central", 0)
        .addValue("home", 0)
        .addValue("counted", Regimen.Counting.ISOLATION.name());
  }
}
