// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.frontline;

import static vn.phaodai.clock.Timestamps.instant;
import static vn.phaodai.clock.Timestamps.mayBe;
import static vn.phaodai.clock.Timestamps.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who is on duty on a day, and the shifts of one member.
@Service
@Transactional(readOnly = true)
public class RosterDays {
  public static final int PAGE = 100;
  private static final int FILE = 20_000;

  /// Shifts of one member that its page shows.
  private static final int OF_ONE = 60;

  private static final Pattern KEY = Pattern.compile("(\\d{1,12})\\.(\\d{1,18})");

  private static final String ROWS =
      """
      select h.*, h.path::text as path_text, m.public_id as member, m.force, m.post_kind, m.post, u.full_name as unit_name,
      """
          + Rest.BREACHES
          + """
           as breaches
          from frontline.shift h join frontline.member m on m.id = h.member_id
          join territory_api.unit u on u.id = h.unit_id
          """;

  private final JdbcClient jdbc;
  private final FrontlineSight sight;

  RosterDays(JdbcClient jdbc, FrontlineSight sight) {
    this.jdbc = jdbc;
    this.sight = sight;
  }

  /// What leaves too little rest.
  public enum Breach {
    BETWEEN,
    WEEK,
    DAYS
  }

  /// A shift.
  ///
  /// @param breaches what leaves too little rest; `reason` says why it stands
  /// @param withdrawnWhy empty while it stands
  public record Row(
      long id,
      UUID publicId,
      UUID member,
      long personId,
      Force force,
      PostKinds.Kind kind,
      String post,
      String unitName,
      LocalDate day,
      Instant from,
      Instant to,
      List<Breach> breaches,
      String reason,
      String assignedAs,
      @Nullable Instant withdrawnAt,
      String withdrawnWhy,
      boolean editable) {
    public Row {
      breaches = List.copyOf(breaches);
    }
  }

  public record Page(List<Row> rows, @Nullable String next) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  /// Shifts that begin on a day, by their hour. Throws FRONTLINE-001.
  ///
  /// @param unit code; empty: all in sight
  /// @param after key of a page before; what is no key begins anew
  public Page page(String unit, LocalDate day, @Nullable String after) {
    List<Row> rows = rows(unit, day, after, PAGE + 1);
    return rows.size() > PAGE
        ? new Page(rows.subList(0, PAGE), key(rows.get(PAGE - 1)))
        : new Page(rows, null);
  }

  /// As [#page], for a file.
  public List<Row> file(String unit, LocalDate day) {
    return rows(unit, day, null, FILE);
  }

  private static String key(Row row) {
    return row.from().getEpochSecond() + "." + row.id();
  }

  private List<Row> rows(String unit, LocalDate day, @Nullable String after, int limit) {
    Matcher key = KEY.matcher(after == null ? "" : after);
    boolean keyed = key.matches();
    return Rest.limits(
            jdbc.sql(
                ROWS
                    + """
                    where h.withdrawn_at is null and h.day = :day and h.path <@ (:paths)::ltree[] and h.path <@ :unit::ltree
                      and (not :keyed or (h.starts_at, h.id) > (:from::timestamptz, :id))
                    order by h.starts_at, h.id limit :limit
                    """))
        .param("day", day)
        .param("paths", sight.paths(FrontlineSight.LIST))
        .param("unit", sight.within(unit, FrontlineSight.LIST))
        .param("keyed", keyed)
        .param("from", time(Instant.ofEpochSecond(keyed ? Long.parseLong(key.group(1)) : 0)))
        .param("id", keyed ? Long.parseLong(key.group(2)) : 0L)
        .param("limit", limit)
        .query((row, n) -> row(row))
        .list();
  }

  /// Shifts of a member, the latest first, withdrawn ones among them.
  public List<Row> of(long member) {
    return Rest.limits(
            jdbc.sql(
                ROWS
                    + """
                    where h.member_id = :member and h.path <@ (:paths)::ltree[]
                    order by h.day desc, h.id desc limit :limit
                    """))
        .param("member", member)
        .param("paths", sight.paths(FrontlineSight.LIST))
        .param("limit", OF_ONE)
        .query((row, n) -> row(row))
        .list();
  }

  private Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong("id"),
        row.getObject("public_id", UUID.class),
        row.getObject("member", UUID.class),
        row.getLong("person_id"),
        Force.valueOf(row.getString("force")),
        PostKinds.get(row.getString("post_kind")),
        row.getString("post"),
        row.getString("unit_name"),
        row.getObject("day", LocalDate.class),
        instant(row, "starts_at"),
        instant(row, "ends_at"),
        row.getObject("withdrawn_at") == null
            ? MemberLists.texts(row, "breaches").stream().map(Breach::valueOf).toList()
            : List.of(),
        row.getString("reason"),
        row.getString("assigned_as"),
        mayBe(row, "withdrawn_at"),
        row.getString("withdrawn_why"),
        row.getObject("withdrawn_at") == null
            && sight.covers(row.getString("path_text"), FrontlineSight.WRITE));
  }
}
