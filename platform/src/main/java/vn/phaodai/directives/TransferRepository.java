// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import static vn.phaodai.directives.AssignmentRepository.timestamp;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Moves from a closed body to a successor, in PostgreSQL.
@Repository
class TransferRepository {
  private final JdbcClient jdbc;

  TransferRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long insert(long from, long to, String decision, String reason, Instant now, Acting.Seat seat) {
    return jdbc.sql(
            """
            insert into directives.transfer (from_body_id, to_body_id, decision, reason, at, account_id, tenure_id)
            values (:from, :to, :decision, :reason, :now, :account::bigint, :tenure::bigint) returning id
            """)
        .param("from", from)
        .param("to", to)
        .param("decision", decision)
        .param("reason", reason)
        .param("now", timestamp(now))
        .param("account", seat.accountId())
        .param("tenure", seat.tenureId())
        .query(Long.class)
        .single();
  }

  /// One obligation that both owe.
  ///
  /// @param old the closed body's assignment
  /// @param kept the successor's
  record Doubled(long old, long kept) {}

  List<Doubled> owedAlready(Collection<Long> assignments, long successor) {
    return jdbc.sql(
            """
            select a.id as old, k.id as kept from directives.assignment a
            join directives.assignment k on k.obligation_id = a.obligation_id and k.body_id = :to
            where a.id = any(:ids) order by a.id
            """)
        .param("ids", assignments.toArray(Long[]::new))
        .param("to", successor)
        .query(new SimplePropertyRowMapper<>(Doubled.class))
        .list();
  }

  void moveWork(Collection<Long> assignments, long to, String path) {
    jdbc.sql(
            """
            update directives.assignment set body_id = :to, path = :path::ltree, version = version + 1
            where id = any(:ids)
            """)
        .param("ids", assignments.toArray(Long[]::new))
        .param("to", to)
        .param("path", path)
        .update();
  }

  /// The two become one: what was passed on below follows, the nearer deadline holds, an open
  /// request for time is still answered, and where the successor was done it is open again.
  void merge(Doubled pair, Instant now) {
    jdbc.sql(
            """
            with old as (
              select * from directives.assignment where id = :old
            ), children as (
              update directives.assignment c set parent_id = :kept from old
              where c.parent_id = old.id and c.id <> :kept
            ), asked as (
              update directives.extension x set assignment_id = :kept
              where x.assignment_id = :old and x.decision is null and not exists (
                select from directives.extension y where y.assignment_id = :kept and y.decision is null)
            ), ended as (
              update directives.assignment a set state = 'WITHDRAWN', closed_at = :now, version = a.version + 1
              where a.id = :old
            )
            update directives.assignment k
            set parent_id = case when k.parent_id = old.id then old.parent_id else k.parent_id end,
                state = case when k.is_open then k.state else 'IN_PROGRESS' end,
                progress = case when k.is_open then k.progress else least(old.progress, 99) end,
                closed_at = null, waits = old.waits and (k.waits or not k.is_open),
                due_at = case when k.is_open then least(k.due_at, old.due_at) else old.due_at end, version = k.version + 1
            from old where k.id = :kept
            """)
        .param("old", pair.old())
        .param("kept", pair.kept())
        .param("now", timestamp(now))
        .update();
  }

  /// Those that nobody has acknowledged or passed on, locked until the transaction ends.
  List<Long> lockDeliveries(Collection<UUID> deliveries, long body) {
    return jdbc.sql(
            """
            select id from directives.delivery
            where public_id = any(:ids) and body_id = :body and acknowledged_at is null and passed_on_at is null
            order by id for update
            """)
        .param("ids", deliveries.toArray(UUID[]::new))
        .param("body", body)
        .query((row, n) -> row.getLong(1))
        .list();
  }

  void passOn(Collection<Long> deliveries, long to, String path, Instant now) {
    jdbc.sql(
            """
            with passed as (
              update directives.delivery set passed_on_at = :now where id = any(:ids)
              returning dispatch_id, addressing_id, purpose
            )
            insert into directives.delivery (dispatch_id, addressing_id, body_id, path, purpose, sent_at, channel)
            select dispatch_id, addressing_id, :to, :path::ltree, purpose, :now, 'PHAODAI' from passed
            on conflict (dispatch_id, body_id, position_id, seat) do nothing
            """)
        .param("ids", deliveries.toArray(Long[]::new))
        .param("to", to)
        .param("path", path)
        .param("now", timestamp(now))
        .update();
  }

  void movedWork(long transfer, Collection<Long> assignments) {
    moved(transfer, "assignment_id", assignments);
  }

  void movedDeliveries(long transfer, Collection<Long> deliveries) {
    moved(transfer, "delivery_id", deliveries);
  }

  private void moved(long transfer, String column, Collection<Long> ids) {
    jdbc.sql(
            """
            insert into directives.transferred (transfer_id, %s) select :transfer, id from unnest(:ids::bigint[]) id
            """
                .formatted(column))
        .param("transfer", transfer)
        .param("ids", ids.toArray(Long[]::new))
        .update();
  }

  /// @param before its step, symbol and signature until then
  void movedLetter(long transfer, long letter, String before) {
    jdbc.sql(
            """
            insert into directives.transferred (transfer_id, letter_id, before) values (:transfer, :letter, :before)
            """)
        .param("transfer", transfer)
        .param("letter", letter)
        .param("before", before)
        .update();
  }
}
