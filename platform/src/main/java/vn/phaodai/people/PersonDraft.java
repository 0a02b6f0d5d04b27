// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.phaodai.language.Spelling;

/// What a sheet, a form or a file says about a person. Numbers may be written in any way; what
/// cannot be read as one is kept as it was written.
///
/// @param fullName family name first; a nickname may follow in brackets
/// @param birthDate null where only the year, or nothing, is known
/// @param birthYear taken from the date where that is known
/// @param idNumber of the old card (9 digits) or the new one (12)
/// @param address as written, without what the unit says; may be empty
/// @param unitId the smallest unit that is known
public record PersonDraft(
    String fullName,
    @Nullable Sex sex,
    @Nullable LocalDate birthDate,
    @Nullable Integer birthYear,
    @Nullable String idNumber,
    @Nullable String phone,
    String address,
    long unitId) {
  public PersonDraft {
    fullName = Spelling.standard(fullName);
    address = Spelling.standard(address);
    if (NameWords.isNone(fullName)) {
      throw new IllegalArgumentException("a person without a name");
    }
    if (birthDate != null) {
      birthYear = birthDate.getYear();
    }
  }

  /// Whether the ID number is absent or one that can be read.
  public boolean isIdNumberReadable() {
    return idNumber == null || idNumber.isBlank() || Identifiers.idNumber(idNumber) != null;
  }

  /// Whether the phone is absent or one that can be read.
  public boolean isPhoneReadable() {
    return phone == null || phone.isBlank() || Identifiers.phone(phone) != null;
  }
}
