// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory;

/// The level of a unit, from the widest to the narrowest. A tree need not have them all: since July
/// 2025 communes stand directly under the province.
public enum Tier {
  NATION,
  PROVINCE,
  DISTRICT,
  COMMUNE,
  /// Below the commune: ấp, khóm, khu phố, or an area drawn ad hoc.
  AREA
}
