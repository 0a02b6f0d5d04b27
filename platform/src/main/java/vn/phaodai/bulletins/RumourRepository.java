// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.bulletins;

import static vn.phaodai.clock.Timestamps.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.phaodai.clock.Timestamps;
import vn.phaodai.territory.Unit;

/// Rumours in PostgreSQL, with what was found and answered last.
@Repository
class RumourRepository {
  private static final String SELECT =
      """
      select r.*, r.path::text as place, u.code, u.full_name, coalesce(', ' || above.full_name, '') as above,
        v.verdict, v.evidence, v.officer as checker, v.given_at as checked_at,
        a.statement, a.channel as answer_channel, a.officer as answerer, a.given_at as answered_at,
        b.public_id as bulletin, coalesce(p.code || '-' || b.year || '-' || b.number, '') as bulletin_name
      from bulletins.rumour r join territory_api.unit u on u.id = r.unit_id
      left join territory_api.unit above on above.id = u.parent_id and u.tier = 'COMMUNE'
      left join lateral (select * from bulletins.rumour_verdict x where x.rumour_id = r.id order by x.id desc limit 1) v on true
      left join lateral (select * from bulletins.rumour_answer x where x.rumour_id = r.id order by x.id desc limit 1) a on true
      left join bulletins.bulletin b on b.id = a.bulletin_id
      left join territory_api.unit p on p.id = b.province_id
      """;

  private final JdbcClient jdbc;

  RumourRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What is told of a rumour.
  ///
  /// @param citizenReport the citizen's report that it came from; null where it did not
  record Told(
      Unit unit,
      String words,
      String channel,
      String reporter,
      @Nullable UUID citizenReport,
      Instant heard,
      Instant checkDue,
      Instant answerDue) {}

  /// Empty where the citizen's report is in the log already.
  Optional<UUID> insert(Told told, Bulletin.Step by) {
    try {
      return Optional.of(
          jdbc.sql(
                  """
                  insert into bulletins.rumour (unit_id, path, words, channel, reporter, citizen_report, heard_at, told_at,
                    check_due_at, answer_due_at, writer, account_id)
                  values (:unit, :path::ltree, :words, :channel, :reporter, :report, :heard, :told, :check, :answer,
                    :writer, :account) returning public_id
                  """)
              .param("unit", told.unit().id())
              .param("path", told.unit().path())
              .param("words", told.words())
              .param("channel", told.channel())
              .param("reporter", told.reporter())
              .param("report", told.citizenReport())
              .param("heard", time(told.heard()))
              .param("told", time(by.at()))
              .param("check", time(told.checkDue()))
              .param("answer", time(told.answerDue()))
              .param("writer", by.who())
              .param("account", by.account())
              .query(UUID.class)
              .single());
    } catch (DuplicateKeyException known) {
      return Optional.empty();
    }
  }

  Optional<Rumour> find(UUID id) {
    return jdbc.sql(SELECT + " where r.public_id = :id")
        .param("id", id)
        .query(RumourRepository::rumour)
        .optional();
  }

  /// Not answered yet, the one whose clock ends first before the others.
  List<Rumour> open(Collection<String> paths, int limit) {
    return jdbc.sql(
            SELECT
                + """
                where r.path <@ (:paths)::ltree[] and a.id is null
                order by case when v.id is null then r.check_due_at else r.answer_due_at end, r.id limit :limit
                """)
        .param("paths", paths.toArray(String[]::new))
        .param("limit", limit)
        .query(RumourRepository::rumour)
        .list();
  }

  /// Answered ones, the latest first; one more than asked for where there are more.
  List<Rumour> answered(Collection<String> paths, @Nullable Long before, int limit) {
    return jdbc.sql(
            SELECT
                + """
                where r.path <@ (:paths)::ltree[] and a.id is not null and (:before::bigint is null or r.id < :before)
                order by r.id desc limit :limit
                """)
        .param("paths", paths.toArray(String[]::new))
        .param("before", before)
        .param("limit", limit + 1)
        .query(RumourRepository::rumour)
        .list();
  }

  /// All verdicts on a rumour, the first one first.
  List<Rumour.Finding> verdicts(long rumour) {
    return jdbc.sql("select * from bulletins.rumour_verdict where rumour_id = :id order by id")
        .param("id", rumour)
        .query(
            (row, n) ->
                new Rumour.Finding(
                    Rumour.Verdict.valueOf(row.getString("verdict")),
                    row.getString("evidence"),
                    row.getString("officer"),
                    Timestamps.instant(row, "given_at")))
        .list();
  }

  void insert(long rumour, Rumour.Finding found, @Nullable Long account) {
    jdbc.sql(
            """
            insert into bulletins.rumour_verdict (rumour_id, verdict, evidence, officer, account_id, given_at)
            values (:id, :verdict, :evidence, :officer, :account, :at)
            """)
        .param("id", rumour)
        .param("verdict", found.verdict().name())
        .param("evidence", found.evidence())
        .param("officer", found.officer())
        .param("account", account)
        .param("at", time(found.at()))
        .update();
  }

  void insert(
      long rumour, @Nullable Long bulletin, String statement, String channel, Bulletin.Step by) {
    jdbc.sql(
            """
            insert into bulletins.rumour_answer (rumour_id, bulletin_id, statement, channel, officer, account_id, given_at)
            values (:id, :bulletin, :statement, :channel, :officer, :account, :at)
            """)
        .param("id", rumour)
        .param("bulletin", bulletin)
        .param("statement", statement)
        .param("channel", channel)
        .param("officer", by.who())
        .param("account", by.account())
        .param("at", time(by.at()))
        .update();
  }

  private static Rumour rumour(ResultSet row, int n) throws SQLException {
    return new Rumour(
        row.getLong("id"),
        row.getObject("public_id", UUID.class),
        row.getString("place"),
        row.getString("code"),
        row.getString("full_name") + row.getString("above"),
        row.getString("words"),
        row.getString("channel"),
        row.getString("reporter"),
        row.getObject("citizen_report") != null,
        Timestamps.instant(row, "heard_at"),
        Timestamps.instant(row, "told_at"),
        Timestamps.instant(row, "check_due_at"),
        Timestamps.instant(row, "answer_due_at"),
        row.getString("verdict") == null
            ? null
            : new Rumour.Finding(
                Rumour.Verdict.valueOf(row.getString("verdict")),
                row.getString("evidence"),
                row.getString("checker"),
                Timestamps.instant(row, "checked_at")),
        row.getString("answerer") == null
            ? null
            : new Rumour.Answer(
                row.getObject("bulletin", UUID.class),
                row.getString("bulletin_name"),
                row.getString("statement"),
                row.getString("answer_channel"),
                row.getString("answerer"),
                Timestamps.instant(row, "answered_at")));
  }
}
