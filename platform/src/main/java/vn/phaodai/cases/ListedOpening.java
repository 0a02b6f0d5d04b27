// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phaodai.people.PersonRegister;
import vn.phaodai.people.Recognised;
import vn.phaodai.territory.Unit;

/// The files that a case list opens or promotes: never by its word alone, but by telling the case
/// definition the result that a row claims.
@Component
class ListedOpening {
  /// How far from an illness a day of a list may lie and still be of it: lists name the days of
  /// tests before and after.
  private static final int NEAR_D = 14;

  private final ListedRepository lists;
  private final ListedNumbers numbers;
  private final PersonRegister register;
  private final CaseFileRepository fileRows;
  private final CaseFiles files;

  ListedOpening(
      ListedRepository lists,
      ListedNumbers numbers,
      PersonRegister register,
      CaseFileRepository fileRows,
      CaseFiles files) {
    this.lists = lists;
    this.numbers = numbers;
    this.register = register;
    this.fileRows = fileRows;
    this.files = files;
  }

  Map<Long, List<ListedRepository.Episode>> episodes(List<Long> personIds) {
    return lists.episodes(personIds).stream()
        .collect(Collectors.groupingBy(ListedRepository.Episode::personId));
  }

  static Optional<Long> near(List<ListedRepository.Episode> episodes, ListedCase row) {
    LocalDate around = row.around();
    @Nullable Long best = null;
    boolean bestOpen = false;
    for (ListedRepository.Episode one : episodes) {
      boolean fits =
          around == null
              || (!around.isBefore(one.from().minusDays(NEAR_D))
                  && (one.to() == null || !around.isAfter(one.to().plusDays(NEAR_D))));
      if (fits && (one.isOpen() || !bestOpen)) {
        best = one.fileId();
        bestOpen = one.isOpen();
      }
    }
    return Optional.ofNullable(best);
  }

  /// Tells the case definition the results that rows claim: of persons without a file, and of
  /// suspects whom the row says to be confirmed.
  ///
  /// @return the files that opened or were promoted
  Set<Long> open(ListedBatch batch) {
    List<ListedBatch.Unfiled> ready = new ArrayList<>();
    for (ListedBatch.Unfiled one : batch.unfiled) {
      batch.trying(
          one.row(),
          () -> {
            mayOpen(one.row(), one.unit());
            ready.add(one);
          });
    }
    List<Recognised> who =
        register.recognise(ready.stream().map(ListedBatch.Unfiled::draft).toList(), batch.origin);
    Map<Long, ListedBatch.Unfiled> first = new LinkedHashMap<>();
    for (int i = 0; i < ready.size(); i++) {
      first.putIfAbsent(who.get(i).personId(), ready.get(i));
    }
    List<TestRead> told = new ArrayList<>();
    first.forEach((person, one) -> told.add(test(one.row(), person, one.unit().id())));
    Map<Long, CaseFile> known = fileRows.byIds(new HashSet<>(batch.fileOf.values()));
    Map<Long, ListedCase> promoting = new LinkedHashMap<>();
    batch.fileOf.forEach(
        (row, id) -> {
          CaseFile file = known.get(id);
          if (file != null && promotes(row, file)) {
            promoting.putIfAbsent(id, row);
          }
        });
    promoting.forEach(
        (id, row) -> {
          CaseFile file = Objects.requireNonNull(known.get(id));
          told.add(test(row, file.personId(), file.finding().unitId()));
        });
    files.testsRead(numbered(told), batch.origin);
    Set<Long> news = new HashSet<>(promoting.keySet());
    Map<Long, List<ListedRepository.Episode>> episodes = episodes(List.copyOf(first.keySet()));
    for (int i = 0; i < ready.size(); i++) {
      ListedCase row = ready.get(i).row();
      var mine = episodes.getOrDefault(who.get(i).personId(), List.of());
      batch.trying(
          row,
          () -> {
            long id = near(mine, row).orElseThrow(CaseRefusals.DEFINITION_OPENS_NOTHING::raise);
            batch.fileOf.put(row, id);
            news.add(id);
          });
    }
    return news;
  }

  private void mayOpen(ListedCase row, Unit unit) {
    CaseState state = row.state();
    boolean needsPcr = state == CaseState.DISCHARGED || state == CaseState.DEAD;
    if (!row.claimsResult() || (needsPcr && row.method() == TestMethod.RAPID)) {
      throw row.notEnough().raise();
    }
    if (state == CaseState.RELEASED) {
      throw CaseRefusals.SAYS_TWO_THINGS
          .with(ListedCase.name(CaseListFile.RESULT), ListedCase.name(CaseListFile.STATE))
          .raise();
    }
    numbers.mayTell(row, unit.id());
  }

  private boolean promotes(ListedCase row, CaseFile file) {
    return file.state() == CaseState.SUSPECT
        && row.method() == TestMethod.PCR
        && row.claimsResult()
        && row.state() != CaseState.SUSPECT
        && row.state() != CaseState.RELEASED;
  }

  private static TestRead test(ListedCase row, long person, long unit) {
    return new TestRead(
        0,
        person,
        unit,
        Objects.requireNonNull(row.method()),
        TestOutcome.POSITIVE,
        row.ct(),
        Objects.requireNonNull(row.sampled()),
        null,
        row.resulted(),
        row.setting(),
        false,
        true);
  }

  private List<TestRead> numbered(List<TestRead> told) {
    List<Long> ids = lists.toldTests(told.size());
    List<TestRead> tests = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      tests.add(told.get(i).as(ids.get(i)));
    }
    return tests;
  }
}
