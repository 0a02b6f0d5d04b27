// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;

/// What people add to a file, and how they end it.
@Service
@Transactional
public class CaseCare {
  private static final String EDIT = "cases.edit";
  private static final String TREAT = "cases.treat";

  private final CaseDesk desk;
  private final CaseCourse course;
  private final PatientFacts facts;
  private final DischargeRule rule;
  private final OperatingClock clock;
  private final JdbcClient jdbc;

  CaseCare(
      CaseDesk desk,
      CaseCourse course,
      PatientFacts facts,
      DischargeRule rule,
      OperatingClock clock,
      JdbcClient jdbc) {
    this.desk = desk;
    this.course = course;
    this.facts = facts;
    this.rule = rule;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  /// Onset, vaccination, conditions, setting. A changed setting moves the case's figure on its day.
  public void describe(String code, int version, Description told) {
    OpenFile open = desk.take(code, version, EDIT);
    notAfterToday(told.onset());
    notAfterToday(told.lastDose());
    facts.requireConditions(told.conditions());
    jdbc.sql(
            """
            update cases.case_file set onset_on = :onset, doses = :doses, last_dose_on = :dose,
              conditions = :conditions, conditions_asked = :asked where id = :id
            """)
        .param("onset", told.onset())
        .param("doses", told.doses())
        .param("dose", told.lastDose())
        .param("conditions", told.conditions().toArray(String[]::new))
        .param("asked", told.conditionsAsked())
        .param("id", open.file().id())
        .update();
    CaseFile file = open.file();
    boolean moved = file.finding().setting() != told.setting();
    desk.change(open, moved ? file.in(told.setting()) : file, "DESCRIBED", clock.now(), "");
  }

  /// The hour of a hop; the last word counts.
  public void stamp(String code, int version, Hop hop, Instant at) {
    OpenFile open = desk.take(code, version, EDIT);
    String column =
        switch (hop) {
          case NOTIFIED -> "notified_at";
          case REMOVED -> "removed_at";
        };
    jdbc.sql(
            "update cases.case_file set %s = :at, version = version + 1 where id = :id"
                .formatted(column))
        .param("at", CaseFileRepository.time(desk.past(at)))
        .param("id", open.file().id())
        .update();
    desk.note(open, hop.name(), at, "");
  }

  /// Whether the patient may leave now, with the rows that say so.
  @Transactional(readOnly = true)
  public DischargeCheck dischargeCheck(String code) {
    return rule.check(facts.of(code), clock.now());
  }

  /// Lets a patient go whom the rule in force lets go. Where no rule is known to be in force the
  /// clinician decides and says why.
  public void discharge(String code, int version, String reason) {
    OpenFile open = desk.takeConfirmed(code, version, TREAT);
    DischargeCheck check = rule.check(facts.of(code), clock.now());
    switch (check) {
      case DischargeCheck.MayLeave _ -> {}
      case DischargeCheck.MustStay(var rows) ->
          throw CaseRefusals.MUST_STAY.with(RuleRow.sources(rows)).raise();
      case DischargeCheck.Unknown(var missing) ->
          throw CaseRefusals.FACTS_MISSING.with(String.join(", ", missing)).raise();
      case DischargeCheck.NoRule _ -> {
        if (reason.isBlank()) {
          throw CaseRefusals.REASON_NEEDED.raise();
        }
      }
    }
    end(open, CaseState.DISCHARGED, clock.now(), "DISCHARGED", reason.strip());
  }

  /// @param cause of death, as the record says
  public void die(String code, int version, Instant at, String cause) {
    OpenFile open = desk.takeConfirmed(code, version, TREAT);
    if (cause.isBlank()) {
      throw CaseRefusals.CAUSE_NEEDED.raise();
    }
    set(open, "death_cause", cause.strip());
    end(open, CaseState.DEAD, desk.past(at), "DIED", cause.strip());
  }

  /// @param to the province or place that takes the patient over
  public void transferOut(String code, int version, String to) {
    OpenFile open = desk.takeOpen(code, version, TREAT);
    if (to.isBlank()) {
      throw CaseRefusals.NAME_NEEDED.raise();
    }
    set(open, "moved_to", to.strip());
    end(open, CaseState.TRANSFERRED_OUT, clock.now(), "TRANSFERRED", to.strip());
  }

  private void set(OpenFile open, String column, String text) {
    jdbc.sql("update cases.case_file set %s = :text where id = :id".formatted(column))
        .param("text", text)
        .param("id", open.file().id())
        .update();
  }

  private void end(OpenFile open, CaseState state, Instant at, String kind, String note) {
    jdbc.sql(
            """
            update cases.stay set left_at = greatest(:at, admitted_at) where case_id = :id and left_at is null
            """)
        .param("at", CaseFileRepository.time(at))
        .param("id", open.file().id())
        .update();
    Moment moment = course.moment(open.file().finding().unitId(), at);
    desk.change(open, open.file().closed(state, moment), kind, at, note);
  }

  private void notAfterToday(@Nullable LocalDate day) {
    if (day != null && day.isAfter(clock.today())) {
      throw CaseRefusals.IN_THE_FUTURE.with(day).raise();
    }
  }
}
