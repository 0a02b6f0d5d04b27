// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.phaodai.people.PersonDraft;
import vn.phaodai.people.PersonRow;
import vn.phaodai.people.Sex;
import vn.phaodai.shell.Words;

/// A person as typed into the form.
///
/// @param sinh date (24/7/1985) or year of birth
/// @param xa code of the unit
public record PersonForm(
    @Nullable String hoTen,
    @Nullable String gioi,
    @Nullable String sinh,
    @Nullable String soGiayTo,
    @Nullable String dienThoai,
    @Nullable String diaChi,
    @Nullable String xa) {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
  private static final int OLDEST_YEAR = 1900;

  static PersonForm empty() {
    return new PersonForm("", "", "", "", "", "", "");
  }

  static PersonForm of(PersonRow row) {
    Sex sex = row.sex();
    LocalDate date = row.birthDate();
    Integer year = row.birthYear();
    return new PersonForm(
        row.name(),
        sex == null ? "" : sex.name(),
        date != null ? DATE.format(date) : year == null ? "" : year.toString(),
        row.idNumber(),
        row.phone(),
        row.address(),
        row.unitCode());
  }

  /// What can be registered, or nothing and the problems by field.
  record Read(@Nullable PersonDraft draft, Map<String, String> problems) {}

  Read read(@Nullable UnitChoice unit, LocalDate today, Words words) {
    Map<String, String> problems = new LinkedHashMap<>();
    String name = text(hoTen);
    String birth = text(sinh).replace('-', '/').replace('.', '/');
    LocalDate date = birth.contains("/") ? date(birth) : null;
    Integer year = birth.matches("\\d{4}") ? Integer.valueOf(birth) : null;
    if (name.chars().noneMatch(Character::isLetter)) {
      problems.put("hoTen", words.say("people.form.no-name"));
    }
    boolean unread = !birth.isEmpty() && date == null && year == null;
    int born = date != null ? date.getYear() : year != null ? year : today.getYear();
    boolean impossible =
        born < OLDEST_YEAR || born > today.getYear() || (date != null && date.isAfter(today));
    if (unread || impossible) {
      problems.put("sinh", words.say("people.form.bad-birth"));
    }
    if (unit == null) {
      problems.put("xa", words.say("people.form.no-unit"));
    }
    if (unit == null || !problems.isEmpty()) {
      return new Read(null, problems);
    }
    PersonDraft draft =
        new PersonDraft(
            name, sex(gioi), date, year, text(soGiayTo), text(dienThoai), text(diaChi), unit.id());
    if (!draft.isIdNumberReadable()) {
      problems.put("soGiayTo", words.say("people.form.bad-number"));
    }
    if (!draft.isPhoneReadable()) {
      problems.put("dienThoai", words.say("people.form.bad-phone"));
    }
    return new Read(problems.isEmpty() ? draft : null, problems);
  }

  static @Nullable Sex sex(@Nullable String name) {
    return "MALE".equals(name) ? Sex.MALE : "FEMALE".equals(name) ? Sex.FEMALE : null;
  }

  private static @Nullable LocalDate date(String text) {
    try {
      return LocalDate.parse(text, DATE);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
