// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

/// What a batch of tests did to case files.
///
/// @param suspects new files of suspects
/// @param confirmed new F0, promoted suspects included
/// @param released suspects whose own PCR was negative
public record CasesOpened(int suspects, int confirmed, int released) {}
