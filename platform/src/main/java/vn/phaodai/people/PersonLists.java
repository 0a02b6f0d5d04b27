// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;

/// Lists and finds persons within the signed-in person's jurisdiction, entries merged into another
/// left out.
///
/// Without words a list walks the index (unit, name) of every unit and merges; with words it asks
/// the index of words, which holds a person's units too, and sorts at most `search-bound` hits.
@Service
@Transactional(readOnly = true)
public class PersonLists {
  public static final int PAGE = 50;

  private static final String WALK =
      """
      with unit as materialized (
        select u.id from territory_api.unit u where u.path <@ cast(:paths as ltree[])
      ), last as (
        select name_key, id from people.person where public_id = :after
      ), first as (
        select w.id, w.name_key from unit
        cross join lateral (
          select p.id, p.name_key from people.person p
          where p.unit_id = unit.id and p.canonical_id = p.id %s
          order by p.name_key, p.id limit :limit) w
        order by w.name_key, w.id limit :limit
      )
      select %s from first f join people.person p on p.id = f.id order by f.name_key, f.id
      """;

  private static final String FIND =
      """
      with hit as materialized (
        select p.canonical_id from people.person p where %s limit :bound
      ), ranked as (
        select p.id, p.name_key,
          case when p.name_fold = :name then 0 when p.name_fold like '%% ' || cast(:given as text) then 1 else 2 end as rank
        from (select distinct canonical_id from hit) h join people.person p on p.id = h.canonical_id
        where p.path <@ cast(:paths as ltree[])
      ), last as (
        select r.* from ranked r join people.person p on p.id = r.id where p.public_id = :after
      )
      select %s, (select count(*) from hit) as hits
      from ranked r join people.person p on p.id = r.id
      where not exists (select 1 from last)
         or (r.rank, r.name_key, r.id) > (select l.rank, l.name_key, l.id from last l)
      order by r.rank, r.name_key, r.id limit :limit
      """;

  /// A number's beginning is a range of the index: “:” follows “9”.
  private static final String NUMBERED =
      """
       and p.id in (
        select n.id from people.person n where n.id_number >= :number# and n.id_number < :number# || ':'
        union all
        select n.id from people.person n where n.phone >= :number# and n.phone < :number# || ':'
        union all
        select o.person_id from people.other_value o
        where o.kind in ('ID_NUMBER', 'PHONE') and o.key >= :number# and o.key < :number# || ':')
      """;

  private final JdbcClient jdbc;
  private final Sight sight;
  private final OperatingClock clock;

  PersonLists(JdbcClient jdbc, Sight sight, OperatingClock clock) {
    this.jdbc = jdbc;
    this.sight = sight;
    this.clock = clock;
  }

  /// @param next of the last row, to be given as `after`; null on the last page
  /// @param tooMany more match than are sorted: these are some of them, there are no further pages
  public record Page(List<PersonRow> rows, @Nullable UUID next, boolean tooMany) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  private record Hit(PersonRow row, long hits) {}

  /// @param after [Page#next] of the page before; null for the first page
  public Page page(PersonFilter filter, @Nullable UUID after) {
    return page(filter, after, PAGE, "people.read", PersonRows::masked);
  }

  /// All lines of a list, for a file, at most `export-bound`.
  ///
  /// @param revealed whether to write what is masked: only for who gave a reason
  List<PersonRow> all(PersonFilter filter, boolean revealed) {
    return page(
            filter,
            null,
            Limits.exportBound(),
            revealed ? "people.reveal" : "people.read",
            revealed ? (r, n) -> PersonRows.row(r, true) : PersonRows::masked)
        .rows();
  }

  /// These persons with everything, of those units alone in which the signed-in person may reveal;
  /// each by the id that was asked for.
  Map<Long, PersonRow> revealed(Collection<Long> persons) {
    Map<Long, PersonRow> rows = new HashMap<>();
    jdbc.sql(
            """
            select e.id as asked, %s from people.person e join people.person p on p.id = e.canonical_id
            where e.id = any(:ids) and p.path <@ (:paths)::ltree[]
            """
                .formatted(PersonRows.COLUMNS))
        .param("ids", persons.stream().distinct().toArray(Long[]::new))
        .param("paths", sight.paths("people.reveal").toArray(String[]::new))
        .param("account", sight.account())
        .param("now", clock.now().atOffset(ZoneOffset.UTC))
        .query(
            row -> {
              rows.put(row.getLong("asked"), PersonRows.row(row, true));
            });
    return rows;
  }

  private Page page(
      PersonFilter filter,
      @Nullable UUID after,
      int size,
      String permission,
      RowMapper<PersonRow> mapper) {
    List<String> paths = within(filter, permission);
    SearchTerms terms = SearchTerms.of(filter.text(), clock.today());
    if (paths.isEmpty()) {
      return new Page(List.of(), null, false);
    }
    return terms.isEmpty()
        ? walk(filter, paths, after, size, mapper)
        : find(filter, terms, paths, after, size, mapper);
  }

