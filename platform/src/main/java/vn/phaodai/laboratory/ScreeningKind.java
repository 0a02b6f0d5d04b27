// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

/// Whom a campaign is after.
public enum ScreeningKind {
  /// Everyone in the area: Kiên Giang's “xét nghiệm sàng lọc” of the whole province.
  EVERYONE,
  /// Those likeliest to be infected first: Trà Vinh's “xét nghiệm hợp lý”.
  RISK
}
