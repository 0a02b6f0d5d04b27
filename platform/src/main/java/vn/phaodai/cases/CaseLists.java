// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import static vn.phaodai.cases.CaseFileRepository.instant;
import static vn.phaodai.cases.CaseFileRepository.known;
import static vn.phaodai.cases.CaseFileRepository.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// The line list, newest result first. It walks the index of each unit of the jurisdiction and
/// merges, so that a page costs the same however many cases there are.
@Service
@Transactional(readOnly = true)
public class CaseLists {
  public static final int PAGE = 50;

  /// As many lines as a file holds.
  public static final int WHOLE = 100_000;

  /// Counts stop here: a page says “1000+”.
  public static final int COUNTED = 1_000;

  /// So many files are looked at one by one.
  private static final int FEW = 5_000;

  private static final String READ = "cases.read";
  private static final Pattern KEY = Pattern.compile("(-?\\d{1,15})_(\\d{1,18})");

  private final JdbcClient jdbc;
  private final CaseSight sight;
  private final Units units;
  private final OperatingClock clock;

  CaseLists(JdbcClient jdbc, CaseSight sight, Units units, OperatingClock clock) {
    this.jdbc = jdbc;
    this.sight = sight;
    this.units = units;
    this.clock = clock;
  }

  /// @param next [CaseRow#key] to ask the next page with; null on the last
  public record Page(List<CaseRow> rows, @Nullable String next) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  /// What is asked stands in the statement and nothing else, so that the planner may take the index
  /// made for it; names of our own stand there, what somebody typed is a parameter.
  private static String within(CaseFilter asked, boolean few) {
    StringBuilder where = new StringBuilder();
    if (asked.from() != null) {
      where.append(" and f.resulted_at >= :from");
    }
    if (asked.to() != null) {
      where.append(" and f.resulted_at < :to");
    }
    if (asked.state() != null) {
      where.append(" and f.state = '").append(asked.state()).append('\'');
    }
    if (asked.setting() != null) {
      where.append(" and f.setting = '").append(asked.setting()).append('\'');
    }
    if (asked.tier() != null) {
      where.append(" and f.tier = :tier");
    }
    FEWER.forEach(
        (question, condition) -> {
          if (question.test(asked)) {
            where.append(" and ").append(condition.apply(asked));
          }
        });
    where.append(
        " and (:afterAt::timestamptz is null or (f.resulted_at, f.id) < (:afterAt::timestamptz, :afterId))");
    return """
        from (select id, full_name from territory_api.unit where path <@ (:paths)::ltree[] and path <@ :unit::ltree) u
        """
        + (few
                ? "join cases.case_file f on f.unit_id = u.id and f.id = any(:few)%s "
                : """
                  cross join lateral (
                    select f.* from cases.case_file f where f.unit_id = u.id%s
                    order by f.resulted_at desc, f.id desc limit :limit
                  ) f
                  """)
            .formatted(where);
  }

  private static final String BY_NUMBER =
      """
      f.id in (
        select n.id from cases.case_file n where n.code >= :code and n.code < :code || chr(1114111)
        union all select a.case_id from cases.announcement a where a.number = :bn and a.case_id is not null)
      """;

  /// Questions that an index of the whole answers with few files, and the condition of each.
  private static final Map<Predicate<CaseFilter>, Function<CaseFilter, String>> FEWER =
      Map.of(
          asked -> asked.number() != null,
          asked -> BY_NUMBER,
          CaseFilter::pcrOverdue,
          asked -> "f.state = 'SUSPECT' and f.pcr_due < :now",
          asked -> asked.counted() != null,
          asked -> counted(Objects.requireNonNull(asked.counted()).what()));

  private static String counted(CaseFilter.Counted.What what) {
    String day =
        switch (what) {
          case SUSPECTS -> "f.suspected_day = :day";
          case CASES -> "f.confirmed_day = :day";
          case DISCHARGED -> "f.state = 'DISCHARGED' and f.closed_day = :day";
          case DEATHS -> "f.state = 'DEAD' and f.closed_day = :day";
        };
    return day + " and f.release is distinct from 'CORRECTED'";
  }

  /// The files that such a question leaves, wherever they are; none where nothing like it is asked,
  /// or where so many are left that a walk finds a page of them at once.
  private Optional<Long[]> few(CaseFilter asked) {
    List<String> conditions =
        FEWER.entrySet().stream()
            .filter(question -> question.getKey().test(asked))
            .map(question -> question.getValue().apply(asked))
            .toList();
    if (conditions.isEmpty()) {
      return Optional.empty();
    }
    List<Long> ids =
        bound(
                "select f.id from cases.case_file f where "
                    + String.join(" and ", conditions)
                    + " limit :limit",
                asked,
                null,
                FEW)
            .query((row, n) -> row.getLong(1))
            .list();
    return ids.size() < FEW ? Optional.of(ids.toArray(Long[]::new)) : Optional.empty();
  }

