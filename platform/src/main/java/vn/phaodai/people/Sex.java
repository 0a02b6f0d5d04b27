// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

/// As it stands on an identity card.
public enum Sex {
  MALE,
  FEMALE
}
