// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.intake.CopyWriter;
import vn.phaodai.laboratory.Tube.Key;
import vn.phaodai.measures.FigureChange;
import vn.phaodai.measures.FiguresChanged;
import vn.phaodai.measures.ReportingDays;
import vn.phaodai.people.Looked;
import vn.phaodai.people.PersonDraft;
import vn.phaodai.people.PersonRegister;
import vn.phaodai.people.Recognised;
import vn.phaodai.people.Verdict;
import vn.phaodai.territory.Provinces;

/// Books what comes in, from whichever file or form: persons are recognised, tubes found or
/// entered, reports weighed, figures and cases told, in one transaction of the caller.
@Service
class LabBook {
  /// So many tubes are looked up to learn whether a batch speaks of known ones.
  private static final int PROBED = 400;

  private static final String DUPLICATE = "23505";

  private final Sites sites;
  private final PersonRegister persons;
  private final TubeRepository tubes;
  private final TubeWriter writer;
  private final Standings standings;
  private final ScreeningCount screenings;
  private final CaseNews cases;
  private final LabSight sight;
  private final ReportingDays days;
  private final Provinces provinces;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate attempt;

  LabBook(
      Sites sites,
      PersonRegister persons,
      TubeRepository tubes,
      TubeWriter writer,
      Standings standings,
      ScreeningCount screenings,
      CaseNews cases,
      LabSight sight,
      ReportingDays days,
      Provinces provinces,
      AuditLog audit,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.sites = sites;
    this.persons = persons;
    this.tubes = tubes;
    this.writer = writer;
    this.standings = standings;
    this.screenings = screenings;
    this.cases = cases;
    this.sight = sight;
    this.days = days;
    this.provinces = provinces;
    this.audit = audit;
    this.events = events;
    this.attempt = new TransactionTemplate(transactions);
    this.attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /// What came of a batch.
  ///
  /// @param doubtful rows whose person may be somebody who is known
  record Booked(int added, int kept, List<Batch.Refused> refused, List<Integer> doubtful) {}

  /// @param fileId of `intake.file`; 0: by hand
  /// @param origin what brings them, e.g. `import 17`
  Booked book(List<Entry> entries, List<PoolEntry> pools, long fileId, String origin) {
    return book(entries, look(entries), pools, fileId, origin);
  }

  /// @param told what [#look(List)] said of the entries, maybe while those before them were booked
  Booked book(List<Entry> entries, Looked told, List<PoolEntry> pools, long fileId, String origin) {
    tubes.lock();
    Map<String, Integer> siteIds = sites.named(labs(entries, pools));
    List<Recognised> recognised = persons.recognise(told, origin);
    var labDays = new LabDays(days, provinces);
    @Nullable Batch batch = null;
    if (pools.isEmpty() && looksNew(entries, recognised, siteIds)) {
      batch = allNew(entries, recognised, siteIds, fileId, labDays);
    }
    if (batch == null) {
      batch = read(entries, recognised, pools, siteIds, fileId);
      List<SpecimenTube> fresh = batch.specimens().stream().filter(t -> t.isNew).toList();
      writer.copy(fresh, labDays, fileId);
      writer.update(batch.specimens().stream().filter(t -> !t.isNew).toList(), labDays);
    }
    writer.save(batch.pools(), labDays, fileId);
    writer.keep(batch.specimens(), fileId);
    writer.keep(batch.pools(), fileId);
    publish(batch, labDays, origin);
    cases.tell(batch, origin);
    follow(batch);
    if (screenings.isAnyOpen()) {
      screenings.changed(touched(batch));
    }
    record(batch, origin);
    return new Booked(batch.added(), batch.kept(), batch.refused(), doubtful(entries, recognised));
  }

  private static Set<String> labs(List<Entry> entries, List<PoolEntry> pools) {
    Set<String> labs = new LinkedHashSet<>();
    entries.forEach(entry -> labs.add(entry.lab()));
    pools.forEach(entry -> labs.add(entry.lab()));
    labs.remove("");
    return labs;
  }

  /// The persons of whom entries tell, in order.
  Looked look(List<Entry> entries) {
    List<PersonDraft> drafts = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      if (entry.draft() != null) {
        drafts.add(entry.draft());
      }
    }
    return persons.look(drafts);
  }

  private static List<Integer> doubtful(List<Entry> entries, List<Recognised> recognised) {
    List<Integer> rows = new ArrayList<>();
    int at = 0;
    for (Entry entry : entries) {
      if (entry.draft() != null && recognised.get(at++).verdict() == Verdict.DOUBTFUL) {
        rows.add(entry.row());
      }
    }
    return rows;
  }

