// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

/// Who told of a milestone.
public enum Teller {
  SELF,
  FAMILY,
  WITNESS,
  RECORD
}
