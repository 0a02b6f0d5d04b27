// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.phaodai.engine.pooling.PersonId;
import vn.phaodai.engine.pooling.PersonState;
import vn.phaodai.engine.pooling.PoolId;
import vn.phaodai.engine.pooling.PoolReading;
import vn.phaodai.engine.pooling.RetestClock;
import vn.phaodai.engine.rules.Facts;
import vn.phaodai.engine.rules.Value;
import vn.phaodai.engine.rules.Verdict;
import vn.phaodai.rules.LawBook;

/// Keeps what the laboratory's reports come to for those whose own tests alone do not say it, by
/// the pooling engine over all that stands of them. Who has such a row once is read again with
/// every further report; everybody else is not looked at, which is what lets a million plain
/// results pass.
@Component
class Standings {
  private static final String RULE = "VN-POOL";

  private final StandingRepository rows;
  private final LawBook book;

  Standings(StandingRepository rows, LawBook book) {
    this.rows = rows;
    this.book = book;
  }

  /// @param touched persons of whom the batch told something
  /// @param doubtful of those, the ones of whom it told something that only the engine can read
  void follow(Set<Long> touched, Set<Long> doubtful) {
    Set<Long> persons = new HashSet<>(rows.known(touched));
    persons.addAll(doubtful);
    if (!persons.isEmpty()) {
      rows.put(read(rows.evidence(persons)));
    }
  }

  /// What the reports of these persons come to; who has none is left out.
  List<Standing> of(Collection<Long> persons) {
    return persons.isEmpty() ? List.of() : read(rows.evidence(persons));
  }

  private List<Standing> read(StandingRepository.Evidence evidence) {
    Map<RetestClock, Set<Long>> byClock = new HashMap<>();
    evidence
        .newest()
        .forEach(
            (person, newest) ->
                byClock.computeIfAbsent(clock(newest.takenAt()), c -> new HashSet<>()).add(person));
    List<Standing> standings = new ArrayList<>();
    byClock.forEach(
        (clock, persons) -> {
          var findings =
              PoolReading.read(
                  evidence.pools(), evidence.poolResults(), evidence.singleResults(), clock);
          for (Long person : persons) {
            PersonState state = findings.states().get(new PersonId(person));
            var newest = evidence.newest().get(person);
            if (state != null && newest != null) {
              standings.add(standing(person, newest, state));
            }
          }
        });
    return standings;
  }

  private static Standing standing(
      long person, StandingRepository.Newest newest, PersonState state) {
    var at = new Standing.At(person, newest.unitId(), newest.takenAt());
    return switch (state) {
      case PersonState.Suspect(var because, var due) ->
          new Standing(
              at,
              Standing.State.SUSPECT,
              Standing.Cause.POOL,
              because.stream().map(PoolId::number).toList(),
              due);
      case PersonState.RetestDue(var cause, var due) ->
          new Standing(
              at,
              Standing.State.RETEST_DUE,
              switch (cause) {
                case INCONCLUSIVE -> Standing.Cause.INCONCLUSIVE;
                case LOST -> Standing.Cause.LOST;
                case MISLABELLED -> Standing.Cause.MISLABELLED;
                case CONTRADICTORY -> Standing.Cause.CONTRADICTORY;
              },
              List.of(),
              due);
      case PersonState.NegativeInPool(var pool, _, _) ->
          new Standing(at, Standing.State.NEGATIVE_IN_POOL, null, List.of(pool.number()), null);
      case PersonState.Positive _ ->
          new Standing(at, Standing.State.POSITIVE, null, List.of(), null);
      case PersonState.Negative _ ->
          new Standing(at, Standing.State.NEGATIVE, null, List.of(), null);
      case PersonState.Awaiting _ ->
          new Standing(at, Standing.State.AWAITING, null, List.of(), null);
    };
  }

  private final Map<LocalDate, RetestClock> clocks = new java.util.concurrent.ConcurrentHashMap<>();

  /// By the rule in force on the day of the person's newest specimen; where none is, the new
  /// specimen is due at once.
  private RetestClock clock(Instant takenAt) {
    return clocks.computeIfAbsent(
        Civil.date(takenAt.getEpochSecond()),
        day -> new RetestClock(within(day, "POSITIVE"), within(day, "INCONCLUSIVE")));
  }

  private Duration within(LocalDate day, String poolResult) {
    Facts facts = Facts.none().with("pool_result", Value.of(poolResult));
    return switch (book.evaluate(RULE, day, facts)) {
      case Verdict.Decided(_, _, _, var values, _) ->
          values.get("retest_within_h") instanceof Value.Amount(var hours)
              ? Duration.ofHours(hours.longValue())
              : Duration.ZERO;
      case Verdict.Abstain _, Verdict.NoRuleInForce _ -> Duration.ZERO;
    };
  }
}
