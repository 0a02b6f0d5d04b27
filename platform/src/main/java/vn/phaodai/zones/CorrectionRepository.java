// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import static vn.phaodai.clock.Timestamps.time;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.phaodai.clock.Timestamps;

/// Withdrawn and corrected decisions in PostgreSQL.
@Repository
class CorrectionRepository {
  private final JdbcClient jdbc;

  CorrectionRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A decision that was not withdrawn.
  record Standing(
      long id, long unitId, String path, @Nullable Long proposerId, Instant proposedAt) {}

  /// Holds the decisions of a number in a place until the transaction ends, in the order in which
  /// they take effect.
  List<Standing> hold(String path, String number) {
    return jdbc.sql(
            """
            select d.id, d.unit_id, d.path::text as place, d.proposer_id, p.proposed_at
            from zones.decision d join zones.proposal p on p.id = d.proposal_id
            where d.number = :number and d.path <@ :path::ltree and d.withdrawn_at is null
            order by lower(d.during), d.id for update of d
            """)
        .param("number", number)
        .param("path", path)
        .query(
            (row, n) ->
                new Standing(
                    row.getLong("id"),
                    row.getLong("unit_id"),
                    row.getString("place"),
                    row.getObject("proposer_id", Long.class),
                    Timestamps.instant(row, "proposed_at")))
        .list();
  }

  void withdraw(
      Collection<Long> ids,
      @Nullable String number,
      String reason,
      String author,
      @Nullable Long account,
      Instant at) {
    jdbc.sql(
            """
            update zones.decision set withdrawn_at = :at, withdrawal_number = :number, withdrawal_reason = :reason,
              withdrawn_by = :author, withdrawer_id = :account
            where id = any(:ids)
            """)
        .param("ids", ids.toArray(Long[]::new))
        .param("number", number)
        .param("reason", reason)
        .param("author", author)
        .param("account", account)
        .param("at", time(at))
        .update();
  }

  /// The corrected row; [#mend] gives it its end.
  void insert(
      long corrects,
      RiskLevel level,
      Paper paper,
      String reason,
      @Nullable Long account,
      Instant at) {
    jdbc.sql("set constraints zones.decision_one_colour deferred").update();
    jdbc.sql(
            """
            insert into zones.decision (unit_id, path, proposal_id, level, number, signer, decided_on, during,
              effective_day, reason, proposer_id, account_id, tenure_id, told_at, corrects_id)
            select unit_id, path, proposal_id, :level, :number, :signer, :on, tstzrange(:from::timestamptz, null), :day,
              :reason, proposer_id, :account, :tenure, :told, id
            from zones.decision where id = :corrects
            """)
        .param("corrects", corrects)
        .param("level", level.name())
        .param("number", paper.number())
        .param("signer", paper.signer())
        .param("on", paper.on())
        .param("from", time(paper.from()))
        .param("day", Timestamps.day(paper.from()))
        .param("reason", reason)
        .param("account", account)
        .param("tenure", paper.tenure())
        .param("told", time(at))
        .update();
  }

  /// Each decision of these units ends where the next that stands begins.
  void mend(Collection<Long> units) {
    jdbc.sql("set constraints zones.decision_one_colour deferred").update();
    jdbc.sql(
            """
            update zones.decision d set during = tstzrange(lower(d.during), e.next)
            from (select id, lead(lower(during)) over (partition by unit_id order by lower(during), id) as next
                  from zones.decision where unit_id = any(:units) and withdrawn_at is null) e
            where d.id = e.id and upper(d.during) is distinct from e.next
            """)
        .param("units", units.toArray(Long[]::new))
        .update();
    jdbc.sql("set constraints zones.decision_one_colour immediate").update();
  }
}
