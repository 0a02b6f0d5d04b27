// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import static vn.phaodai.cases.CaseListFile.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.language.SearchKey;
import vn.phaodai.people.PersonDraft;
import vn.phaodai.people.PersonLabel;
import vn.phaodai.tables.ImportedRow;
import vn.phaodai.territory.RowUnits;
import vn.phaodai.territory.Unit;

/// What rows of a case list say about persons and places.
@Component
class ListedPersons {
  /// How a masked word ends.
  private static final String MASK = "…";

  private final RowUnits units;
  private final OperatingClock clock;

  ListedPersons(RowUnits units, OperatingClock clock) {
    this.units = units;
    this.clock = clock;
  }

  /// Places of one batch.
  final class Places {
    private final RowUnits.Batch named = units.open(List.of());

    /// The smallest unit that a row names.
    ///
    /// @throws vn.phaodai.refusal.RefusedException CASES-027 where that is not one unit
    Unit of(ListedCase listed) {
      ImportedRow row = listed.row();
      LocalDate around = listed.around();
      LocalDate day = around == null ? clock.today() : around;
      String told =
          Stream.of(HAMLET, UNIT, DISTRICT, PROVINCE)
              .filter(column -> column != HAMLET || row.has(UNIT))
              .map(row::get)
              .filter(text -> !text.isEmpty())
              .collect(Collectors.joining(", "));
      String text = told.isEmpty() ? row.get(ADDRESS) : told;
      return switch (named.atEndOf(text, day)) {
        case RowUnits.Answer.Found(var unit) -> unit;
        case RowUnits.Answer.Refused _ -> throw CaseRefusals.PLACE_UNCLEAR.with(text).raise();
      };
    }
  }

  Places places() {
    return new Places();
  }

  static PersonDraft draft(ListedCase listed, Unit unit) {
    ImportedRow row = listed.row();
    return PERSON.draft(row, row.has(ADDRESS) ? row.get(ADDRESS) : row.get(HAMLET), unit.id());
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
    Integer toldYear = PERSON.birthYear(listed.row());
    Integer year = person.birthYear();
    boolean otherYear = toldYear != null && year != null && !toldYear.equals(year);
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
