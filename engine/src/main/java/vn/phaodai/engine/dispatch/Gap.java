// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

/// What a reader would expect and does not find.
public enum Gap {
  NO_NUMBER,
  NO_DATE,
  NO_ISSUER_HEADER,
  NO_SUBJECT,
  NO_ADDRESSEE,
  NO_SIGNATURE,
  /// No obligation has a date, a duration or a period.
  NO_DEADLINE,
  NO_REPORTING_PERIOD,
  NO_MONITOR,
  VAGUE_DEADLINE,
  /// At least one order names nobody and its head sentence neither.
  NO_LEAD,
  /// A cited number is mistyped or incomplete.
  CITED_CODE_SUSPECT,
  NO_OBLIGATION,
  NOT_VIETNAMESE,
  NOT_A_DISPATCH
}
