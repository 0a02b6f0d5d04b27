// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import java.time.LocalDate;

/// Everybody, numbered 0 … count − 1, members of one household and households of one commune side
/// by side. 32 bytes a person.
public final class People {
  final int[] household;
  final short[] commune;
  final byte[] age;
  final byte[] sex;
  final byte[] group;
  final boolean[] yearOnly;
  final int[] birthDay;
  final short[] surname;
  final short[] middle;
  final short[] given;
  private final NameBook book;

  People(int count, NameBook book) {
    this.book = book;
    household = new int[count];
    commune = new short[count];
    age = new byte[count];
    sex = new byte[count];
    group = new byte[count];
    yearOnly = new boolean[count];
    birthDay = new int[count];
    surname = new short[count];
    middle = new short[count];
    given = new short[count];
  }

  public int count() {
    return household.length;
  }

  /// Number of the household where the person lives.
  public int household(int person) {
    return household[person];
  }

  /// Index of the commune in the territory.
  public int commune(int person) {
    return commune[person];
  }

  /// In completed years on the day as of which the province stands; 99 for all who are older.
  public int age(int person) {
    return age[person];
  }

  public Sex sex(int person) {
    return sex[person] == 0 ? Sex.MALE : Sex.FEMALE;
  }

  public Group group(int person) {
    return Group.values()[group[person]];
  }

  public LocalDate birthDate(int person) {
    return LocalDate.ofEpochDay(birthDay[person]);
  }

  /// Whether the registers know only the year of birth.
  public boolean knownByYearOnly(int person) {
    return yearOnly[person];
  }

  public String surname(int person) {
    return book.part(surname[person]);
  }

  public String givenName(int person) {
    return book.part(given[person]);
  }

  /// Surname, middle name if any, given name; with all diacritics, in Unicode NFC.
  public String fullName(int person) {
    String between = book.part(middle[person]);
    return surname(person) + (between.isEmpty() ? " " : " " + between + " ") + givenName(person);
  }
}
