// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import vn.phaodai.engine.linkage.Model;
import vn.phaodai.people.PersonName.Likeness;
import vn.phaodai.tables.ShippedRows;

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
      best(Fact.ID_NUMBER.bit(Agreeing.Common.UNKNOWN) | Fact.ID_NUMBER.bit(Agreeing.Common.SAME));
  private static final double BEST_WITHOUT_NUMBER =
      best(Fact.ID_NUMBER.bit(Agreeing.Common.UNKNOWN));

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
    ID_NUMBER(Agreeing.Common.class),
    PHONE(Agreeing.Common.class),
    NAME(Likeness.class),
    BIRTH(Agreeing.Birth.class),
    SEX(Agreeing.Common.class),
    PLACE(Agreeing.Near.class);

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
        Fact.IDENTICAL.bit(Agreeing.isIdentical(draft, known) ? YesNo.YES : YesNo.NO)
            | Fact.ID_NUMBER.bit(Agreeing.idNumber(draft, known))
            | Fact.PHONE.bit(Agreeing.phone(draft, known))
            | Fact.NAME.bit(Agreeing.name(draft, known))
            | Fact.BIRTH.bit(Agreeing.birth(draft, known))
            | Fact.SEX.bit(Agreeing.sex(draft.sex(), known.sex()))
            | Fact.PLACE.bit(Agreeing.place(draft, known));
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

  private static List<Row> read() {
    return ShippedRows.of(Recognition.class, "recognition-rules.csv").stream()
        .map(Recognition::row)
        .toList();
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
