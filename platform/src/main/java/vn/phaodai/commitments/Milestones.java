// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.commitments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;

/// The steps on the way to what was promised: who does what, with what, by when, and the evidence.
@Service
@Transactional
public class Milestones {
  private final CommitmentRepository commitments;
  private final CommitmentSight sight;
  private final JdbcClient jdbc;
  private final OperatingClock clock;
  private final AuditLog audit;

  Milestones(
      CommitmentRepository commitments,
      CommitmentSight sight,
      JdbcClient jdbc,
      OperatingClock clock,
      AuditLog audit) {
    this.commitments = commitments;
    this.sight = sight;
    this.jdbc = jdbc;
    this.clock = clock;
    this.audit = audit;
  }

  public UUID plan(UUID commitment, LocalDate due, String measure, String means, String owner) {
    Commitment one = signable(commitment);
    LocalDate last = one.promise().due();
    if (measure.isBlank() || owner.isBlank() || (last != null && due.isAfter(last))) {
      throw CommitmentRefusals.MILESTONE_INCOMPLETE.raise();
    }
    UUID id =
        jdbc.sql(
                """
                insert into commitments.milestone (commitment_id, due_on, measure, means, owner, account_id)
                values (:commitment, :due, :measure, :means, :owner, :account) returning public_id
                """)
            .param("commitment", one.id())
            .param("due", due)
            .param("measure", measure.strip())
            .param("means", means.strip())
            .param("owner", owner.strip())
            .param("account", Commitments.account())
            .query((row, n) -> row.getObject(1, UUID.class))
            .single();
    audit.record(
        AuditEntry.of("commitments.milestone", "commitment", one.id())
            .in(one.path())
            .with(Map.of("due", due.toString())));
    return id;
  }

  public void done(UUID commitment, UUID milestone, String evidence) {
    Commitment one = signable(commitment);
    if (evidence.isBlank()) {
      throw CommitmentRefusals.EVIDENCE_NEEDED.raise();
    }
    int changed =
        jdbc.sql(
                """
                update commitments.milestone set done_on = :on, evidence = :evidence, done_by = :account
                where public_id = :id and commitment_id = :commitment and done_on is null
                """)
            .param("on", clock.today())
            .param("evidence", evidence.strip())
            .param("account", Commitments.account())
            .param("id", milestone)
            .param("commitment", one.id())
            .update();
    if (changed == 0) {
      throw CommitmentRefusals.NOT_IN_FORCE.raise();
    }
    audit.record(
        AuditEntry.of("commitments.milestone_done", "commitment", one.id()).in(one.path()));
  }

  private Commitment signable(UUID commitment) {
    Commitment one =
        commitments
            .find(commitment)
            .filter(found -> sight.covers(found.path(), CommitmentSight.SIGN))
            .orElseThrow(CommitmentRefusals.NO_SUCH_COMMITMENT::raise);
    if (!one.isInForce()) {
      throw CommitmentRefusals.NOT_IN_FORCE.raise();
    }
    return one;
  }

  /// Of each of these commitments, in the order of their dates.
  @Transactional(readOnly = true)
  Map<Long, List<Milestone>> of(Collection<Commitment> commitments) {
    Map<Long, List<Milestone>> found = new HashMap<>();
    jdbc.sql(
            """
            select * from commitments.milestone where commitment_id = any(:ids) order by due_on, id
            """)
        .param("ids", commitments.stream().map(Commitment::id).toArray(Long[]::new))
        .query((row, n) -> milestone(row))
        .list()
        .forEach(one -> found.computeIfAbsent(one.commitment(), _ -> new ArrayList<>()).add(one));
    return found;
  }

  private static Milestone milestone(ResultSet row) throws SQLException {
    return new Milestone(
        row.getObject("public_id", UUID.class),
        row.getLong("commitment_id"),
        row.getObject("due_on", LocalDate.class),
        row.getString("measure"),
        row.getString("means"),
        row.getString("owner"),
        row.getObject("done_on", LocalDate.class),
        row.getString("evidence"));
  }
}
