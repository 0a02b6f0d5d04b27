// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command;

import static vn.phaodai.clock.Timestamps.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.phaodai.access.Jurisdiction;
import vn.phaodai.clock.Timestamps;
import vn.phaodai.situation.Closure;

/// The reports that were made, each as it was.
@Service
@Transactional(readOnly = true)
public class DailyReports {
  private static final String READ = "command.read";
  private static final String SELECT =
      """
      select r.*, u.full_name from command.daily_report r join territory_api.unit u on u.id = r.province_id
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Jurisdiction jurisdiction;

  DailyReports(JdbcClient jdbc, JsonMapper json, Jurisdiction jurisdiction) {
    this.jdbc = jdbc;
    this.json = json;
    this.jurisdiction = jurisdiction;
  }

  /// The latest of the provinces that the reader may see, the newest day first.
  public List<DailyReport> list(int limit) {
    return jdbc.sql(
            SELECT
                + " where r.path <@ (:paths)::ltree[] order by r.day desc, r.revision desc limit :limit")
        .param("paths", jurisdiction.paths(READ).toArray(String[]::new))
        .param("limit", limit)
        .query((row, n) -> report(row))
        .list();
  }

  public Optional<DailyReport> find(UUID id) {
    return jdbc.sql(SELECT + " where r.public_id = :id and r.path <@ (:paths)::ltree[]")
        .param("id", id)
        .param("paths", jurisdiction.paths(READ).toArray(String[]::new))
        .query((row, n) -> report(row))
        .optional();
  }

  /// All revisions of a day's report, the first one first.
  public List<DailyReport> revisions(DailyReport one) {
    return jdbc.sql(
            SELECT
                + """
                where r.day = :day and r.province_id = (select province_id from command.daily_report where public_id = :id)
                order by r.revision
                """)
        .param("day", one.day())
        .param("id", one.id())
        .query((row, n) -> report(row))
        .list();
  }

  /// All revisions of a province's day until now, the first one first.
  List<DailyReport> of(long province, LocalDate day) {
    return jdbc.sql(
            SELECT + " where r.province_id = :province and r.day = :day order by r.revision")
        .param("province", province)
        .param("day", day)
        .query((row, n) -> report(row))
        .list();
  }

  /// The latest of a province.
  Optional<DailyReport> latest(long province) {
    return jdbc.sql(
            SELECT
                + " where r.province_id = :province order by r.day desc, r.revision desc limit 1")
        .param("province", province)
        .query((row, n) -> report(row))
        .optional();
  }

  /// The day's report with this content: the last one where it says the same, else a new revision.
  ///
  /// @return the report, and whether it is new
  @Transactional
  Made keep(Closure closure, DailyReport.Content content, Instant now) {
    String written = json.writeValueAsString(content);
    Optional<DailyReport> same =
        jdbc.sql(
                SELECT
                    + """
                    where r.province_id = :province and r.day = :day and r.content = :content::jsonb
                      and r.revision = (select max(revision) from command.daily_report
                        where province_id = :province and day = :day)
                    """)
            .param("province", closure.province().id())
            .param("day", closure.day())
            .param("content", written)
            .query((row, n) -> report(row))
            .optional();
    if (same.isPresent()) {
      return new Made(same.get(), false);
    }
    UUID id =
        jdbc.sql(
                """
                insert into command.daily_report (province_id, path, day, revision, closure_id, content, made_at)
                select :province, :path::ltree, :day, coalesce(max(revision), 0) + 1, :closure, :content::jsonb, :now
                from command.daily_report where province_id = :province and day = :day
                returning public_id
                """)
            .param("province", closure.province().id())
            .param("path", closure.province().path())
            .param("day", closure.day())
            .param("closure", closure.id())
            .param("content", written)
            .param("now", time(now))
            .query((row, n) -> row.getObject(1, UUID.class))
            .single();
    return new Made(
        jdbc.sql(SELECT + " where r.public_id = :id")
            .param("id", id)
            .query((row, n) -> report(row))
            .single(),
        true);
  }

  record Made(DailyReport report, boolean isNew) {}

  private DailyReport report(ResultSet row) throws SQLException {
    return new DailyReport(
        row.getObject("public_id", UUID.class),
        row.getString("full_name"),
        row.getObject("day", LocalDate.class),
        row.getInt("revision"),
        Timestamps.instant(row, "made_at"),
        json.readValue(row.getString("content"), DailyReport.Content.class));
  }
}
