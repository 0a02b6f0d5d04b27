// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine;

import static vn.phaodai.clock.Timestamps.time;

import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import vn.phaodai.clock.OperatingClock;

/// What happened to an order, in order.
@Component
class OrderTrail {
  private final NamedParameterJdbcTemplate batches;
  private final OperatingClock clock;

  OrderTrail(NamedParameterJdbcTemplate batches, OperatingClock clock) {
    this.batches = batches;
    this.clock = clock;
  }

  /// @param words for the places of the sentence `quarantine.event.<kind>`; no names
  record Entry(long order, String kind, List<String> words) {
    Entry {
      words = List.copyOf(words);
    }
  }

  void add(List<Entry> entries) {
    batches.batchUpdate(
        """
        insert into quarantine.event (order_id, kind, at, words, account_id, told_as)
        values (:order, :kind, :now, :words, :account, :label)
        """,
        entries.stream()
            .map(
                one ->
                    new MapSqlParameterSource("order", one.order())
                        .addValue("kind", one.kind())
                        .addValue("now", time(clock.now()))
                        .addValue("words", one.words().toArray(String[]::new))
                        .addValue("account", QuarantineSight.account())
                        .addValue("label", QuarantineSight.label()))
            .toArray(MapSqlParameterSource[]::new));
  }

  void add(long order, String kind, String... words) {
    add(List.of(new Entry(order, kind, List.of(words))));
  }
}
