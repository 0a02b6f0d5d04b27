// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.vaccination;

import java.time.LocalDate;

/// A dose as a register tells it.
///
/// @param id 0 until it is written
/// @param vaccine code, or the name as written
/// @param day reporting day
/// @param unitId where it was given, as small as it is known
record Dose(
    long id,
    long personId,
    String vaccine,
    int number,
    LocalDate givenOn,
    LocalDate day,
    long unitId,
    String lot,
    String place) {
  Dose of(long person) {
    return new Dose(id, person, vaccine, number, givenOn, day, unitId, lot, place);
  }

  boolean isSameAs(Dose other) {
    return personId == other.personId
        && number == other.number
        && givenOn.equals(other.givenOn)
        && vaccine.equals(other.vaccine);
  }
}
