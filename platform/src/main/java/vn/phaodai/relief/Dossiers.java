// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.DigestUtils;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.engine.rules.Fact;
import vn.phaodai.people.PersonDraft;
import vn.phaodai.people.PersonRegister;
import vn.phaodai.people.Recognised;
import vn.phaodai.relief.Dossier.State;
import vn.phaodai.relief.Policy.Beneficiary;
import vn.phaodai.territory.Unit;

/// Dossiers on their way: received, confirmed, appraised by one person, decided by another; each
/// hop with its clock. Controls look at a dossier when it comes in.
@Service
@Transactional
public class Dossiers {
  private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int CODE_LENGTH = 9;
  private static final int LONGEST_D = 366;
  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final DossierRows rows;
  private final Policies policies;
  private final Eligibility eligibility;
  private final Controls controls;
  private final PersonRegister register;
  private final ReliefSight sight;
  private final OperatingClock clock;
  private final AuditLog audit;

  Dossiers(
      DossierRows rows,
      Policies policies,
      Eligibility eligibility,
      Controls controls,
      PersonRegister register,
      ReliefSight sight,
      OperatingClock clock,
      AuditLog audit) {
    this.rows = rows;
    this.policies = policies;
    this.eligibility = eligibility;
    this.controls = controls;
    this.register = register;
    this.sight = sight;
    this.clock = clock;
    this.audit = audit;
  }

  static String shown(LocalDate day) {
    return SHOWN.format(day);
  }

  public UUID receive(DossierDraft draft) {
    Unit unit = sight.require(draft.unit(), ReliefSight.ENTER);
    check(draft);
    PersonDraft person = draft.person();
    Long beneficiary = person == null ? null : recognise(List.of(person)).getFirst();
    long id =
        rows.insert(
            new DossierRows.Entry(
                draft,
                unit.id(),
                unit.path(),
                beneficiary,
                code(),
                mark(draft.account()),
                sight.account()));
    if (!draft.children().isEmpty()) {
      rows.addChildren(id, recognise(draft.children()));
    }
    rows.begin(id, Hop.CONFIRM, draft.receivedOn());
    controls.check(List.of(id));
    audit.record(
        AuditEntry.of("relief.receive", "relief_dossier", id)
            .in(unit.path())
            .with(Map.of("policy", draft.policy(), "channel", draft.channel().name())));
    return rows.publicId(id);
  }

  private List<Long> recognise(List<PersonDraft> drafts) {
    return register.recognise(drafts, "relief").stream().map(Recognised::personId).toList();
  }

  private void check(DossierDraft draft) {
    Policy policy = policies.get(draft.policy());
    LocalDate day = draft.receivedOn();
    if (day.isAfter(policy.applyUntil())) {
      throw ReliefRefusals.ENDED
          .with(policy.name(), shown(policy.applyUntil()), shown(day))
          .raise();
    }
    List<Fact> asked = eligibility.asked(policy, day);
    if (asked.isEmpty() || day.isAfter(clock.today())) {
      throw ReliefRefusals.NOT_YET.with(shown(day), policy.name()).raise();
    }
    if (policy.beneficiary() != Beneficiary.EMPLOYER && draft.person() == null) {
      throw ReliefRefusals.WHO.with(policy.name(), "họ tên người được hỗ trợ").raise();
    }
    if (policy.beneficiary() != Beneficiary.PERSON && draft.taxCode().isBlank()) {
      throw ReliefRefusals.WHO.with(policy.name(), "tên và mã số thuế").raise();
    }
    checkDays(draft);
    draft.facts().forEach((name, value) -> checkFact(asked, name, value));
  }

  private static void checkFact(List<Fact> asked, String name, String value) {
    boolean known =
        asked.stream()
            .filter(fact -> fact.name().equals(name))
            .anyMatch(fact -> fact.find(value).isPresent());
    if (!known) {
      throw ReliefRefusals.FACT.with(value, name).raise();
    }
  }

