// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import static vn.phaodai.directives.AssignmentRepository.instant;
import static vn.phaodai.directives.AssignmentRepository.timestamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;

/// Lists and counts of what is owed, for any jurisdiction, at any size.
///
/// A list is one index range: the index over (unit at the jurisdiction's depth, open, deadline, id)
/// gives its rows in order, and the page key is (deadline, id). Several jurisdictions are read one
/// by one and merged. Counts stop at [#COUNT_LIMIT].
@Service
@Transactional(readOnly = true)
public class Board {
  public static final int PAGE = 50;
  public static final int COUNT_LIMIT = 1_000;

  static final String SELECT_ROW =
      """
      select a.id, a.public_id, o.text, o.lead, o.clause, o.theme, coalesce(d.label, m.label) as dispatch,
             coalesce('/chi-dao/' || d.slug, m.address) as address,
             b.name as body, b.public_id as body_public_id, a.part, a.state, nullif(a.due_at, 'infinity') as due_at,
             a.progress, a.reminded, a.version
      """;
  static final String JOINS =
      """
      join directives.obligation o on o.id = a.obligation_id
      left join directives.dispatch d on d.id = o.dispatch_id
      left join directives.commission m on m.id = o.commission_id
      join organisation_api.body b on b.id = a.body_id
      """;

  private final JdbcClient jdbc;
  private final OperatingClock clock;

