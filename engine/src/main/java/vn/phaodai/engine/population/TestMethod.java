// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

/// How a specimen is examined.
public enum TestMethod {
  PCR,
  /// Rapid antigen test.
  RAPID
}