  private static void checkDays(DossierDraft draft) {
    LocalDate from = draft.from();
    LocalDate to = draft.to();
    Integer claimed = draft.claimed_d();
    boolean half = (from == null) != (to == null);
    boolean reversed = from != null && to != null && to.isBefore(from);
    boolean endless = from != null && to != null && from.plusDays(LONGEST_D).isBefore(to);
    if (half || reversed || endless || claimed != null && (claimed < 0 || claimed > LONGEST_D)) {
      throw ReliefRefusals.DAYS.raise();
    }
  }

  private static String code() {
    StringBuilder code = new StringBuilder("HT");
    for (int i = 0; i < CODE_LENGTH; i++) {
      code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return code.toString();
  }

  private static @Nullable String mark(String account) {
    String digits = account.replaceAll("[^0-9A-Za-z]", "");
    return digits.isEmpty()
        ? null
        : DigestUtils.md5DigestAsHex(digits.getBytes(StandardCharsets.UTF_8));
  }

  /// The social insurance or the commune confirms what the dossier says.
  public void confirm(UUID id) {
    Dossier dossier = held(id, ReliefSight.ENTER, State.RECEIVED);
    move(dossier, State.CONFIRMED, "", Map.of());
    hop(dossier, Hop.CONFIRM);
    record("relief.confirm", dossier, Map.of());
  }

  /// Writes down what the rule says of it; whoever does this does not decide it.
  public void appraise(UUID id) {
    Dossier dossier = held(id, ReliefSight.APPRAISE, State.CONFIRMED);
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
    controls.check(List.of(dossier.id()));
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
    hop(dossier, Hop.APPRAISE);
    record("relief.appraise", dossier, Map.of("ground", entitled.ground()));
  }

  private static RuntimeException not(Dossier dossier, String why) {
    return ReliefRefusals.NOT_ENTITLED.with(dossier.code(), why).raise();
  }

  /// Grants it, by a numbered decision; from here on it is posted at the commune.
  public void approve(UUID id, String number) {
    Dossier dossier = held(id, ReliefSight.DECIDE, State.APPRAISED);
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
    LocalDate today = clock.today();
    move(
        dossier,
        State.APPROVED,
        """
        amount_vnd = coalesce(amount_vnd, 0), number = :number, decided_by = :account, decided_on = :today, posted_on = :today,
        open_until = :until
        """,
        values(
            "number",
            number.strip(),
            "account",
            account,
            "today",
            today,
            "until",
            WorkingDays.after(today, Parameters.COMPLAINT_D)));
    hop(dossier, Hop.DECIDE);
    record("relief.approve", dossier, Map.of("number", number.strip()));
  }

  public void refuse(UUID id, String reason) {
    Dossier dossier =
        rows.hold(id)
            .filter(one -> sight.covers(one.path(), ReliefSight.DECIDE))
            .orElseThrow(() -> ReliefRefusals.NO_SUCH_DOSSIER.raise());
    if (dossier.state().compareTo(State.APPRAISED) > 0) {
      throw ReliefRefusals.WRONG_STATE.with(dossier.code(), dossier.state()).raise();
    }
    if (reason.isBlank()) {
      throw ReliefRefusals.REASON.raise();
    }
    move(
        dossier,
        State.REFUSED,
        "reason = :reason, decided_by = :account, decided_on = :today",
        values("reason", reason.strip(), "account", null, "today", clock.today()));
    rows.stop(dossier.id(), clock.today());
    record("relief.refuse", dossier, Map.of());
  }

  private Dossier held(UUID id, String permission, State state) {
    Dossier dossier =
        rows.hold(id)
            .filter(one -> sight.covers(one.path(), permission))
            .orElseThrow(() -> ReliefRefusals.NO_SUCH_DOSSIER.raise());
    if (dossier.state() != state) {
      throw ReliefRefusals.WRONG_STATE.with(dossier.code(), dossier.state()).raise();
    }
    return dossier;
  }

  private void move(Dossier dossier, State to, String set, Map<String, ?> values) {
    if (rows.move(dossier.id(), dossier.state(), to, set, values) == 0) {
      throw ReliefRefusals.WRONG_STATE.with(dossier.code(), dossier.state()).raise();
    }
  }

  private void hop(Dossier dossier, Hop done) {
    LocalDate today = clock.today();
    rows.finish(dossier.id(), done, today);
    done.next().ifPresent(next -> rows.begin(dossier.id(), next, today));
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
