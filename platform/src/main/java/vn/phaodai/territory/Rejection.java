// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory;

/// Why one line of a file was not taken.
///
/// @param item the line of a table (the heading is line 1) or the position of a feature, from 1; 0
///   for the file as a whole
/// @param column where; empty when it is the whole item
/// @param value what stood there
/// @param message in Vietnamese
/// @param messageEn in English
public record Rejection(
    int item, String column, String value, String code, String message, String messageEn) {

  static Rejection of(
      int item, String column, String value, TerritoryProblem problem, Object... found) {
    return new Rejection(
        item, column, value, problem.code(), problem.inVietnamese(found), problem.inEnglish(found));
  }
}
