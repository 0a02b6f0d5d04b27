// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.commitments;

import static vn.phaodai.clock.Timestamps.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.phaodai.clock.Timestamps;
import vn.phaodai.commitments.Commitment.State;
import vn.phaodai.territory.Unit;
import vn.phaodai.zones.RiskLevel;

/// Commitments and roadmaps in PostgreSQL.
@Repository
class CommitmentRepository {
  private static final String COLUMNS =
      "select c.*, c.path::text as place, u.code, u.full_name, coalesce(above.full_name, '') as above";

  private static final String FROM =
      """
       from commitments.commitment c join territory_api.unit u on u.id = c.unit_id
      left join territory_api.unit above on above.id = u.parent_id and u.tier in ('COMMUNE', 'AREA')
      """;

  private static final String SELECT = COLUMNS + FROM;

  private final JdbcClient jdbc;

  CommitmentRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What is entered with a promise.
  record Entry(
      Unit unit,
      Promise promise,
      @Nullable Long roadmap,
      Signatory signatory,
      String paper,
      @Nullable Commitment replaces,
      String reason,
      @Nullable Long accountId,
      Instant signedAt) {}

  UUID insert(Entry entry) {
    Columns columns = Columns.of(entry.promise(), Timestamps.day(entry.signedAt()));
    Commitment replaces = entry.replaces();
    return jdbc.sql(
            """
            insert into commitments.commitment (unit_id, path, kind, level_from, level_to, measure, value_from, value_to,
              starts_on, due_on, review_d, roadmap_id, body_id, body_name, tenure_id, head_name, head_title, paper,
              replaces_id, reason, state, counts_from, account_id, signed_at)
            values (:unit, :path::ltree, :kind, :from, :to, :measure, :valueFrom, :valueTo, :starts, :due, :review, :roadmap,
              :body, :bodyName, :tenure, :head, :title, :paper, :replaces, :reason, :state, :counts, :account, :at)
            returning public_id
            """)
        .param("unit", entry.unit().id())
        .param("path", entry.unit().path())
        .param("kind", entry.promise().kind())
        .param("from", name(columns.levelFrom()))
        .param("to", name(columns.levelTo()))
        .param("measure", name(columns.measure()))
        .param("valueFrom", columns.valueFrom())
        .param("valueTo", columns.valueTo())
        .param("starts", columns.startsOn())
        .param("due", columns.dueOn())
        .param("review", columns.reviewDays())
        .param("roadmap", entry.roadmap())
        .param("body", entry.signatory().bodyId())
        .param("bodyName", entry.signatory().body())
        .param("tenure", entry.signatory().tenureId())
        .param("head", entry.signatory().head())
        .param("title", entry.signatory().title())
        .param("paper", entry.paper())
        .param("replaces", replaces == null ? null : replaces.id())
        .param("reason", entry.reason())
        .param("state", replaces == null ? State.IN_FORCE.name() : State.ASKED.name())
        .param("counts", replaces == null ? Timestamps.day(entry.signedAt()) : null)
        .param("account", entry.accountId())
        .param("at", time(entry.signedAt()))
        .query((row, n) -> row.getObject(1, UUID.class))
        .single();
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  long insertRoadmap(Unit unit, String measures) {
    return jdbc.sql(
            """
            insert into commitments.roadmap (unit_id, path, measures) values (:unit, :path::ltree, :measures) returning id
            """)
        .param("unit", unit.id())
        .param("path", unit.path())
        .param("measures", measures)
        .query(Long.class)
        .single();
  }

  Optional<String> measures(long roadmap) {
    return jdbc.sql("select measures from commitments.roadmap where id = :id")
        .param("id", roadmap)
        .query(String.class)
        .optional();
  }

  Optional<Commitment> find(UUID id) {
    return jdbc.sql(SELECT + " where c.public_id = :id")
        .param("id", id)
        .query(CommitmentRepository::commitment)
        .optional();
  }

  /// The promise that another takes, or asks to take, the place of.
  Optional<Commitment> replacedBy(Commitment other) {
    return jdbc.sql(SELECT + " where c.id = :id")
        .param("id", other.replaces())
        .query(CommitmentRepository::commitment)
        .optional();
  }

  /// Holds one until the transaction ends, if it still is in that state.
  Optional<Commitment> hold(UUID id, State state) {
    return jdbc.sql(SELECT + " where c.public_id = :id and c.state = :state for update of c")
        .param("id", id)
        .param("state", state.name())
        .query(CommitmentRepository::commitment)
        .optional();
  }

  /// Holds all promises about a unit, so that nobody enters another meanwhile, and gives those in
  /// force.
  List<Commitment> holdInForce(long unit) {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('commitments'), :unit::bigint::integer)")
        .param("unit", unit)
        .query((row, n) -> true)
        .list();
    return jdbc.sql(SELECT + " where c.unit_id = :unit and c.state = 'IN_FORCE' order by c.id")
        .param("unit", unit)
        .query(CommitmentRepository::commitment)
        .list();
  }

  /// Those that counted in a place at the end of a day.
  List<Commitment> counting(String path, LocalDate day) {
    return jdbc.sql(
            SELECT
                + """
                 where c.path <@ :path::ltree and c.counts_from <= :day and (c.ended_on is null or c.ended_on > :day)
                 order by c.due_on nulls last, u.name_key, c.id
                """)
        .param("path", path)
        .param("day", day)
        .query(CommitmentRepository::commitment)
        .list();
  }

