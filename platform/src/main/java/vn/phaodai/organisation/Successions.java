// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.organisation;

import static vn.phaodai.organisation.internal.db.Tables.BODY_SUCCESSION;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;

/// Bodies that were followed by others. The rules say who may inherit; where the open work goes, a
/// person decides. Until then it stays with the predecessor and is listed here: it never vanishes.
@Service
public class Successions {
  private final DSLContext sql;
  private final Bodies bodies;
  private final OperatingClock clock;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;

  Successions(
      DSLContext sql,
      Bodies bodies,
      OperatingClock clock,
      AuditLog audit,
      ApplicationEventPublisher events) {
    this.sql = sql;
    this.bodies = bodies;
    this.clock = clock;
    this.audit = audit;
    this.events = events;
  }

  /// An ended body whose work nobody has given on yet.
  ///
  /// @param candidates who may inherit, by the rules
  public record Open(Body predecessor, List<Body> candidates, LocalDate since) {}

  /// Bodies that have ended by the operating day and whose work is undecided.
  @Transactional(readOnly = true)
  public List<Open> open() {
    var s = BODY_SUCCESSION;
    var decided = BODY_SUCCESSION.as("decided");
    return sql
        .select(s.PREDECESSOR_ID, s.SUCCESSOR_ID, s.SINCE)
        .from(s)
        .where(s.SINCE.le(clock.today()))
        .andNotExists(
            sql.selectOne()
                .from(decided)
                .where(
                    decided.PREDECESSOR_ID.eq(s.PREDECESSOR_ID).and(decided.DECISION.isNotNull())))
        .orderBy(s.SINCE, s.PREDECESSOR_ID)
        .fetchGroups(s.PREDECESSOR_ID)
        .entrySet()
        .stream()
        .map(
            group ->
                new Open(
                    bodies.get(group.getKey()),
                    bodies.all(group.getValue().getValues(s.SUCCESSOR_ID)),
                    group.getValue().getFirst().get(s.SINCE)))
        .toList();
  }

  /// The open work of `predecessorId` goes to `successorId`, by this decision. Told at once to the
  /// rooms that hold such work ([BodySucceeded]).
  @Transactional
  public void decide(long predecessorId, long successorId, String decision) {
    if (decision.isBlank()) {
      throw OrganisationRefusals.NEEDS_A_DECISION.raise();
    }
    Body predecessor = bodies.get(predecessorId);
    OrganisationRefusals.requireEditor(predecessor);
    boolean open =
        open().stream()
            .anyMatch(
                o ->
                    o.predecessor().id() == predecessorId
                        && o.candidates().stream().anyMatch(c -> c.id() == successorId));
    if (!open) {
      throw OrganisationRefusals.NOT_OPEN.raise();
    }
    var s = BODY_SUCCESSION;
    sql.update(s)
        .set(s.DECISION, decision.strip())
        .set(s.DECIDED_ON, clock.today())
        .where(s.PREDECESSOR_ID.eq(predecessorId).and(s.SUCCESSOR_ID.eq(successorId)))
        .execute();
    audit.record(
        AuditEntry.of("organisation.body.succeed", "body", predecessorId)
            .in(predecessor.path())
            .with(Map.of("successor", successorId)));
    events.publishEvent(
        new BodySucceeded(predecessorId, successorId, clock.today(), decision.strip()));
  }
}
