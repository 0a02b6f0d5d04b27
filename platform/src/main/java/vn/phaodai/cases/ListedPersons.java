// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import static vn.phaodai.cases.CaseListFile.*;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.language.SearchKey;
import vn.phaodai.people.PersonDraft;
import vn.phaodai.people.PersonLabel;
import vn.phaodai.people.Sex;
import vn.phaodai.tables.ImportedRow;
import vn.phaodai.territory.Resolution;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// What rows of a case list say about persons and places.
@Component
class ListedPersons {
  /// How a masked word ends.
  private static final String MASK = "…";

  private final Units units;
  private final OperatingClock clock;

  ListedPersons(Units units, OperatingClock clock) {
    this.units = units;
    this.clock = clock;
  }

  /// Places of one batch: the same words are looked up once a day.
  final class Places {
    private final Map<String, Resolution> known = new HashMap<>();

    /// The smallest unit that a row names.
    ///
    /// @throws vn.phaodai.refusal.RefusedException CASES-027 where that is not one unit
    Unit of(ListedCase listed) {
      ImportedRow row = listed.row();
      LocalDate around = listed.around();
      LocalDate day = around == null ? clock.today() : around;
      String named =
          Stream.of(HAMLET, UNIT, DISTRICT, PROVINCE)
              .filter(column -> column != HAMLET || row.has(UNIT))
              .map(row::get)
              .filter(text -> !text.isEmpty())
              .collect(Collectors.joining(", "));
      String text = named.isEmpty() ? row.get(ADDRESS) : named;
      Resolution place = known.computeIfAbsent(day + text, _ -> units.resolveAddress(text, day));
      return switch (place) {
        case Resolution.Found(var unit) -> unit;
        case Resolution.Ambiguous _, Resolution.Unknown _ ->
            throw CaseRefusals.PLACE_UNCLEAR.with(text).raise();
      };
    }
  }

  Places places() {
    return new Places();
  }

  static PersonDraft draft(ListedCase listed, Unit unit) {
    ImportedRow row = listed.row();
    String birth = row.get(BIRTH);
    return new PersonDraft(
        row.get(NAME),
        row.has(SEX) ? Sex.valueOf(row.get(SEX)) : null,
        row.day(BIRTH).orElse(null),
        birth.isEmpty() ? null : Integer.valueOf(birth.substring(0, 4)),
        row.has(ID_NUMBER) ? row.get(ID_NUMBER) : null,
        row.has(PHONE) ? row.get(PHONE) : null,
        row.has(ADDRESS) ? row.get(ADDRESS) : row.get(HAMLET),
        unit.id());
  }

  /// Whether the name is one that our own lists have masked: it shows whom a code means, but finds
  /// nobody.
  static boolean isMasked(ListedCase listed) {
    return listed.row().get(NAME).contains(MASK);
  }

  /// Whether a row may be about the person of a file that it names by number: the given name, the
  /// beginning of the family name and the year of birth, as far as both sides tell them.
  static boolean mayBe(ListedCase listed, @Nullable PersonLabel person) {
    if (person == null) {
      return true;
    }
    String birth = listed.row().get(BIRTH);
    Integer year = person.birthYear();
    boolean otherYear =
        !birth.isEmpty() && year != null && !Integer.valueOf(birth.substring(0, 4)).equals(year);
    List<String> told = words(listed.row().get(NAME));
    List<String> known = words(person.name());
    boolean otherName =
        !told.isEmpty()
            && !known.isEmpty()
            && !(begins(told.getFirst(), known.getFirst())
                && begins(told.getLast(), known.getLast()));
    return !otherYear && !otherName;
  }

  private static List<String> words(String name) {
    return Stream.of(name.replaceAll("\\([^)]*\\)?", " ").strip().split("\\s+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /// Whether one is the other, or a masked beginning of it.
  private static boolean begins(String one, String other) {
    String a = SearchKey.of(Objects.toString(one).replace(MASK, ""));
    String b = SearchKey.of(other.replace(MASK, ""));
    boolean masked = one.endsWith(MASK) || other.endsWith(MASK);
    return masked ? a.startsWith(b) || b.startsWith(a) : a.equals(b);
  }
}