  /// @param after [Page#next] of the page before; null for the first
  public Page page(CaseFilter asked, @Nullable String after) {
    List<CaseRow> rows = rows(asked, after, PAGE + 1);
    return rows.size() > PAGE
        ? new Page(rows.subList(0, PAGE), rows.get(PAGE - 1).key())
        : new Page(rows, null);
  }

  /// All lines of a filter, for a file.
  public List<CaseRow> whole(CaseFilter asked) {
    return rows(asked, null, WHOLE);
  }

  /// How many lines there are, counted up to [#COUNTED] + 1.
  public int count(CaseFilter asked) {
    Optional<Long[]> few = few(asked);
    return bound(
            "select count(*) from (select 1 "
                + within(asked, few.isPresent())
                + " limit :limit) counted",
            asked,
            null,
            COUNTED + 1)
        .param("few", few.orElse(null))
        .query((row, n) -> row.getInt(1))
        .single();
  }

  private List<CaseRow> rows(CaseFilter asked, @Nullable String after, int limit) {
    Optional<Long[]> few = few(asked);
    return bound(
            """
            select f.*, u.full_name as unit_name, coalesce(f.state = 'SUSPECT' and f.pcr_due < :now, false) as overdue,
              (select a.number from cases.announcement a where a.case_id = f.id and a.state = 'VALID') as bn,
              (select a.announced_on from cases.announcement a where a.case_id = f.id and a.state = 'VALID') as announced_on,
              (select y.name from cases.stay s join cases.facility y on y.id = s.facility_id
               where s.case_id = f.id and s.left_at is null) as bed
            """
                + within(asked, few.isPresent())
                + " order by f.resulted_at desc, f.id desc limit :limit",
            asked,
            after,
            limit)
        .param("few", few.orElse(null))
        .query(CaseLists::row)
        .list();
  }

  private JdbcClient.StatementSpec bound(
      String statement, CaseFilter asked, @Nullable String after, int limit) {
    var key = KEY.matcher(after == null ? "" : after);
    boolean follows = key.matches();
    String number = asked.number();
    CaseFilter.Counted counted = asked.counted();
    return jdbc.sql(statement)
        .param("paths", sight.paths(READ).toArray(String[]::new))
        .param("unit", path(asked.unit()))
        .param("from", time(start(asked.from())))
        .param("to", time(start(asked.to() == null ? null : asked.to().plusDays(1))))
        .param("tier", asked.tier())
        .param("code", number == null ? null : number.strip())
        .param("bn", number == null ? -1L : BnNumbers.find(number).orElse(-1L))
        .param("day", counted == null ? null : counted.day())
        .param("now", time(clock.now()))
        .param("afterAt", follows ? time(Instant.ofEpochMilli(Long.parseLong(key.group(1)))) : null)
        .param("afterId", follows ? Long.parseLong(key.group(2)) : 0L)
        .param("limit", limit);
  }

  /// Path of the asked unit; without one, a path under which everything lies that may be seen.
  private @Nullable String path(@Nullable String unit) {
    if (unit == null || unit.isBlank()) {
      return "";
    }
    return units.find(unit, clock.today()).map(Unit::path).orElse("0");
  }

  private static @Nullable Instant start(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(OperatingClock.ZONE).toInstant();
  }

  private static @Nullable String nonBlank(String text) {
    return text.isEmpty() ? null : text;
  }

  static CaseRow row(ResultSet row, int n) throws SQLException {
    String bed = row.getString("bed");
    Instant ended = instant(row, "closed_at");
    return new CaseRow(
        row.getLong("id"),
        row.getString("code"),
        row.getLong("person_id"),
        row.getString("unit_name"),
        CaseState.valueOf(row.getString("state")),
        Setting.valueOf(row.getString("setting")),
        known(row, "sampled_at"),
        known(row, "resulted_at"),
        instant(row, "pcr_due"),
        row.getBoolean("overdue"),
        row.getObject("bn", Long.class),
        row.getString("triage_group"),
        row.getObject("tier", Integer.class),
        bed == null ? nonBlank(row.getString("treated_at")) : bed,
        row.getObject("confirmed_day", LocalDate.class),
        row.getObject("announced_on", LocalDate.class),
        row.getObject("onset_on", LocalDate.class),
        row.getObject("doses", Integer.class),
        row.getObject("last_dose_on", LocalDate.class),
        row.getBigDecimal("ct"),
        ended == null ? null : Moment.day(ended));
  }
}
