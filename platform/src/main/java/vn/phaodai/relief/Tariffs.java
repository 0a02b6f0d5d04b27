// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.relief.Entitlement.Part;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;

/// What provinces grant under policy 12, each by its own decision. None comes with the program:
/// none was found.
@Service
@Transactional
public class Tariffs {
  private final ReliefSight sight;
  private final OperatingClock clock;
  private final AuditLog audit;
  private final JdbcClient jdbc;

  Tariffs(ReliefSight sight, OperatingClock clock, AuditLog audit, JdbcClient jdbc) {
    this.sight = sight;
    this.clock = clock;
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

  /// The paper.
  ///
  /// @param source who signed it, where it can be read
  public record Paper(String number, LocalDate decidedOn, String source) {}

  /// One decision as it stands in the book.
  ///
  /// @param until first day on which it no longer holds; null while none is known
  /// @param reason why it was withdrawn; empty where it stands
  public record Entered(
      UUID publicId,
      String provinceName,
      Tariff tariff,
      LocalDate from,
      @Nullable LocalDate until,
      @Nullable LocalDate decidedOn,
      String source,
      @Nullable LocalDate withdrawnOn,
      String reason) {
    /// Whether it decides what comes in on a day.
    public boolean holds(LocalDate day) {
      LocalDate end = until;
      return withdrawnOn == null && !day.isBefore(from) && (end == null || day.isBefore(end));
    }

    /// Last day, included; null while none is known.
    public @Nullable LocalDate lastDay() {
      LocalDate end = until;
      return end == null ? null : end.minusDays(1);
    }
  }

  /// Throws RELIEF-001, -020, -021, -026.
  ///
  /// @param once_vnd or `daily_vnd`, the other is null
  /// @param until first day on which it no longer holds; null while none is known
  public void enter(
      String province,
      @Nullable Long once_vnd,
      @Nullable Long daily_vnd,
      Paper paper,
      LocalDate from,
      @Nullable LocalDate until) {
    Unit unit = sight.require(province, ReliefSight.TARIFF);
    check(unit, once_vnd, daily_vnd, paper, from, until);
    try {
      jdbc.sql(
              """
              insert into relief.tariff (unit_id, path, once_vnd, daily_vnd, number, decided_on, source, during, account_id)
              values (:unit, :path::ltree, :once, :daily, :number, :decided, :source, daterange(:from, :until), :account)
              """)
          .param("unit", unit.id())
          .param("path", unit.path())
          .param("once", once_vnd)
          .param("daily", daily_vnd)
          .param("number", paper.number().strip())
          .param("decided", paper.decidedOn())
          .param("source", paper.source().strip())
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
            .with(Map.of("number", paper.number().strip())));
  }

  private void check(
      Unit unit,
      @Nullable Long once,
      @Nullable Long daily,
      Paper paper,
      LocalDate from,
      @Nullable LocalDate until) {
    boolean one = (once == null) != (daily == null);
    if (unit.tier() != Tier.PROVINCE
        || !one
        || paper.number().isBlank()
        || paper.source().isBlank()
        || paper.decidedOn().isAfter(clock.today())
        || until != null && !until.isAfter(from)) {
      throw ReliefRefusals.TARIFF.raise();
    }
    int onceLeast = Parameter.TARIFF_ONCE_LEAST_VND.on(from);
    int dailyLeast = Parameter.TARIFF_DAILY_LEAST_VND.on(from);
    if (once != null && once < onceLeast || daily != null && daily < dailyLeast) {
      throw ReliefRefusals.TARIFF_LOW.with(onceLeast, dailyLeast).raise();
    }
  }

  /// Entered by mistake, or taken back by the province: from now on it decides nothing; what was
  /// appraised by it stays as it was. Throws RELIEF-013, -027.
  public void withdraw(UUID id, String reason) {
    if (reason.isBlank()) {
      throw ReliefRefusals.REASON.raise();
    }
    record Held(long unit, String path, String number) {}
    Held held =
        jdbc.sql(
                """
                select unit_id, path::text, number from relief.tariff
                where public_id = :id and withdrawn_on is null for update
                """)
            .param("id", id)
            .query((row, n) -> new Held(row.getLong(1), row.getString(2), row.getString(3)))
            .optional()
            .filter(one -> sight.covers(one.path(), ReliefSight.TARIFF))
            .orElseThrow(() -> ReliefRefusals.NO_SUCH_TARIFF.raise());
    jdbc.sql(
            """
            update relief.tariff set withdrawn_on = :today, withdrawn_by = :account, reason = :reason where public_id = :id
            """)
        .param("today", clock.today())
        .param("account", sight.account())
        .param("reason", reason.strip())
        .param("id", id)
        .update();
    audit.record(
        AuditEntry.of("relief.tariff.withdraw", "unit", held.unit())
            .in(held.path())
            .with(Map.of("number", held.number())));
  }

  /// Every decision that was entered, the newest first; everybody may know them.
  @Transactional(readOnly = true)
  public List<Entered> list() {
    return jdbc.sql(
            """
            select t.*, lower(t.during) as first_day, upper(t.during) as end_day, u.full_name
            from relief.tariff t join territory_api.unit u on u.id = t.unit_id
            order by u.full_name, lower(t.during) desc, t.id desc limit 200
            """)
        .query(
            (row, n) ->
                new Entered(
                    row.getObject("public_id", UUID.class),
                    row.getString("full_name"),
                    new Tariff(
                        row.getObject("once_vnd", Long.class),
                        row.getObject("daily_vnd", Long.class),
                        row.getString("number")),
                    row.getObject("first_day", LocalDate.class),
                    row.getObject("end_day", LocalDate.class),
                    row.getObject("decided_on", LocalDate.class),
                    row.getString("source"),
                    row.getObject("withdrawn_on", LocalDate.class),
                    row.getString("reason")))
        .list();
  }

  @Transactional(readOnly = true)
  public Optional<Tariff> find(String path, LocalDate day) {
    return jdbc.sql(
            """
            select once_vnd, daily_vnd, number from relief.tariff
            where path @> :path::ltree and during @> :day::date and withdrawn_on is null
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
