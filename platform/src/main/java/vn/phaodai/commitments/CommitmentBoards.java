// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.commitments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.access.Jurisdiction;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Body;
import vn.phaodai.organisation.Offices;
import vn.phaodai.organisation.Tenure;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;
import vn.phaodai.zones.RedExtent;
import vn.phaodai.zones.RedZones;
import vn.phaodai.zones.RiskLevel;
import vn.phaodai.zones.ZoneLevels;

/// The commitments of a place as people read them, within their jurisdiction.
@Service
@Transactional(readOnly = true)
public class CommitmentBoards {
  /// Kinds of body whose head answers for a unit.
  private static final Set<String> ANSWERING =
      Set.of("PARTY_COMMITTEE", "PEOPLES_COMMITTEE", "STEERING_COMMITTEE");

  private final CommitmentRepository rows;
  private final Commitments commitments;
  private final CommitmentSight sight;
  private final Judgements judgements;
  private final RedZones redZones;
  private final ZoneLevels levels;
  private final Jurisdiction jurisdiction;
  private final Units units;
  private final Bodies bodies;
  private final Offices offices;
  private final OperatingClock clock;

  CommitmentBoards(
      CommitmentRepository rows,
      Commitments commitments,
      CommitmentSight sight,
      Judgements judgements,
      RedZones redZones,
      ZoneLevels levels,
      Jurisdiction jurisdiction,
      Units units,
      Bodies bodies,
      Offices offices,
      OperatingClock clock) {
    this.rows = rows;
    this.commitments = commitments;
    this.sight = sight;
    this.judgements = judgements;
    this.redZones = redZones;
    this.levels = levels;
    this.jurisdiction = jurisdiction;
    this.units = units;
    this.bodies = bodies;
    this.offices = offices;
    this.clock = clock;
  }

  /// @param code of the place; null for the highest that the reader may see
  /// @param day null for today
  /// @return empty where there is no unit at all
  public Optional<CommitmentBoard> of(@Nullable String code, @Nullable LocalDate day) {
    LocalDate shown = day == null ? clock.today() : day;
    Optional<Unit> place =
        code == null || code.isBlank()
            ? jurisdiction.paths(CommitmentSight.READ).stream()
                .map(units::at)
                .filter(unit -> unit.isValidOn(shown))
                .min(
                    Comparator.comparing((Unit unit) -> unit.path().length())
                        .thenComparing(Unit::code))
            : Optional.of(sight.require(code, shown, CommitmentSight.READ));
    return place.map(one -> board(one, shown));
  }

  private CommitmentBoard board(Unit place, LocalDate day) {
    List<Judged> judged = judgements.of(place, day);
    Map<String, CommitmentBoard.Column> columns = new LinkedHashMap<>();
    Map<String, List<Judged>> cards = new LinkedHashMap<>();
    List.of("SHRINK", "HIGH", "AT_RISK", "HOLD").forEach(key -> cards.put(key, new ArrayList<>()));
    cards.put("OTHER", new ArrayList<>());
    judged.forEach(
        one ->
            cards
                .computeIfAbsent(column(one.commitment().promise()), _ -> new ArrayList<>())
                .add(one));
    cards.forEach(
        (key, own) -> {
          if (!own.isEmpty() || !key.equals("OTHER")) {
            own.sort(Comparator.comparing((Judged one) -> one.standing()).reversed());
            columns.put(
                key, new CommitmentBoard.Column("commitments.column." + key, colour(key), own));
          }
        });
    return new CommitmentBoard(
        place, day, List.copyOf(columns.values()), unpromised(place, day, judged), asked(place));
  }

  private static String column(Promise promise) {
    return switch (promise) {
      case Promise.Shrink _ -> "SHRINK";
      case Promise.Hold(var level, _, _) -> level == RiskLevel.NEW_NORMAL ? "HOLD" : "OTHER";
      case Promise.Control _ -> "OTHER";
      case Promise.Transition(var from, _, _) ->
          from == RiskLevel.VERY_HIGH ? "OTHER" : from.name();
    };
  }

  private static String colour(String key) {
    return switch (key) {
      case "SHRINK" -> "red";
      case "HIGH" -> "orange";
      case "AT_RISK" -> "yellow";
      case "HOLD" -> "green";
      default -> "";
    };
  }

