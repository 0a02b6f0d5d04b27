// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import vn.phaodai.refusal.Refusal;

/// Why one row of many was not taken; the others were.
///
/// @param row counted from 0
public record RowRefusal(int row, Refusal refusal) {}