  /// The parts of the jurisdiction that lie in the unit asked for.
  private List<String> within(PersonFilter filter, String permission) {
    List<String> mine = sight.paths(permission);
    String unit = filter.unitPath();
    if (unit == null) {
      return mine;
    }
    boolean inside = mine.stream().anyMatch(p -> unit.equals(p) || unit.startsWith(p + "."));
    return inside ? List.of(unit) : mine.stream().filter(p -> p.startsWith(unit + ".")).toList();
  }

  private Page walk(
      PersonFilter filter,
      List<String> paths,
      @Nullable UUID after,
      int size,
      RowMapper<PersonRow> mapper) {
    String beyond =
        after == null ? "" : " and (p.name_key, p.id) > (select l.name_key, l.id from last l)";
    List<PersonRow> rows =
        bind(WALK.formatted(narrowed(filter) + beyond, PersonRows.COLUMNS), filter, paths, after)
            .param("limit", size + 1)
            .query(mapper)
            .list();
    return cut(rows, size, false);
  }

  private Page find(
      PersonFilter filter,
      SearchTerms terms,
      List<String> paths,
      @Nullable UUID after,
      int size,
      RowMapper<PersonRow> mapper) {
    // a word that half the province bears must not make the planner read the whole table
    jdbc.sql("select set_config('enable_seqscan', 'off', true)").query((r, n) -> n).single();
    int bound = Math.max(Limits.searchBound(), size) + 1;
    StatementSpec statement =
        bind(
            FIND.formatted(condition(filter, terms, paths), PersonRows.COLUMNS),
            filter,
            paths,
            after);
    for (int i = 0; i < terms.numbers().size(); i++) {
      statement = statement.param("number" + i, terms.numbers().get(i));
    }
    List<Hit> hits =
        statement
            .param("bound", bound)
            .param("name", terms.name())
            .param("given", terms.given())
            .param("limit", size + 1)
            .query((r, n) -> new Hit(rowOf(mapper, r, n), r.getLong("hits")))
            .list();
    boolean tooMany = !hits.isEmpty() && hits.getFirst().hits() >= bound;
    return cut(hits.stream().map(Hit::row).toList(), size, tooMany);
  }

  private static PersonRow rowOf(RowMapper<PersonRow> mapper, ResultSet r, int n)
      throws SQLException {
    return Objects.requireNonNull(mapper.mapRow(r, n));
  }

  private static Page cut(List<PersonRow> rows, int size, boolean tooMany) {
    boolean more = rows.size() > size;
    List<PersonRow> page = more ? rows.subList(0, size) : rows;
    return new Page(page, more && !tooMany ? page.getLast().publicId() : null, tooMany);
  }

  private static String narrowed(PersonFilter filter) {
    return (filter.birthYear() == null ? "" : " and p.birth_year = :year")
        + (filter.sex() == null ? "" : " and p.sex = :sex");
  }

  /// Which entries match, each path of the jurisdiction by its own words.
  private String condition(PersonFilter filter, SearchTerms terms, List<String> paths) {
    List<String> ways = new ArrayList<>();
    Map<String, Optional<String>> unitWords = sight.unitWords(paths);
    for (String path : paths) {
      List<String> words = new ArrayList<>(terms.words());
      Optional<String> unit = unitWords.getOrDefault(path, Optional.empty());
      unit.ifPresent(words::add);
      String inside = "p.path <@ '" + path + "'::ltree";
      String named = words.isEmpty() ? inside : "p.words @> " + array(words);
      ways.add(unit.isPresent() || words.isEmpty() ? named : "(" + named + " and " + inside + ")");
    }
    StringBuilder condition = new StringBuilder("(" + String.join(" or ", ways) + ")");
    condition.append(narrowed(filter));
    for (int i = 0; i < terms.numbers().size(); i++) {
      condition.append(NUMBERED.replace("#", String.valueOf(i)));
    }
    return condition.toString();
  }

  /// Folded words are letters and digits alone; they stand in the statement so that the planner
  /// knows how rare they are.
  private static String array(List<String> words) {
    return words.stream()
        .map(word -> word.replaceAll("[^\\p{L}\\p{N}]", ""))
        .collect(Collectors.joining("','", "array['", "']::text[]"));
  }

  private StatementSpec bind(
      String sql, PersonFilter filter, List<String> paths, @Nullable UUID after) {
    Sex sex = filter.sex();
    return jdbc.sql(sql)
        .param("paths", paths.toArray(String[]::new))
        .param("after", after)
        .param("year", filter.birthYear())
        .param("sex", sex == null ? null : sex.name())
        .param("account", sight.account())
        .param("now", clock.now().atOffset(ZoneOffset.UTC));
  }
}
