// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.rulemaking;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.phaodai.access.Jurisdiction;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.engine.rules.RuleSet;
import vn.phaodai.organisation.Signer;
import vn.phaodai.organisation.Signers;
import vn.phaodai.rulemaking.DraftRows.Writer;
import vn.phaodai.rulemaking.RuleDraft.Adopted;
import vn.phaodai.rulemaking.RuleDraft.State;
import vn.phaodai.territory.Units;
import vn.phaodai.zones.Assessments;

/// Brings a draft into force, from a day to come, by a signed paper; and takes it back as long as
/// that day has not come.
@Service
@Transactional
public class Adoption {
  static final String ADOPT = "rules.adopt";
  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final RuleShelf shelf;
  private final DraftRows rows;
  private final Examination.Reader reader;
  private final BackTests backTests;
  private final Assessments assessments;
  private final Signers signers;
  private final Jurisdiction jurisdiction;
  private final OperatingClock clock;
  private final AuditLog audit;

  Adoption(
      RuleShelf shelf,
      DraftRows rows,
      Examination.Reader reader,
      BackTests backTests,
      Assessments assessments,
      Signers signers,
      Jurisdiction jurisdiction,
      OperatingClock clock,
      AuditLog audit) {
    this.shelf = shelf;
    this.rows = rows;
    this.reader = reader;
    this.backTests = backTests;
    this.assessments = assessments;
    this.signers = signers;
    this.jurisdiction = jurisdiction;
    this.clock = clock;
    this.audit = audit;
  }

  /// The paper by which a version comes into force.
  ///
  /// @param signer as written; not asked where `tenure` says who
  /// @param tenure of whoever signed; null where the directory knows nobody who may
  public record Paper(String number, String signer, @Nullable Long tenure, LocalDate on) {}

  /// Who may sign for the province of a draft on a day; empty where the directory knows nobody.
  @Transactional(readOnly = true)
  public List<Signer> signers(RuleDraft draft, LocalDate on) {
    return signers.of(Units.idAt(draft.path()), on);
  }

  public void adopt(UUID id, Paper paper) {
    RuleDraft draft = held(id, State.OPEN, RulemakingRefusals.NOT_OPEN.raise());
    Writer decider = Drafting.writer(clock);
    if (decider.account() != null && rows.hasWritten(draft.id(), decider.account())) {
      throw RulemakingRefusals.SAME_PERSON.raise();
    }
    RuleSet rule = fit(draft);
    Adopted how =
        new Adopted(
            rule.id().version(),
            rule.from(),
            paper.number().strip(),
            signer(draft, paper),
            paper.on());
    rows.adopt(draft.id(), how, decider);
    record("rulemaking.adopt", draft, Map.of("rule", rule.id().toString(), "number", how.number()));
    reloadAfterCommit();
  }

  /// The rule that the draft is, when nothing stands against it.
  private RuleSet fit(RuleDraft draft) {
    Examination examination = reader.of(draft);
    RuleSet rule = examination.rule();
    if (rule == null) {
      throw RulemakingRefusals.HAS_ERRORS.raise();
    }
    if (!rule.id().id().equals(draft.rule())) {
      throw RulemakingRefusals.OTHER_RULE.with(draft.rule(), rule.id().id()).raise();
    }
    LocalDate earliest = clock.today().plusDays(1);
    if (rule.from().isBefore(earliest)) {
      throw RulemakingRefusals.TOO_EARLY.with(SHOWN.format(earliest)).raise();
    }
    if (!examination.isTried()) {
      throw RulemakingRefusals.NOT_TRIED.raise();
    }
    if (assessments.speaksOfLevels(draft.rule()) && backTests.last(draft).isEmpty()) {
      throw RulemakingRefusals.NOT_BACK_TESTED.raise();
    }
    return rule;
  }

  private String signer(RuleDraft draft, Paper paper) {
    if (paper.number().isBlank() || paper.on().isAfter(clock.today())) {
      throw RulemakingRefusals.PAPER_INCOMPLETE.raise();
    }
    List<Signer> known = signers(draft, paper.on());
    if (known.isEmpty() && !paper.signer().isBlank()) {
      return paper.signer().strip();
    }
    return known.stream()
        .filter(one -> Long.valueOf(one.tenureId()).equals(paper.tenure()))
        .findFirst()
        .map(Signer::written)
        .orElseThrow(() -> RulemakingRefusals.PAPER_INCOMPLETE.raise());
  }

  /// Takes an adopted version back before its first day; what it would have ended goes on.
  public void revoke(UUID id, String reason) {
    RuleDraft draft = held(id, State.ADOPTED, RulemakingRefusals.NO_SUCH_DRAFT.raise());
    Adopted how = draft.adopted();
    if (how == null || !how.firstDay().isAfter(clock.today())) {
      throw RulemakingRefusals.IN_FORCE
          .with(how == null ? "" : SHOWN.format(how.firstDay()))
          .raise();
    }
    if (reason.isBlank()) {
      throw RulemakingRefusals.REASON.raise();
    }
    rows.close(draft.id(), State.REVOKED, reason.strip(), Drafting.writer(clock));
    record("rulemaking.revoke", draft, Map.of("number", how.number()));
    reloadAfterCommit();
  }

  private RuleDraft held(UUID id, State state, RuntimeException otherwise) {
    RuleDraft draft =
        rows.hold(id)
            .filter(one -> jurisdiction.covers(one.path(), ADOPT))
            .orElseThrow(() -> RulemakingRefusals.NO_SUCH_DRAFT.raise());
    if (draft.state() != state) {
      throw otherwise;
    }
    return draft;
  }

  private void reloadAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            shelf.reload();
          }
        });
  }

  private void record(String action, RuleDraft draft, Map<String, Object> detail) {
    audit.record(AuditEntry.of(action, "rule", draft.id()).in(draft.path()).with(detail));
  }
}