  /// New dates that wait for somebody above, in a place.
  List<Commitment> asked(String path) {
    return jdbc.sql(
            SELECT
                + " where c.path <@ :path::ltree and c.state = 'ASKED' order by c.signed_at, c.id")
        .param("path", path)
        .query(CommitmentRepository::commitment)
        .list();
  }

  /// Promises in force that were missed or at risk when they were last judged, the worst first.
  List<CommitmentBoards.Urgent> urgent(Collection<String> paths, int limit) {
    return jdbc.sql(
            COLUMNS
                + ", j.day, j.standing, j.ground, j.facts, j.probability"
                + FROM
                + """
                join lateral (select * from commitments.judgement j where j.commitment_id = c.id
                  order by j.day desc, j.revision desc limit 1) j on j.standing in ('MISSED', 'AT_RISK')
                where c.path <@ (:paths)::ltree[] and c.state = 'IN_FORCE'
                order by j.standing desc, c.due_on nulls last, u.name_key, c.id limit :limit
                """)
        .param("paths", paths.toArray(String[]::new))
        .param("limit", limit)
        .query(
            (row, n) ->
                new CommitmentBoards.Urgent(
                    commitment(row, n),
                    row.getObject("day", LocalDate.class),
                    Judgements.judgement(row)))
        .list();
  }

  /// A promise with all that it replaced and all that replaced it, the first one first.
  List<Commitment> chain(long id) {
    return jdbc.sql(
            """
            with recursive back(id) as (
              select :id::bigint union
              select c.replaces_id from commitments.commitment c join back b on b.id = c.id where c.replaces_id is not null
            ), all_of(id) as (
              select id from back union
              select c.id from commitments.commitment c join all_of a on a.id = c.replaces_id
            )
            """
                + SELECT
                + " where c.id in (select id from all_of) order by c.id")
        .param("id", id)
        .query(CommitmentRepository::commitment)
        .list();
  }

  void end(long id, State state, LocalDate on, String reason, @Nullable Long by) {
    jdbc.sql(
            """
            update commitments.commitment set state = :state, ended_on = :on, end_reason = :reason,
              decided_by = case when :state = 'REPLACED' then decided_by else :by end
            where id = :id
            """)
        .param("state", state.name())
        .param("on", on)
        .param("reason", reason)
        .param("by", by)
        .param("id", id)
        .update();
  }

  void accept(long id, LocalDate from, @Nullable Long by) {
    jdbc.sql(
            """
            update commitments.commitment set state = 'IN_FORCE', counts_from = :from, decided_by = :by where id = :id
            """)
        .param("from", from)
        .param("by", by)
        .param("id", id)
        .update();
  }

  private static Commitment commitment(ResultSet row, int n) throws SQLException {
    return new Commitment(
        row.getLong("id"),
        row.getObject("public_id", UUID.class),
        row.getLong("unit_id"),
        row.getString("code"),
        row.getString("full_name"),
        row.getString("above"),
        row.getString("place"),
        promise(row),
        row.getObject("roadmap_id", Long.class),
        new Signatory(
            row.getLong("body_id"),
            row.getString("body_name"),
            row.getLong("tenure_id"),
            row.getString("head_name"),
            row.getString("head_title")),
        row.getString("paper"),
        row.getObject("replaces_id", Long.class),
        row.getString("reason"),
        State.valueOf(row.getString("state")),
        row.getObject("ended_on", LocalDate.class),
        row.getString("end_reason"),
        row.getObject("account_id", Long.class),
        Timestamps.instant(row, "signed_at"));
  }

  private static Promise promise(ResultSet row) throws SQLException {
    LocalDate due = row.getObject("due_on", LocalDate.class);
    return switch (row.getString("kind")) {
      case "HOLD" ->
          new Promise.Hold(
              RiskLevel.valueOf(row.getString("level_to")),
              row.getObject("starts_on", LocalDate.class),
              row.getInt("review_d"));
      case "TRANSITION" ->
          new Promise.Transition(
              RiskLevel.valueOf(row.getString("level_from")),
              RiskLevel.valueOf(row.getString("level_to")),
              due);
      case "SHRINK" ->
          new Promise.Shrink(
              Extent.valueOf(row.getString("measure")),
              row.getLong("value_from"),
              row.getLong("value_to"),
              due);
      case String control -> new Promise.Control(due);
    };
  }

  /// A promise as its row has it.
  private record Columns(
      @Nullable RiskLevel levelFrom,
      @Nullable RiskLevel levelTo,
      @Nullable Extent measure,
      @Nullable Long valueFrom,
      @Nullable Long valueTo,
      LocalDate startsOn,
      @Nullable LocalDate dueOn,
      @Nullable Integer reviewDays) {
    static Columns of(Promise promise, LocalDate signed) {
      return switch (promise) {
        case Promise.Hold(var level, var from, var review) ->
            new Columns(null, level, null, null, null, from, null, review);
        case Promise.Transition(var from, var to, var by) ->
            new Columns(from, to, null, null, null, signed, by, null);
        case Promise.Shrink(var measure, var from, var to, var by) ->
            new Columns(null, null, measure, from, to, signed, by, null);
        case Promise.Control(var by) -> new Columns(null, null, null, null, null, signed, by, null);
      };
    }
  }
}
