// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.frontline;

import static vn.phaodai.clock.Timestamps.instant;
import static vn.phaodai.clock.Timestamps.mayBe;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who of the frontline was exposed, and who said that they may serve again.
@Service
@Transactional(readOnly = true)
public class ExposureLists {
  public static final int PAGE = 50;
  private static final int FILE = 20_000;

  private final JdbcClient jdbc;
  private final FrontlineSight sight;

  ExposureLists(JdbcClient jdbc, FrontlineSight sight) {
    this.jdbc = jdbc;
    this.sight = sight;
  }

  /// @param caseCode empty where no case is known
  /// @param sampledAt of their newest specimen since; null where there is none
  /// @param result of that specimen; null while it is not known
  /// @param clearable whether the reader may let them come back: never who reported it
  public record Row(
      long id,
      UUID publicId,
      UUID member,
      long personId,
      Force force,
      PostKinds.Kind kind,
      String post,
      String unitName,
      Exposures.Kind how,
      Instant happenedAt,
      String place,
      String caseCode,
      Instant toldAt,
      String toldAs,
      @Nullable Instant sampledAt,
      @Nullable String result,
      @Nullable Instant clearedAt,
      String clearedAs,
      String clearedWhy,
      boolean clearable) {}

  public record Page(List<Row> rows, @Nullable Long next) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  /// The latest reported first. Throws FRONTLINE-001.
  ///
  /// @param unit code; empty: all in sight
  /// @param open only who is off the roster
  public Page page(String unit, boolean open, @Nullable Long after) {
    List<Row> rows = rows(unit, open, null, after, PAGE + 1);
    return rows.size() > PAGE
        ? new Page(rows.subList(0, PAGE), rows.get(PAGE - 1).id())
        : new Page(rows, null);
  }

  /// As [#page], for a file.
  public List<Row> file(String unit, boolean open) {
    return rows(unit, open, null, null, FILE);
  }

  /// All of one person.
  List<Row> of(long person) {
    return rows("", false, person, null, PAGE);
  }

  private List<Row> rows(
      String unit, boolean open, @Nullable Long person, @Nullable Long after, int limit) {
    return jdbc.sql(
            """
            select x.*, x.path::text as path_text, m.public_id as member, m.force, m.post_kind, m.post,
              u.full_name as unit_name, t.sampled_at, t.result
            from frontline.exposure x join frontline.member m on m.id = x.member_id
            join territory_api.unit u on u.id = x.unit_id
            left join lateral (
              select q.sampled_at, q.result from laboratory_api.specimen q
              join people_api.person y on y.id = q.person_id
              join people_api.person e on e.id = x.person_id and e.canonical_id = y.canonical_id
              where q.sampled_at > x.happened_at order by q.sampled_at desc limit 1
            ) t on true
            where x.path <@ (:paths)::ltree[] and x.path <@ :unit::ltree and (not :open or x.cleared_at is null)
              and (:person::bigint is null or x.person_id = :person) and (:after::bigint is null or x.id < :after)
            order by x.id desc limit :limit
            """)
        .param("paths", sight.paths(FrontlineSight.LIST))
        .param("unit", sight.within(unit, FrontlineSight.LIST))
        .param("open", open)
        .param("person", person)
        .param("after", after)
        .param("limit", limit)
        .query((row, n) -> row(row))
        .list();
  }

  private Row row(ResultSet row) throws SQLException {
    Long reporter = row.getObject("account_id", Long.class);
    Long reader = FrontlineSight.account();
    return new Row(
        row.getLong("id"),
        row.getObject("public_id", UUID.class),
        row.getObject("member", UUID.class),
        row.getLong("person_id"),
        Force.valueOf(row.getString("force")),
        PostKinds.get(row.getString("post_kind")),
        row.getString("post"),
        row.getString("unit_name"),
        Exposures.Kind.valueOf(row.getString("kind")),
        instant(row, "happened_at"),
        row.getString("place"),
        row.getString("case_code"),
        instant(row, "told_at"),
        row.getString("told_as"),
        mayBe(row, "sampled_at"),
        row.getString("result"),
        mayBe(row, "cleared_at"),
        row.getString("cleared_as"),
        row.getString("cleared_why"),
        row.getObject("cleared_at") == null
            && (reader == null || !reader.equals(reporter))
            && sight.covers(row.getString("path_text"), FrontlineSight.CLEAR));
  }
}
