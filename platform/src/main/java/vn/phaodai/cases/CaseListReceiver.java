// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.measures.FigureChange;
import vn.phaodai.measures.FiguresChanged;
import vn.phaodai.people.PersonDraft;
import vn.phaodai.people.PersonLabel;
import vn.phaodai.people.PersonNames;
import vn.phaodai.people.PersonRegister;
import vn.phaodai.people.Recognised;
import vn.phaodai.refusal.Refusal;
import vn.phaodai.refusal.RefusedException;
import vn.phaodai.tables.ImportKind;
import vn.phaodai.tables.ImportedRow;
import vn.phaodai.tables.Receiver;
import vn.phaodai.tables.Rejection;
import vn.phaodai.territory.Unit;

/// Takes case lists in. A row describes the file that it names; where a person has none, it opens
/// one by telling a positive result to the case definition, never otherwise. The same rows again
/// change nothing. In one batch: who is meant, what opens, what numbers are tied, what is told.
@Component
class CaseListReceiver implements Receiver {
  private static final String PERMISSION = "cases.import";

  private final ListedRepository lists;
  private final ListedPersons persons;
  private final ListedNumbers numbers;
  private final PersonRegister register;
  private final PersonNames names;
  private final CaseFileRepository fileRows;
  private final CaseFiles files;
  private final CaseCourse course;
  private final CaseSight sight;
  private final OperatingClock clock;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;

  CaseListReceiver(
      ListedRepository lists,
      ListedPersons persons,
      ListedNumbers numbers,
      PersonRegister register,
      PersonNames names,
      CaseFileRepository fileRows,
      CaseFiles files,
      CaseCourse course,
      CaseSight sight,
      OperatingClock clock,
      AuditLog audit,
      ApplicationEventPublisher events) {
    this.lists = lists;
    this.persons = persons;
    this.numbers = numbers;
    this.register = register;
    this.names = names;
    this.fileRows = fileRows;
    this.files = files;
    this.course = course;
    this.sight = sight;
    this.clock = clock;
    this.audit = audit;
    this.events = events;
  }

  @Override
  public ImportKind kind() {
    return CaseListFile.KIND;
  }

  @Override
  public String permission() {
    return PERMISSION;
  }

  @Override
  public Taken take(List<ImportedRow> rows, Delivery delivery) {
    fileRows.lock();
    var batch = new Batch("import " + delivery.fileId());
    for (ImportedRow row : rows) {
      batch.trying(row, () -> batch.listed.add(ListedCase.of(row, clock.today())));
    }
    nameByNumber(batch);
    nameByPerson(batch);
    Set<Long> opened = open(batch);
    describe(batch, opened);
    return new Taken(batch.changed, batch.kept, batch.rejected);
  }

  /// A row whose person, not whose file, is known.
  private record Unfiled(ListedCase row, PersonDraft draft, Unit unit) {}

  /// One batch on its way in.
  private static final class Batch {
    private final String origin;
    private final List<ListedCase> listed = new ArrayList<>();
    private final Map<ListedCase, Long> fileOf = new IdentityHashMap<>();
    private final Map<ListedCase, Boolean> out = new IdentityHashMap<>();
    private final List<Unfiled> unfiled = new ArrayList<>();
    private final List<Rejection> rejected = new ArrayList<>();
    private int changed;
    private int kept;

    private Batch(String origin) {
      this.origin = origin;
    }

    private void trying(ImportedRow row, Runnable work) {
      try {
        work.run();
      } catch (RefusedException e) {
        rejected.add(row.rejected(e.refusal()));
      }
    }

    private void trying(ListedCase row, Runnable work) {
      if (!out.containsKey(row)) {
        int before = rejected.size();
        trying(row.row(), work);
        if (rejected.size() > before) {
          out.put(row, true);
        }
      }
    }
  }

  /// Rows that name a file by our code or by a BN number in force.
  private void nameByNumber(Batch batch) {
    Map<String, Long> byCode =
        lists.byCode(batch.listed.stream().map(ListedCase::code).filter(Objects::nonNull).toList());
    Map<Long, ListedRepository.Number> byNumber =
        lists.numbers(batch.listed.stream().map(ListedCase::bn).filter(Objects::nonNull).toList());
    var places = persons.places();
    for (ListedCase row : batch.listed) {
      batch.trying(
          row,
          () -> {
            Long coded = row.code() == null ? null : byCode.get(row.code());
            if (row.code() != null && coded == null) {
              throw CaseRefusals.NOT_FOUND.with(row.code()).raise();
            }
            var number = row.bn() == null ? null : byNumber.get(row.bn());
            Long numbered = number == null ? null : number.caseId();
            if (coded != null && numbered != null && !coded.equals(numbered)) {
              throw CaseRefusals.TWO_CASES.with(row.code(), "BN" + row.bn()).raise();
            }
            if (row.bn() != null && number == null && row.announced() == null) {
              throw CaseRefusals.NUMBER_NOT_ANNOUNCED.with(String.valueOf(row.bn())).raise();
            }
            if (coded != null || numbered != null) {
              batch.fileOf.put(row, coded != null ? coded : numbered);
            } else {
              batch.unfiled.add(unfiled(row, places));
            }
          });
    }
  }

