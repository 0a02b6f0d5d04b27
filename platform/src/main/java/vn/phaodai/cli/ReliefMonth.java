// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import vn.phaodai.people.PersonDraft;
import vn.phaodai.people.PersonWorkload;
import vn.phaodai.quarantine.OrderWorkload.Kept;
import vn.phaodai.relief.Control;
import vn.phaodai.relief.Dossier.Channel;
import vn.phaodai.relief.DossierDraft;
import vn.phaodai.relief.ReliefWorkload.Filled;

/// A month of dossiers of two provinces with known errors among them: who asks for what, and the
/// truth about each error, which goes to nobody but the measuring. The same seed and register give
/// the same month.
final class ReliefMonth {
  /// Errors as offices make them, and the control that has to notice.
  enum Kind {
    WRONG_CATEGORY(Control.WRONG_CATEGORY),
    LODGING(Control.ELSEWHERE),
    NO_CLOSURE(Control.NO_CLOSURE),
    OUTSIDE_CLOSED_AREA(Control.NO_CLOSURE),
    FOURTEEN_DAYS(Control.DAY_COUNT),
    TWO_PROVINCES(Control.SAME_PERSON),
    FOUR_FIVE_SIX(Control.EXCLUSIVE),
    CHILD_TWICE(Control.CHILD_TWICE),
    CHILD_TOO_OLD(Control.CHILD_AGE),
    MEALS(Control.MEAL_DAYS),
    DECEASED(Control.DECEASED),
    TAX_CODE_TWICE(Control.SAME_BUSINESS),
    SAME_PHONE(Control.SHARED_PHONE),
    SAME_ADDRESS(Control.SHARED_ADDRESS),
    SAME_AREA(Control.SHARED_AREA),
    SAME_ACCOUNT(Control.SHARED_ACCOUNT),
    RELATIVE(Control.OFFICER_RELATIVE);

    final Control control;

    Kind(Control control) {
      this.control = control;
    }
  }

  /// @param household 0: none
  record Resident(
      long id,
      long unitId,
      String path,
      String commune,
      String district,
      String province,
      long household,
      int year) {}

  /// Dossiers that are wrong together; it is noticed when one of them is.
  record Incident(Kind kind, Set<String> codes) {}

  /// How the register takes in what somebody writes in another way.
  interface Register {
    List<Long> recognise(List<PersonDraft> drafts);

    PersonDraft told(long person);
  }

  private static final LocalDate FIRST = LocalDate.of(2021, 8, 9);
  private static final int CROWD = 6;

  /// More than the households that may share a hamlet or a group of it.
  private static final int AREA_CROWD = 60;

  private final SplittableRandom random;
  private final List<Resident> adults;
  private final Map<Long, List<Resident>> children = new HashMap<>();
  private final Map<Long, List<Resident>> homes = new HashMap<>();
  private final Register register;
  private final Map<String, Long> officers;
  private final Set<Long> asked = new HashSet<>();
  private int next;
  private int number;

  final List<Filled> dossiers = new ArrayList<>();
  final List<Kept> orders = new ArrayList<>();
  final List<Incident> incidents = new ArrayList<>();
  final Map<Long, LocalDate> dead = new HashMap<>();
  final Map<Long, Kept> treated = new HashMap<>();
  final Map<Long, String> relatives = new HashMap<>();

  /// What follows from an error besides, so that it is no false alarm.
  final Map<Control, Set<String>> consequences = new EnumMap<>(Control.class);

  /// @param adults in an order that tells nothing
  /// @param officers accounts by the code of their province
  ReliefMonth(
      long seed,
      List<Resident> adults,
      List<Resident> minors,
      Register register,
      Map<String, Long> officers) {
    random = new SplittableRandom(seed);
    this.adults = adults;
    this.register = register;
    this.officers = officers;
    minors.forEach(
        child -> children.computeIfAbsent(child.household(), h -> new ArrayList<>()).add(child));
    adults.forEach(one -> homes.computeIfAbsent(one.household(), h -> new ArrayList<>()).add(one));
  }

  static String order(String district) {
    return "QĐ-" + district;
  }

