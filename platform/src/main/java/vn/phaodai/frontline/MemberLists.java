// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.frontline;

import static vn.phaodai.clock.Timestamps.mayBe;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;

/// Lists of the frontline on a day, each member with what is lacking for their safety.
@Service
@Transactional(readOnly = true)
public class MemberLists {
  public static final int PAGE = 50;
  private static final int FILE = 20_000;

  private static final String ROWS =
      """
      select j.*, j.path::text as path_text, u.code as unit_code, u.full_name as unit_name
      from judged j join territory_api.unit u on u.id = j.unit_id
      """;

  private final Safety safety;
  private final FrontlineSight sight;
  private final OperatingClock clock;
  private final JdbcClient jdbc;

  MemberLists(Safety safety, FrontlineSight sight, OperatingClock clock, JdbcClient jdbc) {
    this.safety = safety;
    this.sight = sight;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  /// What a list is narrowed to.
  ///
  /// @param unit code; empty: all in sight
  /// @param force null: all
  /// @param unsafe only who is not safe
  public record Filter(String unit, @Nullable Force force, boolean unsafe, LocalDate day) {}

  public record Page(List<MemberRow> rows, @Nullable Long next) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  /// The latest entered first. Throws FRONTLINE-001.
  public Page page(Filter filter, @Nullable Long after) {
    List<MemberRow> rows = rows(filter, after, PAGE + 1);
    return rows.size() > PAGE
        ? new Page(rows.subList(0, PAGE), rows.get(PAGE - 1).id())
        : new Page(rows, null);
  }

  /// As [#page], for a file.
  public List<MemberRow> file(Filter filter) {
    return rows(filter, null, FILE);
  }

  private List<MemberRow> rows(Filter filter, @Nullable Long after, int limit) {
    Force force = filter.force();
    return safety
        .ask(
            ROWS
                + """
                where (:force = '' or j.force = :force) and (not :unsafe or cardinality(j.reasons) > 0)
                  and (:after::bigint is null or j.id < :after)
                order by j.id desc limit :limit
                """,
            FrontlineSight.LIST,
            filter.unit(),
            filter.day())
        .param("force", force == null ? "" : force.name())
        .param("unsafe", filter.unsafe())
        .param("after", after)
        .param("limit", limit)
        .query((row, n) -> row(row))
        .list();
  }

  /// Who may be put on duty in a unit on a day. Throws FRONTLINE-001.
  ///
  /// @param unit code; empty: nobody, for a roster is made of one unit
  public List<MemberRow> available(String unit, LocalDate day) {
    return unit.isBlank()
        ? List.of()
        : safety
            .ask(
                ROWS
                    + " where not j.exposed order by j.unit_id, j.post_kind, j.post, j.id limit "
                    + Roster.MOST,
                FrontlineSight.WRITE,
                unit,
                day)
            .query((row, n) -> row(row))
            .list();
  }

  /// One member with their safety today, or on the last day or first on which they serve. Throws
  /// FRONTLINE-007.
  public MemberRow get(UUID member) {
    LocalDate day =
        jdbc.sql(
                """
                select greatest(lower(during), least(:today::date, upper(during) - 1)) from frontline.member
                where public_id = :id and withdrawn_at is null
                """)
            .param("today", clock.today())
            .param("id", member)
            .query((row, n) -> row.getObject(1, LocalDate.class))
            .optional()
            .orElseThrow(FrontlineRefusals.NO_SUCH_MEMBER::raise);
    return find(member, day).orElseThrow(FrontlineRefusals.NO_SUCH_MEMBER::raise);
  }

  private Optional<MemberRow> find(UUID member, LocalDate day) {
    return safety
        .ask(ROWS + " where j.public_id = :id", FrontlineSight.LIST, "", day)
        .param("id", member)
        .query((row, n) -> row(row))
        .optional();
  }

  private MemberRow row(ResultSet row) throws SQLException {
    return new MemberRow(
        row.getLong("id"),
        row.getObject("public_id", UUID.class),
        row.getLong("stands"),
        row.getObject("person", UUID.class),
        Force.valueOf(row.getString("force")),
        row.getString("unit_code"),
        row.getString("unit_name"),
        PostKinds.get(row.getString("post_kind")),
        row.getString("post"),
        row.getObject("from_on", LocalDate.class),
        row.getObject("to_on", LocalDate.class),
        row.getInt("doses"),
        mayBe(row, "sampled_at"),
        mayBe(row, "test_due_at"),
        texts(row, "missing"),
        texts(row, "reasons").stream().map(MemberRow.Reason::valueOf).toList(),
        sight.covers(row.getString("path_text"), FrontlineSight.WRITE));
  }

  static List<String> texts(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }
}
