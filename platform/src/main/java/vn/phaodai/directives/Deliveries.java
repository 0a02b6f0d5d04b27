// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import static vn.phaodai.directives.AssignmentRepository.instant;
import static vn.phaodai.directives.AssignmentRepository.timestamp;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.access.Grant;
import vn.phaodai.access.SignedIn;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;

/// Who has been sent a dispatch, who has opened it, who has acknowledged it. A body or seat named
/// by several lines of the lists gets it once.
@Service
@Transactional
public class Deliveries {
  private final JdbcClient jdbc;
  private final AuditLog audit;
  private final OperatingClock clock;

  Deliveries(JdbcClient jdbc, AuditLog audit, OperatingClock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /// One addressee of one dispatch.
  ///
  /// @param seat the position's title where a person is addressed, null where a body is
  /// @param holder who sits there today; null where a body is addressed or the seat is vacant
  public record Delivery(
      UUID publicId,
      String body,
      @Nullable String seat,
      @Nullable String holder,
      String purpose,
      @Nullable Instant sentAt,
      @Nullable Instant readAt,
      @Nullable Instant acknowledgedAt) {}

  /// The addressees of a dispatch within a jurisdiction, those who have not acknowledged first.
  @Transactional(readOnly = true)
  public List<Delivery> of(long dispatch, List<String> paths, int limit) {
    return jdbc.sql(
            """
            select v.public_id, b.name as body, p.title as seat, h.full_name as holder, v.purpose, v.sent_at, v.read_at, v.acknowledged_at
            from directives.delivery v
            join organisation_api.body b on b.id = v.body_id
            left join organisation_api.position p on p.id = v.position_id
            left join lateral (select t.full_name from organisation_api.tenure t
              where t.position_id = v.position_id and t.seat = v.seat and t.valid @> :today::date
              order by t.capacity = 'HOLDER' desc, t.id limit 1) h on true
            where v.dispatch_id = :dispatch and v.passed_on_at is null and v.path <@ (:paths)::ltree[]
            order by v.acknowledged_at is not null, v.read_at is not null, nlevel(v.path), b.name_key, v.id limit :limit
            """)
        .param("dispatch", dispatch)
        .param("today", clock.today())
        .param("paths", paths.toArray(String[]::new))
        .param("limit", limit)
        .query(
            (r, n) ->
                new Delivery(
                    r.getObject("public_id", UUID.class),
                    r.getString("body"),
                    r.getString("seat"),
                    r.getString("holder"),
                    r.getString("purpose"),
                    instant(r.getTimestamp("sent_at")),
                    instant(r.getTimestamp("read_at")),
                    instant(r.getTimestamp("acknowledged_at"))))
        .list();
  }

  /// A dispatch that the signed-in person's bodies or seats have been sent and not yet
  /// acknowledged.
  public record Waiting(
      String slug, String dispatch, @Nullable String subject, Instant sentAt, boolean read) {}

  @Transactional(readOnly = true)
  public List<Waiting> waitingForMe(int limit) {
    Mine mine = mine();
    return jdbc.sql(
            """
            select d.slug, d.label as dispatch, d.subject, min(v.sent_at) as sent_at,
                   bool_and(v.read_at is not null) as read
            from directives.delivery v join directives.dispatch d on d.id = v.dispatch_id
            where v.acknowledged_at is null and %s
            group by d.id order by min(v.sent_at), d.id limit :limit
            """
                .formatted(MINE))
        .param("bodies", mine.bodies())
        .param("tenures", mine.tenures())
        .param("limit", limit)
        .query(
            (r, n) ->
                new Waiting(
                    r.getString("slug"),
                    r.getString("dispatch"),
                    r.getString("subject"),
                    r.getTimestamp("sent_at").toInstant(),
                    r.getBoolean("read")))
        .list();
  }

  private static final String MINE =
      """
      v.sent_at is not null and v.passed_on_at is null and v.body_id = any(:bodies)
      and (v.position_id is null or exists (select from organisation_api.tenure t
        where t.id = any(:tenures) and t.position_id = v.position_id and t.seat = v.seat))
      """;

  /// The signed-in addressee has the dispatch open. Kept once, the first time.
  public void opened(long dispatch) {
    mark(dispatch, "read_at", "read_by", "read");
  }

  /// The signed-in addressee confirms receipt; returns how many of their seats it concerned.
  public int acknowledge(long dispatch) {
    mark(dispatch, "read_at", "read_by", "read");
    return mark(dispatch, "acknowledged_at", "acknowledged_by", "acknowledge");
  }

  private int mark(long dispatch, String timeColumn, String byColumn, String verb) {
    Mine mine = mine();
    if (mine.bodies().length == 0) {
      return 0;
    }
    int marked =
        jdbc.sql(
                """
                update directives.delivery v set %1$s = :now, %2$s = :account
                where v.dispatch_id = :dispatch and v.%1$s is null and %3$s
                """
                    .formatted(timeColumn, byColumn, MINE))
            .param("dispatch", dispatch)
            .param("now", timestamp(clock.now()))
            .param("account", mine.account())
            .param("bodies", mine.bodies())
            .param("tenures", mine.tenures())
            .update();
    if (marked > 0) {
      audit.record(
          AuditEntry.of("directives.delivery." + verb, "dispatch", dispatch)
              .with(Map.of("rows", marked)));
    }
    return marked;
  }

  private record Mine(@Nullable Long account, Long[] bodies, Long[] tenures) {}

  private static Mine mine() {
    return SignedIn.current()
        .map(
            me ->
                new Mine(
                    me.accountId(),
                    me.grants().stream().map(Grant::bodyId).toArray(Long[]::new),
                    me.grants().stream().map(Grant::tenureId).toArray(Long[]::new)))
        .orElse(new Mine(null, new Long[0], new Long[0]));
  }
}
