// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.relief.Dossier.State;
import vn.phaodai.territory.Unit;

/// Dossiers on their way: received, confirmed, appraised by one person, decided by another; each
/// hop with its clock. Controls look at a dossier when it comes in.
@Service
@Transactional
public class Dossiers {
  private final DossierRows rows;
  private final DossierReception reception;
  private final Eligibility eligibility;
  private final Controls controls;
  private final ReliefSight sight;
  private final OperatingClock clock;
  private final AuditLog audit;

  Dossiers(
      DossierRows rows,
      DossierReception reception,
      Eligibility eligibility,
      Controls controls,
      ReliefSight sight,
      OperatingClock clock,
      AuditLog audit) {
    this.rows = rows;
    this.reception = reception;
    this.eligibility = eligibility;
    this.controls = controls;
    this.sight = sight;
    this.clock = clock;
    this.audit = audit;
  }

  /// Throws RELIEF-001, -002, -004 to -008.
  public UUID receive(DossierDraft draft) {
    Unit unit = sight.require(draft.unit(), ReliefSight.ENTER);
    reception.check(draft);
    long id =
        reception
            .take(List.of(new DossierReception.Handed(draft, unit)), sight.account(), "relief")
            .values()
            .iterator()
            .next();
    audit.record(
        AuditEntry.of("relief.receive", "relief_dossier", id)
            .in(unit.path())
            .with(Map.of("policy", draft.policy(), "channel", draft.channel().name())));
    return rows.publicId(id);
  }

  /// The social insurance or the commune confirms what the dossier says.
  ///
  /// @param on the day on which it was done, which the paper says; the book knows when it was
  ///   entered
  public void confirm(UUID id, LocalDate on) {
    Dossier dossier = held(id, ReliefSight.ENTER, State.RECEIVED);
    checkDay(dossier, on);
    move(dossier, State.CONFIRMED, "confirmed_by = :account", values("account", sight.account()));
    hop(dossier, Hop.CONFIRM, on, on);
    record("relief.confirm", dossier, Map.of());
  }

  /// Writes down what the rule says of it; whoever does this does not decide it.
  ///
  /// @param on the day on which it was done
  public void appraise(UUID id, LocalDate on) {
    Dossier dossier = held(id, ReliefSight.APPRAISE, State.CONFIRMED);
    checkDay(dossier, on);
    Entitlement.Entitled entitled =
        switch (eligibility.of(dossier)) {
          case Entitlement.Entitled yes -> yes;
          case Entitlement.NotEntitled(var ground, var source) ->
              throw not(dossier, source + " (" + ground + ")");
          case Entitlement.Unknown(var missing) ->
              throw not(dossier, "thiếu " + String.join(", ", missing));
          case Entitlement.NoTariff _ -> throw not(dossier, "chưa có mức của tỉnh");
          case Entitlement.NoRule _ -> throw not(dossier, "không có quy tắc vào ngày nhận");
        };
    move(
        dossier,
        State.APPRAISED,
        "amount_vnd = :amount, ground = :ground, appraised_by = :account",
        values(
            "amount",
            entitled.amount_vnd(),
            "ground",
            entitled.ground(),
            "account",
            sight.account()));
    hop(dossier, Hop.APPRAISE, on, on);
    controls.check(List.of(dossier.id()));
    record("relief.appraise", dossier, Map.of("ground", entitled.ground()));
  }

  private static RuntimeException not(Dossier dossier, String why) {
    return ReliefRefusals.NOT_ENTITLED.with(dossier.code(), why).raise();
  }

  /// Grants it, by a numbered decision; from that day on it is posted at the commune, and once
  /// complaints were heard long enough the clock of the payment begins.
  ///
  /// @param on the day of the decision
  public void approve(UUID id, String number, LocalDate on) {
    Dossier dossier = held(id, ReliefSight.DECIDE, State.APPRAISED);
    checkDay(dossier, on);
    if (number.isBlank()) {
      throw ReliefRefusals.NUMBER.raise();
    }
    Long account = sight.account();
    if (account != null && account.equals(dossier.appraisedBy())) {
      throw ReliefRefusals.SAME_PERSON.raise();
    }
    if (dossier.openFindings() > 0) {
      throw ReliefRefusals.OPEN_FINDINGS.with(dossier.code(), dossier.openFindings()).raise();
    }
    LocalDate until = WorkingDays.after(on, Parameter.COMPLAINT_DAYS.on(on));
    move(
        dossier,
        State.APPROVED,
        """
        amount_vnd = coalesce(amount_vnd, 0), number = :number, decided_by = :account, decided_on = :day, posted_on = :day,
        open_until = :until
        """,
        values("number", number.strip(), "account", account, "day", on, "until", until));
    hop(dossier, Hop.DECIDE, on, until);
    record("relief.approve", dossier, Map.of("number", number.strip()));
  }

