// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.phaodai.engine.linkage.Model;
import vn.phaodai.people.PersonName.Likeness;

/// Which of some entries is the person a draft tells of. What is certain, one way or the other, the
/// first row of `recognition-rules.csv` that fits says; all else is weighed by what was learnt from
/// the register ([Model]), all entries against each other and against nobody: two who are equally
/// like the draft share the chance. Only entries that [CandidateIndex] would find are looked at.
///
/// One a call: it keeps what it has read. Not for several threads at once.
final class Recognition {
  private static final Match NONE = new Match("", Outcome.NONE, 0, List.of());
  private static final List<Row> ROWS = read();
  private static final double BEST_OF_ALL =
      best(Fact.ID_NUMBER.bit(Common.UNKNOWN) | Fact.ID_NUMBER.bit(Common.SAME));
  private static final double BEST_WITHOUT_NUMBER = best(Fact.ID_NUMBER.bit(Common.UNKNOWN));

  private final Weighing weighing;

  /// @param people how many the register holds
  Recognition(Model model, long people) {
    weighing = new Weighing(model, people);
  }

  enum Outcome {
    LINK,
    REVIEW,
    NONE
  }

  /// @param rule the row that decided: the reason
  /// @param score from 0 to 1; of what was weighed, the chance
  /// @param evidence of what was weighed, the strongest first
  record Match(String rule, Outcome outcome, double score, List<Evidence> evidence) {
    Match {
      evidence = List.copyOf(evidence);
    }
  }

  /// What a row says: an outcome, or that weights decide, alone or up to a review.
  private enum Says {
    LINK,
    REVIEW,
    WEIGHTS,
    AT_MOST_REVIEW
  }

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
    /// Of numbers and phones: but for one digit, see [#isSlip].
    SLIP,
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
    /// House and street.
    SAME_HOME,
    /// A group of houses, as addresses in hamlets name it.
    SAME_GROUP,
    SAME_UNIT,
    OTHER
  }

  /// @param allowed the bits that a pair of entries may have
  private record Row(long allowed, String rule, Says says, double score) {}

  /// Those of the entries that the draft is or may be: what links first, then by score; each person
  /// once.
  List<Likely> likely(Entry draft, Collection<Entry> entries) {
    List<Likely> certain = new ArrayList<>();
    List<Weighing.Open> open = new ArrayList<>();
    for (Entry entry : entries) {
      Row row = row(draft, entry);
      switch (row.says()) {
        case LINK, REVIEW ->
            certain.add(
                new Likely(
                    entry,
                    new Match(
                        row.rule(), Outcome.valueOf(row.says().name()), row.score(), List.of())));
        case WEIGHTS, AT_MOST_REVIEW -> {
          if (CandidateIndex.meet(draft, entry)) {
            open.add(new Weighing.Open(entry, row.rule(), row.says() == Says.WEIGHTS));
          }
        }
      }
    }
    if (certain.stream().noneMatch(one -> one.match().outcome() == Outcome.LINK)) {
      certain.addAll(weighing.weigh(draft, open));
    }
    Set<Long> seen = new HashSet<>();
    return certain.stream()
        .sorted(
            Comparator.comparing((Likely likely) -> likely.match().outcome())
                .thenComparing(likely -> -likely.match().score())
                .thenComparing(likely -> likely.entry().canonicalId())
                .thenComparing(likely -> likely.entry().id()))
        .filter(likely -> seen.add(likely.entry().canonicalId()))
        .toList();
  }

  /// How one entry alone compares.
  Match compare(Entry draft, Entry known) {
    List<Likely> likely = likely(draft, List.of(known));
    return likely.isEmpty() ? NONE : likely.getFirst().match();
  }

  private static Row row(Entry draft, Entry known) {
    long facts =
        Fact.IDENTICAL.bit(isIdentical(draft, known) ? YesNo.YES : YesNo.NO)
            | Fact.ID_NUMBER.bit(idNumber(draft, known))
            | Fact.PHONE.bit(phone(draft, known))
            | Fact.NAME.bit(name(draft, known))
            | Fact.BIRTH.bit(birth(draft, known))
            | Fact.SEX.bit(sex(draft.sex(), known.sex()))
            | Fact.PLACE.bit(place(draft, known));
    for (Row row : ROWS) {
      if ((facts & ~row.allowed()) == 0) {
        return row;
      }
    }
    throw new IllegalStateException("no row of the rules fits");
  }

  /// Whether no entry could come before one that agrees like this, whatever else is known of it.
  ///
  /// @param draft without a number nothing that asks for a common one can come before
  boolean isBestFor(Entry draft, Match match) {
    return match.outcome() == Outcome.LINK
        && match.evidence().isEmpty()
        && match.score() >= (draft.idNumbers().isEmpty() ? BEST_WITHOUT_NUMBER : BEST_OF_ALL);
  }

  private static double best(long idNumbers) {
    return ROWS.stream()
        .filter(row -> (row.allowed() & idNumbers) != 0)
        .filter(row -> row.says() == Says.LINK)
        .mapToDouble(Row::score)
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
    return agreed == Common.DIFFERENT ? different(a, b) : agreed;
  }

  private static Common different(Entry a, Entry b) {
    Common found = Common.UNKNOWN;
    for (String one : a.idNumbers()) {
      for (String other : b.idNumbers()) {
        if (one.length() == other.length()) {
          found = Common.DIFFERENT;
          if (isSlip(one, other)) {
            return Common.SLIP;
          }
        }
      }
    }
    return found;
  }

  /// One digit more, less or other, or two exchanged. One that lost a digit got a zero in front for
  /// it, as if a worksheet had eaten that.
  private static boolean isSlip(String one, String other) {
    return PersonName.oneLetterApart(one, other)
        || one.startsWith("0") && PersonName.oneLetterApart(one.substring(1), other)
        || other.startsWith("0") && PersonName.oneLetterApart(one, other.substring(1));
  }

  private static Common phone(Entry a, Entry b) {
    Common agreed = common(a.phones(), b.phones());
    boolean slip =
        agreed == Common.DIFFERENT
            && a.phones().stream()
                .anyMatch(one -> b.phones().stream().anyMatch(other -> isSlip(one, other)));
    return slip ? Common.SLIP : agreed;
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
    if (!Home.isSame(a.address(), b.address())) {
      return Near.SAME_UNIT;
    }
    return Home.isHouse(a.address()) ? Near.SAME_HOME : Near.SAME_GROUP;
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
        line.getField("rule"),
        Says.valueOf(line.getField("verdict")),
        Double.parseDouble(line.getField("score")));
  }
}
