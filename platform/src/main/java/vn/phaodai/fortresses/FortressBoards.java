// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.fortresses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.territory.Unit;

/// The fortresses of a place with where they stand, the worst first. One question for all of them.
@Service
@Transactional(readOnly = true)
public class FortressBoards {
  public static final int PAGE = 50;

  /// A file holds no more than these.
  public static final int WHOLE = 20_000;

  private static final Pattern KEY = Pattern.compile("([0-3])~([^~]{0,400})~([0-9a-f-]{1,36})");

  /// The people who were F0 in the last days, where they lived and where they had been; what each
  /// fortress last said of itself.
  private static final String STANDING =
      """
      with listed as materialized (
        select l.* from (%s) l
        where l.path <@ :place::ltree and l.path <@ (:paths)::ltree[]
          and (:kind::text is null or l.kind = :kind) and (:only::text is null or l.key = :only)),
      f0 as materialized (
        select f.id, f.person_id, f.unit_id, f.confirmed_day, f.setting from cases_api.case_file f
        where f.confirmed_day > :since and f.confirmed_day <= :day),
      found as (
        select l.key, f.id as case_id, f.confirmed_day as day from f0 f
          join territory_api.unit u on u.id = f.unit_id
          join listed l on l.kind = 'COMMUNE' and u.path <@ l.path
          where f.setting = 'COMMUNITY'
        union
        select l.key, f.id, f.confirmed_day from f0 f
          join contacts_api.visit v on v.person_id = f.person_id
            and v.day >= f.confirmed_day - :before::int and v.day <= f.confirmed_day
          join contacts_api.place p on p.id = v.place_id
          join listed l on l.unit_id = p.unit_id and l.kind <> 'COMMUNE'
            and (l.name_fold = p.name_fold or l.place_code <> '' and l.place_code = p.code)
        union
        select l.key, f.id, f.confirmed_day from f0 f
          join fortresses.found_case c on c.case_id = f.id join listed l on l.id = c.fortress_id),
      counted as (select key, count(distinct case_id)::int as cases, max(day) as last_case from found group by key),
      judged as (
        select l.*, l.path::text as path_text, coalesce(n.cases, 0) as cases, n.last_case, k.week,
          coalesce(k.unmet, 0) as unmet, h.headed, p.planned,
          case when n.cases > 0 then 0 when k.week is null then 1
            when k.unmet > 0 or not h.headed or not p.planned then 2 else 3 end as rank
        from listed l
        left join counted n on n.key = l.key
        left join lateral (
          select c.week, c.unmet from fortresses.self_check c
          where c.fortress_id = l.id and c.week between :oldest and :monday
          order by c.week desc, c.id desc limit 1) k on true
        cross join lateral (
          select exists (select from fortresses.plan p where p.fortress_id = l.id) as planned) p
        cross join lateral (
          select case when l.kind = 'COMMUNE' then exists (
              select from organisation_api.body b join organisation_api.tenure t on t.body_id = b.id
              where b.unit_id = l.unit_id and b.kind = 'PARTY_COMMITTEE' and t.position_kind = 'HEAD'
                and t.valid @> :day::date)
            else exists (
              select from fortresses.particulars a where a.fortress_id = l.id and a.from_on <= :day) end as headed) h)
      """
          .formatted(FortressRepository.LISTED);

  private final JdbcClient jdbc;
  private final FortressSight sight;
  private final FortressLimits limits;
  private final OperatingClock clock;

  FortressBoards(
      JdbcClient jdbc, FortressSight sight, FortressLimits limits, OperatingClock clock) {
    this.jdbc = jdbc;
    this.sight = sight;
    this.limits = limits;
    this.clock = clock;
  }

  /// @param unit code; empty: the widest in sight
  /// @param kind null: all
  /// @param status null: all
  public record Filter(String unit, @Nullable FortressKind kind, @Nullable Status status) {}

  public record Row(Fortress fortress, Standing standing) {}