  private List<CommitmentBoard.Unpromised> unpromised(
      Unit place, LocalDate day, List<Judged> judged) {
    Set<Long> promised = new HashSet<>();
    judged.forEach(one -> promised.add(one.commitment().unitId()));
    Map<Long, ZoneLevels.Decision> decided = levels.decisions(place.path(), levels.endOf(day));
    List<CommitmentBoard.Unpromised> unpromised = new ArrayList<>();
    for (Unit unit : withBelow(place, day)) {
      ZoneLevels.Decision decision = decided.get(unit.id());
      if (decision != null && unit.tier() != Tier.AREA && !promised.contains(unit.id())) {
        unpromised.add(new CommitmentBoard.Unpromised(unit, decision));
      }
    }
    unpromised.sort(
        Comparator.comparing(CommitmentBoard.Unpromised::level)
            .reversed()
            .thenComparing(one -> one.unit().path()));
    return unpromised;
  }

  private List<Unit> withBelow(Unit place, LocalDate day) {
    List<Unit> all = new ArrayList<>(List.of(place));
    all.addAll(units.descendants(place.id(), day));
    return all;
  }

  private List<CommitmentBoard.Asked> asked(Unit place) {
    return rows.asked(place.path()).stream()
        .map(
            one ->
                new CommitmentBoard.Asked(
                    one,
                    rows.replacedBy(one).orElseThrow(),
                    sight.coversAbove(one.path(), CommitmentSight.ACCEPT)))
        .toList();
  }

  /// A promise that was missed or at risk on the day on which it was last judged.
  public record Urgent(Commitment commitment, LocalDate day, Judgement judgement) {}

  /// Those where the reader may see commitments, the worst first: from the book of daily
  /// judgements, nothing is worked out.
  public List<Urgent> urgent(int limit) {
    return rows.urgent(jurisdiction.paths(CommitmentSight.READ), limit);
  }

  /// One commitment with its whole story.
  ///
  /// @param chain what was promised about the same thing before and after, the first one first
  /// @param measures of the roadmap it is a step of; empty for none
  /// @param kept the book of its daily judgements, the latest first
  /// @param maySign whether the reader may act for the unit
  /// @param mayDecide whether the reader may act from above
  public record Story(
      Judged now,
      List<Judged> chain,
      String measures,
      List<Judgements.Kept> kept,
      List<Signing> signatories,
      boolean maySign,
      boolean mayDecide) {
    public Story {
      chain = List.copyOf(chain);
      kept = List.copyOf(kept);
      signatories = List.copyOf(signatories);
    }
  }

  /// A body that may sign for a unit, with its head; null where the post is vacant.
  public record Signing(Body body, @Nullable Tenure head) {}

  public Story story(UUID id) {
    Commitment one = commitments.get(id);
    List<Judged> chain = rows.chain(one.id()).stream().map(judgements::one).toList();
    return new Story(
        chain.stream().filter(link -> link.commitment().id() == one.id()).findFirst().orElseThrow(),
        chain,
        one.roadmap() == null ? "" : rows.measures(one.roadmap()).orElse(""),
        judgements.kept(one.id(), 60),
        signatories(units.get(one.unitId()), clock.today()),
        sight.covers(one.path(), CommitmentSight.SIGN),
        sight.coversAbove(one.path(), CommitmentSight.ACCEPT));
  }

  /// What somebody needs to see who is about to sign for a unit.
  ///
  /// @param level decided; null without a decision
  /// @param extents of the red zone now
  /// @param inForce what is promised already
  public record Desk(
      Unit unit,
      @Nullable RiskLevel level,
      List<Signing> signatories,
      Map<Extent, Long> extents,
      List<Judged> inForce,
      int reviewDays) {
    public Desk {
      signatories = List.copyOf(signatories);
      extents = new LinkedHashMap<>(extents);
      inForce = List.copyOf(inForce);
    }
  }

  public Desk desk(String code) {
    LocalDate today = clock.today();
    Unit unit = sight.require(code, today, CommitmentSight.SIGN);
    return new Desk(
        unit,
        levels.at(unit.path(), clock.now()).get(unit.id()),
        signatories(unit, today),
        extents(unit),
        judgements.of(unit, today).stream()
            .filter(one -> one.commitment().unitId() == unit.id())
            .toList(),
        Yardstick.SHIPPED.reviewDays());
  }

  /// How large the red zone of a unit is now that the reader may sign for.
  public Map<Extent, Long> extents(String code) {
    return extents(sight.require(code, clock.today(), CommitmentSight.SIGN));
  }

  private Map<Extent, Long> extents(Unit unit) {
    RedExtent.Day now = redZones.of(unit, clock.today()).last();
    Map<Extent, Long> sizes = new LinkedHashMap<>();
    for (Extent extent : Extent.values()) {
      sizes.put(extent, extent.of(now));
    }
    return sizes;
  }

  private List<Signing> signatories(Unit unit, LocalDate day) {
    return bodies.ofUnit(sight.answering(unit).id(), day).stream()
        .filter(body -> ANSWERING.contains(body.kind()))
        .map(body -> new Signing(body, offices.headOf(body.id(), day).orElse(null)))
        .toList();
  }
}
