// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

/// Why somebody is no case.
public enum Release {
  /// The suspect's own PCR was negative: they were a suspect, and count as one.
  PCR_NEGATIVE,
  /// No positive test is left after a correction: the file counts nowhere.
  CORRECTED
}
