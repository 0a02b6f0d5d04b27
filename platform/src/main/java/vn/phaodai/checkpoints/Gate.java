// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A gate.
///
/// @param path of the unit where it stands
/// @param until the first day it does not stand any more; null while it is open
/// @param confidence H, M or L: how sure it is that it stood there
public record Gate(
    long id,
    UUID publicId,
    String name,
    Kind kind,
    long unitId,
    String unit,
    String path,
    long provinceId,
    String province,
    String routes,
    LocalDate from,
    @Nullable LocalDate until,
    String source,
    String confidence) {

  /// What it watches.
  public enum Kind {
    ROAD,
    PORT,
    BORDER
  }
}
