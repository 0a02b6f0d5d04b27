// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Deviations in PostgreSQL, as answers to “may I …?” need them.
@Repository
class DeviationRows {
  static final String SELECT =
      """
      select d.public_id, d.unit_id, u.full_name, d.path::text as place, d.activity, d.answer, d.aim, d.words, d.reason,
        lower(d.during) as first, upper(d.during) - 1 as last, d.state, d.proposer_id, d.number, d.approver, d.closing
      from zones.deviation d join territory_api.unit u on u.id = d.unit_id
      """;

  private final JdbcClient jdbc;

  DeviationRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The approved ones that hold on a day in a place, around it or below it; what is nearest to a
  /// unit comes last.
  List<Deviation> holding(String path, LocalDate day) {
    return jdbc.sql(
            SELECT
                + """
                where d.state = 'APPROVED' and d.during @> :day::date and (d.path @> :path::ltree or d.path <@ :path::ltree)
                order by nlevel(d.path), d.id
                """)
        .param("path", path)
        .param("day", day)
        .query((row, n) -> of(row))
        .list();
  }

  static Deviation of(ResultSet row) throws SQLException {
    return new Deviation(
        row.getObject("public_id", UUID.class),
        row.getLong("unit_id"),
        row.getString("full_name"),
        row.getString("place"),
        row.getString("activity"),
        Answer.valueOf(row.getString("answer")),
        row.getString("aim"),
        row.getString("words"),
        row.getString("reason"),
        row.getObject("first", LocalDate.class),
        row.getObject("last", LocalDate.class),
        Deviation.State.valueOf(row.getString("state")),
        row.getObject("proposer_id", Long.class),
        row.getString("number"),
        row.getString("approver"),
        row.getString("closing"));
  }
}
