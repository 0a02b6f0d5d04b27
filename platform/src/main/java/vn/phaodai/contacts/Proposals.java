// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.cases.CaseState;
import vn.phaodai.cases.TracedCase;
import vn.phaodai.cases.TracedCases;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.contacts.MeetingRepository.Told;
import vn.phaodai.contacts.ProposalRepository.Ill;
import vn.phaodai.contacts.ProposalRepository.Person;
import vn.phaodai.contacts.TracingRules.InfectiousWindow;
import vn.phaodai.contacts.TracingRules.Terms;
import vn.phaodai.engine.tracing.Tracer;

/// Finds whom a case exposed. The engine says who was at one place at one time, one hop after the
/// other; the rule `VN-CONTACT-SETTING` says of each meeting whether it counts, so that a crowd at
/// a market is announced and not listed; households and statements are added always. Nothing is
/// written.
@Service
@Transactional(readOnly = true)
public class Proposals {
  /// More F1 than this are refused: a milestone is wrong.
  private static final int MOST_F1 = 5_000;

  private final TracedCases cases;
  private final TracingRules rules;
  private final TracingIndex index;
  private final ProposalRepository rows;
  private final MeetingRepository meetings;
  private final OperatingClock clock;
  private final Tracer tracer = new Tracer(Runtime.getRuntime().availableProcessors());

  Proposals(
      TracedCases cases,
      TracingRules rules,
      TracingIndex index,
      ProposalRepository rows,
      MeetingRepository meetings,
      OperatingClock clock) {
    this.cases = cases;
    this.rules = rules;
    this.index = index;
    this.rows = rows;
    this.meetings = meetings;
    this.clock = clock;
  }

  /// Whom a case exposed. Throws CASES-001 for no such case in sight, CONTACTS-011 to -013 where it
  /// cannot be traced, CONTACTS-024 where too many are found.
  public Proposal of(String code) {
    TracedCase of = cases.get(code);
    if (of.state() == CaseState.SUSPECT || of.state() == CaseState.RELEASED) {
      throw ContactRefusals.NOT_A_CASE.with(code).raise();
    }
    InfectiousWindow window = window(of);
    Terms near = rules.terms(Degree.F1, TracingRules.day(of.resultedAt()));
    Terms far = rules.terms(Degree.F2, TracingRules.day(of.resultedAt()));
    List<Milestone> milestones = milestones(of, window);
    TracingIndex.Held held = index.current();
    var search =
        new ContactSearch(
            new ContactSearch.Asked(
                of.id(),
                of.personIds(),
                window.from(),
                window.to(),
                TracingRules.day(of.resultedAt()),
                clock.now(),
                near,
                far,
                milestones),
            new ContactSearch.Tools(tracer, held, rows, meetings, rules));
    Map<Long, FoundContact> first = search.firstDegree();
    if (first.size() > MOST_F1) {
      throw ContactRefusals.TOO_MANY.with(first.size(), MOST_F1).raise();
    }
    List<Candidate> candidates = new ArrayList<>(candidates(of, first, Degree.F1));
    candidates.addAll(candidates(of, search.secondDegree(first), Degree.F2));
    Set<String> spoke = new TreeSet<>(search.spoke());
    spoke.addAll(List.of(window.rule(), near.rule(), far.rule()));
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
        milestones.stream().filter(Milestone::isCrowd).toList(),
        Math.max(0, search.cut()));
  }

  /// Where the patient was while infectious, whatever it means.
  public List<Milestone> milestones(String code) {
    TracedCase of = cases.get(code);
    return milestones(of, window(of));
  }

  private InfectiousWindow window(TracedCase of) {
    return rules.window(of, rows.firstExposed(of.id()).orElse(null));
  }

  private List<Milestone> milestones(TracedCase of, InfectiousWindow window) {
    return meetings.stays(of.personIds(), window.from(), window.to()).stream()
        .map(told -> milestone(told, of))
        .toList();
  }

  private Milestone milestone(Told told, TracedCase of) {
    long minutes = Duration.between(told.entered(), told.left()).toMinutes();
    String meaning =
        rules
            .meeting(told.kind(), minutes, told.present(), TracingRules.day(of.resultedAt()))
            .meaning();
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

  /// Whoever was a case before the exposure is none of its contacts.
  private List<Candidate> candidates(TracedCase of, Map<Long, FoundContact> found, Degree degree) {
    Map<Long, Person> persons = rows.persons(found.keySet());
    Map<Long, List<Long>> entries = rows.entries(found.keySet());
    Map<Long, Ill> ill = rows.ill(entries.values().stream().flatMap(List::stream).toList());
    Map<Long, String> confirmed = rows.confirmed(of.id());
    List<Candidate> list = new ArrayList<>();
    found.forEach(
        (id, one) -> {
          Person person = persons.get(id);
          Ill own = newest(entries.getOrDefault(id, List.of()), ill);
          if (person != null && !one.wasIll(own)) {
            list.add(one.candidate(degree, person, confirmed.get(id), own));
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

  private static @Nullable Ill newest(List<Long> entries, Map<Long, Ill> ill) {
    return entries.stream()
        .map(ill::get)
        .filter(Objects::nonNull)
        .max(Comparator.comparing(Ill::caseId))
        .orElse(null);
  }
}
