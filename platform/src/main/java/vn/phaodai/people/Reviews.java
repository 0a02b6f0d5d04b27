// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;

/// The pairs that may be one person and wait for somebody to say so, or were decided lately.
@Service
@Transactional(readOnly = true)
public class Reviews {
  public static final int PAGE = 20;

  private final JdbcClient jdbc;
  private final Sight sight;
  private final OperatingClock clock;

  Reviews(JdbcClient jdbc, Sight sight, OperatingClock clock) {
    this.jdbc = jdbc;
    this.sight = sight;
    this.clock = clock;
  }

  /// @param person the newer entry
  /// @param rule the reason: key of a message `people.reason.<rule>`
  /// @param score from 0 to 1; where there is evidence, the chance that the two are one
  /// @param state OPEN, SAME or DIFFERENT
  /// @param mergeId to undo; null unless it is in force
  public record Pair(
      long id,
      PersonRow person,
      PersonRow candidate,
      String rule,
      double score,
      List<Evidence> evidence,
      String origin,
      String state,
      @Nullable Long mergeId) {
    public Pair {
      evidence = List.copyOf(evidence);
    }
  }

  private record Row(
      long id,
      long person,
      long candidate,
      String rule,
      double score,
      List<Evidence> evidence,
      String origin,
      String state,
      @Nullable Long merge) {}

  /// Pairs both of whose entries lie where the signed-in person may merge, newest first.
  ///
  /// @param open those that wait; else those that were decided
  /// @param before id of the last pair of the page before; null for the first page
  public List<Pair> page(boolean open, @Nullable Long before, int limit) {
    String[] paths = sight.paths("people.merge").toArray(String[]::new);
    List<Row> rows =
        jdbc.sql(
                """
                select r.id, r.person_id, r.candidate_id, r.rule, r.score, r.evidence, r.origin, r.state,
                  (select m.id from people.merge m where m.review_id = r.id and m.undone_at is null) as merge
                from people.review r join people.person c on c.id = r.candidate_id
                where (r.state = 'OPEN') = :open and r.path <@ cast(:paths as ltree[]) and c.path <@ cast(:paths as ltree[])
                  and (cast(:before as bigint) is null or r.id < :before)
                order by r.id desc limit :limit
                """)
            .param("open", open)
            .param("paths", paths)
            .param("before", before)
            .param("limit", limit)
            .query(Reviews::row)
            .list();
    Map<Long, PersonRow> persons = persons(rows);
    return rows.stream()
        .filter(row -> persons.containsKey(row.person()) && persons.containsKey(row.candidate()))
        .map(row -> pair(row, persons))
        .toList();
  }

  private static Row row(ResultSet r, int n) throws SQLException {
    return new Row(
        r.getLong(1),
        r.getLong(2),
        r.getLong(3),
        r.getString(4),
        r.getDouble(5),
        Arrays.stream((String[]) r.getArray(6).getArray()).map(Evidence::read).toList(),
        r.getString(7),
        r.getString(8),
        r.getObject(9, Long.class));
  }

  private static Pair pair(Row row, Map<Long, PersonRow> persons) {
    return new Pair(
        row.id(),
        Objects.requireNonNull(persons.get(row.person())),
        Objects.requireNonNull(persons.get(row.candidate())),
        row.rule(),
        row.score(),
        row.evidence(),
        row.origin(),
        row.state(),
        row.merge());
  }

  private Map<Long, PersonRow> persons(List<Row> rows) {
    return jdbc
        .sql("select %s from people.person p where p.id = any(:ids)".formatted(PersonRows.COLUMNS))
        .param(
            "ids",
            rows.stream()
                .flatMap(row -> Stream.of(row.person(), row.candidate()))
                .distinct()
                .toArray(Long[]::new))
        .param("account", sight.account())
        .param("now", clock.now().atOffset(ZoneOffset.UTC))
        .query(PersonRows::masked)
        .list()
        .stream()
        .collect(Collectors.toMap(PersonRow::id, Function.identity()));
  }
}
