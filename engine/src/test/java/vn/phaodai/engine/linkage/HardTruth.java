// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.linkage;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Lists of people in which telling who is who is hard, and the truth about them: households that
/// share a phone, twins, namesakes of one year, children without numbers, Khmer hamlets where five
/// family names cover nine tenths and a third know their birth year only, and clerks who err up to
/// three times a row.
final class HardTruth {
  static final List<Column> COLUMNS =
      List.of(
          new Column("full_name", Role.FULL_NAME),
          new Column("dob", Role.BIRTH_DATE),
          new Column("sex", Role.SEX),
          new Column("national_id", Role.ID_NUMBER),
          new Column("phone", Role.PHONE),
          new Column("address", Role.ADDRESS),
          new Column("commune_code", Role.PLACE));

  private static final String[] FAMILY =
      ("Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Trần Trần Lê Lê Phạm Huỳnh Phan Võ Đặng Bùi Đỗ Hồ"
              + " Ngô Dương Lý Trương Lâm Đoàn Mai")
          .split(" ");
  private static final String[] KHMER_FAMILY =
      "Thạch Thạch Thạch Thạch Sơn Sơn Kim Kim Kiên Lâm Châu".split(" ");
  private static final String[] MIDDLE_M = "Văn Văn Văn Hữu Minh Quốc Thanh Hoàng Tấn".split(" ");
  private static final String[] MIDDLE_F = "Thị Thị Thị Thị Ngọc Kim Mỹ Bích Thanh".split(" ");
  private static final String[] GIVEN_M =
      ("Hùng Hưng Dũng Nam Năm Tuấn Sơn Hải Long Lâm Khang Phúc Tài Tâm Thành Thắng Đạt Đức Minh"
              + " Bình Hoà Lộc Lợi Nghĩa Phong Quân Sang Sáng Tân Tấn Trí Trung Tú Vinh Vĩnh")
          .split(" ");
  private static final String[] GIVEN_F =
      ("Lan Loan Hoa Hoà Hồng Hằng Hạnh Hương Hường Huệ Mai My Mỹ Nga Ngân Nhung Oanh Phượng Phương"
              + " Thảo Thu Thuỷ Thuý Trang Trâm Tuyết Vân Yến Xuân Diễm Dung Duyên Giang Kiều Liên")
          .split(" ");
  private static final String[] KHMER_GIVEN_M =
      "Sóc Sa Thol Khol Dara Danh Hên Rương Phol Sane Sươl Vanna Thươl Huôl Chane".split(" ");
  private static final String[] KHMER_GIVEN_F =
      "Sophia Srây Pha Phol Sarây Thia Đa Ry Sô Ni Chanh Rươn Thane Sane Dane".split(" ");
  private static final String[] STREET = {
    "Trần Phú", "Lê Lợi", "Nguyễn Đáng", "Phạm Ngũ Lão", "Hùng Vương", "Điện Biên Phủ"
  };

  /// One person as a clerk with all papers would write them.
  private record Person(
      String name,
      boolean female,
      int year,
      int month,
      int day,
      boolean yearOnly,
      String oldId,
      String newId,
      String phone,
      String address,
      String commune) {}

  /// The cells of each row, in the order of COLUMNS.
  final List<List<String>> rows = new ArrayList<>();

  /// The person of each row.
  final List<Integer> persons = new ArrayList<>();

  private final SplittableRandom random;
  private final List<Person> people = new ArrayList<>();

  HardTruth(int size, long seed) {
    random = new SplittableRandom(seed);
    while (people.size() < size * 0.8) {
      household();
    }
    while (rows.size() < people.size()) {
      write(rows.size(), 0);
    }
    while (rows.size() < size) {
      write(random.nextInt(people.size()), random.nextInt(4));
    }
  }

  boolean samePerson(int a, int b) {
    return persons.get(a).equals(persons.get(b));
  }

  long pairs() {
    int[] counts = new int[people.size()];
    long pairs = 0;
    for (int person : persons) {
      pairs += counts[person]++;
    }
    return pairs;
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  private String one(String[] of) {
    return of[random.nextInt(of.length)];
  }

  private String digits(int count) {
    var digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append((char) ('0' + random.nextInt(10)));
    }
    return digits.toString();
  }

