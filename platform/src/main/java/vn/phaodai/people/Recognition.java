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
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.phaodai.people.PersonName.Likeness;

/// Whether two entries are one person, by the first row of `recognition-rules.csv` that fits how
/// they agree. Rows that say LINK or REVIEW need a common ID number, a common phone, the same name
/// with year and commune or with date of birth, or date of birth and commune: [CandidateIndex]
/// looks nowhere else.
final class Recognition {
  private static final Match NONE = new Match("", Outcome.NONE, 0);

  private final List<Row> rows = read();
  private final double bestOfAll =
      best(Fact.ID_NUMBER.bit(Common.UNKNOWN) | Fact.ID_NUMBER.bit(Common.SAME));
  private final double bestWithoutNumber = best(Fact.ID_NUMBER.bit(Common.UNKNOWN));

  enum Outcome {
    LINK,
    REVIEW,
    NONE
  }

  /// @param rule the row that decided: the reason
  /// @param score from 0 to 1
  record Match(String rule, Outcome outcome, double score) {}

  /// What is compared, each with the values it may have; a value is one bit of eight.
  private enum Fact {
    IDENTICAL(YesNo.class),
    ID_NUMBER(Common.class),
    PHONE(Common.class),
    NAME(Likeness.class),
    BIRTH(Birth.class),
    SEX(Common.class),
    PLACE(Near.class);

    private static final int BITS = 8;
    private final Class<? extends Enum<?>> values;

    Fact(Class<? extends Enum<?>> values) {
      this.values = values;
    }

    long bit(Enum<?> value) {
      return 1L << (ordinal() * BITS + value.ordinal());
    }

    /// The bits of all values that a cell of the file names.
    long bits(String cell) {
      return cell.equals("*")
          ? 0xFFL << (ordinal() * BITS)
          : Arrays.stream(cell.split("\\|")).mapToLong(this::bit).reduce(0, (a, b) -> a | b);
    }

    private long bit(String name) {
      return Arrays.stream(Objects.requireNonNull(values.getEnumConstants()))
          .filter(value -> value.name().equals(name))
          .mapToLong(this::bit)
          .findFirst()
          .orElseThrow(() -> new IllegalStateException(this + " " + name));
    }
  }

  private enum YesNo {
    YES,
    NO
  }

  private enum Common {
    SAME,
    DIFFERENT,
    UNKNOWN
  }

  private enum Birth {
    SAME_DATE,
    SWAPPED,
    OTHER_DAY,
    SAME_YEAR,
    NEAR,
    DIFFERENT,
    UNKNOWN
  }

  private enum Near {
    SAME_ADDRESS,
    SAME_UNIT,
    OTHER
  }

  /// @param allowed the bits that a pair of entries may have
  private record Row(long allowed, Match match) {}

  Match compare(Entry draft, Entry known) {
    long facts =
        Fact.IDENTICAL.bit(isIdentical(draft, known) ? YesNo.YES : YesNo.NO)
            | Fact.ID_NUMBER.bit(idNumber(draft, known))
            | Fact.PHONE.bit(common(draft.phones(), known.phones()))
            | Fact.NAME.bit(name(draft, known))
            | Fact.BIRTH.bit(birth(draft, known))
            | Fact.SEX.bit(sex(draft.sex(), known.sex()))
            | Fact.PLACE.bit(place(draft, known));
    for (Row row : rows) {
      if ((facts & ~row.allowed()) == 0) {
        return row.match();
      }
    }
    return NONE;
  }

  /// Whether no entry could come before one that agrees like this, whatever else is known of it.
  ///
  /// @param draft without a number nothing that asks for a common one can come before
  boolean isBestFor(Entry draft, Match match) {
    return match.outcome() == Outcome.LINK
        && match.score() >= (draft.idNumbers().isEmpty() ? bestWithoutNumber : bestOfAll);
  }

  private double best(long idNumbers) {
    return rows.stream()
        .filter(row -> (row.allowed() & idNumbers) != 0)
        .filter(row -> row.match().outcome() == Outcome.LINK)
        .mapToDouble(row -> row.match().score())
        .max()
        .orElseThrow();
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
  private static Common idNumber(Entry a, Entry b) {
    Common agreed = common(a.idNumbers(), b.idNumbers());
    return agreed == Common.DIFFERENT && !areComparable(a, b) ? Common.UNKNOWN : agreed;
  }

  private static boolean areComparable(Entry a, Entry b) {
    for (String one : a.idNumbers()) {
      for (String other : b.idNumbers()) {
        if (one.length() == other.length()) {
          return true;
        }
      }
    }
    return false;
  }

  private static Common common(Set<String> a, Set<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return Common.UNKNOWN;
    }
    return Collections.disjoint(a, b) ? Common.DIFFERENT : Common.SAME;
  }

  private static Likeness name(Entry draft, Entry known) {
    Likeness best = Likeness.DIFFERENT;
    for (PersonName name : known.names()) {
      Likeness likeness = draft.names().getFirst().likeness(name);
      best = likeness.compareTo(best) < 0 ? likeness : best;
    }
    return best;
  }

  private static Birth birth(Entry a, Entry b) {
    Integer yearA = a.birthYear();
    Integer yearB = b.birthYear();
    if (yearA == null || yearB == null) {
      return Birth.UNKNOWN;
    }
    if (a.birthDate() != null && b.birthDate() != null && yearA.equals(yearB)) {
      return dates(a.birthDate(), b.birthDate());
    }
    int apart = Math.abs(yearA - yearB);
    return apart == 0 ? Birth.SAME_YEAR : apart == 1 ? Birth.NEAR : Birth.DIFFERENT;
  }

  private static Birth dates(LocalDate a, LocalDate b) {
    if (a.equals(b)) {
      return Birth.SAME_DATE;
    }
    boolean swapped =
        a.getDayOfMonth() == b.getMonthValue() && a.getMonthValue() == b.getDayOfMonth();
    return swapped ? Birth.SWAPPED : Birth.OTHER_DAY;
  }

  private static Common sex(@Nullable Sex a, @Nullable Sex b) {
    return a == null || b == null ? Common.UNKNOWN : a == b ? Common.SAME : Common.DIFFERENT;
  }

  private static Near place(Entry a, Entry b) {
    if (a.communeId() != b.communeId()) {
      return Near.OTHER;
    }
    return !a.address().isEmpty() && a.address().equals(b.address())
        ? Near.SAME_ADDRESS
        : Near.SAME_UNIT;
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
    long allowed = 0;
    for (Fact fact : Fact.values()) {
      allowed |= fact.bits(line.getField(fact.name().toLowerCase(Locale.ROOT)));
    }
    return new Row(
        allowed,
        new Match(
            line.getField("rule"),
            Outcome.valueOf(line.getField("verdict")),
            Double.parseDouble(line.getField("score"))));
  }
}