  Board(JdbcClient jdbc, OperatingClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// One page of a list.
  ///
  /// @param next the key of the page after this one, null when this is the last
  public record Page(List<WorkRow> rows, @Nullable String next) {}

  /// A count that is exact up to [#COUNT_LIMIT].
  public record Count(int value, boolean more) {}

  public Page work(List<String> jurisdiction, WorkFilter filter) {
    Key after = Key.parse(filter.after());
    List<WorkRow> rows =
        new Jurisdictions(jurisdiction)
            .paths().stream()
                .flatMap(path -> range(path, filter, after))
                .sorted(order(filter))
                .limit(PAGE + 1L)
                .toList();
    boolean more = rows.size() > PAGE;
    List<WorkRow> page = more ? rows.subList(0, PAGE) : rows;
    return new Page(page, more ? Key.of(page.getLast()) : null);
  }

  public Count count(List<String> jurisdiction, WorkFilter filter) {
    int counted = 0;
    for (String path : new Jurisdictions(jurisdiction).paths()) {
      counted +=
          jdbc.sql(
                  "select count(*) from (select 1 from directives.assignment a where "
                      + conditions(path, filter)
                      + " limit :limit) counted")
              .param("path", path)
              .param("now", timestamp(clock.now()))
              .param("limit", COUNT_LIMIT + 1)
              .param("dispatch", filter.dispatch())
              .param("body", filter.body())
              .query(Integer.class)
              .single();
    }
    return new Count(Math.min(counted, COUNT_LIMIT), counted > COUNT_LIMIT);
  }

  /// What is still owed and falls due within a window, the soonest first; at most a page.
  ///
  /// @param to the first instant after it
  public List<WorkRow> due(String path, Instant from, Instant to) {
    return jdbc.sql(
            SELECT_ROW
                + " from directives.assignment a "
                + JOINS
                + """
                where a.%s = :path::ltree and a.is_open and a.due_at >= :from and a.due_at < :to
                order by a.due_at, a.id limit :limit
                """
                    .formatted(Jurisdictions.column(path)))
        .param("path", path)
        .param("from", timestamp(from))
        .param("to", timestamp(to))
        .param("limit", PAGE)
        .query(Board::row)
        .list();
  }

  /// One assignment, where it lies within the jurisdiction.
  public Optional<AssignmentView> find(List<String> jurisdiction, UUID id) {
    return jdbc.sql(
            SELECT_ROW
                + """
                  , a.body_id, a.path::text as path, o.condition, o.outcome_measure, o.outcome_target, o.deadline_kind,
                  o.deadline_text, above.public_id as above_id, above_body.name as above_name, x.asked_due_at, x.reason,
                  x.asked_at
                from directives.assignment a
                """
                + JOINS
                + """
                left join directives.assignment above on above.id = a.parent_id
                left join organisation_api.body above_body on above_body.id = above.body_id
                left join directives.extension x on x.assignment_id = a.id and x.decision is null
                where a.public_id = :id and a.path <@ (:paths)::ltree[]
                """)
        .param("id", id)
        .param("paths", jurisdiction.toArray(String[]::new))
        .query((r, n) -> view(r))
        .optional();
  }

  private AssignmentView view(ResultSet r) throws SQLException {
    WorkRow row = row(r, 0);
    String measure = r.getString("outcome_measure");
    UUID above = r.getObject("above_id", UUID.class);
    Instant asked = instant(r.getTimestamp("asked_due_at"));
    return new AssignmentView(
        row,
        r.getLong("body_id"),
        r.getString("path"),
        r.getString("condition"),
        measure == null ? null : measure + " = " + r.getString("outcome_target"),
        r.getString("deadline_kind"),
        r.getString("deadline_text"),
        above == null ? null : new AssignmentView.Above(above, r.getString("above_name")),
        below(row.id()),
        events(row.id()),
        asked == null
            ? null
            : new AssignmentView.AskedExtension(
                asked, r.getString("reason"), r.getTimestamp("asked_at").toInstant()));
  }

  private List<WorkRow> below(long id) {
    return jdbc.sql(
            SELECT_ROW
                + " from directives.assignment a "
                + JOINS
                + " where a.parent_id = :id order by a.is_open desc, b.name_key limit 300")
        .param("id", id)
        .query(Board::row)
        .list();
  }

  private List<AssignmentView.EventView> events(long id) {
    return jdbc.sql(
            """
            select e.*, t.title as seat, t.full_name as who
            from directives.event e left join organisation_api.tenure t on t.id = e.tenure_id
            where e.assignment_id = :id order by e.id desc
            """)
        .param("id", id)
        .query(
            (r, n) ->
                new AssignmentView.EventView(
                    r.getTimestamp("at").toInstant(),
                    r.getString("kind"),
                    r.getString("seat"),
                    r.getString("who"),
                    r.getString("text"),
                    r.getObject("file_public_id", UUID.class),
                    r.getString("file_name"),
                    AssignmentState.valueOf(r.getString("state")),
                    instant(r.getTimestamp("due_at"))))
        .list();
  }

  private Stream<WorkRow> range(String path, WorkFilter filter, @Nullable Key after) {
    boolean closed = filter.show() == WorkFilter.Show.CLOSED;
    String beyond =
        after == null
            ? ""
            : closed
                ? " and (a.due_at, a.id) < (:afterDue::timestamptz, :afterId)"
                : " and (a.due_at, a.id) > (:afterDue::timestamptz, :afterId)";
    String direction = closed ? " desc" : "";
    return jdbc
        .sql(
            """
            with page as materialized (
              select a.* from directives.assignment a where %s%s
              order by a.due_at%s, a.id%s limit :limit
            )
            """
                    .formatted(conditions(path, filter), beyond, direction, direction)
                + SELECT_ROW
                + " from page a "
                + JOINS)
        .param("path", path)
        .param("now", timestamp(clock.now()))
        .param("afterDue", after == null ? null : after.due())
        .param("afterId", after == null ? null : after.id())
        .param("limit", PAGE + 1)
        .param("dispatch", filter.dispatch())
        .param("body", filter.body())
        .query(Board::row)
        .stream();
  }

  private static String conditions(String path, WorkFilter filter) {
    String where = "a." + Jurisdictions.column(path) + " = :path::ltree and ";
    where +=
        switch (filter.show()) {
          case OPEN -> "a.is_open";
          case OVERDUE -> "a.is_open and a.due_at < :now";
          case SUBMITTED -> "a.state = 'SUBMITTED'";
          case UNDATED -> "a.is_open and a.due_at = 'infinity' and not a.waits";
          case CLOSED -> "not a.is_open";
        };
    if (filter.dispatch() != null) {
      where +=
          " and a.dispatch_id = (select id from directives.dispatch where public_id = :dispatch)";
    }
    if (filter.body() != null) {
      where += " and a.body_id = (select id from organisation_api.body where public_id = :body)";
    }
    return where;
  }

  private static Comparator<WorkRow> order(WorkFilter filter) {
    Comparator<WorkRow> order =
        Comparator.comparing(WorkRow::dueAt, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(WorkRow::id);
    return filter.show() == WorkFilter.Show.CLOSED ? order.reversed() : order;
  }

  static WorkRow row(ResultSet r, int n) throws SQLException {
    return new WorkRow(
        r.getLong("id"),
        r.getObject("public_id", UUID.class),
        r.getString("text"),
        List.of((String[]) r.getArray("lead").getArray()),
        r.getString("clause"),
        r.getString("theme"),
        r.getString("dispatch"),
        r.getString("address"),
        r.getString("body"),
        r.getObject("body_public_id", UUID.class),
        r.getString("part"),
        AssignmentState.valueOf(r.getString("state")),
        instant(r.getTimestamp("due_at")),
        r.getInt("progress"),
        r.getInt("reminded"),
        r.getInt("version"));
  }

  /// Where a page ends: the deadline (“-” for none) and the row's id.
  private record Key(String due, long id) {
    static @Nullable Key parse(@Nullable String text) {
      if (text == null || !text.matches("(-|\\d{1,15})_\\d{1,18}")) {
        return null;
      }
      String[] parts = text.split("_");
      String due =
          parts[0].equals("-")
              ? "infinity"
              : Instant.ofEpochMilli(Long.parseLong(parts[0])).toString();
      return new Key(due, Long.parseLong(parts[1]));
    }

    static String of(WorkRow row) {
      return (row.dueAt() == null ? "-" : row.dueAt().toEpochMilli()) + "_" + row.id();
    }
  }
}
