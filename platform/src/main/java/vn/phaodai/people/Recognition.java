// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.phaodai.people.PersonName.Likeness;

/// Whether two entries are one person, by the first row of `recognition-rules.csv` that fits how
/// they agree. Rows that say LINK or REVIEW need a common ID number, a common phone, the same name
/// with year and commune or with date of birth, or date of birth and commune: [CandidateIndex]
/// looks nowhere else.
final class Recognition {
  private static final List<String> FACTS =
      List.of("identical", "id_number", "phone", "name", "birth", "sex", "place");
  private static final Match NONE = new Match("", Outcome.NONE, 0);

  private final List<Row> rows = read();

  enum Outcome {
    LINK,
    REVIEW,
    NONE
  }

  /// @param rule the row that decided: the reason
  /// @param score from 0 to 1
  record Match(String rule, Outcome outcome, double score) {}

  /// @param wanted the values that a fact may have; a fact that is absent may have any
  private record Row(Map<String, Set<String>> wanted, Match match) {
    boolean fits(Map<String, String> facts) {
      return wanted.entrySet().stream()
          .allMatch(fact -> fact.getValue().contains(facts.get(fact.getKey())));
    }
  }

  Match compare(Entry draft, Entry known) {
    Map<String, String> facts =
        Map.of(
            "identical", isIdentical(draft, known) ? "YES" : "NO",
            "id_number", idNumber(draft, known),
            "phone", common(draft.phones(), known.phones()),
            "name", name(draft, known).name(),
            "birth", birth(draft, known),
            "sex", sex(draft.sex(), known.sex()),
            "place", place(draft, known));
    return rows.stream().filter(row -> row.fits(facts)).findFirst().map(Row::match).orElse(NONE);
  }

  private static boolean isIdentical(Entry a, Entry b) {
    return a.name().equals(b.name())
        && a.sex() == b.sex()
        && Objects.equals(a.birthDate(), b.birthDate())
        && Objects.equals(a.birthYear(), b.birthYear())
        && a.idNumbers().equals(b.idNumbers())
        && a.phones().equals(b.phones())
        && a.address().equals(b.address())
        && a.unitId() == b.unitId();
  }

  /// Numbers of two kinds of cards say nothing about each other.
  private static String idNumber(Entry a, Entry b) {
    String agreed = common(a.idNumbers(), b.idNumbers());
    boolean comparable =
        a.idNumbers().stream()
            .anyMatch(n -> b.idNumbers().stream().anyMatch(m -> m.length() == n.length()));
    return agreed.equals("DIFFERENT") && !comparable ? "UNKNOWN" : agreed;
  }

  private static String common(Set<String> a, Set<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return "UNKNOWN";
    }
    return Collections.disjoint(a, b) ? "DIFFERENT" : "SAME";
  }

  private static Likeness name(Entry draft, Entry known) {
    return known.names().stream()
        .map(name -> draft.names().getFirst().likeness(name))
        .min(Likeness::compareTo)
        .orElse(Likeness.DIFFERENT);
  }

  private static String birth(Entry a, Entry b) {
    Integer yearA = a.birthYear();
    Integer yearB = b.birthYear();
    if (yearA == null || yearB == null) {
      return "UNKNOWN";
    }
    if (a.birthDate() != null && b.birthDate() != null && yearA.equals(yearB)) {
      return dates(a.birthDate(), b.birthDate());
    }
    int apart = Math.abs(yearA - yearB);
    return apart == 0 ? "SAME_YEAR" : apart == 1 ? "NEAR" : "DIFFERENT";
  }

  private static String dates(LocalDate a, LocalDate b) {
    if (a.equals(b)) {
      return "SAME_DATE";
    }
    boolean swapped =
        a.getDayOfMonth() == b.getMonthValue() && a.getMonthValue() == b.getDayOfMonth();
    return swapped ? "SWAPPED" : "OTHER_DAY";
  }

  private static String sex(@Nullable Sex a, @Nullable Sex b) {
    return a == null || b == null ? "UNKNOWN" : a == b ? "SAME" : "DIFFERENT";
  }

  private static String place(Entry a, Entry b) {
    if (a.communeId() != b.communeId()) {
      return "OTHER";
    }
    return !a.address().isEmpty() && a.address().equals(b.address()) ? "SAME_ADDRESS" : "SAME_UNIT";
  }

  private static List<Row> read() {
    try (InputStream file =
            Objects.requireNonNull(Recognition.class.getResourceAsStream("recognition-rules.csv"));
        var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      return csv.stream().map(Recognition::row).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(NamedCsvRecord line) {
    Map<String, Set<String>> wanted =
        FACTS.stream()
            .filter(fact -> !line.getField(fact).equals("*"))
            .collect(
                Collectors.toMap(
                    fact -> fact,
                    fact ->
                        Arrays.stream(line.getField(fact).split("\\|"))
                            .collect(Collectors.toSet())));
    return new Row(
        wanted,
        new Match(
            line.getField("rule"),
            Outcome.valueOf(line.getField("verdict")),
            Double.parseDouble(line.getField("score"))));
  }
}