  /// Whether none of some rows, taken evenly, is known: then probably none is.
  private boolean looksNew(
      List<Entry> entries, List<Recognised> recognised, Map<String, Integer> siteIds) {
    if (entries.isEmpty() || recognised.size() < entries.size()) {
      return false;
    }
    List<Key> probe = new ArrayList<>();
    int step = Math.max(1, entries.size() / PROBED);
    for (int i = 0; i < entries.size(); i += step) {
      Entry entry = entries.get(i);
      if (entry.method() == null || entry.code().isEmpty() || !entry.pool().isEmpty()) {
        return false;
      }
      probe.add(new Key(siteIds.getOrDefault(entry.lab(), 0), entry.code(), entry.method()));
    }
    return !tubes.anyOf(probe);
  }

  /// Writes a batch without asking what is known; null where something was known after all, and
  /// nothing is written. The unique index is asked anyway: asking it first would ask twice.
  private @Nullable Batch allNew(
      List<Entry> entries,
      List<Recognised> recognised,
      Map<String, Integer> siteIds,
      long fileId,
      LabDays labDays) {
    for (Entry entry : entries) {
      if (!entry.pool().isEmpty() || entry.code().isEmpty()) {
        return null;
      }
    }
    Batch batch =
        new Batch(siteIds, Set.of(), fileId, List.of(), List.of(), tubes.reserve(entries.size()));
    take(batch, entries, recognised);
    try {
      attempt.executeWithoutResult(_ -> writer.copy(batch.specimens(), labDays, fileId));
      return batch;
    } catch (CopyWriter.CopyFailed e) {
      if (e.getCause() instanceof SQLException cause && DUPLICATE.equals(cause.getSQLState())) {
        return null;
      }
      throw e;
    }
  }

  private static void take(Batch batch, List<Entry> entries, List<Recognised> recognised) {
    int at = 0;
    for (Entry entry : entries) {
      batch.take(entry, entry.draft() == null ? 0 : recognised.get(at++).personId());
    }
  }

  private Batch read(
      List<Entry> entries,
      List<Recognised> recognised,
      List<PoolEntry> pools,
      Map<String, Integer> siteIds,
      long fileId) {
    var asked = Asked.of(entries, recognised, pools, siteIds);
    List<SpecimenTube> known = new ArrayList<>(tubes.specimens(asked.keys()));
    known.addAll(tubes.specimensCoded(asked.codes()));
    List<PoolTube> knownPools = new ArrayList<>(tubes.pools(asked.poolKeys()));
    knownPools.addAll(tubes.poolsCoded(asked.poolCodes()));
    Set<Long> places = new HashSet<>();
    known.forEach(tube -> places.add(tube.unitId()));
    knownPools.forEach(pool -> places.add(pool.unitId()));
    Batch batch =
        new Batch(
            siteIds,
            sight.hidden(places),
            fileId,
            known,
            knownPools,
            tubes.reserve(asked.mostIds()));
    take(batch, entries, recognised);
    pools.forEach(batch::take);
    return batch;
  }

  private void publish(Batch batch, LabDays labDays, String origin) {
    var sums = new LabFigures.Sums(labDays);
    batch.specimens().forEach(sums::specimen);
    batch.pools().forEach(sums::pool);
    List<FigureChange> changes = sums.changes();
    if (!changes.isEmpty()) {
      events.publishEvent(new FiguresChanged(LabFigures.ROOM, origin, changes));
    }
  }

  private void follow(Batch batch) {
    Set<Long> touched = new HashSet<>();
    Set<Long> doubtful = new HashSet<>();
    for (SpecimenTube tube : batch.specimens()) {
      Report report = tube.report();
      touched.add(tube.personId);
      if (tube.pooled
          || !tube.replaced().isEmpty()
          || (report != null && !report.result().isConclusive())) {
        doubtful.add(tube.personId);
      }
    }
    for (PoolTube pool : batch.pools()) {
      pool.members.values().forEach(member -> doubtful.add(member.specimen().personId));
    }
    standings.follow(touched, doubtful);
  }

  /// Specimens that came or of which something was said, by themselves or by their pools.
  private static Set<Long> touched(Batch batch) {
    Set<Long> ids = new HashSet<>();
    batch.specimens().forEach(tube -> ids.add(tube.id));
    batch
        .pools()
        .forEach(pool -> pool.members.values().forEach(member -> ids.add(member.specimen().id)));
    return ids;
  }

  private void record(Batch batch, String origin) {
    Collection<SpecimenTube> specimens = batch.specimens();
    if (specimens.isEmpty() && batch.pools().isEmpty()) {
      return;
    }
    long fresh = specimens.stream().filter(tube -> tube.isNew).count();
    audit.record(
        new AuditEntry(
            "laboratory.book",
            "batch",
            null,
            null,
            Map.of(
                "origin",
                origin,
                "new",
                fresh,
                "changed",
                specimens.size() - fresh,
                "pools",
                batch.pools().size(),
                "refused",
                batch.refused().size())));
  }
}
