// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.cases.CaseState;
import vn.phaodai.cases.TracedCase;
import vn.phaodai.cases.TracedCases;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.contacts.ProposalRepository.Declared;
import vn.phaodai.contacts.ProposalRepository.Ill;
import vn.phaodai.contacts.ProposalRepository.Met;
import vn.phaodai.contacts.ProposalRepository.Pair;
import vn.phaodai.contacts.ProposalRepository.Person;
import vn.phaodai.contacts.ProposalRepository.Told;
import vn.phaodai.contacts.TracingRules.InfectiousWindow;
import vn.phaodai.contacts.TracingRules.Meeting;
import vn.phaodai.contacts.TracingRules.Terms;
import vn.phaodai.engine.tracing.Exposures;
import vn.phaodai.engine.tracing.Question;
import vn.phaodai.engine.tracing.Tracer;
import vn.phaodai.engine.tracing.Window;

/// Finds whom a case exposed. The engine says who was at one place at one time, one hop after the
/// other; the rule `VN-CONTACT-SETTING` says of each meeting whether it counts, so that a crowd at
/// a market is announced and not listed; households and statements are added always. Nothing is
/// written.
@Service
public class Proposals {
  /// More F1 than this are refused: a milestone is wrong.
  private static final int MOST_F1 = 5_000;

  /// As many F2 as are explained.
  private static final int MOST_F2 = 3_000;

  private static final int RISK_HOUSEHOLD = 95;
  private static final int RISK_DECLARED = 80;

  private final TracedCases cases;
  private final TracingRules rules;
  private final TracingIndex index;
  private final ProposalRepository rows;
  private final OperatingClock clock;
  private final Tracer tracer = new Tracer(Runtime.getRuntime().availableProcessors());

  Proposals(
      TracedCases cases,
      TracingRules rules,
      TracingIndex index,
      ProposalRepository rows,
      OperatingClock clock) {
    this.cases = cases;
    this.rules = rules;
    this.index = index;
    this.rows = rows;
    this.clock = clock;
  }

  /// Somebody found, while the list is being made.
  private static final class Found {
    final long id;
    long via;
    Basis ground;
    Instant exposed;
    Instant last;
    int risk;
    @Nullable String relation;
    final List<Link> links = new ArrayList<>();

    Found(long id, long via, Basis ground, Instant exposed, Instant last, int risk) {
      this.id = id;
      this.via = via;
      this.ground = ground;
      this.exposed = exposed;
      this.last = last;
      this.risk = risk;
    }

    void also(long through, Basis on, Instant from, Instant to, int points) {
      ground = on.compareTo(ground) < 0 ? on : ground;
      via = from.isBefore(exposed) ? through : via;
      exposed = from.isBefore(exposed) ? from : exposed;
      last = to.isAfter(last) ? to : last;
      risk = Math.max(risk, points);
    }
  }

  /// Whom a case exposed. Throws CASES-001 for no such case in sight, CONTACTS-011 to -013 where it
  /// cannot be traced, CONTACTS-024 where too many are found.
  @Transactional(readOnly = true)
  public Proposal of(String code) {
    TracedCase of = cases.get(code);
    if (of.state() == CaseState.SUSPECT || of.state() == CaseState.RELEASED) {
      throw ContactRefusals.NOT_A_CASE.with(code).raise();
    }
    return new Run(of, index.current()).proposal();
  }

  /// Where the patient was while infectious, whatever it means.
  @Transactional(readOnly = true)
  public List<Milestone> milestones(String code) {
    TracedCase of = cases.get(code);
    return new Run(of, index.current()).milestones;
  }

  /// One question being answered.
  private final class Run {
    final TracedCase of;
    final TracingIndex.Held held;
    final InfectiousWindow window;
    final Terms near;
    final Terms far;
    final Set<String> spoke = new TreeSet<>();
    final List<Milestone> milestones;
    int f2Cut;

