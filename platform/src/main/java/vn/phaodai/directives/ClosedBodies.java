// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.organisation.Side;

/// Bodies that have ended while they still owed something, had something to acknowledge, or had a
/// letter on its way. It is asked anew each time and depends on no message that could be lost: what
/// nobody has moved ([Transfers]) stands here.
@Service
@Transactional(readOnly = true)
public class ClosedBodies {
  public static final int LIMIT = 300;

  /// Where they are listed.
  public static final String PAGE = "/chi-dao/co-quan-ket-thuc";

  private static final String OPEN_WORK = "a.body_id = b.id and a.is_open";
  private static final String OPEN_DELIVERY =
      "v.body_id = b.id and v.acknowledged_at is null and v.passed_on_at is null";
  private static final String OPEN_LETTER =
      """
      l.issuer_body_id = b.id and l.state not in ('SENT', 'WITHDRAWN') and (:party or l.system = 'STATE')
        and not exists (select from directives.transferred t where t.letter_id = l.id)
      """;

  /// A closed body stands in the sight of whoever sees its own unit or that of an heir: after a
  /// merger of provinces nobody sits above the old unit any more.
  private static final String SEEN =
      """
      (b.path <@ (:paths)::ltree[] or exists (select from organisation_api.body_heir h
        join organisation_api.body heir on heir.id = h.heir_id where h.body_id = b.id and heir.path <@ (:paths)::ltree[]))
      """;

  private final JdbcClient jdbc;
  private final OperatingClock clock;

