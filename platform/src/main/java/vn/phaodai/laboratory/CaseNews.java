// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phaodai.cases.CaseFiles;
import vn.phaodai.cases.TestOutcome;
import vn.phaodai.cases.TestRead;

/// Tells the case files what a batch showed: every positive, every further test of somebody with an
/// open file, every correction. A specimen in a pool is told under its membership's id, so that the
/// pool's result and its own are two tests. A laboratory of which nobody said whether the Ministry
/// approved it counts as approved.
@Component
class CaseNews {
  private final CaseFiles cases;
  private final Sites sites;

  CaseNews(CaseFiles cases, Sites sites) {
    this.cases = cases;
    this.sites = sites;
  }

  void tell(Batch batch, String origin) {
    Set<Integer> unapproved = sites.unapproved();
    List<TestRead> news = new ArrayList<>();
    List<TestRead> corrections = new ArrayList<>();
    for (SpecimenTube tube : batch.specimens()) {
      if (tube.resultChanged()) {
        (tube.before() == null ? news : corrections)
            .add(test(tube.id, tube, tube, false, unapproved));
      }
    }
    for (PoolTube pool : batch.pools()) {
      if (pool.report() != null) {
        add(pool, unapproved, news, corrections);
      }
    }
    List<TestRead> told = worthTelling(news);
    if (!told.isEmpty()) {
      cases.testsRead(told, origin);
    }
    if (!corrections.isEmpty()) {
      cases.testsCorrected(corrections, origin);
    }
  }

  private static void add(
      PoolTube pool, Set<Integer> unapproved, List<TestRead> news, List<TestRead> corrections) {
    for (PoolTube.Member member : pool.members.values()) {
      TestRead test = test(member.id(), pool, member.specimen(), true, unapproved);
      if (member.isNew() || (pool.before() == null && pool.resultChanged())) {
        news.add(test);
      } else if (pool.resultChanged()) {
        corrections.add(test);
      }
    }
  }

  /// Negative tests of people without a file are nothing to the cases, and most of all there are.
  private List<TestRead> worthTelling(List<TestRead> news) {
    Set<Long> persons = new HashSet<>();
    Set<Long> positive = new HashSet<>();
    for (TestRead test : news) {
      (test.outcome() == TestOutcome.POSITIVE ? positive : persons).add(test.personId());
    }
    Set<Long> awaiting = new HashSet<>(positive);
    if (!persons.isEmpty()) {
      awaiting.addAll(cases.awaiting(persons));
    }
    return news.stream().filter(test -> awaiting.contains(test.personId())).toList();
  }

  /// @param read the tube whose report it is
  private static TestRead test(
      long id, Tube read, SpecimenTube of, boolean pooled, Set<Integer> unapproved) {
    @Nullable Report report = read.report();
    if (report == null) {
      throw new IllegalStateException("tube " + read.id + " was not read");
    }
    return new TestRead(
        id,
        of.personId,
        of.unitId(),
        of.key.method(),
        report.result().outcome(),
        pooled ? null : TubeRepository.ct(report.ct()),
        Civil.instant(of.sampledAt()),
        read.receivedAt == Civil.NONE ? null : Civil.instant(read.receivedAt),
        Civil.instant(report.resultedAt()),
        of.setting,
        pooled,
        !unapproved.contains(read.key.labId()));
  }
}
