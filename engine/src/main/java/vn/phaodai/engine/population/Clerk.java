// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Writes people down as registers and sampling teams do: truthfully ([#truth]), or in haste with
/// lost diacritics, typing errors, forgotten numbers and short addresses ([#inHaste]). What goes
/// wrong depends on the person and the occasion only.
public final class Clerk {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private final Province province;
  private final Parameters parameters;
  private final Draws draws;
  private final Addresses addresses;

  public Clerk(Province province) {
    this.province = province;
    parameters = province.plan().parameters();
    draws = new Draws(province.plan().seed(), Draws.Stream.CLERK);
    addresses = new Addresses(province);
  }

  /// What is true, as far as any register can know it: of some people only the year of birth.
  public PersonRecord truth(int person) {
    People people = province.people();
    LocalDate birth = people.birthDate(person);
    return new PersonRecord(
        people.fullName(person),
        people.knownByYearOnly(person) ? Integer.toString(birth.getYear()) : birth.toString(),
        people.sex(person),
        province.papers().number(person).orElse(""),
        province.papers().contactPhone(person).orElse(""),
        addresses.of(person));
  }

  /// What a hurried writer makes of it.
  ///
  /// @param occasion tells one writing from another, such as a specimen's number
  public PersonRecord inHaste(int person, long occasion) {
    PersonRecord truth = truth(person);
    Haste haste = new Haste(person, occasion);
    return new PersonRecord(
        haste.name(truth.fullName()),
        haste.birth(truth.birth()),
        truth.sex(),
        haste.idNumber(truth.idNumber()),
        haste.phone(truth.phone()),
        haste.address(truth.address()));
  }

  /// The person whose label a specimen bears: nearly always the one who gave it, else another of
  /// the household.
  public int labelled(int person, long occasion) {
    int home = province.people().household(person);
    int size = province.households().size(home);
    if (size < 2 || draws.unit(person, occasion * 32 + 31) >= get("mislabelled")) {
      return person;
    }
    int first = province.households().firstPerson(home);
    return first + (person - first + 1) % size;
  }

  /// Whether a result is sent twice.
  public boolean sentTwice(long result) {
    return draws.unit(-1, result) < get("sent_twice");
  }

  private double get(String what) {
    return parameters.get("clerk." + what);
  }

  /// Without any diacritics, đ as d.
  private static String plain(String text) {
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return bare.replace('đ', 'd').replace('Đ', 'D');
  }

  private final class Haste {
    private final int person;
    private final long occasion;
    private int step;

    Haste(int person, long occasion) {
      this.person = person;
      this.occasion = occasion;
    }

    private double unit() {
      return draws.unit(person, occasion * 32 + step++);
    }

    private boolean happens(String what) {
      return unit() < get(what);
    }

    String name(String truth) {
      String name = truth;
      String[] parts = name.split(" ");
      if (happens("middle_name_lost") && parts.length > 2) {
        name = parts[0] + " " + parts[parts.length - 1];
      }
      if (happens("name_parts_swapped") && parts.length > 1) {
        name = parts[parts.length - 1] + " " + name.substring(0, name.lastIndexOf(' '));
      }
      name = happens("name_mistyped") ? mistype(name, "abcdghiklmnoptuvxy") : name;
      name = happens("y_for_i") ? exchangeYI(name) : name;
      name = happens("diacritics_lost") ? plain(name) : name;
      return happens("upper_case") ? name.toUpperCase(Locale.ROOT) : name;
    }

    private String exchangeYI(String name) {
      return name.endsWith("y")
          ? name.substring(0, name.length() - 1) + "i"
          : name.endsWith("i") ? name.substring(0, name.length() - 1) + "y" : name;
    }

    /// One character replaced, doubled, dropped, or exchanged with the next.
    private String mistype(String text, String letters) {
      int at = (int) (unit() * text.length());
      double how = unit();
      char other = letters.charAt((int) (unit() * letters.length()));
      if (text.length() < 3 || text.charAt(at) == ' ') {
        return text;
      }
      String before = text.substring(0, at);
      String after = text.substring(at + 1);
      if (how < 0.3) {
        return before + other + after;
      }
      if (how < 0.5) {
        return before + text.charAt(at) + text.charAt(at) + after;
      }
      boolean exchange = how < 0.75 && !after.isEmpty() && after.charAt(0) != ' ';
      return exchange
          ? before + after.charAt(0) + text.charAt(at) + after.substring(1)
          : before + after;
    }

    String birth(String truth) {
      boolean yearOnly = happens("birth_year_only");
      boolean swapped = happens("day_and_month_swapped");
      boolean wrongYear = happens("birth_year_wrong");
      String year =
          wrongYear
              ? Integer.toString(Integer.parseInt(truth.substring(0, 4)) + (unit() < 0.5 ? 1 : -1))
              : truth.substring(0, 4);
      if (yearOnly || truth.length() == 4) {
        return year;
      }
      String month = truth.substring(5, 7);
      String day = truth.substring(8);
      if (swapped && Integer.parseInt(day) <= 12) {
        return year + "-" + day + "-" + month;
      }
      boolean leap = month.equals("02") && day.equals("29");
      return year + "-" + month + "-" + (leap ? "28" : day);
    }

    String idNumber(String truth) {
      Optional<String> old = province.papers().oldNumber(person);
      String number = happens("old_id_number") && old.isPresent() ? old.get() : truth;
      boolean missing = happens("id_number_missing");
      boolean mistyped = happens("id_number_mistyped");
      boolean lostZero = happens("leading_zero_lost");
      if (missing || number.isEmpty()) {
        return "";
      }
      number = mistyped ? mistype(number, "0123456789") : number;
      return lostZero && number.startsWith("0") ? number.substring(1) : number;
    }

    String phone(String truth) {
      boolean missing = happens("phone_missing");
      boolean mistyped = happens("phone_mistyped");
      boolean foreign = happens("phone_with_country_code");
      boolean lostZero = happens("leading_zero_lost");
      if (missing || truth.isEmpty()) {
        return "";
      }
      String number = mistyped ? mistype(truth, "0123456789") : truth;
      if (foreign) {
        return "+84" + number.substring(1);
      }
      return lostZero ? number.substring(1) : number;
    }

    String address(String truth) {
      String address = truth;
      if (happens("address_abbreviated")) {
        address =
            address
                .replace("Phường ", "P.")
                .replace("Thị trấn ", "TT ")
                .replace("Thành phố ", "TP ")
                .replace("Huyện ", "H.")
                .replace("Thị xã ", "TX ")
                .replace("Xã ", "x.")
                .replace("Ấp ", "A.");
      }
      boolean noDistrict = happens("district_left_out");
      if (noDistrict && address.lastIndexOf(',') > 0) {
        address = address.substring(0, address.lastIndexOf(','));
      }
      return happens("diacritics_lost") ? plain(address) : address;
    }
  }
}