  /// @param count of dossiers in all
  /// @param errors of them
  void write(int count, int errors) {
    int each = errors / Kind.values().length;
    for (Kind kind : Kind.values()) {
      for (int planted = 0; planted < each; ) {
        planted += plant(kind);
      }
    }
    while (dossiers.size() < count) {
      sound(person(), policy());
    }
  }

  /// Somebody who asks for nothing yet.
  private Resident person() {
    Resident who = adults.get(next++);
    while (!asked.add(who.id())) {
      who = adults.get(next++);
    }
    return who;
  }

  private String policy() {
    int of = random.nextInt(100);
    return of < 35
        ? "P04"
        : of < 50 ? "P05" : of < 60 ? "P06" : of < 75 ? "P08" : of < 85 ? "P10" : "P12";
  }

  /// Everything a dossier may differ by from a sound one.
  private static final class Sketch {
    Resident who;
    @Nullable Long person;
    String policy;
    LocalDate from;
    LocalDate to;
    int claimed;
    String closure;
    String tax = "";
    String account = "";
    String as = "F1";
    List<Long> children = List.of();
    @Nullable Long officer;

    Sketch(Resident who, String policy, LocalDate from, int days) {
      this.who = who;
      this.person = who.id();
      this.policy = policy;
      this.from = from;
      this.to = from.plusDays(days - 1L);
      this.claimed = days;
      this.closure = "";
    }
  }

  private Sketch sketch(Resident who, String policy) {
    Sketch sketch =
        new Sketch(
            who,
            policy,
            LocalDate.of(2021, 7, 10).plusDays(random.nextInt(12)),
            15 + random.nextInt(12));
    if (policy.equals("P04") || policy.equals("P10")) {
      sketch.closure = order(who.district());
    }
    if (policy.equals("P10")) {
      sketch.tax = "%010d".formatted(3_000_000_000L + number);
    }
    if (random.nextInt(10) < 7) {
      sketch.account = "71%010d".formatted(number);
    }
    sketch.officer = officers.get(who.province());
    return sketch;
  }

  private String sound(Resident who, String policy) {
    Sketch sketch = sketch(who, policy);
    if (policy.equals("P05") || policy.equals("P08")) {
      keep(sketch);
    }
    List<Resident> at = children.get(who.household());
    if (policy.equals("P04") && at != null && who.household() != 0 && random.nextInt(4) == 0) {
      sketch.children = at.stream().filter(child -> child.year() > 2015).map(Resident::id).toList();
      children.remove(who.household());
    }
    return write(sketch);
  }

  /// The registers know of it.
  private void keep(Sketch sketch) {
    if (random.nextInt(5) == 0) {
      sketch.as = "F0";
      treated.put(sketch.who.id(), new Kept(sketch.who.id(), sketch.from, sketch.to));
    } else {
      orders.add(new Kept(sketch.who.id(), sketch.from, sketch.to));
    }
  }

  private String write(Sketch sketch) {
    String code = "M%08d".formatted(number++);
    boolean business = sketch.policy.equals("P10");
    dossiers.add(
        new Filled(
            code,
            new DossierDraft(
                sketch.policy,
                sketch.who.commune(),
                null,
                business ? "Hộ kinh doanh " + code : "",
                sketch.tax,
                sketch.account,
                Channel.PAPER,
                FIRST.plusDays(random.nextInt(30)),
                sketch.from,
                sketch.to,
                sketch.claimed,
                sketch.closure,
                sketch.policy.equals("P08") ? Map.of("isolated_as", sketch.as) : Map.of(),
                List.of(),
                List.of(),
                List.of()),
            sketch.who.unitId(),
            sketch.who.path(),
            sketch.person,
            sketch.children,
            sketch.officer));
    return code;
  }

