// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

/// The peoples of the lower Mekong whose names differ.
public enum Group {
  KINH,
  KHMER,
  HOA
}
