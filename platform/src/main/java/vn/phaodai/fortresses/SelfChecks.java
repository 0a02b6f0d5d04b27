// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.fortresses;

import static vn.phaodai.clock.Timestamps.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.clock.Timestamps;
import vn.phaodai.tables.ShippedRows;
import vn.phaodai.zones.RiskLevel;
import vn.phaodai.zones.ZoneLevels;

/// The head's own check of each week: every item answered, by the head or the deputy; what is not
/// met says what is lacking. A week without one counts as failed and is not written afterwards.
@Service
@Transactional
public class SelfChecks {
  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final int WEEKS_SHOWN = 8;

  private final List<Item> items = read();
  private final Fortresses fortresses;
  private final FortressRepository rows;
  private final FortressBoards boards;
  private final Heads heads;
  private final ZoneLevels levels;
  private final JdbcClient jdbc;
  private final OperatingClock clock;
  private final AuditLog audit;

  SelfChecks(
      Fortresses fortresses,
      FortressRepository rows,
      FortressBoards boards,
      Heads heads,
      ZoneLevels levels,
      JdbcClient jdbc,
      OperatingClock clock,
      AuditLog audit) {
    this.fortresses = fortresses;
    this.rows = rows;
    this.boards = boards;
    this.heads = heads;
    this.levels = levels;
    this.jdbc = jdbc;
    this.clock = clock;
    this.audit = audit;
  }

  /// @param from the lowest level under which it is asked; where nobody decided, those of the
  ///   lowest
  public record Item(
      String code,
      Set<FortressKind> kinds,
      RiskLevel from,
      String vi,
      String en,
      String source,
      String confidence) {
    public Item {
      kinds = Set.copyOf(kinds);
    }

    public String words(boolean english) {
      return english ? en : vi;
    }
  }

  /// Who answers for a fortress.
  public enum Answerer {
    HEAD,
    DEPUTY;

    public String key() {
      return "fortresses.answerer." + name();
    }
  }

  /// @param note what is lacking; needed where the item is not met
  public record Answer(boolean met, String note) {}

  /// What a kind is asked under a level.
  public List<Item> items(FortressKind kind, @Nullable RiskLevel level) {
    RiskLevel at = level == null ? RiskLevel.NEW_NORMAL : level;
    return items.stream()
        .filter(item -> item.kinds().contains(kind) && item.from().compareTo(at) <= 0)
        .toList();
  }

  /// The level that was decided about the commune in which a fortress lies; null without one.
  @Transactional(readOnly = true)
  public @Nullable RiskLevel level(Fortress one) {
    return levels.at(one.path(), clock.now()).get(one.unitId());
  }

  /// Throws FORTRESSES-001, -003, -014 to -018.
  public void check(
      String commune, LocalDate week, Answerer answerer, Map<String, Answer> answers) {
    check(fortresses.commune(commune, FortressSight.CHECK), week, answerer, answers);
  }

  /// Throws FORTRESSES-002, -014 to -018.
  public void check(
      UUID workplace, LocalDate week, Answerer answerer, Map<String, Answer> answers) {
    check(fortresses.require(workplace, FortressSight.CHECK), week, answerer, answers);
  }

  private void check(Fortress one, LocalDate week, Answerer answerer, Map<String, Answer> answers) {
    LocalDate present = boards.week();
    if (week.isAfter(present)) {
      throw FortressRefusals.FUTURE_WEEK.with(SHOWN.format(week)).raise();
    }
    if (week.isBefore(present)) {
      throw FortressRefusals.PAST_WEEK.with(SHOWN.format(week)).raise();
    }
    Heads.Pair pair = heads.of(one);
    if (answerer == Answerer.HEAD ? pair.head() == null : pair.deputy() == null) {
      throw FortressRefusals.NOBODY_ANSWERS
          .with(answerer == Answerer.HEAD ? "người đứng đầu / head" : "cấp phó / deputy")
          .raise();
    }
    RiskLevel level = level(one);
    List<Item> asked = items(one.kind(), level);
    List<Given> given = asked.stream().map(item -> given(item, answers.get(item.code()))).toList();
    int unmet = (int) given.stream().filter(each -> !each.answer().met()).count();
    long fortress = rows.hold(one);
    long id = insert(fortress, present, level, answerer, asked.size(), unmet);
    answer(id, given);
    audit.record(
        AuditEntry.of("fortresses.check", "fortress", fortress)
            .in(one.path())
            .with(Map.of("week", present.toString(), "items", asked.size(), "unmet", unmet)));
  }

  private record Given(Item item, Answer answer) {}

  private static Given given(Item item, @Nullable Answer answer) {
    if (answer == null) {
      throw FortressRefusals.ANSWER_ALL.with(item.vi()).raise();
    }
    if (!answer.met() && answer.note().isBlank()) {
      throw FortressRefusals.WHAT_LACKS.with(item.vi()).raise();
    }
    return new Given(item, answer);
  }

