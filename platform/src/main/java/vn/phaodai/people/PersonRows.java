// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The columns of a person in a list, and how they are masked.
final class PersonRows {
  /// To follow `select`; needs the person as `p`, and the parameters `account` and `now`.
  static final String COLUMNS =
      """
      p.id, p.public_id, p.full_name, p.sex, p.birth_date, p.birth_year, p.id_number, p.phone, p.address,
      (select u.full_name || coalesce(', ' || up.full_name, '') from territory_api.unit u
         left join territory_api.unit up on up.id = u.parent_id where u.id = p.unit_id) as unit,
      (select u.code from territory_api.unit u where u.id = p.unit_id) as unit_code,
      exists (select 1 from people.reveal v
              where v.account_id = :account and v.person_id = p.id and v.until > :now) as revealed
      """;

  private PersonRows() {}

  static PersonRow masked(ResultSet r, int n) throws SQLException {
    return row(r, r.getBoolean("revealed"));
  }

  static PersonRow row(ResultSet r, boolean revealed) throws SQLException {
    String name = r.getString("full_name");
    return new PersonRow(
        r.getLong("id"),
        r.getObject("public_id", UUID.class),
        revealed,
        revealed ? name : Mask.name(name),
        sex(r.getString("sex")),
        revealed ? r.getObject("birth_date", LocalDate.class) : null,
        r.getObject("birth_year", Integer.class),
        revealed ? r.getString("id_number") : Mask.number(r.getString("id_number")),
        revealed ? r.getString("phone") : Mask.number(r.getString("phone")),
        revealed ? r.getString("address") : "",
        r.getString("unit"),
        r.getString("unit_code"));
  }

  private static @Nullable Sex sex(@Nullable String name) {
    return name == null ? null : Sex.valueOf(name);
  }
}