  /// @param counts of every status over all pages
  /// @param next to ask the next page with; null on the last
  public record Page(
      Unit place, List<Row> rows, Map<Status, Integer> counts, @Nullable String next) {
    public Page {
      rows = List.copyOf(rows);
      counts = Map.copyOf(counts);
    }

    public int count(Status status) {
      return counts.getOrDefault(status, 0);
    }
  }

  /// Throws FORTRESSES-001.
  ///
  /// @param after [Page#next] of the page before; null for the first
  public Page page(Filter asked, @Nullable String after) {
    Unit place = sight.place(asked.unit(), clock.today(), FortressSight.READ);
    List<Keyed> rows = rows(place, asked, after, PAGE + 1);
    Map<Status, Integer> counts = counts(place, asked.kind());
    boolean more = rows.size() > PAGE;
    List<Keyed> shown = more ? rows.subList(0, PAGE) : rows;
    return new Page(
        place,
        shown.stream().map(Keyed::row).toList(),
        counts,
        more ? shown.getLast().key() : null);
  }

  /// All of a list, for a file.
  public List<Row> whole(Filter asked) {
    Unit place = sight.place(asked.unit(), clock.today(), FortressSight.READ);
    return rows(place, asked, null, WHOLE).stream().map(Keyed::row).toList();
  }

  /// Where one fortress stands today.
  Standing standing(Fortress one) {
    return bound(STANDING + " select * from judged", one.path(), one.kind(), key(one))
        .query((row, n) -> standing(row))
        .single();
  }

  private static String key(Fortress one) {
    return one.publicId() == null ? one.unitCode() : one.publicId().toString();
  }

  /// The Monday of the present week.
  LocalDate week() {
    return clock.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private record Keyed(Row row, String key) {}

  private List<Keyed> rows(Unit place, Filter asked, @Nullable String after, int limit) {
    var key = KEY.matcher(after == null ? "" : after);
    boolean follows = key.matches();
    return bound(
            STANDING
                + """
                select * from judged j
                where (:rank::int is null or j.rank = :rank)
                  and (:afterRank::int is null or (j.rank, j.name_key, j.key) > (:afterRank::int, :afterName, :afterKey))
                order by j.rank, j.name_key, j.key limit :limit
                """,
            place.path(),
            asked.kind(),
            null)
        .param("rank", asked.status() == null ? null : asked.status().ordinal())
        .param("afterRank", follows ? Integer.valueOf(key.group(1)) : null)
        .param("afterName", follows ? key.group(2) : "")
        .param("afterKey", follows ? key.group(3) : "")
        .param("limit", limit)
        .query((row, n) -> keyed(row))
        .list();
  }

  private Map<Status, Integer> counts(Unit place, @Nullable FortressKind kind) {
    Map<Status, Integer> counts = new EnumMap<>(Status.class);
    bound(
            STANDING + " select rank, count(*)::int from judged group by rank",
            place.path(),
            kind,
            null)
        .query(
            row -> {
              counts.put(Status.values()[row.getInt(1)], row.getInt(2));
            });
    return counts;
  }

  private JdbcClient.StatementSpec bound(
      String sql, String path, @Nullable FortressKind kind, @Nullable String only) {
    LocalDate day = clock.today();
    return jdbc.sql(sql)
        .param("place", path)
        .param("paths", sight.paths(FortressSight.READ))
        .param("kind", Optional.ofNullable(kind).map(FortressKind::name).orElse(null))
        .param("only", only)
        .param("day", day)
        .param("since", day.minusDays(limits.f0Shown_d()))
        .param("before", limits.visitBeforeF0_d())
        .param("monday", week())
        .param("oldest", week().minusWeeks(limits.checkSpeaksWeeks()));
  }

  private static Keyed keyed(ResultSet row) throws SQLException {
    return new Keyed(
        new Row(FortressRepository.fortress(row), standing(row)),
        row.getInt("rank") + "~" + row.getString("name_key") + "~" + row.getString("key"));
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        Status.values()[row.getInt("rank")],
        row.getInt("cases"),
        row.getObject("last_case", LocalDate.class),
        row.getObject("week", LocalDate.class),
        row.getInt("unmet"),
        row.getBoolean("headed"),
        row.getBoolean("planned"));
  }
}
