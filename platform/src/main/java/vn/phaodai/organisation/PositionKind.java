// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.organisation;

/// What a seat is in its body, whatever its title there.
public enum PositionKind {
  /// Bí thư, Chủ tịch, Giám đốc, Trưởng…
  HEAD,
  /// Phó Bí thư Thường trực, Phó Trưởng ban Thường trực
  STANDING_DEPUTY,
  DEPUTY,
  MEMBER,
  /// Staff: văn thư, chuyên viên, cán bộ…
  OFFICER
}
