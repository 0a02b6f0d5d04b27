// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;

/// What neighbours tell against a dossier that is posted at the commune.
@Service
@Transactional
public class Complaints {
  private final DossierRows rows;
  private final ReliefSight sight;
  private final OperatingClock clock;
  private final AuditLog audit;
  private final JdbcClient jdbc;

  Complaints(
      DossierRows rows, ReliefSight sight, OperatingClock clock, AuditLog audit, JdbcClient jdbc) {
    this.rows = rows;
    this.sight = sight;
    this.clock = clock;
    this.audit = audit;
    this.jdbc = jdbc;
  }

  /// @param state OPEN, RIGHT, WRONG
  public record Complaint(
      UUID publicId, LocalDate toldOn, String words, String state, String answer) {
    public boolean isOpen() {
      return state.equals("OPEN");
    }
  }

  public void tell(UUID dossierId, String words) {
    Dossier dossier =
        rows.hold(dossierId)
            .filter(one -> sight.covers(one.path(), ReliefSight.ENTER))
            .orElseThrow(() -> ReliefRefusals.NO_SUCH_DOSSIER.raise());
    LocalDate until = dossier.openUntil();
    if (dossier.state() != Dossier.State.APPROVED
        || until == null
        || clock.today().isAfter(until)) {
      throw ReliefRefusals.COMPLAINT_LATE.raise();
    }
    if (words.isBlank()) {
      throw ReliefRefusals.REASON.raise();
    }
    jdbc.sql(
            """
            insert into relief.complaint (dossier_id, told_on, words, account_id) values (:dossier, :today, :words, :account)
            """)
        .param("dossier", dossier.id())
        .param("today", clock.today())
        .param("words", words.strip())
        .param("account", sight.account())
        .update();
    audit.record(
        AuditEntry.of("relief.complain", "relief_dossier", dossier.id()).in(dossier.path()));
  }

  /// @param right whether it is right: the dossier is then not paid
  public void answer(UUID id, boolean right, String answer) {
    if (answer.isBlank()) {
      throw ReliefRefusals.REASON.raise();
    }
    record Held(long dossier, String path) {}
    Held held =
        jdbc.sql(
                """
                select d.id, d.path::text from relief.complaint c join relief.dossier d on d.id = c.dossier_id
                where c.public_id = :id and c.state = 'OPEN' for update of c
                """)
            .param("id", id)
            .query((row, n) -> new Held(row.getLong(1), row.getString(2)))
            .optional()
            .filter(one -> sight.covers(one.path(), ReliefSight.APPRAISE))
            .orElseThrow(() -> ReliefRefusals.NO_SUCH_FINDING.raise());
    jdbc.sql("update relief.complaint set state = :state, answer = :answer where public_id = :id")
        .param("state", right ? "RIGHT" : "WRONG")
        .param("answer", answer.strip())
        .param("id", id)
        .update();
    audit.record(
        AuditEntry.of("relief.answer", "relief_dossier", held.dossier())
            .in(held.path())
            .with(Map.of("right", right)));
  }

  @Transactional(readOnly = true)
  public List<Complaint> of(Dossier dossier) {
    return jdbc.sql("select * from relief.complaint where dossier_id = :dossier order by id")
        .param("dossier", dossier.id())
        .query(
            (row, n) ->
                new Complaint(
                    row.getObject("public_id", UUID.class),
                    row.getObject("told_on", LocalDate.class),
                    row.getString("words"),
                    row.getString("state"),
                    row.getString("answer")))
        .list();
  }
}
