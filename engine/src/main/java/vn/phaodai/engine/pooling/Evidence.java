// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.pooling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All that the laboratory has of one person, and what it comes to.
///
/// In this order: a positive test of their own stands until a newer one of their own is negative.
/// Every other test of their own that says something overrides pools sampled no later. Then a
/// positive pool makes a suspect, unless the same specimen was found negative in a smaller pool
/// read later. Then what says nothing and is newer than what does must be repeated. Then the newest
/// negative stands.
final class Evidence {
  private record Pooled(Specimen specimen, Pool pool) {}

  private record Report(Instant takenAt, Reports.Standing standing) {}

  private final List<Pooled> pooled = new ArrayList<>();
  private final List<Specimen> singles = new ArrayList<>();

  void addPooled(Specimen specimen, Pool pool) {
    pooled.add(new Pooled(specimen, pool));
  }

  void addSingle(Specimen specimen) {
    if (!singles.contains(specimen)) {
      singles.add(specimen);
    }
  }

  PersonState state(Reports<PoolId> pools, Reports<SpecimenId> ofSpecimens, RetestClock clock) {
    Specimen own = newestConclusive(ofSpecimens);
    if (own != null && is(Result.POSITIVE, ofSpecimens.of(own.id()))) {
      return new PersonState.Positive(own);
    }
    List<Pooled> live =
        pooled.stream()
            .filter(p -> own == null || p.specimen().takenAt().isAfter(own.takenAt()))
            .toList();
    List<Pooled> positive =
        live.stream()
            .filter(p -> is(Result.POSITIVE, pools.of(p.pool().id())))
            .filter(p -> !clearedBySmaller(p, live, pools))
            .sorted(Comparator.comparing(p -> p.pool().id()))
            .toList();
    if (!positive.isEmpty()) {
      return suspect(positive, pools, clock);
    }
    Pooled negative = newestNegative(live, pools);
    Instant known = negative != null ? negative.specimen().takenAt() : takenAt(own);
    return saysNothing(live, pools, ofSpecimens, known)
        .<PersonState>map(r -> retest(r, clock))
        .orElseGet(() -> quiet(own, negative));
  }

  private static @Nullable Instant takenAt(@Nullable Specimen specimen) {
    return specimen == null ? null : specimen.takenAt();
  }

  private PersonState quiet(@Nullable Specimen own, @Nullable Pooled negative) {
    if (negative != null) {
      return new PersonState.NegativeInPool(
          negative.pool().id(), negative.pool().size(), negative.specimen().takenAt());
    }
    return own != null
        ? new PersonState.Negative(own)
        : new PersonState.Awaiting(
            pooled.stream().map(p -> p.specimen().takenAt()).max(Instant::compareTo).orElseThrow());
  }

  private static PersonState suspect(
      List<Pooled> positive, Reports<PoolId> pools, RetestClock clock) {
    Instant first =
        positive.stream()
            .map(p -> standing(pools, p).resultedAt())
            .min(Instant::compareTo)
            .orElseThrow();
    return new PersonState.Suspect(
        positive.stream().map(p -> p.pool().id()).toList(), first.plus(clock.ofSuspects()));
  }

  private static PersonState.RetestDue retest(Report report, RetestClock clock) {
    return new PersonState.RetestDue(
        report.standing().cause(), report.standing().resultedAt().plus(clock.ofOthers()));
  }

  /// The newest of their own specimens that says something; of two taken at once a positive one.
  private @Nullable Specimen newestConclusive(Reports<SpecimenId> reports) {
    return singles.stream()
        .filter(
            s -> is(Result.POSITIVE, reports.of(s.id())) || is(Result.NEGATIVE, reports.of(s.id())))
        .max(
            Comparator.comparing(Specimen::takenAt)
                .thenComparing(s -> is(Result.POSITIVE, reports.of(s.id())))
                .thenComparing(s -> s.id().number()))
        .orElse(null);
  }

  private static boolean clearedBySmaller(
      Pooled positive, List<Pooled> live, Reports<PoolId> pools) {
    Instant read = standing(pools, positive).resultedAt();
    return live.stream()
        .filter(p -> p.specimen().id().equals(positive.specimen().id()))
        .filter(p -> p.pool().size() < positive.pool().size())
        .filter(p -> is(Result.NEGATIVE, pools.of(p.pool().id())))
        .anyMatch(p -> standing(pools, p).resultedAt().isAfter(read));
  }

  /// The newest sampled, of those the one in the smallest pool, which says most.
  private static @Nullable Pooled newestNegative(List<Pooled> live, Reports<PoolId> pools) {
    return live.stream()
        .filter(p -> is(Result.NEGATIVE, pools.of(p.pool().id())))
        .max(
            Comparator.comparing((Pooled p) -> p.specimen().takenAt())
                .thenComparing(p -> -p.pool().size())
                .thenComparing(p -> p.pool().id()))
        .orElse(null);
  }

  /// The newest report that says nothing, when nothing as new says something.
  private Optional<Report> saysNothing(
      List<Pooled> live,
      Reports<PoolId> pools,
      Reports<SpecimenId> ofSpecimens,
      @Nullable Instant known) {
    List<Report> reports = new ArrayList<>();
    for (Pooled p : live) {
      add(reports, p.specimen().takenAt(), pools.of(p.pool().id()));
    }
    for (Specimen s : singles) {
      add(reports, s.takenAt(), ofSpecimens.of(s.id()));
    }
    return reports.stream()
        .filter(report -> !report.standing().isConclusive())
        .filter(report -> known == null || report.takenAt().isAfter(known))
        .max(
            Comparator.comparing(Report::takenAt)
                .thenComparing(report -> report.standing().resultedAt())
                .thenComparing(report -> report.standing().cause()));
  }

  private static void add(
      List<Report> reports, Instant takenAt, Reports.@Nullable Standing standing) {
    if (standing != null) {
      reports.add(new Report(takenAt, standing));
    }
  }

  private static boolean is(Result result, Reports.@Nullable Standing standing) {
    return standing != null && standing.is(result);
  }

  /// Of a pool that has a report.
  private static Reports.Standing standing(Reports<PoolId> pools, Pooled pooled) {
    Reports.Standing standing = pools.of(pooled.pool().id());
    if (standing == null) {
      throw new IllegalStateException("pool " + pooled.pool().id().number() + " has no report");
    }
    return standing;
  }
}
