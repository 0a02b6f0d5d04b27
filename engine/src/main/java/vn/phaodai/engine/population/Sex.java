// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

/// As registered.
public enum Sex {
  MALE,
  FEMALE
}
