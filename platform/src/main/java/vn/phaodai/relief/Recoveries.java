// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;

/// Takes back what was paid and should not have been:
///
/// ```
///   what shows it ─► proposed ─► decided by another, numbered ─► paid back in parts ─► closed
///                        └─► dropped                        └─► waived by an authority ─┘
/// ```
@Service
@Transactional
public class Recoveries {
  private final RecoveryRows rows;
  private final DossierRows dossiers;
  private final ReliefSight sight;
  private final OperatingClock clock;
  private final AuditLog audit;
  private final JdbcClient jdbc;

  Recoveries(
      RecoveryRows rows,
      DossierRows dossiers,
      ReliefSight sight,
      OperatingClock clock,
      AuditLog audit,
      JdbcClient jdbc) {
    this.rows = rows;
    this.dossiers = dossiers;
    this.sight = sight;
    this.clock = clock;
    this.audit = audit;
    this.jdbc = jdbc;
  }

  /// What somebody proposes to take back.
  ///
  /// @param evidence number of a paper; needed for a complaint, and for a death that no register
  ///   knows
  /// @param basis code of recovery-bases.csv
  /// @param dueOn null: after the days of parameters.csv
  public record Proposal(
      Recovery.Cause cause,
      String evidence,
      long amount_vnd,
      String basis,
      String reason,
      @Nullable LocalDate dueOn) {}

  /// Throws RELIEF-003, -013, -037 to -042.
  public UUID propose(UUID dossierId, Proposal proposal) {
    Dossier dossier =
        dossiers
            .hold(dossierId)
            .filter(one -> sight.covers(one.path(), ReliefSight.APPRAISE))
            .orElseThrow(() -> ReliefRefusals.NO_SUCH_DOSSIER.raise());
    LocalDate today = clock.today();
    LocalDate due =
        proposal.dueOn() == null
            ? today.plusDays(Parameter.RECOVERY_DAYS.on(today))
            : proposal.dueOn();
    check(dossier, proposal);
    if (due.isBefore(today)) {
      throw ReliefRefusals.RECOVERY_DUE.with(DossierReception.shown(today)).raise();
    }
    UUID id =
        jdbc.sql(
                """
                insert into relief.recovery (dossier_id, path, cause, evidence, amount_vnd, basis, reason, due_on, proposed_by,
                  proposed_as, proposed_on)
                values (:dossier, :path::ltree, :cause, :evidence, :amount, :basis, :reason, :due, :account, :label, :today)
                returning public_id
                """)
            .param("dossier", dossier.id())
            .param("path", dossier.path())
            .param("cause", proposal.cause().name())
            .param("evidence", proposal.evidence().strip())
            .param("amount", proposal.amount_vnd())
            .param("basis", RecoveryBasis.get(proposal.basis()).code())
            .param("reason", proposal.reason().strip())
            .param("due", due)
            .param("account", sight.account())
            .param("label", sight.label())
            .param("today", today)
            .query((row, n) -> row.getObject(1, UUID.class))
            .single();
    record(
        "relief.recovery.propose",
        dossier.id(),
        dossier.path(),
        Map.of("amount_vnd", proposal.amount_vnd(), "cause", proposal.cause().name()));
    return id;
  }

  private void check(Dossier dossier, Proposal proposal) {
    Long paid = dossier.amount_vnd();
    if (dossier.state() != Dossier.State.PAID || paid == null) {
      throw ReliefRefusals.NOT_PAID.with(dossier.code()).raise();
    }
    if (proposal.reason().isBlank()) {
      throw ReliefRefusals.REASON.raise();
    }
    if (rows.isOpen(dossier.id())) {
      throw ReliefRefusals.RECOVERY_OPEN.with(dossier.code()).raise();
    }
    long left = paid - rows.taken_vnd(dossier.id());
    if (proposal.amount_vnd() <= 0 || proposal.amount_vnd() > left) {
      throw ReliefRefusals.RECOVERY_AMOUNT.with(left).raise();
    }
    boolean onPaper =
        switch (proposal.cause()) {
          case COMPLAINT, DECEASED -> !proposal.evidence().isBlank();
          case FINDING, SAMPLE -> false;
        };
    if (!onPaper && !rows.isShown(dossier.id(), proposal.cause())) {
      throw ReliefRefusals.NOT_SHOWN.raise();
    }
  }

  /// Somebody else decides it, by a number. Throws RELIEF-010, -014, -042, -043, -044.
  public void decide(UUID id, String number) {
    Recovery recovery = held(id, ReliefSight.DECIDE, Recovery.State.PROPOSED);
    refuseSame(recovery.proposedBy());
    if (number.isBlank()) {
      throw ReliefRefusals.NUMBER.raise();
    }
    LocalDate today = clock.today();
    if (recovery.dueOn().isBefore(today)) {
      throw ReliefRefusals.RECOVERY_DUE.with(DossierReception.shown(today)).raise();
    }
    jdbc.sql(
            """
            update relief.recovery set state = 'DECIDED', number = :number, decided_by = :account, decided_as = :label,
              decided_on = :today where id = :id
            """)
        .param("number", number.strip())
        .param("account", sight.account())
        .param("label", sight.label())
        .param("today", today)
        .param("id", recovery.id())
        .update();
    record("relief.recovery.decide", recovery, Map.of("number", number.strip()));
  }

  /// It is not decided after all. Throws RELIEF-013, -043, -044.
  public void drop(UUID id, String reason) {
    Recovery recovery = held(id, ReliefSight.DECIDE, Recovery.State.PROPOSED);
    if (reason.isBlank()) {
      throw ReliefRefusals.REASON.raise();
    }
    jdbc.sql("update relief.recovery set state = 'DROPPED', drop_reason = :reason where id = :id")
        .param("reason", reason.strip())
        .param("id", recovery.id())
        .update();
    record("relief.recovery.drop", recovery, Map.of());
  }

  Recovery held(UUID id, String permission, Recovery.State state) {
    Recovery recovery =
        rows.hold(id)
            .filter(one -> sight.covers(one.path(), permission))
            .orElseThrow(() -> ReliefRefusals.NO_SUCH_RECOVERY.raise());
    if (recovery.state() != state) {
      throw ReliefRefusals.RECOVERY_STATE.raise();
    }
    return recovery;
  }

  void refuseSame(@Nullable Long other) {
    Long account = sight.account();
    if (account != null && account.equals(other)) {
      throw ReliefRefusals.SAME_PERSON.raise();
    }
  }

  /// Closes it where nothing is left, opens it again where a reversal left something.
  void settle(Recovery recovery) {
    jdbc.sql(
            """
            with stand as (
              select r.id, r.amount_vnd
                - coalesce((select sum(p.amount_vnd) from relief.repayment p where p.recovery_id = r.id), 0)
                - coalesce((select sum(w.amount_vnd) from relief.waiver w where w.recovery_id = r.id and w.state = 'GRANTED'), 0)
                as rest
              from relief.recovery r where r.id = :id)
            update relief.recovery r set state = case when s.rest = 0 then 'CLOSED' else 'DECIDED' end,
              closed_on = case when s.rest = 0 then :today::date end
            from stand s where s.id = r.id
            """)
        .param("id", recovery.id())
        .param("today", clock.today())
        .update();
  }

  void record(String action, Recovery recovery, Map<String, Object> detail) {
    record(action, recovery.dossierId(), recovery.path(), detail);
  }

  private void record(String action, long dossier, String path, Map<String, Object> detail) {
    audit.record(AuditEntry.of(action, "relief_dossier", dossier).in(path).with(detail));
  }
}
