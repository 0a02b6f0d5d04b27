// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

/// The people that coverage is measured by. One number of samplings can be 61 % of one and 50 % of
/// another (Kiên Giang, 24/8/2021), so that a page always names the one it uses.
public enum Denominator {
  /// People counted by the census of the unit.
  CENSUS,
  /// People whom the register of persons has in the unit on the day of planning.
  REGISTER,
  /// A number that somebody gave for each commune.
  PLAN
}