  private Unfiled unfiled(ListedCase row, ListedPersons.Places places) {
    if (!row.namesAPerson() || ListedPersons.isMasked(row)) {
      throw CaseRefusals.NOBODY_NAMED.raise();
    }
    Unit unit = places.of(row);
    if (!sight.covers(unit.path(), PERMISSION)) {
      throw CaseRefusals.OUTSIDE.raise();
    }
    return new Unfiled(row, ListedPersons.draft(row, unit), unit);
  }

  /// Rows whose person the register knows and who has an illness at that time; the others stay
  /// unfiled.
  private void nameByPerson(Batch batch) {
    List<Optional<Long>> found = register.find(batch.unfiled.stream().map(Unfiled::draft).toList());
    Map<Long, List<ListedRepository.Episode>> episodes =
        episodes(found.stream().flatMap(Optional::stream).toList());
    List<Unfiled> left = new ArrayList<>();
    for (int i = 0; i < batch.unfiled.size(); i++) {
      Unfiled one = batch.unfiled.get(i);
      Optional<Long> file =
          found.get(i).flatMap(id -> near(episodes.getOrDefault(id, List.of()), one.row()));
      file.ifPresentOrElse(id -> batch.fileOf.put(one.row(), id), () -> left.add(one));
    }
    batch.unfiled.clear();
    batch.unfiled.addAll(left);
  }

  private Map<Long, List<ListedRepository.Episode>> episodes(List<Long> personIds) {
    return lists.episodes(personIds).stream()
        .collect(Collectors.groupingBy(ListedRepository.Episode::personId));
  }

  /// How far from an illness a day of a list may lie and still be of it: lists name the days of
  /// tests before and after.
  private static final int NEAR_D = 14;

  private static Optional<Long> near(List<ListedRepository.Episode> episodes, ListedCase row) {
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
  private Set<Long> open(Batch batch) {
    List<Unfiled> ready = new ArrayList<>();
    for (Unfiled one : batch.unfiled) {
      batch.trying(
          one.row(),
          () -> {
            mayOpen(one.row(), one.unit());
            ready.add(one);
          });
    }
    List<Recognised> who =
        register.recognise(ready.stream().map(Unfiled::draft).toList(), batch.origin);
    Map<Long, Unfiled> first = new LinkedHashMap<>();
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
    numbers.mayTell(row, unit.path());
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
        false);
  }

  private List<TestRead> numbered(List<TestRead> told) {
    List<Long> ids = lists.toldTests(told.size());
    List<TestRead> tests = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      tests.add(told.get(i).as(ids.get(i)));
    }
    return tests;
  }

  private void describe(Batch batch, Set<Long> opened) {
    Map<Long, ListedFile> held = lists.files(new HashSet<>(batch.fileOf.values()));
    Map<Long, PersonLabel> labels =
        names.labels(held.values().stream().map(f -> f.before().personId()).toList());
    List<ListedNumbers.Claim> claims = new ArrayList<>();
    Set<ListedCase> news = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
    for (ListedCase row : batch.listed) {
      Long id = batch.fileOf.get(row);
      if (id != null) {
        batch.trying(
            row,
            () -> {
              ListedFile file = held.get(id);
              boolean tells = describe(row, file, labels);
              claims.addAll(numbers.claim(row, Objects.requireNonNull(file)));
              if (tells || opened.remove(id)) {
                news.add(row);
              }
            });
      }
    }
    List<ListedFile> changed = held.values().stream().filter(ListedFile::isChanged).toList();
    lists.write(changed, batch.origin, clock.now());
    Map<ListedCase, Refusal> refused = numbers.tell(claims, batch.origin);
    refused.forEach((row, why) -> batch.rejected.add(row.row().rejected(why)));
    claims.forEach(claim -> news.add(claim.row()));
    count(batch, news, refused.keySet());
    announce(batch, changed);
  }

  private boolean describe(
      ListedCase row, @Nullable ListedFile file, Map<Long, PersonLabel> labels) {
    if (file == null || !sight.covers(file.path(), PERMISSION)) {
      String asked = row.code() == null ? "BN" + row.bn() : row.code();
      throw CaseRefusals.NOT_FOUND.with(asked).raise();
    }
    if (!ListedPersons.mayBe(row, labels.get(file.before().personId()))) {
      throw CaseRefusals.OTHER_PERSON.with(file.before().code()).raise();
    }
    return file.describe(row, (unit, day) -> course.moment(unit, ListedFile.noon(day)));
  }

  private static void count(Batch batch, Set<ListedCase> news, Set<ListedCase> refused) {
    for (ListedCase row : batch.fileOf.keySet()) {
      if (!batch.out.containsKey(row) && !refused.contains(row)) {
        batch.changed += news.contains(row) ? 1 : 0;
        batch.kept += news.contains(row) ? 0 : 1;
      }
    }
  }

  private void announce(Batch batch, List<ListedFile> changed) {
    if (changed.isEmpty()) {
      return;
    }
    List<FigureChange> figures = new ArrayList<>();
    changed.forEach(file -> figures.addAll(CaseFigures.moved(file.before(), file.file())));
    events.publishEvent(new FiguresChanged(CaseFigures.ROOM, batch.origin, figures));
    audit.record(
        new AuditEntry(
            "cases.list.import",
            "batch",
            null,
            null,
            Map.of("origin", batch.origin, "files", changed.size())));
  }
}
