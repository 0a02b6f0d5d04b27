// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.access.AnonymousCallers;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.people.PersonDraft;
import vn.phaodai.relief.Dossier.Channel;
import vn.phaodai.relief.Policy.Beneficiary;
import vn.phaodai.territory.Resolution;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// Applications of people without an account, from the public page. They are dossiers like others
/// and wait for the commune to check them; the code that is given back says where one stands.
@Service
@Transactional
public class PublicApplications {
  private final DossierReception reception;
  private final Policies policies;
  private final AnonymousCallers callers;
  private final Units units;
  private final OperatingClock clock;
  private final AuditLog audit;
  private final JdbcClient jdbc;

  PublicApplications(
      DossierReception reception,
      Policies policies,
      AnonymousCallers callers,
      Units units,
      OperatingClock clock,
      AuditLog audit,
      JdbcClient jdbc) {
    this.reception = reception;
    this.policies = policies;
    this.callers = callers;
    this.units = units;
    this.clock = clock;
    this.audit = audit;
    this.jdbc = jdbc;
  }

  /// The commune of a code or a name. Throws RELIEF-033.
  @Transactional(readOnly = true)
  public Unit commune(String where) {
    if (units.resolve(where, clock.today()) instanceof Resolution.Found(var unit)
        && unit.tier() == Tier.COMMUNE) {
      return unit;
    }
    throw ReliefRefusals.NO_SUCH_COMMUNE.with(where.strip()).raise();
  }

  /// Throws RELIEF-004 to -008, -032 to -035.
  ///
  /// @param draft of the channel PUBLIC; its unit is a code or a name
  /// @param address from which it came; kept as a digest for a day
  /// @return the code by which it is looked up
  public String apply(DossierDraft draft, String address) {
    if (draft.channel() != Channel.PUBLIC) {
      throw new IllegalArgumentException(draft.channel().name());
    }
    Policy policy = policies.get(draft.policy());
    if (policy.beneficiary() == Beneficiary.EMPLOYER) {
      throw ReliefRefusals.NOT_ONLINE.with(policy.name()).raise();
    }
    Unit commune = commune(draft.unit());
    reception.check(draft);
    PersonDraft person = draft.person();
    if (person != null && (!person.isIdNumberReadable() || !person.isPhoneReadable())) {
      throw ReliefRefusals.UNREADABLE.raise();
    }
    limit(address, commune);
    Map.Entry<String, Long> taken =
        reception
            .take(List.of(new DossierReception.Handed(draft, commune)), null, "relief public")
            .entrySet()
            .iterator()
            .next();
    audit.record(
        AuditEntry.of("relief.receive", "relief_dossier", taken.getValue())
            .in(commune.path())
            .with(Map.of("policy", policy.code(), "channel", draft.channel().name())));
    return taken.getKey();
  }

  private void limit(String address, Unit commune) {
    int tries = callers.count("relief.apply", address);
    int here =
        jdbc.sql(
                """
                select count(*) from relief.dossier
                where unit_id = :unit and channel = 'PUBLIC' and received_on = :today
                """)
            .param("unit", commune.id())
            .param("today", clock.today())
            .query(Integer.class)
            .single();
    if (tries > Parameter.APPLICATIONS_PER_CALLER_H.on(clock.today())
        || here >= Parameter.APPLICATIONS_PER_COMMUNE_D.on(clock.today())) {
      throw ReliefRefusals.TOO_MANY.raise();
    }
  }
}
