// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phaodai.engine.rules.Facts;
import vn.phaodai.engine.rules.Value;
import vn.phaodai.engine.rules.Verdict;
import vn.phaodai.measures.ReportingDays;
import vn.phaodai.rules.LawBook;
import vn.phaodai.territory.Provinces;

/// How an episode goes on from test to test. Nothing is written here, so that the same steps also
/// tell an episode again from its tests when one of them was corrected.
@Component
class CaseCourse {
  private static final String REINFECTION = "VN-REINFECTION";
  private static final int LONGEST_D = 2000;

  private final CaseDefinition definition;
  private final LawBook book;
  private final Provinces provinces;
  private final ReportingDays days;

  CaseCourse(CaseDefinition definition, LawBook book, Provinces provinces, ReportingDays days) {
    this.definition = definition;
    this.book = book;
    this.provinces = provinces;
    this.days = days;
  }

  /// The file that a test opens for somebody without an open one; none where no case definition
  /// stands, and none for somebody who died. An end of a stay is followed by positive tests for
  /// weeks: only a new infection opens a file again.
  Optional<CaseFile> opening(long id, TestRead test, @Nullable CaseFile earlier) {
    if (test.outcome() != TestOutcome.POSITIVE || (earlier != null && !mayFollow(earlier, test))) {
      return Optional.empty();
    }
    return definition.of(test).map(meaning -> opened(id, test, meaning, earlier));
  }

  private boolean mayFollow(CaseFile earlier, TestRead test) {
    return switch (earlier.state()) {
      case DEAD, SUSPECT, CONFIRMED -> false;
      case RELEASED -> true;
      case DISCHARGED, TRANSFERRED_OUT -> isNewInfection(earlier, test);
    };
  }

  private boolean isNewInfection(CaseFile earlier, TestRead test) {
    LocalDate sampled = Moment.day(test.sampledAt());
    LocalDate ended = Objects.requireNonNull(earlier.closing()).moment().day();
    long since = Math.clamp(ChronoUnit.DAYS.between(ended, sampled), 0, LONGEST_D);
    Facts facts = Facts.none().with("days_since_closed", Value.of(since));
    return switch (book.evaluate(REINFECTION, sampled, facts)) {
      case Verdict.Decided(_, var outcome, _, _, _) -> outcome.equals("NEW_EPISODE");
      case Verdict.Abstain _, Verdict.NoRuleInForce _ -> true;
    };
  }

  private CaseFile opened(
      long id, TestRead test, CaseDefinition.Meaning meaning, @Nullable CaseFile earlier) {
    boolean confirmed = meaning.opens() == CaseState.CONFIRMED;
    Moment result = moment(test.unitId(), test.resultedAt());
    Setting setting = test.setting();
    return new CaseFile(
        id,
        "",
        test.personId(),
        new Finding(
            test.unitId(),
            meaning.by(),
            setting == null ? Setting.COMMUNITY : setting,
            setting != null,
            test.sampledAt(),
            test.receivedAt(),
            test.resultedAt(),
            test.ct()),
        meaning.opens(),
        confirmed ? null : result,
        meaning.pcrDue() == null ? null : test.resultedAt().plus(meaning.pcrDue()),
        confirmed ? result : null,
        null,
        earlier == null ? null : earlier.id());
  }

  /// The open file after a test; the same object where the test changes nothing. Only a suspect's
  /// own PCR decides, and a negative one only when it was sampled no earlier than the suspicion.
  CaseFile after(CaseFile file, TestRead test) {
    boolean decides =
        file.state() == CaseState.SUSPECT && test.method() == TestMethod.PCR && !test.pooled();
    if (!decides) {
      return file;
    }
    Moment result = moment(file.finding().unitId(), test.resultedAt());
    return switch (test.outcome()) {
      case POSITIVE ->
          definition
              .of(test)
              .filter(meaning -> meaning.opens() == CaseState.CONFIRMED)
              .map(_ -> file.confirmedBy(test, result))
              .orElse(file);
      case NEGATIVE ->
          test.sampledAt().isBefore(file.finding().sampledAt())
              ? file
              : file.released(new Closing(result, Release.PCR_NEGATIVE));
      case INCONCLUSIVE, LOST -> file;
    };
  }

  /// The file as its tests now tell it.
  ///
  /// @param tests all of the file's tests as they stand, in the order of their results
  /// @param news the last correction, which is when a file without any positive test ends
  CaseFile retold(CaseFile file, List<TestRead> tests, TestRead news) {
    CaseFile now = null;
    for (TestRead test : tests) {
      if (now == null) {
        now = again(file, test);
      } else if (now.state().isOpen()) {
        now = after(now, test);
      }
    }
    boolean ended = !file.state().isOpen() && file.state() != CaseState.RELEASED;
    boolean lost = now == null || (ended && file.confirmed() != null && now.confirmed() == null);
    return lost
        ? file.released(
            new Closing(moment(file.finding().unitId(), news.resultedAt()), Release.CORRECTED))
        : file.retold(Objects.requireNonNull(now));
  }

  private @Nullable CaseFile again(CaseFile file, TestRead test) {
    return opening(file.id(), test, null).orElse(null);
  }

  /// An instant with the reporting day of the unit's province.
  Moment moment(long unitId, Instant at) {
    return new Moment(at, days.of(provinces.codeOf(unitId), at));
  }

  String province(long unitId) {
    return provinces.codeOf(unitId);
  }
}
