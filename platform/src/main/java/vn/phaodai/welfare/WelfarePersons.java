// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.welfare;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.people.PersonDraft;
import vn.phaodai.people.PersonRegister;

/// Finds in the register of people whom a form means.
@Component
class WelfarePersons {
  private final JdbcClient jdbc;
  private final PersonRegister register;
  private final WelfareSight sight;

  WelfarePersons(JdbcClient jdbc, PersonRegister register, WelfareSight sight) {
    this.jdbc = jdbc;
    this.register = register;
    this.sight = sight;
  }

  /// Who stands for somebody, and where they live.
  record Resident(long id, long unitId, String path) {}

  /// Throws WELFARE-002 outside the jurisdiction.
  Resident get(UUID person, String permission) {
    return jdbc.sql(
            """
            select p.id, p.unit_id, p.path::text from people_api.person e join people_api.person p on p.id = e.canonical_id
            where e.public_id = :id
            """)
        .param("id", person)
        .query((row, n) -> new Resident(row.getLong(1), row.getLong(2), row.getString(3)))
        .optional()
        .filter(found -> sight.covers(found.path(), permission))
        .orElseThrow(WelfareRefusals.NO_SUCH_PERSON::raise);
  }

  /// Somebody as a form describes them.
  ///
  /// @param unit code or name of the commune where they live
  record Described(
      String name,
      @Nullable Integer birthYear,
      String idNumber,
      String phone,
      String address,
      String unit) {}

  /// Recognised or registered. Throws WELFARE-001, -005.
  @Transactional(propagation = Propagation.MANDATORY)
  public Resident recognise(Described told, String permission) {
    var unit = sight.require(told.unit(), permission);
    PersonDraft draft;
    try {
      draft =
          new PersonDraft(
              told.name(),
              null,
              null,
              told.birthYear(),
              told.idNumber().isBlank() ? null : told.idNumber(),
              told.phone().isBlank() ? null : told.phone(),
              told.address(),
              unit.id());
    } catch (IllegalArgumentException e) {
      throw WelfareRefusals.NAME_NEEDED.raise();
    }
    if (!draft.isPhoneReadable() || !draft.isIdNumberReadable()) {
      throw WelfareRefusals.NAME_NEEDED.raise();
    }
    long id = register.recognise(List.of(draft), "welfare form").getFirst().personId();
    return new Resident(id, unit.id(), unit.path());
  }
}
