// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.territory.Unit;

/// What communes have posted: the dossiers of one policy that were decided on one day are one paper
/// on the wall, and complaints are heard about it until a day.
@Service
@Transactional(readOnly = true)
public class Postings {
  public static final int PAGE = 50;
  private static final Pattern KEY =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\.([0-9A-Za-z]{1,20})\\.([A-Z0-9]{1,10})");

  private final DossierRows dossiers;
  private final ReliefSight sight;
  private final OperatingClock clock;
  private final JdbcClient jdbc;

  Postings(DossierRows dossiers, ReliefSight sight, OperatingClock clock, JdbcClient jdbc) {
    this.dossiers = dossiers;
    this.sight = sight;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  /// Which a list shows.
  public enum Show {
    ALL,
    /// Complaints are still heard.
    OPEN,
    /// A complaint waits for its answer.
    COMPLAINTS
  }

  /// @param unit code; empty: everything in sight
  public record Asked(String unit, String policy, Show show) {}

  /// @param dossiers that still stand, as `total_vnd`; `withdrawn` were posted too
  /// @param until last day on which complaints are heard
  /// @param unanswered complaints; `upheld` were right, `dismissed` were not
  public record Posting(
      String unitCode,
      String unitName,
      LocalDate on,
      String policy,
      int dossiers,
      int withdrawn,
      long total_vnd,
      LocalDate until,
      int unanswered,
      int upheld,
      int dismissed) {
    public boolean isOpen(LocalDate day) {
      return !until.isBefore(day);
    }

    /// What tells it from every other: unit, day, policy.
    public String address() {
      return unitCode + "/" + on + "/" + policy;
    }

    private String key() {
      return on + "." + unitCode + "." + policy;
    }
  }

  /// @param next key of the next page; null on the last
  public record Page(List<Posting> rows, @Nullable String next) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  /// One posting with what stands on it, in the order of receipt.
  public record Sheet(Posting posting, List<Dossier> lines) {
    public Sheet {
      lines = List.copyOf(lines);
    }
  }

  private static final String SELECT =
      """
      select * from (
        select u.code as unit_code, u.full_name as unit_name, d.posted_on, d.policy,
          (count(*) filter (where d.state <> 'WITHDRAWN'))::int as dossiers,
          (count(*) filter (where d.state = 'WITHDRAWN'))::int as withdrawn,
          coalesce(sum(d.amount_vnd) filter (where d.state <> 'WITHDRAWN'), 0)::bigint as total_vnd,
          max(d.open_until) as until,
          coalesce(sum(c.unanswered), 0)::int as unanswered, coalesce(sum(c.upheld), 0)::int as upheld,
          coalesce(sum(c.dismissed), 0)::int as dismissed
        from relief.dossier d join territory_api.unit u on u.id = d.unit_id
        left join (
          select dossier_id, count(*) filter (where state = 'OPEN') as unanswered,
            count(*) filter (where state = 'RIGHT') as upheld, count(*) filter (where state = 'WRONG') as dismissed
          from relief.complaint group by 1) c on c.dossier_id = d.id
        where d.posted_on is not null and d.path <@ (:paths)::ltree[]
          and (:unit::ltree is null or d.path <@ :unit::ltree) and (:policy = '' or d.policy = :policy)
        group by 1, 2, 3, 4) p
      where
      """;

  /// The newest first.
  ///
  /// @param after key of a page before; what is no key begins anew
  public Page page(Asked asked, @Nullable String after) {
    List<Posting> rows = rows(asked, after, PAGE + 1);
    return rows.size() > PAGE
        ? new Page(rows.subList(0, PAGE), rows.get(PAGE - 1).key())
        : new Page(rows, null);
  }

  /// For a file.
  public List<Posting> whole(Asked asked) {
    return rows(asked, null, ReliefLists.MOST);
  }

  private List<Posting> rows(Asked asked, @Nullable String after, int limit) {
    Matcher key = KEY.matcher(after == null ? "" : after);
    boolean keyed = key.matches();
    String unit =
        asked.unit().isBlank() ? null : sight.require(asked.unit(), ReliefSight.READ).path();
    return bound(
            """
            (:show = 'ALL' or :show = 'OPEN' and p.until >= :today or :show = 'COMPLAINTS' and p.unanswered > 0)
              and (not :keyed or p.posted_on < :day::date
                or p.posted_on = :day::date and (p.unit_code, p.policy) > (:code, :key_policy))
            order by p.posted_on desc, p.unit_code, p.policy limit :limit
            """,
            unit,
            asked.policy())
        .param("show", asked.show().name())
        .param("today", clock.today())
        .param("keyed", keyed)
        .param("day", keyed ? key.group(1) : "1970-01-01")
        .param("code", keyed ? key.group(2) : "")
        .param("key_policy", keyed ? key.group(3) : "")
        .param("limit", limit)
        .query((row, n) -> of(row))
        .list();
  }

  private JdbcClient.StatementSpec bound(String condition, @Nullable String unit, String policy) {
    return jdbc.sql(SELECT + condition)
        .param("paths", sight.paths())
        .param("unit", unit)
        .param("policy", policy);
  }

  /// Whole, as it hangs on the wall. Throws RELIEF-052 where nothing was posted.
  public Sheet sheet(String code, LocalDate on, String policy) {
    Unit unit = sight.require(code, ReliefSight.READ);
    Posting posting =
        bound("p.posted_on = :on and p.unit_code = :code", unit.path(), policy)
            .param("on", on)
            .param("code", unit.code())
            .query((row, n) -> of(row))
            .optional()
            .orElseThrow(() -> ReliefRefusals.NOT_POSTED.raise());
    List<Dossier> lines =
        jdbc.sql(
                DossierRows.SELECT
                    + " where d.unit_id = :unit and d.posted_on = :on and d.policy = :policy order by d.id")
            .param("unit", unit.id())
            .param("on", on)
            .param("policy", policy)
            .query((row, n) -> dossiers.of(row))
            .list();
    return new Sheet(posting, lines);
  }

  private static Posting of(ResultSet row) throws SQLException {
    return new Posting(
        row.getString("unit_code"),
        row.getString("unit_name"),
        row.getObject("posted_on", LocalDate.class),
        row.getString("policy"),
        row.getInt("dossiers"),
        row.getInt("withdrawn"),
        row.getLong("total_vnd"),
        row.getObject("until", LocalDate.class),
        row.getInt("unanswered"),
        row.getInt("upheld"),
        row.getInt("dismissed"));
  }
}
