// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Body;
import vn.phaodai.organisation.Capacity;
import vn.phaodai.organisation.Offices;
import vn.phaodai.organisation.Position;
import vn.phaodai.organisation.Tenure;

/// Holds a signature against the directory: who sat where in the body that issues, on the day of
/// the document, and what they might sign. The capacities are those that letters going out are
/// signed by ([SignatureBlock]).
@Component
class SignerCheck {
  private static final Set<String> DELEGATED = Set.of("TL", "TUQ");

  private final Bodies bodies;
  private final Offices offices;
  private final SignatureBlock signatures;
  private final SignatureWords words;

  SignerCheck(Bodies bodies, Offices offices, SignatureBlock signatures, SignatureWords words) {
    this.bodies = bodies;
    this.offices = offices;
    this.signatures = signatures;
    this.words = words;
  }

  /// @param tenures whom the verdict is about: the signer's, or those who hold the seat
  record Finding(SignerVerdict verdict, List<Tenure> tenures) {
    Finding {
      tenures = List.copyOf(tenures);
    }
  }

  /// @param issuer the committee, authority or office that issues; null where the directory has
  ///   none
  Finding of(@Nullable Body issuer, SignedBlock block, LocalDate day) {
    if (issuer == null) {
      return new Finding(SignerVerdict.ISSUER_UNKNOWN, List.of());
    }
    String name = block.name();
    if (name == null) {
      return new Finding(SignerVerdict.NO_NAME, List.of());
    }
    Map<Long, Body> houses =
        houses(issuer, block, day).stream()
            .collect(Collectors.toMap(Body::id, Function.identity()));
    List<Position> seats = seats(houses, block, day);
    List<Tenure> ever = offices.history(houses.keySet());
    List<Tenure> sameName =
        ever.stream().filter(t -> words.sameName(name, t.official().fullName())).toList();
    Predicate<Tenure> inSeat = t -> seats.contains(t.position());
    Predicate<Tenure> thatDay = t -> t.valid().contains(day);
    List<Tenure> signer = where(sameName, inSeat.and(thatDay));
    if (!signer.isEmpty()) {
      return new Finding(capacity(signer, houses, block, day), signer);
    }
    List<Tenure> elsewhere = where(sameName, thatDay);
    if (!elsewhere.isEmpty()) {
      return new Finding(SignerVerdict.OTHER_SEAT, elsewhere);
    }
    if (seats.isEmpty()) {
      return new Finding(SignerVerdict.POSITION_UNKNOWN, List.of());
    }
    List<Tenure> otherDays = where(sameName, inSeat);
    return otherDays.isEmpty()
        ? stranger(name, seats, where(ever, inSeat.and(thatDay)))
        : new Finding(SignerVerdict.NOT_THAT_DAY, otherDays);
  }

  /// Somebody whom the directory does not have in the seat.
  private Finding stranger(String name, List<Position> seats, List<Tenure> sitting) {
    List<Tenure> near = where(sitting, t -> words.nearName(name, t.official().fullName()));
    if (!near.isEmpty()) {
      return new Finding(SignerVerdict.NAME_NEAR, near);
    }
    long held = sitting.stream().filter(t -> t.capacity() == Capacity.HOLDER).count();
    boolean vacant = held < seats.stream().mapToInt(Position::seats).sum();
    return new Finding(vacant ? SignerVerdict.SEAT_VACANT : SignerVerdict.HELD_BY_ANOTHER, sitting);
  }

  private static List<Tenure> where(List<Tenure> tenures, Predicate<Tenure> holds) {
    return tenures.stream().filter(holds).toList();
  }

  /// The body, its organs, and for a signature by order of its head the bodies that answer to it.
  private List<Body> houses(Body issuer, SignedBlock block, LocalDate day) {
    boolean delegated = DELEGATED.contains(letters(mark(block)));
    List<Body> houses = new ArrayList<>(List.of(issuer));
    bodies.children(issuer.id(), day).stream()
        .filter(child -> child.organ() || delegated && child.side() == issuer.side())
        .forEach(houses::add);
    return houses;
  }

  /// The seats that the printed position may mean; where none is printed, all that may sign so.
  private List<Position> seats(Map<Long, Body> houses, SignedBlock block, LocalDate day) {
    List<Position> all = offices.positions(houses.keySet(), day);
    String printed = block.position();
    if (printed == null) {
      return all.stream().filter(seat -> carried(seat, mark(block)) != null).toList();
    }
    List<Position> meant =
        all.stream().filter(seat -> words.samePosition(printed, seat.title())).toList();
    return meant.isEmpty()
        ? all.stream().filter(seat -> words.samePositionButStanding(printed, seat.title())).toList()
        : meant;
  }

  private SignerVerdict capacity(
      List<Tenure> signer, Map<Long, Body> houses, SignedBlock block, LocalDate day) {
    boolean acting =
        "Q.".equals(block.capacity())
            || block.position() != null && words.isActing(block.position());
    List<Tenure> entitled =
        where(
            signer,
            t -> {
              String mark = mark(block).isEmpty() ? "" : carried(t.position(), mark(block));
              Body house = Objects.requireNonNull(houses.get(t.position().bodyId()));
              return mark != null && signatures.carries(t, house, mark, day);
            });
    if (entitled.isEmpty()) {
      return SignerVerdict.CAPACITY_NOT_HELD;
    }
    return entitled.stream().anyMatch(t -> acting == (t.capacity() == Capacity.ACTING))
        ? SignerVerdict.MATCHES
        : SignerVerdict.ACTING_DIFFERS;
  }

  /// The capacity as the seat has it: `TM.` of the State is `T/M` of the Party.
  private static @Nullable String carried(Position seat, String mark) {
    return seat.signsAs().stream()
        .filter(own -> letters(own).equals(letters(mark)))
        .findFirst()
        .orElse(null);
  }

  private static String mark(SignedBlock block) {
    String capacity = block.capacity();
    return capacity == null || capacity.equals("Q.") ? "" : capacity;
  }

  private static String letters(String mark) {
    return mark.replaceAll("\\P{L}", "");
  }
}