    Run(TracedCase of, TracingIndex.Held held) {
      this.of = of;
      this.held = held;
      window = rules.window(of, rows.firstExposed(of.id()).orElse(null));
      near = rules.terms(Degree.F1, day());
      far = rules.terms(Degree.F2, day());
      spoke.addAll(List.of(window.rule(), near.rule(), far.rule()));
      milestones =
          rows.stays(of.personIds(), window.from(), window.to()).stream()
              .map(this::milestone)
              .toList();
    }

    private LocalDate day() {
      return TracingRules.day(of.resultedAt());
    }

    private Milestone milestone(Told told) {
      long minutes = Duration.between(told.entered(), told.left()).toMinutes();
      String meaning = rules.meeting(told.kind(), minutes, told.present(), day()).meaning();
      return new Milestone(
          told.placeId(),
          told.kind(),
          told.place(),
          told.unitName(),
          told.entered(),
          told.left(),
          told.source(),
          told.teller() == null ? null : Teller.valueOf(told.teller()),
          told.present(),
          meaning,
          told.caseId() != null && told.caseId() == of.id());
    }

    Proposal proposal() {
      Map<Long, Found> first = firstDegree();
      if (first.size() > MOST_F1) {
        throw ContactRefusals.TOO_MANY.with(first.size(), MOST_F1).raise();
      }
      Map<Long, Found> second = secondDegree(first);
      List<Candidate> candidates = new ArrayList<>();
      candidates.addAll(candidates(first, Degree.F1));
      candidates.addAll(candidates(second, Degree.F2));
      return new Proposal(
          of,
          window.from(),
          window.to(),
          window.anchor(),
          List.copyOf(spoke),
          window.source(),
          held.watermark(),
          held.toldAt(),
          candidates,
          milestones.stream().filter(m -> m.meaning().equals("CROWD")).toList(),
          f2Cut);
    }

    // --- F1

    private Map<Long, Found> firstDegree() {
      Map<Long, Found> found = new LinkedHashMap<>();
      Map<Long, Person> patient = rows.persons(of.personIds());
      Person self = patient.get(of.personId());
      if (self != null && self.household() != null) {
        rows.members(List.of(self.household()))
            .getOrDefault(self.household(), List.of())
            .forEach(
                member ->
                    add(
                        found,
                        member.id(),
                        of.personId(),
                        Basis.HOUSEHOLD,
                        window.from(),
                        window.to(),
                        RISK_HOUSEHOLD));
      }
      List<Declared> told = rows.declared(of.id());
      Map<Long, Person> named = rows.persons(told.stream().map(Declared::personId).toList());
      for (Declared one : told) {
        Person person = named.get(one.personId());
        if (person != null) {
          Instant met = one.metAt().isBefore(window.from()) ? window.from() : one.metAt();
          Found there =
              add(found, person.id(), of.personId(), Basis.DECLARED, met, met, RISK_DECLARED);
          there.relation = one.relation();
        }
      }
      meetings(
          found,
          engine(windowsOf(Map.of(of.personId(), of.personIds())), near, crowdedAlways()),
          Map.of(of.personId(), of.personIds()),
          Map.of(of.personId(), window),
          near);
      of.personIds().forEach(found::remove);
      return found;
    }

    private Found add(
        Map<Long, Found> found,
        long person,
        long via,
        Basis ground,
        Instant from,
        Instant to,
        int risk) {
      Found one = found.get(person);
      if (one == null) {
        one = new Found(person, via, ground, from, to, risk);
        found.put(person, one);
      } else {
        one.also(via, ground, from, to, risk);
      }
      return one;
    }

    /// Places at which every visit of the patient was in a crowd.
    private Set<Integer> crowdedAlways() {
      Map<Long, Boolean> crowded = new HashMap<>();
      milestones.forEach(
          m -> crowded.merge(m.placeId(), m.meaning().equals("CROWD"), Boolean::logicalAnd));
      return crowded.entrySet().stream()
          .filter(Map.Entry::getValue)
          .map(e -> held.places().find(e.getKey()))
          .filter(place -> place >= 0)
          .collect(Collectors.toSet());
    }

