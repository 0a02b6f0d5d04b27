// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.linkage;

/// A part of a blocking key.
///
/// @param field the field that it is taken from; the first name field for the parts of names
record KeyPart(Kind kind, int field) {
  enum Kind {
    /// The whole value.
    VALUE,
    /// All words of all name columns without diacritics, in any order: swapped columns meet.
    NAME,
    GIVEN,
    FAMILY,
    /// First letters of family and given name, in any order.
    INITIALS,
    /// Day, month and year; nothing where the day is unknown.
    FULL_BIRTH,
    BIRTH_YEAR
  }

  /// A number that equal parts share; 0 where the record has no such part.
  long of(Records records, int row) {
    return switch (kind) {
      case VALUE -> value(records, row);
      case FULL_BIRTH -> {
        int value = records.cell(row, field);
        Field birth = records.fields().get(field);
        yield value == 0 || BirthDomain.yearOnly(birth.births().code(value))
            ? 0
            : birth.domain().values.hash(value);
      }
      case BIRTH_YEAR -> {
        int value = records.cell(row, field);
        yield value == 0 ? 0 : records.fields().get(field).births().code(value) / 10000;
      }
      case NAME -> name(records, row);
      case GIVEN -> edge(records, row, true);
      case FAMILY -> edge(records, row, false);
      case INITIALS -> initials(records, row);
    };
  }

  private long value(Records records, int row) {
    int value = records.cell(row, field);
    return value == 0 ? 0 : records.fields().get(field).domain().values.hash(value);
  }

  private static long name(Records records, int row) {
    long sum = 0;
    for (int f = 0; f < records.fields().size(); f++) {
      int value = records.cell(row, f);
      if (value != 0 && records.fields().get(f).isName()) {
        sum += records.fields().get(f).names().unordered(value);
      }
    }
    return sum;
  }

  /// The last word of the given or full name, or the first of the surname or full name.
  private static long edge(Records records, int row, boolean given) {
    for (int f = 0; f < records.fields().size(); f++) {
      Field candidate = records.fields().get(f);
      int value = records.cell(row, f);
      if (value != 0
          && candidate.isName()
          && candidate.role() != (given ? Role.SURNAME : Role.GIVEN_NAME)) {
        NameDomain names = candidate.names();
        return names.wordHash(value, given ? names.size(value) - 1 : 0);
      }
    }
    return 0;
  }

  private static long initials(Records records, int row) {
    long letters = 0;
    for (int f = 0; f < records.fields().size(); f++) {
      int value = records.cell(row, f);
      if (value != 0 && records.fields().get(f).isName()) {
        NameDomain names = records.fields().get(f).names();
        letters += Values.mix(names.initial(value, 0));
        letters +=
            names.size(value) < 2 ? 0 : Values.mix(names.initial(value, names.size(value) - 1));
      }
    }
    return letters;
  }
}
