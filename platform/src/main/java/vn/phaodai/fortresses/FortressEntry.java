// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.fortresses;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.fortresses.FortressRepository.Particulars;
import vn.phaodai.fortresses.Fortresses.Founding;
import vn.phaodai.fortresses.Fortresses.Named;
import vn.phaodai.language.SearchKey;
import vn.phaodai.language.Spelling;
import vn.phaodai.people.PersonDraft;
import vn.phaodai.people.PersonRegister;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// Checks and writes what a form or a row says about a place of work, in the caller's transaction:
/// a refused row of a file does not undo the rows beside it.
@Component
class FortressEntry {
  private static final Pattern TAX = Pattern.compile("\\d{10}(-?\\d{3})?");
  private static final int MOST_STAFF = 200_000;

  private final FortressRepository rows;
  private final PersonRegister persons;
  private final Units units;
  private final JdbcClient jdbc;
  private final OperatingClock clock;
  private final AuditLog audit;

  FortressEntry(
      FortressRepository rows,
      PersonRegister persons,
      Units units,
      JdbcClient jdbc,
      OperatingClock clock,
      AuditLog audit) {
    this.rows = rows;
    this.persons = persons;
    this.units = units;
    this.jdbc = jdbc;
    this.clock = clock;
    this.audit = audit;
  }

  /// Enters a place of work in a commune that is in the jurisdiction. Throws FORTRESSES-003 to
  /// -009, -037.
  FortressRepository.Key found(Unit commune, Founding asked, String origin) {
    if (commune.tier() != Tier.COMMUNE || asked.kind() == FortressKind.COMMUNE) {
      throw FortressRefusals.NOT_A_COMMUNE.with(commune.fullName()).raise();
    }
    String name = Spelling.standard(asked.name());
    if (name.isBlank()) {
      throw FortressRefusals.NAME_NEEDED.raise();
    }
    String tax = tax(asked.taxCode());
    jdbc.sql("select pg_advisory_xact_lock(hashtext('fortresses.fortress'))")
        .query((row, n) -> n)
        .single();
    unlike(commune, name, tax, asked.placeCode().strip());
    Particulars said =
        particulars(commune, asked.head(), asked.deputy(), asked.staff(), clock.today(), "");
    FortressRepository.Key key =
        rows.insert(commune, asked.kind(), name, tax, asked.placeCode().strip(), origin);
    rows.insertParticulars(key.id(), said);
    audit.record(
        AuditEntry.of("fortresses.found", "fortress", key.id())
            .in(commune.path())
            .with(Map.of("kind", asked.kind().name(), "origin", origin)));
    return key;
  }

  private static String tax(String written) {
    String tax = written.strip();
    if (!tax.isEmpty() && !TAX.matcher(tax).matches()) {
      throw FortressRefusals.TAX_FORM.with(tax).raise();
    }
    return tax.length() == 13 && tax.indexOf('-') < 0
        ? tax.substring(0, 10) + "-" + tax.substring(10)
        : tax;
  }

  private void unlike(Unit commune, String name, String tax, String placeCode) {
    rows.like(commune.id(), name, tax)
        .ifPresent(
            other -> {
              throw (!tax.isEmpty() && other.taxCode().equals(tax)
                      ? FortressRefusals.TAX_TAKEN.with(tax, other.name())
                      : FortressRefusals.NAME_TAKEN.with(name, commune.fullName()))
                  .raise();
            });
    rows.placed(commune.id(), placeCode)
        .ifPresent(
            other -> {
              throw FortressRefusals.NO_SUCH_PLACE.with(placeCode, other.name()).raise();
            });
  }

  /// Who leads it, each recognised or entered in the register of people. Throws FORTRESSES-008,
  /// -009.
  Particulars particulars(
      Unit commune, Named head, Named deputy, int staff, LocalDate from, String reason) {
    if (!head.isWhole() || !deputy.isNobody() && !deputy.isWhole()) {
      throw FortressRefusals.HEAD_NEEDED.raise();
    }
    if (staff < 1 || staff > MOST_STAFF) {
      throw FortressRefusals.STAFF_RANGE.raise();
    }
    long headId = person(head, commune);
    Long deputyId = deputy.isNobody() ? null : person(deputy, commune);
    if (deputyId != null && deputyId == headId) {
      throw FortressRefusals.HEAD_NEEDED.raise();
    }
    return new Particulars(
        from, headId, head.title().strip(), deputyId, deputy.title().strip(), staff, reason);
  }

  /// Where they live is not asked: the register knows no more than the province.
  private long person(Named named, Unit commune) {
    if (SearchKey.of(named.name()).isEmpty()) {
      throw FortressRefusals.HEAD_NEEDED.raise();
    }
    PersonDraft draft =
        new PersonDraft(
            named.name(), null, null, null, null, named.phone(), "", units.province(commune).id());
    return persons.recognise(List.of(draft), "fortress").getFirst().personId();
  }
}
