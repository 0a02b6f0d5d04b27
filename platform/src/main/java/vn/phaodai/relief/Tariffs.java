// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.relief.Entitlement.Part;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;

/// What provinces grant under policy 12, each by its own decision. None comes with the program:
/// none was found.
@Service
@Transactional
public class Tariffs {
  private final ReliefSight sight;
  private final AuditLog audit;
  private final JdbcClient jdbc;

  Tariffs(ReliefSight sight, AuditLog audit, JdbcClient jdbc) {
    this.sight = sight;
    this.audit = audit;
    this.jdbc = jdbc;
  }

  /// @param once_vnd or `daily_vnd`, the other is null
  public record Tariff(@Nullable Long once_vnd, @Nullable Long daily_vnd, String number) {
    Part part(long days) {
      return once_vnd != null
          ? new Part("TARIFF", 1, once_vnd, number)
          : new Part("TARIFF", days, daily_vnd == null ? 0 : daily_vnd, number);
    }
  }

  /// @param until first day on which it no longer holds; null while none is known
  public void enter(String province, Tariff tariff, LocalDate from, @Nullable LocalDate until) {
    Unit unit = sight.require(province, ReliefSight.DECIDE);
    boolean one = (tariff.once_vnd() == null) != (tariff.daily_vnd() == null);
    Long amount = tariff.once_vnd() == null ? tariff.daily_vnd() : tariff.once_vnd();
    if (unit.tier() != Tier.PROVINCE
        || !one
        || amount == null
        || amount <= 0
        || tariff.number().isBlank()
        || until != null && !until.isAfter(from)) {
      throw ReliefRefusals.TARIFF.raise();
    }
    try {
      jdbc.sql(
              """
              insert into relief.tariff (unit_id, path, once_vnd, daily_vnd, number, during, account_id)
              values (:unit, :path::ltree, :once, :daily, :number, daterange(:from, :until), :account)
              """)
          .param("unit", unit.id())
          .param("path", unit.path())
          .param("once", tariff.once_vnd())
          .param("daily", tariff.daily_vnd())
          .param("number", tariff.number().strip())
          .param("from", from)
          .param("until", until)
          .param("account", sight.account())
          .update();
    } catch (DataIntegrityViolationException _) {
      throw ReliefRefusals.TARIFF_OVERLAPS.raise();
    }
    audit.record(
        AuditEntry.of("relief.tariff", "unit", unit.id())
            .in(unit.path())
            .with(Map.of("number", tariff.number())));
  }

  @Transactional(readOnly = true)
  public Optional<Tariff> find(String path, LocalDate day) {
    return jdbc.sql(
            """
            select once_vnd, daily_vnd, number from relief.tariff
            where path @> :path::ltree and during @> :day::date
            """)
        .param("path", path)
        .param("day", day)
        .query(
            (row, n) ->
                new Tariff(
                    row.getObject(1, Long.class), row.getObject(2, Long.class), row.getString(3)))
        .optional();
  }
}
