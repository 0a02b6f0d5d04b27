// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import static vn.phaodai.directives.AssignmentRepository.timestamp;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Many assignments in one statement, for commands over a selection.
@Repository
class AssignmentSets {
  private final JdbcClient jdbc;

  AssignmentSets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Locks the rows until the transaction ends, always in the same order, so that two selections
  /// that overlap wait for one another instead of deadlocking.
  List<Assignment> lock(Collection<UUID> publicIds) {
    return jdbc.sql(
            "select "
                + AssignmentRepository.COLUMNS
                + " from directives.assignment a where public_id = any(:ids) order by a.id for"
                + " update")
        .param("ids", publicIds.toArray(UUID[]::new))
        .query(AssignmentRepository::assignment)
        .list();
  }

  /// Gives all of them one deadline.
  void setDue(Collection<Long> ids, Instant due) {
    jdbc.sql(
            "update directives.assignment set due_at = :due, version = version + 1 where id ="
                + " any(:ids)")
        .param("ids", ids.toArray(Long[]::new))
        .param("due", timestamp(due))
        .update();
  }

  /// What was cascaded from any of them with its deadline follows; to be called before [#setDue].
  ///
  /// @return the rows that moved, none of `ids` among them
  List<Long> moveInherited(Collection<Long> ids, Instant due) {
    return jdbc.sql(
            """
            with recursive below as (
              select c.id, c.due_at from directives.assignment p
              join directives.assignment c on c.parent_id = p.id and c.due_at = p.due_at and c.is_open
              where p.id = any(:ids)
              union
              select c.id, c.due_at from below b
              join directives.assignment c on c.parent_id = b.id and c.due_at = b.due_at and c.is_open
            )
            update directives.assignment a set due_at = :due, version = version + 1
            from below where a.id = below.id and not a.id = any(:ids) returning a.id
            """)
        .param("ids", ids.toArray(Long[]::new))
        .param("due", timestamp(due))
        .query((row, n) -> row.getLong(1))
        .list();
  }

  /// No longer owed.
  void withdraw(Collection<Long> ids, Instant now) {
    jdbc.sql(
            """
            update directives.assignment set state = 'WITHDRAWN', closed_at = :now, version = version + 1
            where id = any(:ids)
            """)
        .param("ids", ids.toArray(Long[]::new))
        .param("now", timestamp(now))
        .update();
  }

  /// Marks a change that left the rows' own columns alone.
  void touch(Collection<Long> ids) {
    jdbc.sql("update directives.assignment set version = version + 1 where id = any(:ids)")
        .param("ids", ids.toArray(Long[]::new))
        .update();
  }

  /// Answers the open requests of those that have one.
  void grantRequests(
      Collection<Long> ids, @Nullable String text, Instant now, @Nullable Long account) {
    jdbc.sql(
            """
            update directives.extension
            set decision = 'GRANTED', decision_text = :text, decided_at = :now, decided_by = :account::bigint
            where assignment_id = any(:ids) and decision is null
            """)
        .param("ids", ids.toArray(Long[]::new))
        .param("text", text)
        .param("now", timestamp(now))
        .param("account", account)
        .update();
  }
}
