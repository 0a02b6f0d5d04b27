// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.territory.Unit;

/// Orders that closed places of work and business, as far as they are not closed areas of the
/// quarantine room: what a dossier names must be among them.
@Service
@Transactional
public class ClosureOrders {
  private final ReliefSight sight;
  private final AuditLog audit;
  private final JdbcClient jdbc;

  ClosureOrders(ReliefSight sight, AuditLog audit, JdbcClient jdbc) {
    this.sight = sight;
    this.audit = audit;
    this.jdbc = jdbc;
  }

  /// @param to last day, included
  public void enter(String unitCode, String number, LocalDate from, LocalDate to) {
    Unit unit = sight.require(unitCode, ReliefSight.APPRAISE);
    if (number.isBlank()) {
      throw ReliefRefusals.NUMBER.raise();
    }
    if (to.isBefore(from)) {
      throw ReliefRefusals.DAYS.raise();
    }
    long id =
        jdbc.sql(
                """
                insert into relief.closure (number, unit_id, path, during, account_id)
                values (:number, :unit, :path::ltree, daterange(:from, :to, '[]'), :account)
                returning id
                """)
            .param("number", number.strip())
            .param("unit", unit.id())
            .param("path", unit.path())
            .param("from", from)
            .param("to", to)
            .param("account", sight.account())
            .query(Long.class)
            .single();
    audit.record(
        AuditEntry.of("relief.closure", "closure", id)
            .in(unit.path())
            .with(Map.of("number", number.strip())));
  }
}
