// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import static vn.phaodai.clock.Timestamps.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.access.SignedIn;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.territory.Unit;

/// “Linh hoạt, sáng tạo”: a place may do otherwise where a named person approved it with a paper.
/// What loosens a measure against the epidemic is refused, with the row that stands against it.
@Service
@Transactional
public class Deviations {
  /// No longer than a directive's usual span twice.
  private static final int LONGEST_D = 28;

  private final JdbcClient jdbc;
  private final LocalRules rules;
  private final Allowances allowances;
  private final PaperCheck papers;
  private final ZoneSight sight;
  private final OperatingClock clock;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;

  Deviations(
      JdbcClient jdbc,
      LocalRules rules,
      Allowances allowances,
      PaperCheck papers,
      ZoneSight sight,
      OperatingClock clock,
      AuditLog audit,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.rules = rules;
    this.allowances = allowances;
    this.papers = papers;
    this.sight = sight;
    this.clock = clock;
    this.audit = audit;
    this.events = events;
  }

  /// What somebody wants to do otherwise.
  ///
  /// @param words the condition; needed where it is allowed with one
  /// @param last day included
  public record Draft(
      String activity,
      Answer answer,
      String words,
      String reason,
      LocalDate first,
      LocalDate last) {}

  public UUID propose(String unitCode, Draft draft) {
    LocalDate today = clock.today();
    Unit unit = sight.require(unitCode, today, ZoneSight.DEVIATE);
    long span = ChronoUnit.DAYS.between(draft.first(), draft.last());
    if (span < 0 || span >= LONGEST_D || draft.last().isBefore(today)) {
      throw ZoneRefusals.SPAN.with(LONGEST_D).raise();
    }
    if (draft.reason().isBlank()
        || draft.answer() == Answer.NOT_SAID
        || draft.answer() == Answer.LIMITED && draft.words().isBlank()) {
      throw ZoneRefusals.DRAFT_INCOMPLETE.raise();
    }
    Allowance now = standing(unit, draft.activity(), today);
    String aim = draft.answer().compareTo(now.answer()) >= 0 ? "HEALTH" : "ECONOMY";
    mayStand(unit, now, draft, aim, today);
    UUID id =
        jdbc.sql(
                """
                insert into zones.deviation (unit_id, path, activity, answer, aim, words, reason, during, proposer_id,
                  proposed_at)
                values (:unit, :path::ltree, :activity, :answer, :aim, :words, :reason, daterange(:first, :last, '[]'),
                  :account, :at)
                returning public_id
                """)
            .param("unit", unit.id())
            .param("path", unit.path())
            .param("activity", draft.activity())
            .param("answer", draft.answer().name())
            .param("aim", aim)
            .param("words", draft.words().strip())
            .param("reason", draft.reason().strip())
            .param("first", draft.first())
            .param("last", draft.last())
            .param("account", account())
            .param("at", time(clock.now()))
            .query((row, n) -> row.getObject(1, UUID.class))
            .single();
    record("zones.deviation.propose", unit.id(), unit.path(), draft.activity());
    return id;
  }

  private Allowance standing(Unit unit, String activity, LocalDate day) {
    return rules.of(unit, day).allowances().stream()
        .filter(one -> one.activity().equals(activity))
        .findFirst()
        .orElseThrow(() -> ZoneRefusals.NO_RULES.with(unit.fullName()).raise());
  }

  /// The precedence that answers “may I …?” decides whether the deviation would count at all.
  private void mayStand(Unit unit, Allowance now, Draft draft, String aim, LocalDate day) {
    if (now.answer() == Answer.NOT_SAID || now.answer() == draft.answer()) {
      return;
    }
    Allowance.Said asked =
        new Allowance.Said(draft.answer(), aim, "", "", "", "H", draft.words(), "");
    if (allowances.between(now.by(), asked, day).winner() != asked) {
      throw ZoneRefusals.AGAINST_HEALTH
          .with(unit.fullName(), now.by().source(), now.by().rule() + " " + now.by().row())
          .raise();
    }
  }

  /// @param paper its number, signer and day; from when it holds the deviation itself says
  public void approve(UUID id, Paper paper) {
    Deviation held = hold(id, Deviation.State.WAITING, ZoneSight.DECIDE);
    if (account() instanceof Long account && account.equals(held.proposerId())) {
      throw ZoneRefusals.SAME_PERSON.with(held.unitName()).raise();
    }
    Paper complete = papers.complete(paper, List.of(held.path()));
    try {
      jdbc.sql(
              """
              update zones.deviation set state = 'APPROVED', number = :number, approver = :approver, tenure_id = :tenure,
                decided_on = :on, decider_id = :account, decided_at = :at
              where public_id = :id
              """)
          .param("number", complete.number())
          .param("approver", complete.signer())
          .param("tenure", complete.tenure())
          .param("on", complete.on())
          .param("account", account())
          .param("at", time(clock.now()))
          .param("id", id)
          .update();
    } catch (DataIntegrityViolationException anotherHolds) {
      throw ZoneRefusals.DEVIATES_ALREADY.with(held.unitName()).raise();
    }
    record("zones.deviation.approve", held.unitId(), held.path(), held.activity());
    events.publishEvent(new ZonesChanged(Set.of(held.path())));
  }

  /// Refuses one that waits, or takes back one that was approved.
  public void close(UUID id, String reason) {
    Deviation held = hold(id, null, ZoneSight.DECIDE);
    if (reason.isBlank()) {
      throw ZoneRefusals.WHY_CHANGED.raise();
    }
    boolean approved = held.state() == Deviation.State.APPROVED;
    jdbc.sql(
            "update zones.deviation set state = :state, closing = :reason, closed_at = :at where public_id = :id")
        .param("state", approved ? "WITHDRAWN" : "REFUSED")
        .param("reason", reason.strip())
        .param("at", time(clock.now()))
        .param("id", id)
        .update();
    record(
        approved ? "zones.deviation.withdraw" : "zones.deviation.refuse",
        held.unitId(),
        held.path(),
        held.activity());
    events.publishEvent(new ZonesChanged(Set.of(held.path())));
  }

  private Deviation hold(UUID id, Deviation.@Nullable State state, String permission) {
    Deviation held =
        jdbc.sql(DeviationRows.SELECT + " where d.public_id = :id for update of d")
            .param("id", id)
            .query((row, n) -> DeviationRows.of(row))
            .optional()
            .filter(one -> sight.covers(one.path(), permission))
            .orElseThrow(ZoneRefusals.NO_DEVIATION::raise);
    boolean open =
        held.state() == Deviation.State.WAITING || held.state() == Deviation.State.APPROVED;
    if (!open || state != null && held.state() != state) {
      throw ZoneRefusals.NO_DEVIATION.raise();
    }
    return held;
  }

  /// All about a unit or the places that it lies in, the latest first.
  @Transactional(readOnly = true)
  public List<Deviation> about(Unit unit) {
    return jdbc.sql(
            DeviationRows.SELECT + " where d.path @> :path::ltree order by d.id desc limit 50")
        .param("path", unit.path())
        .query((row, n) -> DeviationRows.of(row))
        .list();
  }

  private void record(String action, long unit, String path, String activity) {
    audit.record(AuditEntry.of(action, "unit", unit).in(path).with(Map.of("activity", activity)));
  }

  private static @Nullable Long account() {
    return SignedIn.current().map(SignedIn::accountId).orElse(null);
  }
}
