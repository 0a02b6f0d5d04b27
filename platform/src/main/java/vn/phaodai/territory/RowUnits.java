// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.phaodai.refusal.Refusal;

/// Which units the rows of a table mean: the codes of a whole batch in one question, names one by
/// one but each only once.
@Component
public class RowUnits {
  private final Units units;

  RowUnits(Units units) {
    this.units = units;
  }

  /// What a text means on a day.
  public sealed interface Answer {
    record Found(Unit unit) implements Answer {}

    record Refused(Refusal reason) implements Answer {}
  }

  /// Opens the book for a batch of rows.
  ///
  /// @param texts every text of the rows that may be a code; none where all are names
  public Batch open(Collection<String> texts) {
    Map<String, List<Unit>> coded = new HashMap<>();
    (texts.isEmpty() ? List.<Unit>of() : units.withCodes(texts))
        .forEach(unit -> coded.computeIfAbsent(unit.code(), c -> new ArrayList<>()).add(unit));
    return new Batch(units, coded);
  }

  /// The units of one batch.
  public static final class Batch {
    private final Units units;
    private final Map<String, List<Unit>> coded;
    private final Map<Named, Answer> named = new HashMap<>();

    private record Named(String text, LocalDate day) {}

    private Batch(Units units, Map<String, List<Unit>> coded) {
      this.units = units;
      this.coded = coded;
    }

    /// A code, a name or a path of names, on its day.
    public Answer of(String text, LocalDate day) {
      List<Unit> known = coded.get(text.strip());
      if (known == null) {
        return named.computeIfAbsent(new Named(text.strip(), day), this::resolve);
      }
      return known.stream()
          .filter(unit -> unit.isValidOn(day))
          .findFirst()
          .<Answer>map(Answer.Found::new)
          .orElseGet(
              () ->
                  new Answer.Refused(
                      TerritoryRefusals.CODE_OF_ANOTHER_YEAR.with(
                          text,
                          shown(day),
                          known.stream().map(Batch::span).collect(Collectors.joining(", ")))));
    }

    /// “Ấp 3, xã Hòa Ân, huyện Cầu Kè”: what the longest end of an address that names a unit means.
    public Answer atEndOf(String address, LocalDate day) {
      String rest = address;
      Answer last = new Answer.Refused(TerritoryRefusals.NO_UNIT_IN_ADDRESS.with(address));
      while (!rest.isBlank()) {
        Answer answer = of(rest, day);
        if (answer instanceof Answer.Found) {
          return answer;
        }
        if (answer instanceof Answer.Refused(var reason)
            && reason.code().equals(TerritoryRefusals.AMBIGUOUS_UNIT.code())) {
          return answer;
        }
        int comma = rest.indexOf(',');
        rest = comma < 0 ? "" : rest.substring(comma + 1);
      }
      return last;
    }

    private Answer resolve(Named asked) {
      return switch (units.resolve(asked.text, asked.day)) {
        case Resolution.Found(var unit) -> new Answer.Found(unit);
        case Resolution.Ambiguous _ ->
            new Answer.Refused(TerritoryRefusals.AMBIGUOUS_UNIT.with(asked.text));
        case Resolution.Unknown _ ->
            new Answer.Refused(TerritoryRefusals.UNKNOWN_UNIT.with(asked.text));
      };
    }

    private static String span(Unit unit) {
      LocalDate to = unit.validTo();
      return shown(unit.validFrom()) + "–" + (to == null ? "" : shown(to.minusDays(1)));
    }
  }

  private static String shown(LocalDate day) {
    return "%d/%d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
  }
}
