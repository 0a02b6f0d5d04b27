// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Assignments and their events in PostgreSQL. A deadline of `infinity` is one that has not been
/// set.
@Repository
class AssignmentRepository {
  static final String COLUMNS =
      """
      a.id, a.public_id, a.obligation_id, a.dispatch_id, a.parent_id, a.body_id, a.path::text as path, a.part,
      a.state, nullif(a.due_at, 'infinity') as due_at, a.progress, a.reminded, a.version
      """;

  private final JdbcClient jdbc;

  AssignmentRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Locks the row until the transaction ends, so that two people act one after the other.
  Optional<Assignment> lock(UUID publicId) {
    return jdbc.sql(
            "select " + COLUMNS + " from directives.assignment a where public_id = :id for update")
        .param("id", publicId)
        .query(AssignmentRepository::assignment)
        .optional();
  }

  List<Assignment> ofObligation(long obligationId) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from directives.assignment a where obligation_id = :id order by a.id")
        .param("id", obligationId)
        .query(AssignmentRepository::assignment)
        .list();
  }

  /// Opens the obligation for each body that does not owe it yet; returns the new rows' ids.
  ///
  /// @param parent the assignment that was cascaded, null for the first holders
  List<Long> open(
      long obligationId,
      Collection<Long> bodies,
      String part,
      @Nullable Long parent,
      @Nullable Instant due) {
    return jdbc.sql(
            """
            with marked as (
              update directives.obligation set assigned = true where id = :obligation and not assigned
            )
            insert into directives.assignment (obligation_id, dispatch_id, parent_id, body_id, path, part, due_at, waits)
            select o.id, o.dispatch_id, :parent::bigint, b.id, b.path, :part,
                   coalesce(:due::timestamptz, 'infinity'), o.deadline_kind = 'CONDITION' and o.condition_met_on is null
            from directives.obligation o, organisation_api.body b
            where o.id = :obligation and b.id = any(:bodies)
            on conflict (obligation_id, body_id) do nothing
            returning id
            """)
        .param("obligation", obligationId)
        .param("bodies", bodies.toArray(Long[]::new))
        .param("part", part)
        .param("parent", parent)
        .param("due", timestamp(due))
        .query((row, n) -> row.getLong(1))
        .list();
  }

  void change(
      Assignment a, AssignmentState state, int progress, @Nullable Instant due, Instant now) {
    jdbc.sql(
            """
            update directives.assignment
            set state = :state, progress = :progress, due_at = coalesce(:due::timestamptz, 'infinity'),
                version = version + 1,
                closed_at = case when :state in ('ACCEPTED', 'WITHDRAWN') then :now::timestamptz end
            where id = :id
            """)
        .param("id", a.id())
        .param("state", state.name())
        .param("progress", progress)
        .param("due", timestamp(due))
        .param("now", timestamp(now))
        .update();
  }

  /// Children that were cascaded with the parent's deadline follow it when it moves.
  List<Long> moveInheritedDeadlines(Assignment parent, @Nullable Instant due) {
    return jdbc.sql(
            """
            with recursive below as (
              select c.id from directives.assignment c
              where c.parent_id = :id and c.due_at = coalesce(:old::timestamptz, 'infinity') and c.is_open
              union all
              select c.id from directives.assignment c join below b on c.parent_id = b.id
              where c.due_at = coalesce(:old::timestamptz, 'infinity') and c.is_open
            )
            update directives.assignment a
            set due_at = coalesce(:due::timestamptz, 'infinity'), version = version + 1
            from below where a.id = below.id returning a.id
            """)
        .param("id", parent.id())
        .param("old", timestamp(parent.dueAt()))
        .param("due", timestamp(due))
        .query((row, n) -> row.getLong(1))
        .list();
  }

  void reminded(Collection<Long> ids, Instant now) {
    jdbc.sql(
            """
            update directives.assignment set reminded = reminded + 1, last_reminded_at = :now, version = version + 1
            where id = any(:ids)
            """)
        .param("ids", ids.toArray(Long[]::new))
        .param("now", timestamp(now))
        .update();
  }

  /// Marks a change that left the row's own columns alone.
  void touch(long id) {
    jdbc.sql("update directives.assignment set version = version + 1 where id = :id")
        .param("id", id)
        .update();
  }

  void askExtension(
      long assignment, Instant due, String reason, Instant now, @Nullable Long account) {
    jdbc.sql(
            """
            insert into directives.extension (assignment_id, asked_due_at, reason, asked_at, asked_by)
            values (:id, :due, :reason, :now, :account::bigint)
            """)
        .param("id", assignment)
        .param("due", timestamp(due))
        .param("reason", reason)
        .param("now", timestamp(now))
        .param("account", account)
        .update();
  }

  /// Closes the open request; returns the deadline it asked for.
  Optional<Instant> decideExtension(
      long assignment, boolean granted, String text, Instant now, @Nullable Long account) {
    return jdbc.sql(
            """
            update directives.extension
            set decision = :decision, decision_text = :text, decided_at = :now, decided_by = :account::bigint
            where assignment_id = :id and decision is null
            returning asked_due_at
            """)
        .param("id", assignment)
        .param("decision", granted ? "GRANTED" : "REFUSED")
        .param("text", text)
        .param("now", timestamp(now))
        .param("account", account)
        .query((row, n) -> row.getTimestamp(1).toInstant())
        .optional();
  }

  /// Those of `bodies` that stand below the assignment's body: under its path, deeper or answering
  /// to it.
  List<Long> bodiesBelow(Assignment a, Collection<Long> bodies) {
    return jdbc.sql(
            """
            select id from organisation_api.body
            where id = any(:bodies) and path <@ :path::ltree and id <> :self
            order by id
            """)
        .param("bodies", bodies.toArray(Long[]::new))
        .param("path", a.path())
        .param("self", a.bodyId())
        .query((row, n) -> row.getLong(1))
        .list();
  }

  boolean hasEvidence(long assignmentId) {
    return jdbc.sql(
            """
            select exists (select from directives.event where assignment_id = :id and kind = 'EVIDENCE'
              and id > coalesce((select max(id) from directives.event where assignment_id = :id and kind = 'RETURNED'), 0))
            """)
        .param("id", assignmentId)
        .query(Boolean.class)
        .single();
  }

  /// Writes one event for each assignment, with the state and deadline it has now.
  ///
  /// @param actor null where the program acts by itself
  void happened(
      Collection<Long> assignments,
      String kind,
      Instant at,
      Acting.@Nullable Seat actor,
      @Nullable String text,
      @Nullable Evidence evidence) {
    jdbc.sql(
            """
            insert into directives.event
              (assignment_id, at, account_id, tenure_id, kind, text, file_public_id, file_name, state, due_at)
            select id, :at, :account::bigint, :tenure::bigint, :kind, :text, :file::uuid, :fileName, state,
                   nullif(due_at, 'infinity')
            from directives.assignment where id = any(:ids) order by id
            """)
        .param("ids", assignments.toArray(Long[]::new))
        .param("at", timestamp(at))
        .param("account", actor == null ? null : actor.accountId())
        .param("tenure", actor == null ? null : actor.tenureId())
        .param("kind", kind)
        .param("text", text)
        .param("file", evidence == null ? null : evidence.file())
        .param("fileName", evidence == null ? null : evidence.fileName())
        .update();
  }

  static Assignment assignment(ResultSet row, int number) throws SQLException {
    long parent = row.getLong("parent_id");
    Long parentId = row.wasNull() ? null : parent;
    return new Assignment(
        row.getLong("id"),
        row.getObject("public_id", UUID.class),
        row.getLong("obligation_id"),
        row.getObject("dispatch_id", Long.class),
        parentId,
        row.getLong("body_id"),
        row.getString("path"),
        row.getString("part"),
        AssignmentState.valueOf(row.getString("state")),
        instant(row.getTimestamp("due_at")),
        row.getInt("progress"),
        row.getInt("reminded"),
        row.getInt("version"));
  }

  static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }

  static @Nullable Timestamp timestamp(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }
}