  private void household() {
    int commune = random.nextInt(40);
    boolean khmer = commune < 14;
    String unit = String.format(Locale.ROOT, "%05d", 29236 + commune * 3);
    int hamlet = random.nextInt(6);
    String address =
        khmer
            ? "Ấp %d tổ %d".formatted(hamlet, 1 + random.nextInt(8))
            : "%d %s khóm %d".formatted(1 + random.nextInt(300), one(STREET), hamlet);
    // in a hamlet many give the number of its head
    String phone =
        khmer && chance(0.3)
            ? "09" + String.format(Locale.ROOT, "%08d", commune * 977L + hamlet)
            : "0" + (chance(0.5) ? 9 : 3) + digits(8);
    String family = one(khmer ? KHMER_FAMILY : FAMILY);
    int year = 1940 + random.nextInt(60);
    add(family, khmer, chance(0.5), year, phone, address, unit);
    if (chance(0.75)) {
      add(
          one(khmer ? KHMER_FAMILY : FAMILY),
          khmer,
          chance(0.5),
          year + random.nextInt(9) - 4,
          phone,
          address,
          unit);
    }
    for (int children = random.nextInt(4); children > 0; children--) {
      int born = Math.min(2021, year + 20 + random.nextInt(18));
      Person child = add(family, khmer, chance(0.5), born, phone, address, unit);
      if (chance(0.06)) {
        twin(child, khmer, family);
      }
    }
  }

  private String name(String family, boolean khmer, boolean female) {
    if (khmer) {
      String middle = female && chance(0.5) ? " Thị " : chance(0.15) ? " Minh " : " ";
      return family + middle + one(female ? KHMER_GIVEN_F : KHMER_GIVEN_M);
    }
    return family + " " + one(female ? MIDDLE_F : MIDDLE_M) + " " + one(female ? GIVEN_F : GIVEN_M);
  }

  private Person add(
      String family,
      boolean khmer,
      boolean female,
      int year,
      String phone,
      String address,
      String unit) {
    boolean child = year > 2007;
    String own = chance(0.4) && !child ? "0" + (chance(0.5) ? 9 : 3) + digits(8) : phone;
    var person =
        new Person(
            name(family, khmer, female),
            female,
            year,
            1 + random.nextInt(12),
            1 + random.nextInt(28),
            khmer && year < 1985 && chance(0.6),
            child || year > 2002 ? "" : "33" + digits(7),
            child || chance(0.1) ? "" : "084" + (female ? 1 : 0) + year % 100 + digits(6),
            own,
            address,
            unit);
    people.add(person);
    return person;
  }

  private void twin(Person child, boolean khmer, String family) {
    boolean female = chance(0.7) == child.female();
    String name = name(family, khmer, female);
    if (!name.equals(child.name())) {
      String id = child.newId().isEmpty() ? "" : child.newId().substring(0, 6) + digits(6);
      people.add(
          new Person(
              name,
              female,
              child.year(),
              child.month(),
              child.day(),
              false,
              "",
              id,
              child.phone(),
              child.address(),
              child.commune()));
    }
  }

  private void write(int number, int errors) {
    Person p = people.get(number);
    boolean old = !p.oldId().isEmpty() && (p.newId().isEmpty() || chance(0.25));
    String[] cells = {
      p.name(),
      p.yearOnly()
          ? String.valueOf(p.year())
          : String.format(Locale.ROOT, "%02d/%02d/%d", p.day(), p.month(), p.year()),
      p.female() ? "Nữ" : "Nam",
      chance(0.15) ? "" : old ? p.oldId() : p.newId(),
      chance(0.1) ? "" : p.phone(),
      p.address(),
      p.commune()
    };
    for (int e = 0; e < errors; e++) {
      err(p, cells);
    }
    rows.add(List.of(cells));
    persons.add(number);
  }

  private void err(Person p, String[] cells) {
    switch (random.nextInt(12)) {
      case 0, 1 -> cells[0] = fold(cells[0]);
      case 2 -> cells[0] = slip(cells[0]);
      case 3 -> cells[0] = cells[0].replaceFirst(" .* ", " ");
      case 4 -> cells[0] = cells[0].replaceFirst("(\\S+) (.*)", "$2 $1");
      case 5 -> cells[1] = String.valueOf(p.year());
      case 6 -> cells[1] = String.format(Locale.ROOT, "%02d/%02d/%d", p.month(), p.day(), p.year());
      case 7 -> cells[1] = slip(cells[1]);
      case 8 -> cells[3] = slip(cells[3]);
      case 9 -> cells[3] = "";
      case 10 -> cells[4] = chance(0.5) ? "" : "0" + (chance(0.5) ? 9 : 3) + digits(8);
      default -> cells[5] = chance(0.5) ? "" : slip(cells[5]);
    }
  }

  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('đ', 'd')
        .replace('Đ', 'D');
  }

  /// Leaves a letter out, or replaces it, or exchanges it with the next.
  private String slip(String text) {
    if (text.length() < 4) {
      return text;
    }
    int at = random.nextInt(text.length() - 1);
    char c = text.charAt(at);
    String before = text.substring(0, at);
    String after = text.substring(at + 1);
    return switch (random.nextInt(3)) {
      case 0 -> before + after;
      case 1 -> before + (Character.isDigit(c) ? digits(1) : one(GIVEN_F).charAt(1)) + after;
      default -> before + after.charAt(0) + c + after.substring(1);
    };
  }
}
