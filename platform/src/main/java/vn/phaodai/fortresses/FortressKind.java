// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.fortresses;

/// What sort of unit answers for itself.
public enum FortressKind {
  COMMUNE,
  FACTORY,
  ENTERPRISE,
  AGENCY,
  SCHOOL,
  MARKET,
  HEALTH,
  WORSHIP,
  OTHER;

  public String key() {
    return "fortresses.kind." + name();
  }
}
