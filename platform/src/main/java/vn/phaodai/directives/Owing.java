// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import static vn.phaodai.directives.AssignmentRepository.timestamp;

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

/// One obligation and everybody who owes it, body by body.
@Service
@Transactional(readOnly = true)
public class Owing {
  public static final int PAGE = 100;

  private final JdbcClient jdbc;
  private final OperatingClock clock;

  Owing(JdbcClient jdbc, OperatingClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Which of those who owe it.
  public enum Show {
    ALL,
    OPEN,
    OVERDUE,
    UNDATED,
    SUBMITTED
  }

  /// The obligation at the head of the page, with counts of the reader's jurisdiction.
  ///
  /// @param dispatch how the dispatch is called, or what else gave it
  /// @param address where that is read
  public record Head(
      UUID publicId,
      int ordinal,
      String text,
      @Nullable String condition,
      String deadlineKind,
      @Nullable String deadlineText,
      @Nullable LocalDate conditionMetOn,
      @Nullable String conditionGround,
      String dispatch,
      String address,
      int owed,
      int accepted,
      int overdue,
      int undated,
      int submitted) {
    /// Who owes it waits for the condition.
    public boolean waits() {
      return deadlineKind.equals("CONDITION") && conditionMetOn == null;
    }
  }

  /// @param next key of the page after this one, null when this is the last
  public record Page(Head head, List<WorkRow> rows, @Nullable Long next) {}

  /// Empty where the dispatch is not in the reader's sight.
  ///
  /// @param after id of the last row of the page before; null for the first page
  public Optional<Page> page(
      List<String> jurisdiction, UUID obligation, Show show, @Nullable Long after) {
    return head(jurisdiction, obligation)
        .map(
            head -> {
              List<WorkRow> rows = rows(jurisdiction, obligation, show, after);
              boolean more = rows.size() > PAGE;
              List<WorkRow> page = more ? rows.subList(0, PAGE) : rows;
              return new Page(head, page, more ? page.getLast().id() : null);
            });
  }

  private Optional<Head> head(List<String> jurisdiction, UUID obligation) {
    return jdbc.sql(
            """
            select o.public_id, o.ordinal, o.text, o.condition, o.deadline_kind, o.deadline_text,
                   o.condition_met_on, o.condition_ground,
                   coalesce(d.label, m.label) as dispatch,
                   coalesce('/chi-dao/' || d.slug || '?nv=' || o.ordinal || '#nv' || o.ordinal, m.address) as address, c.*
            from directives.obligation o left join directives.dispatch d on d.id = o.dispatch_id
            left join directives.commission m on m.id = o.commission_id
            cross join lateral (
              select count(*) filter (where a.state <> 'WITHDRAWN')::int as owed,
                     count(*) filter (where a.state = 'ACCEPTED')::int as accepted,
                     count(*) filter (where a.is_open and a.due_at < :now)::int as overdue,
                     count(*) filter (where a.is_open and a.due_at = 'infinity' and not a.waits)::int as undated,
                     count(*) filter (where a.state = 'SUBMITTED')::int as submitted
              from directives.assignment a where a.obligation_id = o.id and a.path <@ (:paths)::ltree[]) c
            where o.public_id = :id and (m.id is not null or d.status in ('CONFIRMED', 'SUPERSEDED'))
              and (coalesce(d.path, m.path) <@ (:paths)::ltree[] or coalesce(d.path, m.path) @> (:paths)::ltree[])
            """)
        .param("id", obligation)
        .param("now", timestamp(clock.now()))
        .param("paths", jurisdiction.toArray(String[]::new))
        .query(new SimplePropertyRowMapper<>(Head.class))
        .optional();
  }

  private List<WorkRow> rows(
      List<String> jurisdiction, UUID obligation, Show show, @Nullable Long after) {
    String which =
        switch (show) {
          case ALL -> "a.state <> 'WITHDRAWN'";
          case OPEN -> "a.is_open";
          case OVERDUE -> "a.is_open and a.due_at < :now";
          case UNDATED -> "a.is_open and a.due_at = 'infinity' and not a.waits";
          case SUBMITTED -> "a.state = 'SUBMITTED'";
        };
    return jdbc.sql(
            Board.SELECT_ROW
                + " from directives.assignment a "
                + Board.JOINS
                + """
                where o.public_id = :id and a.path <@ (:paths)::ltree[] and %s
                  and (:after::bigint is null or (nlevel(a.path), b.name_key, a.id) >
                    (select nlevel(p.path), pb.name_key, p.id from directives.assignment p
                     join organisation_api.body pb on pb.id = p.body_id where p.id = :after::bigint))
                order by nlevel(a.path), b.name_key, a.id limit :limit
                """
                    .formatted(which))
        .param("id", obligation)
        .param("now", timestamp(clock.now()))
        .param("paths", jurisdiction.toArray(String[]::new))
        .param("after", after)
        .param("limit", PAGE + 1)
        .query(Board::row)
        .list();
  }
}