    private List<Window> windowsOf(Map<Long, List<Long>> carriers) {
      List<Window> windows = new ArrayList<>();
      carriers
          .values()
          .forEach(
              entries ->
                  entries.forEach(
                      entry ->
                          windowOf(entry, window.from(), window.to()).ifPresent(windows::add)));
      return windows;
    }

    private Optional<Window> windowOf(long entry, Instant from, Instant to) {
      int person = held.persons().find(entry);
      return person < 0 || to.isBefore(from)
          ? Optional.empty()
          : Optional.of(new Window(person, Minutes.of(from), Minutes.of(to)));
    }

    private Exposures engine(List<Window> windows, Terms terms, Set<Integer> skipped) {
      return tracer.trace(
          held.timeline(),
          new Question(
              windows, 1, terms.minOverlap_min(), 0, Minutes.of(clock.now()) + 1, skipped));
    }

    /// Holds everybody whom the engine found against who exposed them, meeting by meeting; those
    /// whose meetings count are added. Answers the crowded places through which alone somebody was
    /// found.
    private Set<Integer> meetings(
        Map<Long, Found> found,
        Exposures exposures,
        Map<Long, List<Long>> carriers,
        Map<Long, InfectiousWindow> windows,
        Terms terms) {
      Map<Long, Long> carrierOf = new HashMap<>();
      carriers.forEach((person, entries) -> entries.forEach(e -> carrierOf.put(e, person)));
      List<Pair> pairs = new ArrayList<>();
      for (int i = 0; i < exposures.size(); i++) {
        long target = held.persons().id(exposures.person(i));
        Long carrier = carrierOf.get(held.persons().id(exposures.source(i)));
        InfectiousWindow of = carrier == null ? null : windows.get(carrier);
        if (carrier != null && of != null && !carrierOf.containsKey(target)) {
          for (long entry : carriers.getOrDefault(carrier, List.of())) {
            pairs.add(new Pair(entry, target, of.from(), of.to()));
          }
        }
      }
      List<Met> met = rows.met(pairs, terms.minOverlap_min(), VisitDesk.LONGEST_D);
      Map<Long, Person> persons = rows.persons(met.stream().map(Met::target).toList());
      Set<Long> counted = new HashSet<>();
      Set<Integer> crowded = new HashSet<>();
      for (Met one : met) {
        Person person = persons.get(one.target());
        Long carrier = carrierOf.get(one.source());
        if (person == null || carrier == null) {
          continue;
        }
        if (take(found, one, person.id(), carrier)) {
          counted.add(one.target());
        }
      }
      met.stream()
          .filter(m -> !counted.contains(m.target()))
          .map(m -> held.places().find(m.placeId()))
          .forEach(crowded::add);
      return crowded;
    }

