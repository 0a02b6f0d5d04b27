// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import vn.phaodai.clock.OperatingClock;

/// How times stand in the room's rows.
final class Timestamps {
  private Timestamps() {}

  static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static @Nullable Instant mayBe(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  static LocalDate day(Instant at) {
    return at.atZone(OperatingClock.ZONE).toLocalDate();
  }
}
