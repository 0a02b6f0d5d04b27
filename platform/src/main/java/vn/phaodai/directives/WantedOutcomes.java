// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import static vn.phaodai.directives.AssignmentRepository.instant;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The results that dispatches demand, each at the body that owes it.
@Service
@Transactional(readOnly = true)
public class WantedOutcomes {
  private static final String SELECT =
      """
      select a.public_id, a.body_id, b.name as body, a.path::text as path, o.text as task, o.outcome_measure,
        o.outcome_target, a.waits,
        coalesce(o.condition_met_on::timestamp at time zone 'Asia/Ho_Chi_Minh', d.confirmed_at) as since
      from directives.obligation o join directives.assignment a on a.obligation_id = o.id
      join directives.dispatch d on d.id = o.dispatch_id join organisation_api.body b on b.id = a.body_id
      where o.outcome_target is not null and o.withdrawn_at is null and a.state <> 'WITHDRAWN' and d.status = 'CONFIRMED'
      """;

  private final JdbcClient jdbc;

  WantedOutcomes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Those that count, the ones owed for the longest first.
  public List<WantedOutcome> counting(List<String> jurisdiction, int limit) {
    return jdbc.sql(
            SELECT
                + " and not a.waits and a.path <@ (:paths)::ltree[] order by since, a.id limit :limit")
        .param("paths", jurisdiction.toArray(String[]::new))
        .param("limit", limit)
        .query(rows())
        .list();
  }

  public Optional<WantedOutcome> of(UUID assignment) {
    return jdbc.sql(SELECT + " and a.public_id = :id")
        .param("id", assignment)
        .query(rows())
        .optional();
  }

  private static RowMapper<WantedOutcome> rows() {
    return (row, n) ->
        new WantedOutcome(
            row.getObject("public_id", UUID.class),
            row.getLong("body_id"),
            row.getString("body"),
            row.getString("path"),
            row.getString("task"),
            row.getString("outcome_measure"),
            new BigDecimal(row.getString("outcome_target")),
            Objects.requireNonNull(instant(row.getTimestamp("since"))),
            row.getBoolean("waits"));
  }
}
