// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.tables;

/// What a cell means, and the canonical text it becomes.
///
/// | type | canonical |
/// |---|---|
/// | TEXT, CODE, UNIT_REF | NFC, single spaces; a unit's code with its zeros |
/// | DATE | `2021-09-12` |
/// | DATE_TIME | `2021-09-12T17:30`, or the day alone where no time stood |
/// | YEAR_OR_DATE | `1985`, `1985-03` or `1985-03-12` |
/// | INTEGER, DECIMAL | digits with a point |
/// | BOOLEAN | `true`, `false` |
/// | ENUM | the code of the [Choice] |
/// | PHONE, ID_NUMBER | digits with their leading zeros (a passport: letter and digits) |
///
/// Canonical texts are what PostgreSQL reads for the type, so that they go into `COPY` as they are;
/// years and months alone are for text columns.
public enum ColumnType {
  TEXT,
  CODE,
  DATE,
  DATE_TIME,
  YEAR_OR_DATE,
  INTEGER,
  DECIMAL,
  BOOLEAN,
  ENUM,
  PHONE,
  ID_NUMBER,
  UNIT_REF
}
