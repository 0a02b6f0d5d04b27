// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.vaccination;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.phaodai.refusal.Refusal;

/// The doses of the persons of one batch while its rows are held against them. A row counts whole
/// or not at all.
final class DoseBook {
  static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Map<Long, List<Dose>> known;
  private final List<Dose> given = new ArrayList<>();
  private final List<Dose> withdrawn = new ArrayList<>();

  /// @param known by person; grows with the rows
  DoseBook(Map<Long, List<Dose>> known) {
    this.known = known;
  }

  /// @param refusal why a row was not taken
  /// @param isNews whether it changed anything
  record Settled(@Nullable Refusal refusal, boolean isNews) {}

  Settled settle(long person, List<Dose> doses, boolean isWithdrawn) {
    List<Dose> mine = known.computeIfAbsent(person, _ -> new ArrayList<>());
    List<Dose> after = new ArrayList<>(mine);
    for (Dose told : doses) {
      Dose dose = told.of(person);
      Optional<Refusal> no = isWithdrawn ? takeOut(dose, after) : putIn(dose, after);
      if (no.isPresent()) {
        return new Settled(no.get(), false);
      }
    }
    List<Dose> fresh = without(after, mine);
    List<Dose> gone = without(mine, after);
    given.addAll(fresh);
    gone.stream().filter(dose -> !given.remove(dose)).forEach(withdrawn::add);
    known.put(person, after);
    return new Settled(null, !fresh.isEmpty() || !gone.isEmpty());
  }

  private static List<Dose> without(List<Dose> some, List<Dose> others) {
    return some.stream().filter(dose -> !others.contains(dose)).toList();
  }

  private static Optional<Refusal> takeOut(Dose dose, List<Dose> mine) {
    return mine.removeIf(dose::isSameAs)
        ? Optional.empty()
        : Optional.of(
            VaccinationRefusals.NOT_RECORDED.with(dose.number(), SHOWN.format(dose.givenOn())));
  }

  private static Optional<Refusal> putIn(Dose dose, List<Dose> mine) {
    if (mine.stream().anyMatch(dose::isSameAs)) {
      return Optional.empty();
    }
    Optional<Refusal> no =
        mine.stream().flatMap(other -> contradiction(dose, other).stream()).findFirst();
    if (no.isEmpty()) {
      mine.add(dose);
    }
    return no;
  }

  private static Optional<Refusal> contradiction(Dose dose, Dose other) {
    String day = SHOWN.format(dose.givenOn());
    String otherDay = SHOWN.format(other.givenOn());
    if (other.givenOn().equals(dose.givenOn())) {
      return Optional.of(
          VaccinationRefusals.TWO_ON_A_DAY.with(day, other.number(), other.vaccine()));
    }
    if (other.number() == dose.number()) {
      return Optional.of(VaccinationRefusals.NUMBER_GIVEN.with(dose.number(), otherDay));
    }
    boolean later = dose.number() > other.number();
    return later == dose.givenOn().isAfter(other.givenOn())
        ? Optional.empty()
        : Optional.of(
            VaccinationRefusals.OUT_OF_ORDER.with(dose.number(), day, other.number(), otherDay));
  }

  /// To be written; those that were withdrawn in the same batch are not among them.
  List<Dose> given() {
    return List.copyOf(given);
  }

  List<Dose> withdrawn() {
    return List.copyOf(withdrawn);
  }
}
