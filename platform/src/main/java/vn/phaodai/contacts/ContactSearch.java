// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.phaodai.contacts.FoundContact.Reason;
import vn.phaodai.contacts.MeetingRepository.Met;
import vn.phaodai.contacts.MeetingRepository.Pair;
import vn.phaodai.contacts.ProposalRepository.Declared;
import vn.phaodai.contacts.ProposalRepository.Person;
import vn.phaodai.contacts.TracingRules.Meeting;
import vn.phaodai.contacts.TracingRules.Terms;
import vn.phaodai.engine.tracing.Exposures;
import vn.phaodai.engine.tracing.Question;
import vn.phaodai.engine.tracing.Tracer;
import vn.phaodai.engine.tracing.Window;

/// One search from one case: who was exposed, one hop after the other.
final class ContactSearch {
  /// As many F2 as are explained.
  private static final int MOST_F2 = 3_000;

  /// A household is a day together with few others; so is a statement of family.
  private static final int DAY_MIN = 1_440;

  private static final int HOUR_MIN = 60;

  private final Asked asked;
  private final Tools tools;
  private final Set<String> spoke = new TreeSet<>();
  private int cut;

  /// @param from when the case could infect
  /// @param law the day whose rules hold
  record Asked(
      long caseId,
      List<Long> patient,
      Instant from,
      Instant to,
      LocalDate law,
      Instant now,
      Terms near,
      Terms far,
      List<Milestone> milestones) {}

  record Tools(
      Tracer tracer,
      TracingIndex.Held held,
      ProposalRepository rows,
      MeetingRepository meetings,
      TracingRules rules) {}

  /// Somebody who exposes others from one instant to another.
  private record Carrier(List<Long> entries, Instant from, Instant to) {}

  ContactSearch(Asked asked, Tools tools) {
    this.asked = asked;
    this.tools = tools;
  }

  /// id@version and row of the rules that spoke of meetings.
  Set<String> spoke() {
    return spoke;
  }

  /// How many F2 were not explained.
  int cut() {
    return cut;
  }

  // --- F1

  Map<Long, FoundContact> firstDegree() {
    Map<Long, FoundContact> found = FoundContact.none();
    long patient = asked.patient().getFirst();
    Person self = tools.rows().persons(asked.patient()).get(patient);
    Long household = self == null ? null : self.household();
    if (household != null) {
      Reason reason =
          new Reason(
              patient,
              Basis.HOUSEHOLD,
              asked.from(),
              asked.to(),
              together(PlaceKind.HOME, DAY_MIN).risk());
      tools
          .rows()
          .members(List.of(household))
          .getOrDefault(household, List.of())
          .forEach(member -> FoundContact.add(found, member.id(), reason));
    }
    declared(found, patient);
    Map<Long, Carrier> carriers =
        Map.of(patient, new Carrier(asked.patient(), asked.from(), asked.to()));
    meetings(found, engine(carriers, asked.near(), crowdedAlways()), carriers, asked.near());
    asked.patient().forEach(found::remove);
    return found;
  }

  private void declared(Map<Long, FoundContact> found, long patient) {
    List<Declared> told = tools.rows().declared(asked.caseId());
    Map<Long, Person> named = tools.rows().persons(told.stream().map(Declared::personId).toList());
    for (Declared one : told) {
      Person person = named.get(one.personId());
      if (person != null) {
        Instant met = one.metAt().isBefore(asked.from()) ? asked.from() : one.metAt();
        Meeting means = together(setting(Relation.valueOf(one.relation())), HOUR_MIN);
        FoundContact.add(
                found, person.id(), new Reason(patient, Basis.DECLARED, met, met, means.risk()))
            .named(one.relation());
      }
    }
  }

  /// Where people of a relation meet.
  private static PlaceKind setting(Relation relation) {
    return switch (relation) {
      case HOUSEHOLD, FAMILY, CARE -> PlaceKind.HOME;
      case WORK -> PlaceKind.WORKPLACE;
      case SCHOOL -> PlaceKind.SCHOOL;
      case TRAVEL -> PlaceKind.VEHICLE;
      case NEIGHBOUR, OTHER -> PlaceKind.OTHER;
    };
  }

  private Meeting together(PlaceKind setting, int minutes) {
    Meeting means = tools.rules().meeting(setting, minutes, 1, asked.law());
    spoke.add(means.rule());
    return means;
  }

  /// Places at which every visit of the patient was in a crowd.
  private Set<Integer> crowdedAlways() {
    Map<Long, Boolean> crowded = new HashMap<>();
    asked.milestones().forEach(m -> crowded.merge(m.placeId(), m.isCrowd(), Boolean::logicalAnd));
    return crowded.entrySet().stream()
        .filter(Map.Entry::getValue)
        .map(e -> tools.held().places().find(e.getKey()))
        .filter(place -> place >= 0)
        .collect(Collectors.toSet());
  }

  // --- F2

