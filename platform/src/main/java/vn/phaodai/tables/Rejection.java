// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.tables;

import vn.phaodai.refusal.Refusal;

/// Why a row was not taken, or what was left out of one that was.
///
/// @param sheet empty in a CSV
/// @param row of the sheet or line of the file, from 1; 0 for the file as a whole
/// @param column id of the column; empty when it is the whole row
/// @param value what stood there
public record Rejection(String sheet, int row, String column, String value, Refusal reason) {}
