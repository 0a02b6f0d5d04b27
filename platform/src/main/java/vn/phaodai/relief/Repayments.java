// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;

/// The ledger of a recovery that was decided: what came back in which part, and what an authority
/// waived. Who decided the recovery books no money, who asks for a waiver does not grant it.
@Service
@Transactional
public class Repayments {
  private final Recoveries recoveries;
  private final RecoveryRows rows;
  private final ReliefSight sight;
  private final OperatingClock clock;
  private final JdbcClient jdbc;

  Repayments(
      Recoveries recoveries,
      RecoveryRows rows,
      ReliefSight sight,
      OperatingClock clock,
      JdbcClient jdbc) {
    this.recoveries = recoveries;
    this.rows = rows;
    this.sight = sight;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  /// A part came back. Throws RELIEF-010, -043 to -047.
  ///
  /// @param receipt its number; one that stands in the ledger already is refused
  public void book(UUID id, long amount_vnd, LocalDate paidOn, String receipt) {
    Recovery recovery = recoveries.held(id, ReliefSight.PAY, Recovery.State.DECIDED);
    recoveries.refuseSame(recovery.decidedBy());
    if (amount_vnd <= 0 || amount_vnd > recovery.rest_vnd()) {
      throw ReliefRefusals.REPAYMENT_AMOUNT.with(recovery.rest_vnd()).raise();
    }
    LocalDate decided = recovery.decidedOn();
    if (paidOn.isAfter(clock.today()) || decided != null && paidOn.isBefore(decided)) {
      throw ReliefRefusals.REPAYMENT_DAY.raise();
    }
    if (receipt.isBlank() || isBooked(recovery, receipt.strip())) {
      throw ReliefRefusals.RECEIPT.raise();
    }
    insert(recovery, amount_vnd, paidOn, receipt.strip(), "", null);
    recoveries.settle(recovery);
    recoveries.record(
        "relief.recovery.repay",
        recovery,
        Map.of("amount_vnd", amount_vnd, "receipt", receipt.strip()));
  }

  private boolean isBooked(Recovery recovery, String receipt) {
    return jdbc.sql(
            """
            select exists (select from relief.repayment p where p.recovery_id = :id and p.receipt = :receipt and p.amount_vnd > 0
              and not exists (select from relief.repayment v where v.reverses_id = p.id))
            """)
        .param("id", recovery.id())
        .param("receipt", receipt)
        .query(Boolean.class)
        .single();
  }

  private void insert(
      Recovery recovery,
      long amount_vnd,
      LocalDate paidOn,
      String receipt,
      String note,
      @Nullable Long reverses) {
    jdbc.sql(
            """
            insert into relief.repayment (recovery_id, amount_vnd, paid_on, receipt, note, reverses_id, account_id, entered_as)
            values (:recovery, :amount, :day, :receipt, :note, :reverses, :account, :label)
            """)
        .param("recovery", recovery.id())
        .param("amount", amount_vnd)
        .param("day", paidOn)
        .param("receipt", receipt)
        .param("note", note)
        .param("reverses", reverses)
        .param("account", sight.account())
        .param("label", sight.label())
        .update();
  }

  /// Takes a wrong entry out by another one; the first stays. Throws RELIEF-013, -043, -048.
  public void reverse(UUID id, UUID entry, String reason) {
    Recovery recovery =
        rows.hold(id)
            .filter(one -> sight.covers(one.path(), ReliefSight.PAY))
            .orElseThrow(() -> ReliefRefusals.NO_SUCH_RECOVERY.raise());
    if (reason.isBlank()) {
      throw ReliefRefusals.REASON.raise();
    }
    record Entry(long id, long amount_vnd, String receipt) {}
    Entry wrong =
        jdbc.sql(
                """
                select p.id, p.amount_vnd, p.receipt from relief.repayment p
                where p.public_id = :entry and p.recovery_id = :recovery and p.amount_vnd > 0
                  and not exists (select from relief.repayment v where v.reverses_id = p.id)
                """)
            .param("entry", entry)
            .param("recovery", recovery.id())
            .query((row, n) -> new Entry(row.getLong(1), row.getLong(2), row.getString(3)))
            .optional()
            .orElseThrow(() -> ReliefRefusals.NO_SUCH_ENTRY.raise());
    insert(
        recovery, -wrong.amount_vnd(), clock.today(), wrong.receipt(), reason.strip(), wrong.id());
    recoveries.settle(recovery);
    recoveries.record(
        "relief.recovery.reverse", recovery, Map.of("amount_vnd", wrong.amount_vnd()));
  }

  /// Asks that some of the rest be waived. Throws RELIEF-013, -043 to -045, -049.
  public void askWaiver(UUID id, long amount_vnd, String reason) {
    Recovery recovery = recoveries.held(id, ReliefSight.APPRAISE, Recovery.State.DECIDED);
    if (reason.isBlank()) {
      throw ReliefRefusals.REASON.raise();
    }
    if (recovery.waiverAsked()) {
      throw ReliefRefusals.WAIVER_ASKED.raise();
    }
    if (amount_vnd <= 0 || amount_vnd > recovery.rest_vnd()) {
      throw ReliefRefusals.REPAYMENT_AMOUNT.with(recovery.rest_vnd()).raise();
    }
    jdbc.sql(
            """
            insert into relief.waiver (recovery_id, amount_vnd, reason, asked_by, asked_as, asked_on)
            values (:recovery, :amount, :reason, :account, :label, :today)
            """)
        .param("recovery", recovery.id())
        .param("amount", amount_vnd)
        .param("reason", reason.strip())
        .param("account", sight.account())
        .param("label", sight.label())
        .param("today", clock.today())
        .update();
    recoveries.record("relief.recovery.waiver.ask", recovery, Map.of("amount_vnd", amount_vnd));
  }

  /// What the authority said.
  ///
  /// @param authority who waives: name and office
  /// @param number of its paper
  /// @param answer why not; needed where it is not granted
  public record Answer(boolean granted, String authority, String number, String answer) {}

  /// Throws RELIEF-010, -013, -043 to -045, -050, -051.
  public void answerWaiver(UUID id, Answer answer) {
    Recovery recovery = recoveries.held(id, ReliefSight.DECIDE, Recovery.State.DECIDED);
    record Asked(long id, long amount_vnd, @Nullable Long by) {}
    Asked asked =
        jdbc.sql(
                "select id, amount_vnd, asked_by from relief.waiver where recovery_id = :id and state = 'ASKED'")
            .param("id", recovery.id())
            .query(
                (row, n) -> new Asked(row.getLong(1), row.getLong(2), row.getObject(3, Long.class)))
            .optional()
            .orElseThrow(() -> ReliefRefusals.NO_WAIVER.raise());
    recoveries.refuseSame(asked.by());
    if (answer.granted() && (answer.authority().isBlank() || answer.number().isBlank())) {
      throw ReliefRefusals.WAIVER_AUTHORITY.raise();
    }
    if (!answer.granted() && answer.answer().isBlank()) {
      throw ReliefRefusals.REASON.raise();
    }
    // a part may have come back since it was asked for
    if (answer.granted() && asked.amount_vnd() > recovery.rest_vnd()) {
      throw ReliefRefusals.REPAYMENT_AMOUNT.with(recovery.rest_vnd()).raise();
    }
    jdbc.sql(
            """
            update relief.waiver set state = :state, authority = :authority, number = :number, answer = :answer,
              decided_by = :account, decided_on = :today where id = :id
            """)
        .param("state", answer.granted() ? "GRANTED" : "REFUSED")
        .param("authority", answer.authority().strip())
        .param("number", answer.number().strip())
        .param("answer", answer.answer().strip())
        .param("account", sight.account())
        .param("today", clock.today())
        .param("id", asked.id())
        .update();
    recoveries.settle(recovery);
    recoveries.record(
        "relief.recovery.waiver.answer",
        recovery,
        Map.of("amount_vnd", asked.amount_vnd(), "granted", answer.granted()));
  }
}
