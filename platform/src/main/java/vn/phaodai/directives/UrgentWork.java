// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import static vn.phaodai.directives.AssignmentRepository.instant;
import static vn.phaodai.directives.AssignmentRepository.timestamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.organisation.Side;

/// What of one dispatch must be urged: in somebody's hands and overdue, due within [#WINDOW_DAYS],
/// or without a date and not waiting for a condition. What waits for a review is not urged: its
/// body has reported.
@Service
@Transactional(readOnly = true)
public class UrgentWork {
  public static final int WINDOW_DAYS = 3;
  public static final int LIMIT = 500;

  private final JdbcClient jdbc;
  private final OperatingClock clock;

  UrgentWork(JdbcClient jdbc, OperatingClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// @param daysLate days since the deadline; negative: days left; null where there is none
  public record Row(
      long id,
      UUID publicId,
      int obligation,
      String text,
      long bodyId,
      String body,
      Side side,
      @Nullable Instant dueAt,
      @Nullable Long daysLate) {
    public boolean overdue() {
      return daysLate != null && daysLate > 0;
    }
  }

  /// What a letter of `issuer` may urge: the latest first, those without a date last; at most
  /// [#LIMIT].
  ///
  /// @param path only bodies at or below it
  public List<Row> of(UUID dispatch, String path, Side issuer) {
    return rows(dispatch, path, issuer, null);
  }

  /// The Party urges its own bodies and those of the State; no State office urges a Party body.
  static boolean mayUrge(Side issuer, Side urged) {
    return issuer == Side.PARTY || urged != Side.PARTY;
  }

  /// Those of `chosen` that must be urged, by whomever.
  List<Row> of(UUID dispatch, String path, Collection<UUID> chosen) {
    return rows(dispatch, path, Side.PARTY, chosen.toArray(UUID[]::new));
  }

  private List<Row> rows(UUID dispatch, String path, Side issuer, UUID @Nullable [] chosen) {
    LocalDate today = clock.today();
    return jdbc.sql(
            """
            select a.id, a.public_id, o.ordinal, o.text, b.id as body_id, b.name as body, b.side,
                   nullif(a.due_at, 'infinity') as due_at
            from directives.assignment a
            join directives.obligation o on o.id = a.obligation_id
            join directives.dispatch d on d.id = a.dispatch_id
            join organisation_api.body b on b.id = a.body_id
            where d.public_id = :dispatch and d.status = 'CONFIRMED' and a.path <@ :path::ltree
              and a.state in ('NOT_STARTED', 'IN_PROGRESS', 'RETURNED')
              and (a.due_at <= :soon or a.due_at = 'infinity' and not a.waits)
              and b.side = any(:sides)
              and (:chosen::uuid[] is null or a.public_id = any(:chosen::uuid[]))
            order by a.due_at, nlevel(a.path), b.name_key, o.ordinal limit :limit
            """)
        .param("dispatch", dispatch)
        .param("path", path)
        .param("soon", timestamp(OperatingClock.endOf(today.plusDays(WINDOW_DAYS))))
        .param(
            "sides",
            Arrays.stream(Side.values())
                .filter(urged -> mayUrge(issuer, urged))
                .map(Side::name)
                .toArray(String[]::new))
        .param("chosen", chosen)
        .param("limit", LIMIT)
        .query((r, n) -> row(r, today))
        .list();
  }

  private static Row row(ResultSet r, LocalDate today) throws SQLException {
    Instant due = instant(r.getTimestamp("due_at"));
    return new Row(
        r.getLong("id"),
        r.getObject("public_id", UUID.class),
        r.getInt("ordinal"),
        r.getString("text"),
        r.getLong("body_id"),
        r.getString("body"),
        Side.valueOf(r.getString("side")),
        due,
        due == null
            ? null
            : ChronoUnit.DAYS.between(due.atZone(OperatingClock.ZONE).toLocalDate(), today));
  }
}
