// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.measures.FiguresChanged;

/// Opens, promotes and releases case files as tests come in. Nobody clicks for an F0: the case
/// definition in force on the day of sampling decides, and each file names the one it was opened
/// by.
@Service
public class CaseFiles {
  static final Comparator<TestRead> IN_ORDER =
      Comparator.comparing(TestRead::resultedAt).thenComparing(TestRead::specimenId);

  private final CaseFileRepository files;
  private final CaseTestRepository tests;
  private final CaseCourse course;
  private final CaseCorrections corrections;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;

  CaseFiles(
      CaseFileRepository files,
      CaseTestRepository tests,
      CaseCourse course,
      CaseCorrections corrections,
      AuditLog audit,
      ApplicationEventPublisher events) {
    this.files = files;
    this.tests = tests;
    this.course = course;
    this.corrections = corrections;
    this.audit = audit;
    this.events = events;
  }

  /// Of these persons, those with an open file: every further test of theirs must be told.
  @Transactional(propagation = Propagation.MANDATORY)
  public Set<Long> awaiting(Collection<Long> personIds) {
    return files.personsWithOpenFile(personIds);
  }

  /// Takes the news of tests. A specimen speaks once, however often it is told.
  ///
  /// @param origin what brought them, e.g. `import 17`
  @Transactional(propagation = Propagation.MANDATORY)
  public CasesOpened testsRead(List<TestRead> read, String origin) {
    files.lock();
    Set<Long> spoken = tests.caseOf(read.stream().map(TestRead::specimenId).toList()).keySet();
    return hear(read.stream().filter(t -> !spoken.contains(t.specimenId())).toList(), origin);
  }

  private CasesOpened hear(List<TestRead> told, String origin) {
    List<TestRead> news = once(told);
    Set<Long> persons = news.stream().map(TestRead::personId).collect(Collectors.toSet());
    var reading = new CaseReading(files.latestOf(persons));
    Iterator<Long> ids =
        files
            .reserve((int) news.stream().filter(t -> t.outcome() == TestOutcome.POSITIVE).count())
            .iterator();
    for (TestRead test : news) {
      take(test, reading, ids);
    }
    reading.number(numbers(reading.opened()));
    // a person has one open file: the one that ends makes room for the next
    files.update(reading.changed());
    files.open(reading.opened());
    tests.attach(reading.attached());
    publish(reading, "cases.tests.read", origin);
    return reading.summary();
  }

  /// The last word on each specimen, in the order of results.
  private static List<TestRead> once(List<TestRead> told) {
    Map<Long, TestRead> last = new HashMap<>();
    told.forEach(test -> last.put(test.specimenId(), test));
    return last.values().stream().sorted(IN_ORDER).toList();
  }

  private void take(TestRead test, CaseReading reading, Iterator<Long> ids) {
    @Nullable CaseFile file = reading.of(test.personId());
    if (file != null && file.state().isOpen()) {
      reading.take(file, course.after(file, test), test);
    } else if (test.outcome() == TestOutcome.POSITIVE) {
      Optional<CaseFile> opened = course.opening(ids.next(), test, file);
      if (opened.isPresent()) {
        reading.open(opened.get(), test);
      } else if (file != null) {
        reading.attach(file, test);
      }
    }
  }

  private Map<Long, String> numbers(Collection<CaseFile> opened) {
    Map<String, List<CaseFile>> series = new TreeMap<>();
    for (CaseFile file : opened) {
      Moment found = Objects.requireNonNullElse(file.suspected(), file.confirmed());
      String prefix =
          "%s-%02d"
              .formatted(course.province(file.finding().unitId()), found.day().getYear() % 100);
      series.computeIfAbsent(prefix, p -> new ArrayList<>()).add(file);
    }
    Map<Long, String> codes = new HashMap<>();
    series.forEach(
        (prefix, members) -> {
          int number = files.takeNumbers(prefix, members.size());
          for (CaseFile file : members) {
            codes.put(file.id(), "%s-%06d".formatted(prefix, number++));
          }
        });
    return codes;
  }

  /// Results were corrected or withdrawn (then LOST), or turned out to be another person's. Each
  /// file is told again from its tests; its figures move on their own days. What no file heard
  /// before is heard as new.
  @Transactional(propagation = Propagation.MANDATORY)
  public void testsCorrected(List<TestRead> now, String origin) {
    files.lock();
    CaseCorrections.Outcome outcome = corrections.retell(once(now));
    publish(outcome.reading(), "cases.tests.correct", origin);
    hear(outcome.fresh(), origin);
  }

  private void publish(CaseReading reading, String action, String origin) {
    CasesOpened summary = reading.summary();
    if (reading.opened().isEmpty() && reading.changed().isEmpty()) {
      return;
    }
    audit.record(
        new AuditEntry(
            action,
            "batch",
            null,
            null,
            Map.of(
                "origin", origin,
                "suspects", summary.suspects(),
                "confirmed", summary.confirmed(),
                "released", summary.released())));
    events.publishEvent(new FiguresChanged(CaseFigures.ROOM, origin, reading.figures()));
    events.publishEvent(new CasesChanged(reading.moved(), origin));
  }
}