  /// @return how many dossiers are wrong
  private int plant(Kind kind) {
    return switch (kind) {
      case WRONG_CATEGORY -> wrongCategory();
      case LODGING -> {
        Resident who = person();
        Sketch sketch = sketch(who, "P06");
        sketch.who = at(elsewhere(who), who);
        yield incident(kind, write(sketch));
      }
      case NO_CLOSURE -> closed(kind, "P04", random.nextBoolean() ? "" : "số không có trong sổ");
      case OUTSIDE_CLOSED_AREA -> closed(kind, "P10", null);
      case FOURTEEN_DAYS -> {
        Sketch sketch = sketch(person(), "P04");
        sketch.to = sketch.from.plusDays(13);
        sketch.claimed = 15;
        yield incident(kind, write(sketch));
      }
      case TWO_PROVINCES -> twoProvinces();
      case FOUR_FIVE_SIX -> {
        Resident who = person();
        Sketch first = sketch(who, "P04");
        Sketch second = sketch(who, "P06");
        second.from = first.from.plusDays(3);
        second.to = second.from.plusDays(second.claimed - 1L);
        yield incident(kind, write(first), write(second));
      }
      case CHILD_TWICE -> childTwice();
      case CHILD_TOO_OLD -> childTooOld();
      case MEALS -> {
        Sketch sketch = sketch(person(), "P08");
        keep(sketch);
        int more = 1 + random.nextInt(6);
        sketch.to = sketch.to.plusDays(more);
        sketch.claimed += more;
        yield incident(kind, write(sketch));
      }
      case DECEASED -> {
        Resident who = person();
        dead.put(who.id(), LocalDate.of(2021, 8, 1).plusDays(random.nextInt(7)));
        yield incident(kind, write(sketch(who, "P12")));
      }
      case TAX_CODE_TWICE -> {
        Sketch first = sketch(person(), "P10");
        Sketch second = sketch(person(), "P10");
        second.tax = first.tax;
        second.from = first.from;
        second.to = first.to;
        second.claimed = first.claimed;
        yield incident(kind, write(first), write(second));
      }
      case SAME_PHONE, SAME_ADDRESS, SAME_AREA -> strangers(kind);
      case SAME_ACCOUNT -> {
        Set<String> codes = new HashSet<>();
        String account = "9999%08d".formatted(number);
        for (int i = 0; i < CROWD; i++) {
          Sketch sketch = sketch(person(), "P06");
          sketch.account = account;
          codes.add(write(sketch));
        }
        incidents.add(new Incident(kind, codes));
        yield codes.size();
      }
      case RELATIVE -> {
        Resident who = person();
        relatives.put(who.id(), who.province());
        yield incident(kind, write(sketch(who, "P06")));
      }
    };
  }

  private int incident(Kind kind, String... codes) {
    incidents.add(new Incident(kind, Set.of(codes)));
    return 1;
  }

  private int wrongCategory() {
    Resident who = person();
    switch (random.nextInt(3)) {
      case 0 -> {
        Sketch sketch = sketch(who, "P08");
        orders.add(new Kept(who.id(), sketch.from, sketch.to));
        sketch.as = "F0";
        return incident(Kind.WRONG_CATEGORY, write(sketch));
      }
      case 1 -> {
        return incident(Kind.WRONG_CATEGORY, write(sketch(who, "P05")));
      }
      default -> {
        write(sketch(who, "P04"));
        return incident(Kind.WRONG_CATEGORY, write(sketch(who, "P12")));
      }
    }
  }

  private int closed(Kind kind, String policy, @Nullable String number) {
    Resident who = person();
    Sketch sketch = sketch(who, policy);
    sketch.closure = number == null ? order(elsewhere(who).district()) : number;
    return incident(kind, write(sketch));
  }

  /// Somebody of another district of the same province.
  private Resident elsewhere(Resident who) {
    while (true) {
      Resident other = adults.get(random.nextInt(adults.size()));
      if (other.province().equals(who.province()) && !other.district().equals(who.district())) {
        return other;
      }
    }
  }

  private static Resident at(Resident place, Resident who) {
    return new Resident(
        who.id(),
        place.unitId(),
        place.path(),
        place.commune(),
        place.district(),
        place.province(),
        who.household(),
        who.year());
  }

