// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.rulemaking;

import static vn.phaodai.clock.Timestamps.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.access.Jurisdiction;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.clock.Timestamps;
import vn.phaodai.engine.rules.RuleBook;
import vn.phaodai.engine.rules.RuleSet;
import vn.phaodai.rulemaking.BackTest.Difference;
import vn.phaodai.rules.LawBook;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;
import vn.phaodai.zones.Assessment;
import vn.phaodai.zones.Assessments;
import vn.phaodai.zones.RiskLevel;

/// Tries a draft of a rule of levels on the days gone by of its province.
@Service
@Transactional
public class BackTests {
  /// A month tells what a rule does; more days take minutes and tell no more.
  static final int LONGEST_D = 31;

  private final DraftRows rows;
  private final Examination.Reader reader;
  private final Assessments assessments;
  private final LawBook book;
  private final Units units;
  private final Jurisdiction jurisdiction;
  private final OperatingClock clock;
  private final AuditLog audit;
  private final JdbcClient jdbc;

  BackTests(
      DraftRows rows,
      Examination.Reader reader,
      Assessments assessments,
      LawBook book,
      Units units,
      Jurisdiction jurisdiction,
      OperatingClock clock,
      AuditLog audit,
      JdbcClient jdbc) {
    this.rows = rows;
    this.reader = reader;
    this.assessments = assessments;
    this.book = book;
    this.units = units;
    this.jurisdiction = jurisdiction;
    this.clock = clock;
    this.audit = audit;
    this.jdbc = jdbc;
  }

  /// Judges every unit of the draft's province on each of the last `days` days, today among them,
  /// as the rules of the day say and as the draft would.
  public void run(UUID id, int days) {
    RuleDraft draft =
        rows.find(id)
            .filter(one -> jurisdiction.covers(one.path(), Drafting.DRAFT))
            .orElseThrow(() -> RulemakingRefusals.NO_SUCH_DRAFT.raise());
    RuleSet rule = reader.of(draft).rule();
    if (rule == null) {
      throw RulemakingRefusals.HAS_ERRORS.raise();
    }
    if (!assessments.speaksOfLevels(draft.rule())) {
      throw RulemakingRefusals.NOT_OF_LEVELS.with(draft.rule()).raise();
    }
    if (days < 1 || days > LONGEST_D) {
      throw RulemakingRefusals.SPAN.with(LONGEST_D).raise();
    }
    LocalDate last = clock.today();
    LocalDate first = last.minusDays(days - 1L);
    Unit place = units.at(draft.path());
    RuleBook present = book.present();
    RuleBook other = present.asIfSince(first, rule);
    List<Difference> differences = new ArrayList<>();
    int judged = 0;
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      judged += compare(place, day, present, other, differences);
    }
    keep(draft, place, first, last, judged, differences);
  }

  private int compare(
      Unit place, LocalDate day, RuleBook present, RuleBook other, List<Difference> differences) {
    Map<Long, Optional<RiskLevel>> before = new HashMap<>();
    for (Assessment one : assessments.under(present, place, day)) {
      before.put(one.unit().id(), Optional.ofNullable(one.level()));
    }
    for (Assessment one : assessments.under(other, place, day)) {
      RiskLevel was = before.getOrDefault(one.unit().id(), Optional.empty()).orElse(null);
      if (was != one.level()) {
        Unit unit = one.unit();
        differences.add(
            new Difference(day, unit.id(), unit.code(), unit.fullName(), was, one.level()));
      }
    }
    return before.size();
  }

  private void keep(
      RuleDraft draft,
      Unit place,
      LocalDate first,
      LocalDate last,
      int judged,
      List<Difference> differences) {
    DraftRows.Writer writer = Drafting.writer(clock);
    long test =
        jdbc.sql(
                """
                insert into rulemaking.back_test (draft_id, revision, unit_id, first_day, last_day, judged, account_id, run_at)
                values (:draft, :revision, :unit, :first, :last, :judged, :account, :at)
                returning id
                """)
            .param("draft", draft.id())
            .param("revision", draft.revision())
            .param("unit", place.id())
            .param("first", first)
            .param("last", last)
            .param("judged", judged)
            .param("account", writer.account())
            .param("at", time(writer.at()))
            .query(Long.class)
            .single();
    jdbc.sql(
            """
            insert into rulemaking.back_test_difference (back_test_id, day, unit_id, before, after)
            select :test, * from unnest(:days::date[], :units::bigint[], :before::text[], :after::text[])
            """)
        .param("test", test)
        .param("days", differences.stream().map(one -> one.day().toString()).toArray(String[]::new))
        .param("units", differences.stream().map(Difference::unitId).toArray(Long[]::new))
        .param("before", differences.stream().map(one -> name(one.before())).toArray(String[]::new))
        .param("after", differences.stream().map(one -> name(one.after())).toArray(String[]::new))
        .update();
    audit.record(
        AuditEntry.of("rulemaking.backtest", "rule", draft.id())
            .in(draft.path())
            .with(Map.of("revision", draft.revision(), "differences", differences.size())));
  }

  private static @Nullable String name(@Nullable RiskLevel level) {
    return level == null ? null : level.name();
  }

  /// The last one of the draft's present text.
  @Transactional(readOnly = true)
  public Optional<BackTest> last(RuleDraft draft) {
    return jdbc.sql(
            """
            select b.*, u.full_name from rulemaking.back_test b join territory_api.unit u on u.id = b.unit_id
            where b.draft_id = :draft and b.revision = :revision
            order by b.id desc limit 1
            """)
        .param("draft", draft.id())
        .param("revision", draft.revision())
        .query(
            (row, n) ->
                new BackTest(
                    row.getString("full_name"),
                    row.getObject("first_day", LocalDate.class),
                    row.getObject("last_day", LocalDate.class),
                    row.getInt("judged"),
                    Timestamps.instant(row, "run_at"),
                    differences(row.getLong("id"))))
        .optional();
  }

  private List<Difference> differences(long test) {
    return jdbc.sql(
            """
            select d.day, d.unit_id, u.code, u.full_name, d.before, d.after
            from rulemaking.back_test_difference d join territory_api.unit u on u.id = d.unit_id
            where d.back_test_id = :test
            order by d.day desc, u.path
            """)
        .param("test", test)
        .query(
            (row, n) ->
                new Difference(
                    row.getObject("day", LocalDate.class),
                    row.getLong("unit_id"),
                    row.getString("code"),
                    row.getString("full_name"),
                    level(row.getString("before")),
                    level(row.getString("after"))))
        .list();
  }

  private static @Nullable RiskLevel level(@Nullable String name) {
    return name == null ? null : RiskLevel.valueOf(name);
  }
}
