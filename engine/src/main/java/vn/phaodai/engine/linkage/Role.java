// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.linkage;

/// What a column of a file says about a person.
public enum Role {
  /// Family, middle and given name in one cell, family name first.
  FULL_NAME,
  GIVEN_NAME,
  SURNAME,
  SEX,
  /// A full date, or the year alone.
  BIRTH_DATE,
  /// A number that one person bears: CMND, CCCD, insurance or social security number.
  ID_NUMBER,
  PHONE,
  /// Where exactly: house, street, hamlet; shared by a household.
  ADDRESS,
  /// Which unit or area: commune, suburb, postcode; shared by many.
  PLACE,
  /// Anything else that may tell people apart: taken for what it proves to be worth.
  OTHER,
  /// Says nothing about who the person is, such as a result or the time of a sample.
  IGNORED
}