  /// The same person again across the border, written as a hurried clerk does.
  private int twoProvinces() {
    Resident who = person();
    Sketch first = sketch(who, "P06");
    Resident there = adults.get(random.nextInt(adults.size()));
    while (there.province().equals(who.province())) {
      there = adults.get(random.nextInt(adults.size()));
    }
    PersonDraft told = register.told(who.id());
    int way = random.nextInt(5);
    String typed = PersonWorkload.typed(told.fullName());
    if (way == 3) {
      typed = typed.replaceFirst("i(?=[^i]*$)", "y");
    }
    PersonDraft again =
        new PersonDraft(
            typed,
            told.sex(),
            way == 4 ? null : told.birthDate(),
            told.birthYear(),
            told.idNumber(),
            random.nextBoolean() ? told.phone() : null,
            "",
            there.unitId());
    Sketch second = sketch(at(there, who), "P06");
    second.person = register.recognise(List.of(again)).getFirst();
    second.from = first.from.plusDays(2);
    second.to = second.from.plusDays(second.claimed - 1L);
    String code = write(second);
    follows(Control.ELSEWHERE, code);
    return incident(Kind.TWO_PROVINCES, write(first), code);
  }

  private void follows(Control control, String code) {
    consequences.computeIfAbsent(control, c -> new HashSet<>()).add(code);
  }

  /// Both parents name the same child, one of them in haste.
  private int childTwice() {
    while (true) {
      Resident who = person();
      List<Resident> young =
          children.getOrDefault(who.household(), List.of()).stream()
              .filter(child -> child.year() > 2015)
              .toList();
      List<Resident> parents = homes.getOrDefault(who.household(), List.of());
      if (who.household() == 0 || young.isEmpty() || parents.size() < 2) {
        continue;
      }
      Resident other = parents.stream().filter(one -> asked.add(one.id())).findFirst().orElse(null);
      if (other == null) {
        continue;
      }
      children.remove(who.household());
      PersonDraft told = register.told(young.getFirst().id());
      PersonDraft typed =
          new PersonDraft(
              PersonWorkload.typed(told.fullName()),
              told.sex(),
              told.birthDate(),
              told.birthYear(),
              null,
              told.phone(),
              told.address(),
              told.unitId());
      Sketch first = sketch(who, "P04");
      first.children = List.of(young.getFirst().id());
      Sketch second = sketch(other, "P04");
      second.children = register.recognise(List.of(typed));
      String mother = write(first);
      return incident(Kind.CHILD_TWICE, mother, write(second));
    }
  }

  private int childTooOld() {
    while (true) {
      Resident who = person();
      List<Resident> old =
          children.getOrDefault(who.household(), List.of()).stream()
              .filter(child -> child.year() < 2015)
              .toList();
      if (who.household() == 0 || old.isEmpty()) {
        continue;
      }
      Sketch sketch = sketch(who, "P04");
      sketch.children = List.of(old.getFirst().id());
      return incident(Kind.CHILD_TOO_OLD, write(sketch));
    }
  }

  /// People whom nobody knows, all under one phone, at one address, or in the group of a hamlet
  /// where honest people live too.
  private int strangers(Kind kind) {
    boolean wide = kind == Kind.SAME_AREA;
    Resident place = person();
    while (wide && !register.told(place.id()).address().startsWith("Tổ")) {
      place = person();
    }
    String address = wide ? register.told(place.id()).address() : "Nhà trọ số " + number;
    int crowd = wide ? AREA_CROWD : CROWD;
    List<PersonDraft> drafts = new ArrayList<>();
    String phone = "09%08d".formatted(10_000_000 + number);
    for (int i = 0; i < crowd; i++) {
      drafts.add(
          new PersonDraft(
              register.told(adults.get(random.nextInt(adults.size())).id()).fullName(),
              null,
              LocalDate.of(
                  1960 + random.nextInt(40), 1 + random.nextInt(12), 1 + random.nextInt(28)),
              null,
              "%012d".formatted(84_100_000_000L + (long) number * AREA_CROWD + i),
              kind == Kind.SAME_PHONE ? phone : null,
              kind == Kind.SAME_PHONE ? "Nhà " + number + "/" + i : address,
              place.unitId()));
    }
    Set<String> codes = new HashSet<>();
    for (Long person : register.recognise(drafts)) {
      Sketch sketch = sketch(place, "P12");
      sketch.person = person;
      codes.add(write(sketch));
    }
    incidents.add(new Incident(kind, codes));
    return codes.size();
  }
}
