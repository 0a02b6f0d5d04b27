// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.directives.OutcomeReader;
import vn.phaodai.directives.WantedOutcome;
import vn.phaodai.directives.WantedOutcomes;
import vn.phaodai.language.SearchKey;
import vn.phaodai.measures.Measure;
import vn.phaodai.measures.ReportingDays;
import vn.phaodai.organisation.Offices;
import vn.phaodai.organisation.PositionKind;
import vn.phaodai.organisation.Tenure;
import vn.phaodai.shell.Formats;
import vn.phaodai.shell.Words;
import vn.phaodai.tables.ShippedRows;
import vn.phaodai.territory.Provinces;
import vn.phaodai.territory.Units;

/// Holds the results that dispatches demand against the figures, day by day since they are owed:
/// “không để phát sinh F0” is broken by one new F0 in the community, and not kept where somebody
/// has not reported.
@Service
@Transactional(readOnly = true)
public class OutcomeWatch implements OutcomeReader {
  private static final String ANY_PROVINCE = "*";

  /// Results that are held against the figures at once.
  private static final int MOST = 2_000;

  /// @param words as dispatches write them, without diacritics
  private record Known(String words, Measure measure) {}

  private final List<Known> known =
      ShippedRows.of(OutcomeWatch.class, "outcomes.csv").stream()
          .map(
              row ->
                  new Known(
                      SearchKey.of(row.getField("words")),
                      Measure.valueOf(row.getField("measure"))))
          .toList();
  private final WantedOutcomes outcomes;
  private final OutcomeRepository figures;
  private final Provinces provinces;
  private final ReportingDays days;
  private final Offices offices;
  private final Words words;
  private final OperatingClock clock;

  OutcomeWatch(
      WantedOutcomes outcomes,
      OutcomeRepository figures,
      Provinces provinces,
      ReportingDays days,
      Offices offices,
      Words words,
      OperatingClock clock) {
    this.outcomes = outcomes;
    this.figures = figures;
    this.provinces = provinces;
    this.days = days;
    this.offices = offices;
    this.words = words;
    this.clock = clock;
  }

  /// A result that was broken.
  ///
  /// @param head who answers for the body, with title; empty where nobody sits there
  /// @param count of what should not have been; `last` the latest day of it
  public record Breach(WantedOutcome wanted, String head, long count, LocalDate last) {}

  /// Those broken in a jurisdiction, the latest first.
  public List<Breach> breaches(List<String> jurisdiction) {
    Map<Measure, List<WantedOutcome>> byMeasure = new EnumMap<>(Measure.class);
    for (WantedOutcome one : outcomes.counting(jurisdiction, MOST)) {
      measure(one)
          .ifPresent(what -> byMeasure.computeIfAbsent(what, _ -> new ArrayList<>()).add(one));
    }
    List<Breach> breaches = new ArrayList<>();
    byMeasure.forEach((measure, wanted) -> breaches.addAll(broken(measure, wanted)));
    breaches.sort(Comparator.comparing(Breach::last).reversed());
    return breaches;
  }

  /// Bodies may owe the same since different days: each is asked about by itself.
  private List<Breach> broken(Measure measure, List<WantedOutcome> wanted) {
    Map<Long, String> heads = heads(wanted);
    List<Breach> breaches = new ArrayList<>();
    Map<LocalDate, List<WantedOutcome>> bySince = new HashMap<>();
    wanted.forEach(
        one -> bySince.computeIfAbsent(span(one).from(), _ -> new ArrayList<>()).add(one));
    bySince.forEach(
        (_, same) -> {
          Map<Long, OutcomeRepository.Sums> sums =
              figures.sums(same.stream().map(this::span).distinct().toList(), measure);
          for (WantedOutcome one : same) {
            OutcomeRepository.Sums found = sums.get(Units.idAt(one.path()));
            LocalDate last = found == null ? null : found.last();
            if (found != null && last != null && found.sum() > one.target().longValue()) {
              breaches.add(
                  new Breach(one, heads.getOrDefault(one.bodyId(), ""), found.sum(), last));
            }
          }
        });
    return breaches;
  }

  private Map<Long, String> heads(List<WantedOutcome> wanted) {
    Map<Long, String> heads = new HashMap<>();
    List<Long> bodies = wanted.stream().map(WantedOutcome::bodyId).distinct().toList();
    for (Tenure one : offices.inOffice(bodies, clock.today())) {
      if (one.position().kind() == PositionKind.HEAD) {
        heads.putIfAbsent(
            one.position().bodyId(), one.official().fullName() + ", " + one.position().title());
      }
    }
    return heads;
  }

  @Override
  public Optional<Seen> read(WantedOutcome wanted) {
    return measure(wanted).map(what -> seen(wanted, what));
  }

  private Seen seen(WantedOutcome wanted, Measure measure) {
    Formats formats = Formats.in(LocaleContextHolder.getLocale());
    if (wanted.waits()) {
      return new Seen(State.WAITS, words.say("command.outcome.WAITS"));
    }
    OutcomeRepository.Span span = span(wanted);
    OutcomeRepository.Sums sums = figures.sums(List.of(span), measure).get(span.unit());
    String what = words.say("situation.measure." + measure.name());
    LocalDate last = sums == null ? null : sums.last();
    if (sums != null && last != null && sums.sum() > wanted.target().longValue()) {
      return new Seen(
          State.BREACHED,
          words.say(
              "command.outcome.BREACHED",
              formats.number(sums.sum()),
              what,
              formats.date(span.from()),
              formats.date(last)));
    }
    if (span.from().isAfter(span.closed())) {
      return new Seen(State.UNKNOWN, words.say("command.outcome.NEW", what));
    }
    int silent = figures.silent(span);
    if (silent > 0) {
      return new Seen(
          State.UNKNOWN, words.say("command.outcome.UNKNOWN", what, formats.number(silent)));
    }
    return new Seen(State.KEPT, words.say("command.outcome.KEPT", what, formats.date(span.from())));
  }

  private Optional<Measure> measure(WantedOutcome wanted) {
    String key = SearchKey.of(wanted.measure());
    return known.stream()
        .filter(one -> (" " + key + " ").contains(" " + one.words() + " "))
        .map(Known::measure)
        .findFirst();
  }

  /// Counted from the reporting day that ran when it began to be owed.
  private OutcomeRepository.Span span(WantedOutcome wanted) {
    long unit = Units.idAt(wanted.path());
    String province = provinces.find(unit).orElse(ANY_PROVINCE);
    LocalDate running = days.of(province, clock.now());
    return new OutcomeRepository.Span(
        unit, days.of(province, wanted.since()), running.minusDays(1), running);
  }
}