  private long insert(
      long fortress,
      LocalDate week,
      @Nullable RiskLevel level,
      Answerer answerer,
      int items,
      int unmet) {
    return jdbc.sql(
            """
            insert into fortresses.self_check (fortress_id, week, level, answered_by, items, unmet, writer, account_id, told_at)
            values (:id, :week, :level, :by, :items, :unmet, :writer, :account, :now) returning id
            """)
        .param("id", fortress)
        .param("week", week)
        .param("level", level == null ? null : level.name())
        .param("by", answerer.name())
        .param("items", items)
        .param("unmet", unmet)
        .param("writer", FortressSight.writer())
        .param("account", FortressSight.account())
        .param("now", time(clock.now()))
        .query(Long.class)
        .single();
  }

  private void answer(long check, List<Given> given) {
    jdbc.sql(
            """
            insert into fortresses.self_check_answer (check_id, item, met, note)
            select :id, t.item, t.met, t.note
            from unnest(:items::text[], :met::boolean[], :notes::text[]) as t (item, met, note)
            """)
        .param("id", check)
        .param("items", given.stream().map(one -> one.item().code()).toArray(String[]::new))
        .param("met", given.stream().map(one -> one.answer().met()).toArray(Boolean[]::new))
        .param(
            "notes", given.stream().map(one -> one.answer().note().strip()).toArray(String[]::new))
        .update();
  }

  /// One week of a fortress.
  ///
  /// @param told null where the week went by without a check
  /// @param lacks what was not met, with what was lacking
  public record Week(
      LocalDate monday,
      @Nullable Instant told,
      @Nullable Answerer by,
      String writer,
      int items,
      int unmet,
      List<Lack> lacks) {
    public Week {
      lacks = List.copyOf(lacks);
    }
  }

  public record Lack(Item item, String note) {}

  /// The last weeks, the present one first: of a workplace since it came into the register, of a
  /// commune since its first check, the last week among them in any case.
  @Transactional(readOnly = true)
  public List<Week> weeks(Fortress one) {
    Map<LocalDate, Week> checked =
        one.id() == null
            ? Map.of()
            : checks(one.id()).stream()
                .collect(Collectors.toMap(Week::monday, Function.identity(), (a, _) -> a));
    LocalDate present = boards.week();
    LocalDate since = one.since();
    LocalDate first =
        since == null
            ? checked.keySet().stream()
                .reduce(present.minusWeeks(1), (a, b) -> a.isBefore(b) ? a : b)
            : since;
    return IntStream.range(0, WEEKS_SHOWN)
        .mapToObj(present::minusWeeks)
        .filter(week -> !week.plusDays(6).isBefore(first))
        .map(
            week ->
                Optional.ofNullable(checked.get(week))
                    .orElseGet(() -> new Week(week, null, null, "", 0, 0, List.of())))
        .toList();
  }

  private List<Week> checks(long fortress) {
    return jdbc.sql(
            """
            select c.week, c.told_at, c.answered_by, c.writer, c.items, c.unmet,
              array(select a.item from fortresses.self_check_answer a
                where a.check_id = c.id and not a.met order by a.item) as lacking,
              array(select a.note from fortresses.self_check_answer a
                where a.check_id = c.id and not a.met order by a.item) as notes
            from fortresses.self_check c
            where c.fortress_id = :id and c.week > :oldest order by c.week desc, c.id desc
            """)
        .param("id", fortress)
        .param("oldest", boards.week().minusWeeks(WEEKS_SHOWN))
        .query(
            (row, n) ->
                new Week(
                    row.getObject("week", LocalDate.class),
                    Timestamps.instant(row, "told_at"),
                    Answerer.valueOf(row.getString("answered_by")),
                    row.getString("writer"),
                    row.getInt("items"),
                    row.getInt("unmet"),
                    lacks(
                        (String[]) row.getArray("lacking").getArray(),
                        (String[]) row.getArray("notes").getArray())))
        .list();
  }

  private List<Lack> lacks(String[] codes, String[] notes) {
    return IntStream.range(0, codes.length)
        .boxed()
        .flatMap(
            i ->
                items.stream()
                    .filter(item -> item.code().equals(codes[i]))
                    .map(item -> new Lack(item, notes[i])))
        .toList();
  }

  private static List<Item> read() {
    return ShippedRows.of(SelfChecks.class, "self-check-items.csv").stream()
        .map(
            row ->
                new Item(
                    row.getField("item"),
                    WorkingWays.kinds(row.getField("kinds")),
                    RiskLevel.valueOf(row.getField("from_level")),
                    row.getField("vi"),
                    row.getField("en"),
                    row.getField("source"),
                    row.getField("confidence")))
        .toList();
  }
}
