// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

/// How a specimen was read.
public enum TestMethod {
  /// Real-time RT-PCR, single or pooled.
  PCR,
  /// Rapid antigen test.
  RAPID
}
