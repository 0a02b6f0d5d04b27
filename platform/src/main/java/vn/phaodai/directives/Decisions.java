// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import static vn.phaodai.directives.AssignmentRepository.instant;
import static vn.phaodai.directives.AssignmentRepository.timestamp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;

/// What of the directives must be decided today, ranked: what is late first, then what somebody
/// waits for, then what the orders themselves left open.
@Service
@Transactional(readOnly = true)
public class Decisions {
  private final JdbcClient jdbc;
  private final ClosedBodies closed;
  private final OperatingClock clock;

  Decisions(JdbcClient jdbc, ClosedBodies closed, OperatingClock clock) {
    this.jdbc = jdbc;
    this.closed = closed;
    this.clock = clock;
  }

  /// In the order of their rank.
  public enum Kind {
    OVERDUE,
    EXTENSION,
    REVIEW,
    /// A body that has ended and still has something open.
    CLOSED_BODY,
    DRAFT,
    UNASSIGNED,
    UNDATED
  }

  /// One thing to decide.
  ///
  /// @param title what it is about
  /// @param owner who owes it, or whose register it is in
  /// @param since since when it waits; the deadline for what is overdue
  /// @param count how many are meant where one row stands for several, else 1
  public record Decision(
      Kind kind, String title, String owner, @Nullable Instant since, int count, String href) {}

  /// The first of them within a jurisdiction, at most `limit` of each kind.
  public List<Decision> of(List<String> jurisdiction, int limit) {
    List<Decision> all = new ArrayList<>();
    for (String path : new Jurisdictions(jurisdiction).paths()) {
      all.addAll(assignments(Kind.OVERDUE, "a.is_open and a.due_at < :now", path, limit));
      all.addAll(extensions(path, limit));
      all.addAll(assignments(Kind.REVIEW, "a.state = 'SUBMITTED'", path, limit));
      all.addAll(drafts(path, limit));
      all.addAll(
          openPoints(
              Kind.UNASSIGNED,
              """
              select count(*) from (select 1 from directives.obligation o
                where o.dispatch_id = d.id and not o.assigned and o.withdrawn_at is null limit 1000) x
              """,
              path,
              limit));
      all.addAll(
          openPoints(
              Kind.UNDATED,
              """
              select count(*) from (select 1 from directives.assignment a
                where a.dispatch_id = d.id and a.is_open and a.due_at = 'infinity' and not a.waits limit 1000) x
              """,
              path,
              limit));
    }
    all.addAll(closedBodies(jurisdiction, limit));
    all.sort(
        Comparator.comparing(Decision::kind)
            .thenComparing(Decision::since, Comparator.nullsLast(Comparator.naturalOrder())));
    return all;
  }

  private List<Decision> assignments(Kind kind, String condition, String path, int limit) {
    return jdbc.sql(
            """
            with page as materialized (
              select a.* from directives.assignment a where a.%s = :path::ltree and %s
              order by a.due_at, a.id limit :limit
            )
            select o.text as title, b.name as owner, nullif(p.due_at, 'infinity') as since, 1 as n,
                   '/nhiem-vu/' || p.public_id as href
            from page p join directives.obligation o on o.id = p.obligation_id
            join organisation_api.body b on b.id = p.body_id order by p.due_at, p.id
            """
                .formatted(Jurisdictions.column(path), condition))
        .param("path", path)
        .param("now", timestamp(clock.now()))
        .param("limit", limit)
        .query(rows(kind))
        .list();
  }

  private List<Decision> extensions(String path, int limit) {
    return jdbc.sql(
            """
            select o.text as title, b.name as owner, x.asked_at as since, 1 as n,
                   '/nhiem-vu/' || a.public_id as href
            from directives.extension x join directives.assignment a on a.id = x.assignment_id
            join directives.obligation o on o.id = a.obligation_id join organisation_api.body b on b.id = a.body_id
            where x.decision is null and a.%s = :path::ltree order by x.asked_at limit :limit
            """
                .formatted(Jurisdictions.column(path)))
        .param("path", path)
        .param("limit", limit)
        .query(rows(Kind.EXTENSION))
        .list();
  }

  private List<Decision> drafts(String path, int limit) {
    return jdbc.sql(
            """
            select d.label as title, b.name as owner, d.arrived_at as since, 1 as n,
                   '/chi-dao/' || d.slug as href
            from directives.dispatch d join organisation_api.body b on b.id = d.register_body_id
            where d.status = 'DRAFT' and d.path <@ :path::ltree order by d.arrived_at limit :limit
            """)
        .param("path", path)
        .param("limit", limit)
        .query(rows(Kind.DRAFT))
        .list();
  }

  /// One row a body; letters of the Party are not counted here, where State seats look too.
  private List<Decision> closedBodies(List<String> jurisdiction, int limit) {
    return closed.list(new ClosedBodies.Sight(jurisdiction, false), limit).stream()
        .map(
            body ->
                new Decision(
                    Kind.CLOSED_BODY,
                    body.name(),
                    body.name(),
                    body.ended().atStartOfDay(OperatingClock.ZONE).toInstant(),
                    body.open(),
                    ClosedBodies.PAGE + "/" + body.publicId()))
        .toList();
  }

  /// One row a dispatch for what its text left open.
  private List<Decision> openPoints(Kind kind, String count, String path, int limit) {
    return jdbc.sql(
            """
            select d.label as title, b.name as owner, d.confirmed_at as since, c.n,
                   '/chi-dao/' || d.slug || '?muc=nhiem-vu' as href
            from directives.dispatch d join organisation_api.body b on b.id = d.register_body_id
            cross join lateral (%s) c(n)
            where d.status = 'CONFIRMED' and d.path <@ :path::ltree and c.n > 0 order by d.confirmed_at desc limit :limit
            """
                .formatted(count))
        .param("path", path)
        .param("limit", limit)
        .query(rows(kind))
        .list();
  }

  /// What every query here answers with: title, owner, since, n and href.
  private static RowMapper<Decision> rows(Kind kind) {
    return (r, number) ->
        new Decision(
            kind,
            r.getString("title"),
            r.getString("owner"),
            instant(r.getTimestamp("since")),
            r.getInt("n"),
            r.getString("href"));
  }
}
