// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A laboratory, or a station that tests on the spot.
///
/// @param approved by the Ministry, to confirm; null: nobody said
/// @param capacity tubes a day; null: nobody said
public record Site(
    int id,
    UUID publicId,
    String code,
    String name,
    @Nullable Boolean approved,
    @Nullable Integer capacity,
    @Nullable Long unitId,
    int version) {

  static Site of(ResultSet row) throws SQLException {
    return new Site(
        row.getInt("id"),
        row.getObject("public_id", UUID.class),
        row.getString("code"),
        row.getString("name"),
        row.getObject("approved", Boolean.class),
        row.getObject("capacity_day", Integer.class),
        row.getObject("unit_id", Long.class),
        row.getInt("version"));
  }
}
