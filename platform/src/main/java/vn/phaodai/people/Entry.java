// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the register knows of a person, or what a draft says, in the form in which both are
/// compared.
///
/// @param id 0 for a draft
/// @param canonicalId the person that stands for it
/// @param names the name and all other spellings; the present one first
/// @param birthDate null also for the first of January, which forms write when the year is all that
///   is known
/// @param idNumbers of all cards, the present one first
/// @param address folded; may be empty
record Entry(
    long id,
    long canonicalId,
    List<PersonName> names,
    @Nullable Sex sex,
    @Nullable LocalDate birthDate,
    @Nullable Integer birthYear,
    Set<String> idNumbers,
    Set<String> phones,
    String address,
    long unitId,
    long communeId) {
  Entry {
    names = List.copyOf(names);
    if (birthDate != null
        && birthDate.getMonth() == Month.JANUARY
        && birthDate.getDayOfMonth() == 1) {
      birthDate = null;
    }
  }

  static Entry of(PersonDraft draft, long communeId) {
    String idNumber = Identifiers.idNumber(draft.idNumber());
    String phone = Identifiers.phone(draft.phone());
    return new Entry(
        0,
        0,
        List.of(PersonName.of(draft.fullName())),
        draft.sex(),
        draft.birthDate(),
        draft.birthYear(),
        idNumber == null ? Set.of() : Set.of(idNumber),
        phone == null ? Set.of() : Set.of(phone),
        NameWords.fold(draft.address()),
        draft.unitId(),
        communeId);
  }

  String name() {
    return names.getFirst().written();
  }

  /// The present name's folded words in one text.
  String nameFold() {
    return String.join(" ", names.getFirst().words());
  }

  Entry registeredAs(long newId) {
    return new Entry(
        newId, newId, names, sex, birthDate, birthYear, idNumbers, phones, address, unitId,
        communeId);
  }

  /// Whether [#with] would change nothing.
  boolean holdsAllOf(Entry draft) {
    return names.containsAll(draft.names)
        && idNumbers.containsAll(draft.idNumbers)
        && phones.containsAll(draft.phones)
        && (sex != null || draft.sex == null)
        && (birthDate != null || draft.birthDate == null)
        && (birthYear != null || draft.birthYear == null);
  }

  /// This entry with what the draft tells besides.
  Entry with(Entry draft) {
    List<PersonName> allNames = new ArrayList<>(names);
    draft.names.stream().filter(name -> !allNames.contains(name)).forEach(allNames::add);
    Integer year = birthYear;
    return new Entry(
        id,
        canonicalId,
        allNames,
        sex == null ? draft.sex : sex,
        birthDate != null || (year != null && !year.equals(draft.birthYear))
            ? birthDate
            : draft.birthDate,
        year != null ? year : draft.birthYear,
        union(idNumbers, draft.idNumbers),
        union(phones, draft.phones),
        address,
        unitId,
        communeId);
  }

  private static Set<String> union(Set<String> first, Set<String> second) {
    Set<String> all = new LinkedHashSet<>(first);
    all.addAll(second);
    return all;
  }
}
