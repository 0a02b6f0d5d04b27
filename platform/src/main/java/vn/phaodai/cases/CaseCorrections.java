// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells files again whose tests were corrected: the same steps over the tests as they stand now.
@Component
class CaseCorrections {
  private final CaseFileRepository files;
  private final CaseTestRepository tests;
  private final CaseCourse course;

  CaseCorrections(CaseFileRepository files, CaseTestRepository tests, CaseCourse course) {
    this.files = files;
    this.tests = tests;
    this.course = course;
  }

  /// @param reading the files that changed, written already
  /// @param fresh corrections that no file of their person heard before
  record Outcome(CaseReading reading, List<TestRead> fresh) {}

  /// @param corrections one a specimen, in the order of results
  Outcome retell(List<TestRead> corrections) {
    Map<Long, Long> caseOf = tests.caseOf(corrections.stream().map(TestRead::specimenId).toList());
    Map<Long, CaseFile> known = files.byIds(caseOf.values());
    Map<Long, List<TestRead>> heard = tests.of(known.values());
    List<TestRead> fresh = new ArrayList<>();
    List<TestRead> kept = new ArrayList<>();
    List<TestRead> strays = new ArrayList<>();
    for (TestRead test : corrections) {
      CaseFile file = known.get(caseOf.getOrDefault(test.specimenId(), -1L));
      boolean same = file != null && file.personId() == test.personId();
      (same ? kept : fresh).add(test);
      if (file != null && !same) {
        strays.add(test);
      }
    }
    tests.detach(strays.stream().map(TestRead::specimenId).toList());
    tests.correct(kept);
    var reading =
        new CaseReading(
            files.latestOf(
                known.values().stream().map(CaseFile::personId).collect(Collectors.toSet())));
    lastNews(corrections, caseOf)
        .forEach(
            (caseId, news) -> {
              CaseFile file = Objects.requireNonNull(known.get(caseId));
              List<TestRead> standing =
                  standing(heard.getOrDefault(caseId, List.of()), kept, strays);
              change(file, course.retold(file, standing, news), reading);
            });
    files.update(reading.changed());
    return new Outcome(reading, fresh);
  }

  private static Map<Long, TestRead> lastNews(List<TestRead> corrections, Map<Long, Long> caseOf) {
    Map<Long, TestRead> last = new TreeMap<>();
    for (TestRead test : corrections) {
      Long caseId = caseOf.get(test.specimenId());
      if (caseId != null) {
        last.put(caseId, test);
      }
    }
    return last;
  }

  /// A file's tests as they stand after the corrections, in the order of results.
  private static List<TestRead> standing(
      List<TestRead> heard, List<TestRead> kept, List<TestRead> strays) {
    Map<Long, TestRead> tests = new HashMap<>();
    heard.forEach(test -> tests.put(test.specimenId(), test));
    kept.forEach(test -> tests.computeIfPresent(test.specimenId(), (id, before) -> test));
    strays.forEach(test -> tests.remove(test.specimenId()));
    return tests.values().stream().sorted(CaseFiles.IN_ORDER).toList();
  }

  /// A file is not opened again beside a newer open one of the same person.
  private static void change(CaseFile before, CaseFile after, CaseReading reading) {
    @Nullable CaseFile latest = reading.of(before.personId());
    boolean second =
        after.state().isOpen()
            && latest != null
            && latest.id() != after.id()
            && latest.state().isOpen();
    if (!second && !after.equals(before)) {
      reading.change(before, after);
    }
  }
}