  ClosedBodies(JdbcClient jdbc, OperatingClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Who looks.
  ///
  /// @param party whether letters of the Party are among what they see
  public record Sight(List<String> paths, boolean party) {
    public Sight {
      paths = List.copyOf(paths);
    }
  }

  /// @param ended the first day on which it no longer existed
  /// @param work how much is still open, at most [Board#COUNT_LIMIT]; likewise the other two
  public record Closed(
      long id,
      UUID publicId,
      String name,
      String path,
      LocalDate ended,
      int work,
      int deliveries,
      int letters) {
    public int open() {
      return work + deliveries + letters;
    }
  }

  /// Who may take it over: whoever came after it and exists today, else whom it answered to.
  ///
  /// @param decision by which the organisation gave the body's work on to this one; null: undecided
  public record Successor(
      long id, UUID publicId, String name, Side side, String path, @Nullable String decision) {}

  /// A dispatch that it was sent and nobody acknowledged.
  public record Unacknowledged(UUID publicId, String slug, String dispatch, String purpose) {}

  /// A letter that was never sent.
  public record Unsent(
      UUID publicId, String subject, LetterState state, @Nullable String code, int version) {}

  /// Something that was moved, latest first.
  public record Moved(
      Instant at,
      String what,
      @Nullable String before,
      String to,
      String decision,
      String reason,
      @Nullable String who) {}

  /// All that is left of one body; each list at most [#LIMIT].
  public record Left(
      Closed body,
      List<Successor> successors,
      List<WorkRow> work,
      List<Unacknowledged> deliveries,
      List<Unsent> letters,
      List<Moved> moved) {}

  /// Those with something open, at most `limit`, the latest ended first.
  public List<Closed> list(Sight sight, int limit) {
    return jdbc.sql(
            """
            select * from (%s where upper(b.valid) <= :today::date and %s) closed
            where work + deliveries + letters > 0 order by ended desc, name, id limit :limit
            """
                .formatted(SELECT, SEEN))
        .param("paths", sight.paths().toArray(String[]::new))
        .param("party", sight.party())
        .param("today", clock.today())
        .param("limit", limit)
        .query(new SimplePropertyRowMapper<>(Closed.class))
        .list();
  }

  private static final String SELECT =
      """
      select b.id, b.public_id, b.name, b.path::text as path, upper(b.valid) as ended,
        (select count(*) from (select 1 from directives.assignment a where %s limit 1000) x)::int as work,
        (select count(*) from (select 1 from directives.delivery v where %s limit 1000) x)::int as deliveries,
        (select count(*) from (select 1 from directives.letter l where %s limit 1000) x)::int as letters
      from organisation_api.body b
      """
          .formatted(OPEN_WORK, OPEN_DELIVERY, OPEN_LETTER);

  /// Empty where there is no such body in sight or it has not ended.
  public Optional<Left> find(Sight sight, UUID body) {
    return jdbc.sql(
            SELECT + " where b.public_id = :id and upper(b.valid) <= :today::date and " + SEEN)
        .param("id", body)
        .param("paths", sight.paths().toArray(String[]::new))
        .param("party", sight.party())
        .param("today", clock.today())
        .query(new SimplePropertyRowMapper<>(Closed.class))
        .optional()
        .map(closed -> left(closed, sight.party()));
  }

  private Left left(Closed closed, boolean party) {
    return new Left(
        closed,
        successors(closed.id()),
        work(closed.id()),
        deliveries(closed.id()),
        letters(closed.id(), party),
        moved(closed.id(), party));
  }

  List<Successor> successors(long body) {
    return jdbc.sql(
            """
            with heir as (
              select h.heir_id as id from organisation_api.body_heir h where h.body_id = :id
            ), today as (
              select n.* from organisation_api.body n where n.valid @> :today::date
            )
            select n.id, n.public_id, n.name, n.side, n.path::text as path, s.decision
            from today n
            left join organisation_api.body_succession s on s.predecessor_id = :id and s.successor_id = n.id
            where n.id in (select id from heir)
              or n.id = (select b.parent_id from organisation_api.body b where b.id = :id)
                and not exists (select from heir join today using (id))
            order by s.decision is null, n.name_key
            """)
        .param("id", body)
        .param("today", clock.today())
        .query((r, n) -> successor(r))
        .list();
  }

  private static Successor successor(ResultSet r) throws SQLException {
    return new Successor(
        r.getLong("id"),
        r.getObject("public_id", UUID.class),
        r.getString("name"),
        Side.valueOf(r.getString("side")),
        r.getString("path"),
        r.getString("decision"));
  }

  private List<WorkRow> work(long body) {
    return jdbc.sql(
            Board.SELECT_ROW
                + " from directives.assignment a "
                + Board.JOINS
                + " where b.id = :id and a.is_open order by a.due_at, a.id limit :limit")
        .param("id", body)
        .param("limit", LIMIT)
        .query(Board::row)
        .list();
  }

  private List<Unacknowledged> deliveries(long body) {
    return jdbc.sql(
            """
            select v.public_id, d.slug, d.label as dispatch, v.purpose
            from directives.delivery v join organisation_api.body b on b.id = v.body_id
            join directives.dispatch d on d.id = v.dispatch_id
            where b.id = :id and %s order by v.id limit :limit
            """
                .formatted(OPEN_DELIVERY))
        .param("id", body)
        .param("limit", LIMIT)
        .query(new SimplePropertyRowMapper<>(Unacknowledged.class))
        .list();
  }

  private List<Unsent> letters(long body, boolean party) {
    return jdbc.sql(
            """
            select l.public_id, l.subject, l.state, l.code, l.version
            from directives.letter l join organisation_api.body b on b.id = l.issuer_body_id
            where b.id = :id and %s order by l.id limit :limit
            """
                .formatted(OPEN_LETTER))
        .param("id", body)
        .param("party", party)
        .param("limit", LIMIT)
        .query(new SimplePropertyRowMapper<>(Unsent.class))
        .list();
  }

  private List<Moved> moved(long body, boolean party) {
    return jdbc.sql(
            """
            select m.at, coalesce(o.text, d.label, l.subject) as what, t.before, n.name as "to", m.decision, m.reason,
                   w.title || ' ' || w.full_name as who
            from directives.transfer m join directives.transferred t on t.transfer_id = m.id
            join organisation_api.body n on n.id = m.to_body_id
            left join directives.assignment a on a.id = t.assignment_id
            left join directives.obligation o on o.id = a.obligation_id
            left join directives.delivery v on v.id = t.delivery_id
            left join directives.dispatch d on d.id = v.dispatch_id
            left join directives.letter l on l.id = t.letter_id
            left join organisation_api.tenure w on w.id = m.tenure_id
            where m.from_body_id = :id and (:party or l.system is distinct from 'PARTY')
            order by t.id desc limit :limit
            """)
        .param("id", body)
        .param("party", party)
        .param("limit", LIMIT)
        .query(
            (r, n) ->
                new Moved(
                    r.getTimestamp("at").toInstant(),
                    r.getString("what"),
                    r.getString("before"),
                    r.getString("to"),
                    r.getString("decision"),
                    r.getString("reason"),
                    r.getString("who")))
        .list();
  }
}