    private boolean take(Map<Long, Found> found, Met met, long person, long carrier) {
      long minutes = Duration.between(met.from(), met.to()).toMinutes();
      Meeting means = rules.meeting(met.kind(), minutes, met.present(), day());
      if (!means.isClose()) {
        return false;
      }
      spoke.add(means.rule());
      Found one =
          add(found, person, carrier, Basis.VISIT, met.from(), met.to(), means.risk());
      one.links.add(
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

    // --- F2

    private Map<Long, Found> secondDegree(Map<Long, Found> first) {
      Map<Long, Found> found = new LinkedHashMap<>();
      Map<Long, InfectiousWindow> windows = new HashMap<>();
      first.forEach(
          (person, one) -> {
            Instant from = one.exposed.plus(far.latent());
            if (from.isBefore(clock.now())) {
              windows.put(
                  person, new InfectiousWindow(from, clock.now(), far.rule(), "", ""));
            }
          });
      households(found, first, windows.keySet());
      Map<Long, List<Long>> carriers = rows.entries(windows.keySet());
      List<Window> asked = new ArrayList<>();
      carriers.forEach(
          (person, entries) -> {
            InfectiousWindow w = windows.get(person);
            if (w != null) {
              entries.forEach(e -> windowOf(e, w.from(), w.to()).ifPresent(asked::add));
            }
          });
      Set<Integer> crowded =
          meetings(found, cut(engine(asked, far, Set.of())), carriers, windows, far);
      if (!crowded.isEmpty()) {
        // whoever was found through a crowd may have met somebody elsewhere, later
        meetings(found, cut(engine(asked, far, crowded)), carriers, windows, far);
      }
      of.personIds().forEach(found::remove);
      first.keySet().forEach(found::remove);
      found
          .values()
          .forEach(
              one -> {
                Found via = first.get(one.via);
                one.risk = via == null ? one.risk : one.risk * via.risk / 100;
                dropTwice(one);
              });
      return found;
    }

    /// A second look finds the same meetings again.
    private static void dropTwice(Found one) {
      List<Link> once = one.links.stream().distinct().toList();
      one.links.clear();
      one.links.addAll(once);
    }

    private void households(Map<Long, Found> found, Map<Long, Found> first, Set<Long> carriers) {
      Map<Long, Person> persons = rows.persons(carriers);
      Map<Long, List<Person>> members =
          rows.members(
              persons.values().stream()
                  .map(Person::household)
                  .filter(Objects::nonNull)
                  .toList());
      persons
          .values()
          .forEach(
              carrier -> {
                Found via = first.get(carrier.id());
                if (carrier.household() != null && via != null) {
                  members
                      .getOrDefault(carrier.household(), List.of())
                      .forEach(
                          member ->
                              add(
                                  found,
                                  member.id(),
                                  carrier.id(),
                                  Basis.HOUSEHOLD,
                                  via.exposed.plus(far.latent()),
                                  clock.now(),
                                  RISK_HOUSEHOLD));
                }
              });
    }

    private Exposures cut(Exposures exposures) {
      f2Cut = Math.max(f2Cut, exposures.size() - MOST_F2);
      return exposures.first(MOST_F2);
    }

    // --- the list

    private List<Candidate> candidates(Map<Long, Found> found, Degree degree) {
      Map<Long, Person> persons = rows.persons(found.keySet());
      Map<Long, List<Long>> entries = rows.entries(found.keySet());
      Map<Long, Ill> ill =
          rows.ill(entries.values().stream().flatMap(List::stream).toList());
      Map<Long, String> confirmed = rows.confirmed(of.id());
      List<Candidate> list = new ArrayList<>();
      found.forEach(
          (id, one) -> {
            Person person = persons.get(id);
            Ill own = newest(entries.getOrDefault(id, List.of()), ill);
            boolean wasIllBefore = own != null && own.resulted().isBefore(one.exposed);
            if (person != null && !wasIllBefore) {
              list.add(candidate(one, degree, person, confirmed.get(id), own));
            }
          });
      list.sort(
          Comparator.comparing(Candidate::risk)
              .reversed()
              .thenComparing(Comparator.comparing(Candidate::together_min).reversed())
              .thenComparing(Candidate::exposedAt)
              .thenComparing(Candidate::personId));
      return list;
    }

    private @Nullable Ill newest(List<Long> entries, Map<Long, Ill> ill) {
      return entries.stream()
          .map(ill::get)
          .filter(Objects::nonNull)
          .max(Comparator.comparing(Ill::caseId))
          .orElse(null);
    }

    private Candidate candidate(
        Found one, Degree degree, Person person, @Nullable String confirmed, @Nullable Ill own) {
      one.links.sort(Comparator.comparing(Link::from));
      return new Candidate(
          one.id,
          degree,
          one.via,
          one.ground,
          one.exposed,
          one.last,
          one.links.stream().mapToLong(Link::together_min).sum(),
          one.risk,
          one.links,
          one.relation,
          person.home(),
          confirmed,
          own == null ? null : own.code(),
          own == null ? null : own.caseId());
    }
  }
}
