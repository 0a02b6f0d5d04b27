// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.welfare;

import static vn.phaodai.clock.Timestamps.time;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Body;
import vn.phaodai.tables.ShippedRows;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// What bodies say they brought, and what the receivers say of it. Only what was received counts,
/// and who wrote a delivery down does not confirm it.
@Service
@Transactional
public class Provisions {
  /// Kinds of bodies that bring something: `givers.csv`.
  private static final Set<String> GIVERS =
      ShippedRows.of(Provisions.class, "givers.csv").stream()
          .map(row -> row.getField("kind"))
          .collect(Collectors.toUnmodifiableSet());

  private final JdbcClient jdbc;
  private final Needs needs;
  private final Units units;
  private final Bodies bodies;
  private final WelfareSight sight;
  private final OperatingClock clock;
  private final AuditLog audit;

  Provisions(
      JdbcClient jdbc,
      Needs needs,
      Units units,
      Bodies bodies,
      WelfareSight sight,
      OperatingClock clock,
      AuditLog audit) {
    this.jdbc = jdbc;
    this.needs = needs;
    this.units = units;
    this.bodies = bodies;
    this.sight = sight;
    this.clock = clock;
    this.audit = audit;
  }

  /// From whom the office heard that it came.
  public enum HeardFrom {
    RECEIVER,
    FAMILY,
    /// The community team saw it.
    TEAM
  }

  /// The bodies that may bring something to a unit: its own, the district's, the province's.
  @Transactional(readOnly = true)
  public List<Body> givers(long unitId) {
    List<Body> givers = new ArrayList<>();
    List<Unit> chain = new ArrayList<>(List.of(units.get(unitId)));
    chain.addAll(units.ancestors(unitId));
    for (Unit unit : chain) {
      bodies.ofUnit(unit.id(), clock.today()).stream()
          .filter(body -> GIVERS.contains(body.kind()))
          .forEach(givers::add);
    }
    return givers;
  }

  /// Writes down that a body brought something. Throws WELFARE-014, -015, -017 to -020.
  public UUID tell(
      UUID need, UUID giver, @Nullable BigDecimal quantity, Instant at, String evidence) {
    Needs.Open open = needs.take(need, WelfareSight.TELL);
    if (quantity == null) {
      throw WelfareRefusals.QUANTITY.with("").raise();
    }
    Needs.positive(quantity);
    needs.moment(at, open.toldAt());
    if (evidence.isBlank()) {
      throw WelfareRefusals.EVIDENCE_NEEDED.raise();
    }
    Body body =
        givers(open.unitId()).stream()
            .filter(one -> one.publicId().equals(giver))
            .findFirst()
            .orElseThrow(WelfareRefusals.GIVER::raise);
    record Row(long id, UUID publicId) {}
    Row row =
        jdbc.sql(
                """
                insert into welfare.delivery (need_id, body_id, body_name, quantity, brought_at, evidence, account_id,
                  brought_as, told_at)
                values (:need, :body, :name, :quantity, :at, :evidence, :account, :as, :now)
                returning id, public_id
                """)
            .param("need", open.id())
            .param("body", body.id())
            .param("name", body.name())
            .param("quantity", quantity)
            .param("at", time(at))
            .param("evidence", evidence.strip())
            .param("account", WelfareSight.account())
            .param("as", WelfareSight.label())
            .param("now", time(clock.now()))
            .query((r, n) -> new Row(r.getLong(1), r.getObject(2, UUID.class)))
            .single();
    audit.record(
        AuditEntry.of("welfare.delivery.tell", "delivery", row.id())
            .in(open.path())
            .with(Map.of("need", open.id(), "body", body.code())));
    return row.publicId();
  }

  private record Waiting(long id, UUID need, @Nullable Long account) {}

  /// The need is held first, then the delivery, so that two confirmations do not close it twice.
  private Waiting take(UUID delivery) {
    UUID need =
        jdbc.sql(
                """
                select n.public_id from welfare.delivery d join welfare.need n on n.id = d.need_id where d.public_id = :id
                """)
            .param("id", delivery)
            .query(UUID.class)
            .optional()
            .orElseThrow(WelfareRefusals.NO_SUCH_DELIVERY::raise);
    needs.take(need, WelfareSight.TELL);
    Waiting waiting =
        jdbc.sql(
                "select id, account_id from welfare.delivery where public_id = :id and state = 'TOLD'")
            .param("id", delivery)
            .query((row, n) -> new Waiting(row.getLong(1), need, row.getObject(2, Long.class)))
            .optional()
            .orElseThrow(WelfareRefusals.NO_SUCH_DELIVERY::raise);
    Long account = WelfareSight.account();
    if (account != null && account.equals(waiting.account())) {
      throw WelfareRefusals.OWN_DELIVERY.raise();
    }
    return waiting;
  }

  /// The receiver says that it came: enough of it meets the need. Throws WELFARE-017, -018, -021,
  /// -022.
  public void confirm(UUID delivery, HeardFrom from) {
    Waiting waiting = take(delivery);
    hear(waiting, "RECEIVED", from, "");
    Needs.Open open = needs.take(waiting.need(), WelfareSight.TELL);
    int met =
        jdbc.sql(
                """
                update welfare.need set state = 'MET', closed_at = :now, version = version + 1
                where id = :id and coalesce(quantity, 0) <= (
                  select sum(quantity) from welfare.delivery where need_id = :id and state = 'RECEIVED')
                """)
            .param("now", time(clock.now()))
            .param("id", open.id())
            .update();
    audit.record(
        AuditEntry.of("welfare.delivery.confirm", "delivery", waiting.id())
            .in(open.path())
            .with(Map.of("need", open.id(), "met", met == 1)));
  }

  /// The receiver says that it did not come. Throws WELFARE-010, -017, -018, -021, -022.
  public void deny(UUID delivery, HeardFrom from, String reason) {
    String why = GroupRegister.reasoned(reason);
    Waiting waiting = take(delivery);
    hear(waiting, "DENIED", from, why);
    Needs.Open open = needs.take(waiting.need(), WelfareSight.TELL);
    audit.record(
        AuditEntry.of("welfare.delivery.deny", "delivery", waiting.id())
            .in(open.path())
            .with(Map.of("need", open.id())));
  }

  private void hear(Waiting waiting, String state, HeardFrom from, String why) {
    jdbc.sql(
            """
            update welfare.delivery set state = :state, heard_from = :from, heard_at = :now, heard_by = :by, heard_as = :as,
              denied_why = :why
            where id = :id
            """)
        .param("state", state)
        .param("from", Objects.requireNonNull(from).name())
        .param("now", time(clock.now()))
        .param("by", WelfareSight.account())
        .param("as", WelfareSight.label())
        .param("why", why)
        .param("id", waiting.id())
        .update();
  }

  /// Whether the signed-in person may confirm what this account wrote down.
  boolean mayConfirm(@Nullable Long account, String path) {
    Long own = WelfareSight.account();
    return sight.covers(path, WelfareSight.TELL) && (own == null || !own.equals(account));
  }
}