  Map<Long, FoundContact> secondDegree(Map<Long, FoundContact> first) {
    Map<Long, FoundContact> found = FoundContact.none();
    Map<Long, Carrier> carriers = new HashMap<>();
    Map<Long, List<Long>> entries = tools.rows().entries(first.keySet());
    first.forEach(
        (id, one) -> {
          Instant from = one.exposed().plus(asked.far().latent());
          if (from.isBefore(asked.now())) {
            carriers.put(id, new Carrier(entries.getOrDefault(id, List.of(id)), from, asked.now()));
          }
        });
    households(found, carriers);
    Set<Integer> crowded =
        meetings(found, first(engine(carriers, asked.far(), Set.of())), carriers, asked.far());
    if (!crowded.isEmpty()) {
      // whoever was found through a crowd may have met somebody elsewhere, later
      meetings(found, first(engine(carriers, asked.far(), crowded)), carriers, asked.far());
    }
    asked.patient().forEach(found::remove);
    first.keySet().forEach(found::remove);
    found
        .values()
        .forEach(
            one -> {
              FoundContact via = first.get(one.via());
              one.weigh(via == null ? 100 : via.risk());
            });
    return found;
  }

  private void households(Map<Long, FoundContact> found, Map<Long, Carrier> carriers) {
    Map<Long, Person> persons = tools.rows().persons(carriers.keySet());
    Map<Long, List<Person>> members =
        tools
            .rows()
            .members(
                persons.values().stream().map(Person::household).filter(Objects::nonNull).toList());
    for (Person person : persons.values()) {
      Carrier carrier = carriers.get(person.id());
      Long household = person.household();
      if (carrier != null && household != null) {
        Reason reason =
            new Reason(
                person.id(),
                Basis.HOUSEHOLD,
                carrier.from(),
                carrier.to(),
                together(PlaceKind.HOME, DAY_MIN).risk());
        members
            .getOrDefault(household, List.of())
            .forEach(member -> FoundContact.add(found, member.id(), reason));
      }
    }
  }

  private Exposures first(Exposures exposures) {
    cut = Math.max(cut, exposures.size() - MOST_F2);
    return exposures.first(MOST_F2);
  }

  // --- one hop

  private Exposures engine(Map<Long, Carrier> carriers, Terms terms, Set<Integer> skipped) {
    List<Window> windows = new ArrayList<>();
    carriers
        .values()
        .forEach(
            carrier -> carrier.entries().forEach(e -> window(e, carrier).ifPresent(windows::add)));
    return tools
        .tracer()
        .trace(
            tools.held().timeline(),
            new Question(
                windows, 1, terms.minOverlap_min(), 0, Minutes.of(asked.now()) + 1, skipped));
  }

  private Optional<Window> window(long entry, Carrier carrier) {
    int person = tools.held().persons().find(entry);
    return person < 0 || carrier.to().isBefore(carrier.from())
        ? Optional.empty()
        : Optional.of(new Window(person, Minutes.of(carrier.from()), Minutes.of(carrier.to())));
  }

  /// Holds everybody whom the engine found against who exposed them, meeting by meeting; those
  /// whose meetings count are added. Answers the places through which alone somebody was found whom
  /// no meeting counts for.
  private Set<Integer> meetings(
      Map<Long, FoundContact> found,
      Exposures exposures,
      Map<Long, Carrier> carriers,
      Terms terms) {
    Map<Long, Long> carrierOf = new HashMap<>();
    carriers.forEach((person, c) -> c.entries().forEach(e -> carrierOf.put(e, person)));
    List<Met> met =
        tools
            .meetings()
            .met(
                pairs(exposures, carriers, carrierOf), terms.minOverlap_min(), VisitDesk.LONGEST_D);
    Map<Long, Person> persons = tools.rows().persons(met.stream().map(Met::target).toList());
    Set<Long> counted = new HashSet<>();
    for (Met one : met) {
      Person person = persons.get(one.target());
      Long carrier = carrierOf.get(one.source());
      if (person != null && carrier != null && take(found, one, person.id(), carrier)) {
        counted.add(one.target());
      }
    }
    return met.stream()
        .filter(m -> !counted.contains(m.target()))
        .map(m -> tools.held().places().find(m.placeId()))
        .collect(Collectors.toSet());
  }

  private List<Pair> pairs(
      Exposures exposures, Map<Long, Carrier> carriers, Map<Long, Long> carrierOf) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < exposures.size(); i++) {
      long target = tools.held().persons().id(exposures.person(i));
      Long id = carrierOf.get(tools.held().persons().id(exposures.source(i)));
      Carrier carrier = id == null ? null : carriers.get(id);
      if (carrier != null && !carrierOf.containsKey(target)) {
        carrier
            .entries()
            .forEach(e -> pairs.add(new Pair(e, target, carrier.from(), carrier.to())));
      }
    }
    return pairs;
  }

  private boolean take(Map<Long, FoundContact> found, Met met, long person, long carrier) {
    long minutes = Duration.between(met.from(), met.to()).toMinutes();
    Meeting means = tools.rules().meeting(met.kind(), minutes, met.present(), asked.law());
    if (!means.isClose()) {
      return false;
    }
    spoke.add(means.rule());
    FoundContact.add(
            found, person, new Reason(carrier, Basis.VISIT, met.from(), met.to(), means.risk()))
        .met(
            new Link(
                met.placeId(),
                met.kind(),
                met.place(),
                met.from(),
                met.to(),
                met.present(),
                means.risk(),
                means.rule(),
                means.source()));
    return true;
  }
}
