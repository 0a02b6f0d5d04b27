// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Whom each [Wording] meant that came before.
@Repository
class WordingRepository {
  private final JdbcClient jdbc;

  WordingRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The entry that each of those meant that came before; the others are left out. Each is looked
  /// up by itself, in the order of the index: left to join, the planner reads the whole table for
  /// every batch.
  Map<Wording, Long> meant(Collection<Wording> wordings) {
    List<Wording> asked = List.copyOf(wordings);
    Map<Wording, Long> meant = HashMap.newHashMap(asked.size());
    bind(
            """
            select a.place, w.person_id
            from (
              select * from unnest(:high::bigint[], :low::bigint[]) with ordinality a (high, low, place) order by 1, 2
            ) a
            cross join lateral (
              select person_id from people.wording w where w.high = a.high and w.low = a.low limit 1
            ) w
            """,
            asked)
        .query(
            row -> {
              meant.put(asked.get((int) row.getLong(1) - 1), row.getLong(2));
            });
    return meant;
  }

  /// A wording that has meant somebody goes on meaning them. Written in the order of the index,
  /// page by page.
  ///
  /// @param entries entry of the register by what was said of it
  void add(Map<Wording, Long> entries) {
    if (entries.isEmpty()) {
      return;
    }
    List<Wording> wordings = List.copyOf(entries.keySet());
    bind(
            """
            insert into people.wording (high, low, person_id)
            select * from unnest(:high::bigint[], :low::bigint[], :persons::bigint[]) order by 1, 2
            on conflict (high, low) do nothing
            """,
            wordings)
        .param("persons", wordings.stream().map(entries::get).toArray(Long[]::new))
        .update();
  }

  private JdbcClient.StatementSpec bind(String statement, List<Wording> wordings) {
    return jdbc.sql(statement)
        .param("high", wordings.stream().map(Wording::high).toArray(Long[]::new))
        .param("low", wordings.stream().map(Wording::low).toArray(Long[]::new));
  }
}