  /// Turns it down with a reason; who appraised it does not.
  public void refuse(UUID id, String reason) {
    Dossier dossier = ending(id, ReliefSight.DECIDE, State.APPRAISED, reason);
    Long account = sight.account();
    if (account != null && account.equals(dossier.appraisedBy())) {
      throw ReliefRefusals.SAME_PERSON.raise();
    }
    move(
        dossier,
        State.REFUSED,
        "reason = :reason, decided_by = :account, decided_on = :today",
        values("reason", reason.strip(), "account", account, "today", clock.today()));
    rows.stop(dossier.id(), clock.today());
    record("relief.refuse", dossier, Map.of());
  }

  /// The applicant takes it back, or it was entered by mistake. Not once it stands on a payment
  /// list.
  public void withdraw(UUID id, String reason) {
    Dossier dossier = ending(id, ReliefSight.ENTER, State.APPROVED, reason);
    if (rows.isListed(dossier.id())) {
      throw ReliefRefusals.LISTED.with(dossier.code()).raise();
    }
    move(
        dossier,
        State.WITHDRAWN,
        "reason = :reason, withdrawn_by = :account, withdrawn_on = :today",
        values("reason", reason.strip(), "account", sight.account(), "today", clock.today()));
    rows.stop(dossier.id(), clock.today());
    record("relief.withdraw", dossier, Map.of());
  }

  private Dossier ending(UUID id, String permission, State last, String reason) {
    Dossier dossier = held(id, permission);
    if (dossier.state().compareTo(last) > 0) {
      throw wrongState(dossier);
    }
    if (reason.isBlank()) {
      throw ReliefRefusals.REASON.raise();
    }
    return dossier;
  }

  private Dossier held(UUID id, String permission, State state) {
    Dossier dossier = held(id, permission);
    if (dossier.state() != state) {
      throw wrongState(dossier);
    }
    return dossier;
  }

  private Dossier held(UUID id, String permission) {
    return rows.hold(id)
        .filter(one -> sight.covers(one.path(), permission))
        .orElseThrow(() -> ReliefRefusals.NO_SUCH_DOSSIER.raise());
  }

  private static RuntimeException wrongState(Dossier dossier) {
    return ReliefRefusals.WRONG_STATE.with(dossier.code(), dossier.state()).raise();
  }

  private void move(Dossier dossier, State to, String set, Map<String, ?> values) {
    if (rows.move(dossier.id(), dossier.state(), to, set, values) == 0) {
      throw wrongState(dossier);
    }
  }

  /// A step is done neither before the one before it nor tomorrow.
  private void checkDay(Dossier dossier, LocalDate on) {
    LocalDate began =
        rows.steps(dossier.id(), clock.today()).stream()
            .filter(step -> step.doneOn() == null)
            .map(Step::beganOn)
            .findFirst()
            .orElse(dossier.receivedOn());
    if (on.isBefore(began) || on.isAfter(clock.today())) {
      throw ReliefRefusals.STEP_DAY.with(DossierReception.shown(began)).raise();
    }
  }

  private void hop(Dossier dossier, Hop done, LocalDate on, LocalDate next) {
    rows.finish(dossier.id(), done, on);
    done.next().ifPresent(one -> rows.begin(one, Map.of(dossier.id(), next)));
  }

  private static Map<String, @Nullable Object> values(@Nullable Object... pairs) {
    Map<String, @Nullable Object> values = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      values.put(String.valueOf(pairs[i]), pairs[i + 1]);
    }
    return values;
  }

  private void record(String action, Dossier dossier, Map<String, Object> detail) {
    audit.record(
        AuditEntry.of(action, "relief_dossier", dossier.id()).in(dossier.path()).with(detail));
  }

  /// In sight of the reader.
  @Transactional(readOnly = true)
  public Dossier get(UUID id) {
    return rows.find(id)
        .filter(one -> sight.covers(one.path(), ReliefSight.READ))
        .orElseThrow(() -> ReliefRefusals.NO_SUCH_DOSSIER.raise());
  }

  /// Where a dossier stands, for whoever holds its code: nothing of the person.
  ///
  /// @param hop that runs; null when none does
  public record Standing(
      String code, String policy, State state, @Nullable Hop hop, @Nullable LocalDate dueOn) {}

  @Transactional(readOnly = true)
  public Optional<Standing> standing(String code) {
    return rows.standing(code);
  }

  @Transactional(readOnly = true)
  public List<Step> steps(Dossier dossier) {
    return rows.steps(dossier.id(), clock.today());
  }
}
