// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.measures.FiguresChanged;
import vn.phaodai.measures.ReportingDays;
import vn.phaodai.territory.Provinces;

/// Opens, promotes and releases case files as tests come in. Nobody clicks for an F0: the case
/// definition in force on the day of sampling decides, and each file names the one it was opened by.
@Service
public class CaseFiles {
  private final CaseFileRepository files;
  private final Provinces provinces;
  private final ReportingDays days;
  private final ApplicationEventPublisher events;

  CaseFiles(
      CaseFileRepository files,
      Provinces provinces,
      ReportingDays days,
      ApplicationEventPublisher events) {
    this.files = files;
    this.provinces = provinces;
    this.days = days;
    this.events = events;
  }

  /// Of these persons, those with an open file: every further test of theirs must be told.
  @Transactional(propagation = Propagation.MANDATORY)
  public Set<Long> awaiting(Collection<Long> personIds) {
    return files.openOf(personIds).stream().map(CaseFile::personId).collect(Collectors.toSet());
  }

  /// Takes the news of tests. A specimen speaks once, however often it is told.
  ///
  /// @param origin what brought them, e.g. `import 17`
  @Transactional(propagation = Propagation.MANDATORY)
  public CasesOpened testsRead(List<TestRead> tests, String origin) {
    files.lock();
    Set<Long> spoken = files.spoken(tests.stream().map(TestRead::specimenId).toList());
    List<TestRead> news =
        tests.stream()
            .filter(t -> !spoken.contains(t.specimenId()))
            .sorted(
                Comparator.comparing(TestRead::resultedAt).thenComparing(TestRead::specimenId))
            .toList();
    Set<Long> persons = news.stream().map(TestRead::personId).collect(Collectors.toSet());
    var reading = new CaseReading(files.latestOf(persons));
    for (TestRead test : news) {
      take(test, reading);
    }
    files.open(reading.opened());
    files.update(reading.changed());
    files.attach(reading.attached());
    events.publishEvent(new FiguresChanged("cases", origin, reading.figures()));
    return reading.summary();
  }

  private void take(TestRead test, CaseReading reading) {
    @Nullable CaseFile file = reading.of(test.personId());
    if (file == null || !file.state().isOpen()) {
      if (test.outcome() == TestOutcome.POSITIVE) {
        opening(test, file).ifPresent(opened -> reading.open(opened, test));
      }
      return;
    }
    boolean decides = file.state() == CaseState.SUSPECT && test.method() == TestMethod.PCR && !test.pooled();
    if (decides && test.outcome() == TestOutcome.POSITIVE) {
      reading.confirm(file.confirmedBy(test, day(test)), test);
    } else if (decides && test.outcome() == TestOutcome.NEGATIVE) {
      reading.release(file.releasedBy(test, day(test)), test);
    } else {
      reading.attach(file, test);
    }
  }

  /// The file that a positive test opens; none on a day without a case definition, and none for
  /// somebody who died.
  private Optional<CaseFile> opening(TestRead test, @Nullable CaseFile earlier) {
    if (earlier != null && earlier.state() == CaseState.DEAD) {
      return Optional.empty();
    }
    LocalDate sampled = test.sampledAt().atZone(OperatingClock.ZONE).toLocalDate();
    return CaseDefinitions.inForce(sampled, test.method(), test.pooled())
        .map(definition -> opened(test, definition, earlier));
  }

  private CaseFile opened(
      TestRead test, CaseDefinitions.Row definition, @Nullable CaseFile earlier) {
    boolean confirmed = definition.opens() == CaseState.CONFIRMED;
    LocalDate day = day(test);
    Instant at = test.resultedAt();
    String province = provinces.codeOf(test.unitId());
    return new CaseFile(
        files.nextId(),
        files.nextCode(province, day.getYear()),
        test.personId(),
        test.unitId(),
        definition.opens(),
        definition.id(),
        test.setting() == null ? Setting.COMMUNITY : test.setting(),
        test.setting() != null,
        confirmed ? null : at,
        confirmed ? null : day,
        definition.pcrDue() == null ? null : at.plus(definition.pcrDue()),
        confirmed ? at : null,
        confirmed ? day : null,
        test.sampledAt(),
        test.receivedAt(),
        at,
        test.ct(),
        earlier == null ? null : earlier.id(),
        null,
        null);
  }

  private LocalDate day(TestRead test) {
    return days.of(provinces.codeOf(test.unitId()), test.resultedAt());
  }
}
