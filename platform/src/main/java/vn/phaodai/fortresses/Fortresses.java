// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.fortresses;

import static vn.phaodai.clock.Timestamps.time;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.fortresses.FortressRepository.Particulars;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// Enters places of work into the register and keeps who leads them and what they plan. Nothing is
/// changed: a new head or plan is a new row from its day on.
@Service
@Transactional
public class Fortresses {
  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final FortressRepository rows;
  private final FortressSight sight;
  private final FortressEntry entry;
  private final Units units;
  private final JdbcClient jdbc;
  private final OperatingClock clock;
  private final AuditLog audit;

  Fortresses(
      FortressRepository rows,
      FortressSight sight,
      FortressEntry entry,
      Units units,
      JdbcClient jdbc,
      OperatingClock clock,
      AuditLog audit) {
    this.rows = rows;
    this.sight = sight;
    this.entry = entry;
    this.units = units;
    this.jdbc = jdbc;
    this.clock = clock;
    this.audit = audit;
  }

  /// Somebody as a form or a row names them; all empty where nobody is named.
  public record Named(String name, String phone, String title) {
    public static final Named NOBODY = new Named("", "", "");

    boolean isNobody() {
      return name.isBlank() && title.isBlank();
    }

    boolean isWhole() {
      return !name.isBlank() && !title.isBlank();
    }
  }

  /// @param unit code of the commune
  /// @param placeCode by which lists of visits name it; may be empty
  public record Founding(
      String unit,
      FortressKind kind,
      String name,
      String taxCode,
      String placeCode,
      Named head,
      Named deputy,
      int staff) {}

  /// Enters a place of work. Throws FORTRESSES-001, -003 to -009, -037.
  public UUID found(Founding asked) {
    Unit commune = sight.require(asked.unit(), clock.today(), FortressSight.EDIT);
    return entry.found(commune, asked, "form").publicId();
  }

  /// A workplace the reader may act on. Throws FORTRESSES-002.
  Fortress require(UUID id, String permission) {
    return rows.workplace(id)
        .filter(one -> sight.covers(one.path(), permission))
        .orElseThrow(FortressRefusals.NO_SUCH_FORTRESS::raise);
  }

  /// The commune of a code as a fortress. Throws FORTRESSES-001, -003.
  Fortress commune(String code, String permission) {
    Unit unit = sight.require(code, clock.today(), permission);
    return rows.commune(unit.id())
        .orElseThrow(() -> FortressRefusals.NOT_A_COMMUNE.with(unit.fullName()).raise());
  }

  /// Who leads a workplace from a day on, and how many are in it. Throws FORTRESSES-002, -008,
  /// -009, -011, -027.
  public void lead(UUID id, Named head, Named deputy, int staff, LocalDate from, String reason) {
    Fortress one = require(id, FortressSight.EDIT);
    if (reason.isBlank()) {
      throw FortressRefusals.REASON_NEEDED.raise();
    }
    long fortress = rows.hold(one);
    LocalDate last = rows.particulars(fortress).getFirst().from();
    if (from.isAfter(clock.today()) || from.isBefore(last)) {
      throw FortressRefusals.FROM_RANGE.with(SHOWN.format(from), SHOWN.format(last)).raise();
    }
    Particulars said =
        entry.particulars(units.get(one.unitId()), head, deputy, staff, from, reason.strip());
    rows.insertParticulars(fortress, said);
    audit.record(
        AuditEntry.of("fortresses.lead", "fortress", fortress)
            .in(one.path())
            .with(Map.of("head", said.headId(), "staff", staff)));
  }

  /// What a fortress plans.
  ///
  /// @param file of the signed paper, kept among the documents; null without one
  public record Plan(String number, LocalDate signedOn, String measures, @Nullable UUID file) {}

  /// @throws vn.phaodai.refusal.RefusedException FORTRESSES-002, -012, -013
  public void plan(UUID workplace, Plan plan) {
    plan(require(workplace, FortressSight.EDIT), plan);
  }

  /// @throws vn.phaodai.refusal.RefusedException FORTRESSES-001, -003, -012, -013
  public void plan(String commune, Plan plan) {
    plan(commune(commune, FortressSight.EDIT), plan);
  }

  private void plan(Fortress one, Plan plan) {
    if (plan.measures().isBlank()) {
      throw FortressRefusals.PLAN_EMPTY.raise();
    }
    if (plan.signedOn().isAfter(clock.today())) {
      throw FortressRefusals.PLAN_DATE.with(SHOWN.format(plan.signedOn())).raise();
    }
    long fortress = rows.hold(one);
    jdbc.sql(
            """
            insert into fortresses.plan (fortress_id, number, signed_on, measures, file_public_id, account_id, told_at)
            values (:id, :number, :on, :measures, :file, :account, :now)
            """)
        .param("id", fortress)
        .param("number", plan.number().strip())
        .param("on", plan.signedOn())
        .param("measures", plan.measures().strip())
        .param("file", plan.file())
        .param("account", FortressSight.account())
        .param("now", time(clock.now()))
        .update();
    audit.record(AuditEntry.of("fortresses.plan", "fortress", fortress).in(one.path()));
  }

  /// Says that an F0 was found at a workplace though no visit names it. Throws FORTRESSES-002,
  /// -019, -020.
  public void foundCase(UUID workplace, String caseCode, String how) {
    Fortress one = require(workplace, FortressSight.EDIT);
    if (how.isBlank()) {
      throw FortressRefusals.HOW_NEEDED.raise();
    }
    record Found(long id, LocalDate on) {}
    Found found =
        jdbc.sql(
                """
                select f.id, f.confirmed_day from cases_api.case_file f
                where f.code = :code and f.confirmed_day is not null
                """)
            .param("code", caseCode.strip())
            .query((row, n) -> new Found(row.getLong(1), row.getObject(2, LocalDate.class)))
            .optional()
            .orElseThrow(() -> FortressRefusals.NO_SUCH_CASE.with(caseCode).raise());
    long fortress = rows.hold(one);
    jdbc.sql(
            """
            insert into fortresses.found_case (fortress_id, case_id, found_on, how, account_id, told_at)
            values (:id, :case, :on, :how, :account, :now) on conflict do nothing
            """)
        .param("id", fortress)
        .param("case", found.id())
        .param("on", found.on())
        .param("how", how.strip())
        .param("account", FortressSight.account())
        .param("now", time(clock.now()))
        .update();
    audit.record(
        AuditEntry.of("fortresses.case", "fortress", fortress)
            .in(one.path())
            .with(Map.of("case", found.id())));
  }
}
