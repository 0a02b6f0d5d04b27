// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.measures.FigureChange;
import vn.phaodai.measures.FiguresChanged;
import vn.phaodai.people.PersonLabel;
import vn.phaodai.people.PersonNames;
import vn.phaodai.people.PersonRegister;
import vn.phaodai.refusal.Refusal;
import vn.phaodai.tables.ImportKind;
import vn.phaodai.tables.ImportedRow;
import vn.phaodai.tables.Receiver;
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
  private final ListedOpening opening;
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
      ListedOpening opening,
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
    this.opening = opening;
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
    var batch = new ListedBatch("import " + delivery.fileId());
    for (ImportedRow row : rows) {
      batch.trying(row, () -> batch.listed.add(ListedCase.of(row, clock.today())));
    }
    nameByNumber(batch);
    nameByPerson(batch);
    Set<Long> opened = opening.open(batch);
    describe(batch, opened);
    return new Taken(batch.changed, batch.kept, batch.rejected);
  }

  /// Rows that name a file by our code or by a BN number in force.
  private void nameByNumber(ListedBatch batch) {
    Map<String, Long> byCode =
        lists.byCode(batch.listed.stream().map(ListedCase::code).filter(Objects::nonNull).toList());
    Map<Long, ListedRepository.Number> byNumber =
        lists.numbers(batch.listed.stream().map(ListedCase::bn).filter(Objects::nonNull).toList());
    var places = persons.places();
    for (ListedCase row : batch.listed) {
      batch.trying(
          row,
          () -> {
            String code = row.code();
            Long coded = code == null ? null : byCode.get(code);
            if (code != null && coded == null) {
              throw CaseRefusals.NOT_FOUND.with(code).raise();
            }
            var number = row.bn() == null ? null : byNumber.get(row.bn());
            Long numbered = number == null ? null : number.caseId();
            if (code != null && numbered != null && !numbered.equals(coded)) {
              throw CaseRefusals.TWO_CASES.with(code, "BN" + row.bn()).raise();
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

  private ListedBatch.Unfiled unfiled(ListedCase row, ListedPersons.Places places) {
    if (!row.namesAPerson() || ListedPersons.isMasked(row)) {
      throw CaseRefusals.NOBODY_NAMED.raise();
    }
    Unit unit = places.of(row);
    if (!sight.covers(unit.path(), PERMISSION)) {
      throw CaseRefusals.OUTSIDE.raise();
    }
    return new ListedBatch.Unfiled(row, ListedPersons.draft(row, unit), unit);
  }

  /// Rows whose person the register knows and who has an illness at that time; the others stay
  /// unfiled.
  private void nameByPerson(ListedBatch batch) {
    List<Optional<Long>> found =
        register.find(batch.unfiled.stream().map(ListedBatch.Unfiled::draft).toList());
    Map<Long, List<ListedRepository.Episode>> episodes =
        opening.episodes(found.stream().flatMap(Optional::stream).toList());
    List<ListedBatch.Unfiled> left = new ArrayList<>();
    for (int i = 0; i < batch.unfiled.size(); i++) {
      ListedBatch.Unfiled one = batch.unfiled.get(i);
      Optional<Long> file =
          found
              .get(i)
              .flatMap(id -> ListedOpening.near(episodes.getOrDefault(id, List.of()), one.row()));
      file.ifPresentOrElse(id -> batch.fileOf.put(one.row(), id), () -> left.add(one));
    }
    batch.unfiled.clear();
    batch.unfiled.addAll(left);
  }

  private void describe(ListedBatch batch, Set<Long> opened) {
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
      String asked = Objects.requireNonNullElse(row.code(), "BN" + row.bn());
      throw CaseRefusals.NOT_FOUND.with(asked).raise();
    }
    if (!ListedPersons.mayBe(row, labels.get(file.before().personId()))) {
      throw CaseRefusals.OTHER_PERSON.with(file.before().code()).raise();
    }
    return file.describe(row, (unit, day) -> course.moment(unit, ListedFile.noon(day)));
  }

  private static void count(ListedBatch batch, Set<ListedCase> news, Set<ListedCase> refused) {
    for (ListedCase row : batch.fileOf.keySet()) {
      if (!batch.out.containsKey(row) && !refused.contains(row)) {
        batch.changed += news.contains(row) ? 1 : 0;
        batch.kept += news.contains(row) ? 0 : 1;
      }
    }
  }

  private void announce(ListedBatch batch, List<ListedFile> changed) {
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
