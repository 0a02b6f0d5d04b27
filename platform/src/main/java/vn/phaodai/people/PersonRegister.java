// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.people.Places.Place;
import vn.phaodai.people.Recognition.Outcome;

/// Takes in what sheets, forms and files say about persons. One call at a time: two files that
/// bring the same new person at once must not register them twice, so a call waits for the
/// transaction of the one before.
@Service
public class PersonRegister {
  /// Key of the advisory lock under which the register grows; any number, once.
  private static final long GROWING = 0x70656F706C65L;

  private final RecognitionModels models;
  private final CandidateRepository candidates;
  private final PersonWriter writer;
  private final WordingRepository wordings;
  private final OwnWords ownWords;
  private final Places places;
  private final AuditLog audit;
  private final JdbcClient jdbc;

  PersonRegister(
      RecognitionModels models,
      CandidateRepository candidates,
      PersonWriter writer,
      WordingRepository wordings,
      OwnWords ownWords,
      Places places,
      AuditLog audit,
      JdbcClient jdbc) {
    this.models = models;
    this.candidates = candidates;
    this.writer = writer;
    this.wordings = wordings;
    this.ownWords = ownWords;
    this.places = places;
    this.audit = audit;
    this.jdbc = jdbc;
  }

  /// Recognises or registers each, in order, in the caller's transaction; set-based. The same draft
  /// twice in one call is one person. What a draft tells besides is added to the person it is
  /// linked to; nothing that was known is replaced.
  ///
  /// @param origin what brings them, e.g. `import 17`
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Recognised> recognise(List<PersonDraft> drafts, String origin) {
    return recognise(look(drafts), origin);
  }

  /// Makes drafts ready, nothing written and nobody kept waiting.
  @Transactional(readOnly = true)
  public Looked look(List<PersonDraft> drafts) {
    if (drafts.isEmpty()) {
      return new Looked(new long[0], List.of(), Map.of(), Map.of(), Map.of());
    }
    Map<Long, Place> units = places.of(drafts.stream().map(PersonDraft::unitId).toList());
    long[] own = ownWords.of(drafts, draft -> place(units, draft).communeId());
    List<Wording> others = new ArrayList<>();
    Map<Wording, PersonDraft> fresh = new LinkedHashMap<>();
    for (int i = 0; i < own.length; i++) {
      if (own[i] == 0) {
        Wording said = Wording.of(drafts.get(i));
        others.add(said);
        fresh.putIfAbsent(said, drafts.get(i));
      }
    }
    Map<Wording, Long> meant = wordings.meant(fresh.keySet());
    fresh.keySet().removeAll(meant.keySet());
    return new Looked(own, others, meant, settled(fresh, units), units);
  }

  private Map<Wording, Looked.One> settled(
      Map<Wording, PersonDraft> fresh, Map<Long, Place> units) {
    Map<Wording, Entry> entries = LinkedHashMap.newLinkedHashMap(fresh.size());
    fresh.forEach(
        (wording, draft) -> entries.put(wording, Entry.of(draft, place(units, draft).communeId())));
    var look = new QuickLook(models.recognition(), candidates.numbered(entries.values()));
    Map<Wording, Looked.One> ones = LinkedHashMap.newLinkedHashMap(fresh.size());
    entries.forEach(
        (wording, entry) ->
            ones.put(
                wording,
                new Looked.One(
                    Objects.requireNonNull(fresh.get(wording)), entry, look.settled(entry))));
    return ones;
  }

  /// As [#recognise(List, String)], of drafts that were looked at before.
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Recognised> recognise(Looked looked, String origin) {
    if (looked.size() == 0) {
      return List.of();
    }
    hold();
    Map<Wording, Looked.One> fresh = new LinkedHashMap<>(looked.ones());
    Map<Wording, Long> meant = new HashMap<>(looked.meant());
    meant.putAll(
        wordings.meant(
            fresh.entrySet().stream()
                .filter(e -> e.getValue().settled() == null)
                .map(Map.Entry::getKey)
                .toList()));
    fresh.keySet().removeAll(meant.keySet());
    Map<Long, Long> merged = candidates.merged();
    Map<Wording, Recognised> answers = new HashMap<>();
    meant.forEach((wording, entry) -> answers.put(wording, known(entry, merged)));
    Batch batch = take(fresh, merged, answers);
    writer.write(batch, looked.units(), origin);
    int heard = looked.size() - looked.others().size() + meant.size();
    audit.record(
        new AuditEntry("people.recognise", "batch", null, null, batch.counts(origin, heard)));
    return inOrder(looked, merged, answers);
  }

  private static List<Recognised> inOrder(
      Looked looked, Map<Long, Long> merged, Map<Wording, Recognised> answers) {
    List<Recognised> all = new ArrayList<>(looked.size());
    Iterator<Wording> others = looked.others().iterator();
    for (int i = 0; i < looked.size(); i++) {
      long own = looked.own(i);
      all.add(own == 0 ? Objects.requireNonNull(answers.get(others.next())) : known(own, merged));
    }
    return all;
  }

  private static Recognised known(long entry, Map<Long, Long> merged) {
    return new Recognised(merged.getOrDefault(entry, entry), Verdict.KNOWN);
  }

  /// Recognises or registers what nobody said before in these words.
  private Batch take(
      Map<Wording, Looked.One> fresh, Map<Long, Long> merged, Map<Wording, Recognised> answers) {
    Recognition recognition = models.recognition();
    Map<Wording, Likely> sure = sure(recognition, fresh);
    List<Entry> open =
        fresh.entrySet().stream()
            .filter(e -> !sure.containsKey(e.getKey()))
            .map(e -> e.getValue().entry())
            .toList();
    Batch batch =
        new Batch(
            recognition, new CandidateIndex(candidates.of(open)), writer.reserve(open.size()));
    fresh.forEach(
        (wording, said) -> {
          Likely one = sure.get(wording);
          if (one == null) {
            answers.put(wording, batch.take(wording, said.draft(), said.entry()));
          } else {
            batch.takeSure(wording, said.draft(), said.entry(), one);
            answers.put(wording, known(one.entry().id(), merged));
          }
        });
    return batch;
  }

  /// Who of these the register would recognise, nothing written: the person that stands for each,
  /// empty where a draft would be registered as new. For files whose rows tell of persons who must
  /// be there already.
  @Transactional(readOnly = true)
  public List<Optional<Long>> find(List<PersonDraft> drafts) {
    if (drafts.isEmpty()) {
      return List.of();
    }
    Map<Long, Place> units = places.of(drafts.stream().map(PersonDraft::unitId).toList());
    List<Entry> entries =
        drafts.stream().map(d -> Entry.of(d, place(units, d).communeId())).toList();
    var index = new CandidateIndex(candidates.of(entries));
    Recognition recognition = models.recognition();
    return entries.stream()
        .map(entry -> recognition.likely(entry, index.like(entry)))
        .map(
            likely ->
                likely.stream()
                    .findFirst()
                    .filter(best -> best.match().outcome() == Outcome.LINK)
                    .map(best -> best.entry().canonicalId()))
        .toList();
  }

  /// What the register knows of these persons, as another list would tell it; for a room that books
  /// something more of somebody whom it knows by id alone. Not to be shown.
  @Transactional(readOnly = true)
  public Map<Long, PersonDraft> told(Collection<Long> persons) {
    Map<Long, PersonDraft> told = new HashMap<>();
    jdbc.sql(
            """
            select id, full_name, sex, birth_date, birth_year, id_number, phone, address, unit_id
            from people.person where id = any(:ids)
            """)
        .param("ids", persons.toArray(Long[]::new))
        .query(
            row -> {
              String sex = row.getString("sex");
              told.put(
                  row.getLong("id"),
                  new PersonDraft(
                      row.getString("full_name"),
                      sex == null ? null : Sex.valueOf(sex),
                      row.getObject("birth_date", LocalDate.class),
                      row.getObject("birth_year", Integer.class),
                      row.getString("id_number"),
                      row.getString("phone"),
                      row.getString("address"),
                      row.getLong("unit_id")));
            });
    return told;
  }

  /// Those of whom there is no doubt: settled before, or by what the register holds now.
  private Map<Wording, Likely> sure(Recognition recognition, Map<Wording, Looked.One> fresh) {
    Map<Wording, Likely> sure = HashMap.newHashMap(fresh.size());
    Map<Wording, Entry> unsettled = new LinkedHashMap<>();
    fresh.forEach(
        (wording, said) -> {
          if (said.settled() == null) {
            unsettled.put(wording, said.entry());
          } else {
            sure.put(wording, said.settled());
          }
        });
    var look = new QuickLook(recognition, candidates.numbered(unsettled.values()));
    unsettled.forEach(
        (wording, entry) -> {
          Likely one = look.sure(entry);
          if (one != null) {
            sure.put(wording, one);
          }
        });
    return sure;
  }

  /// Who a draft may be, best first, nothing written: what a form asks before it saves.
  @Transactional(readOnly = true)
  List<Likely> likely(PersonDraft draft) {
    Map<Long, Place> units = places.of(List.of(draft.unitId()));
    Entry entry = Entry.of(draft, place(units, draft).communeId());
    return models.recognition().likely(entry, candidates.of(List.of(entry)));
  }

  /// Registers a person whatever others look like; what they may be waits in the review list.
  @Transactional(propagation = Propagation.MANDATORY)
  long register(PersonDraft draft, String origin) {
    hold();
    Map<Long, Place> units = places.of(List.of(draft.unitId()));
    Entry entry = Entry.of(draft, place(units, draft).communeId());
    Batch batch =
        new Batch(
            models.recognition(),
            new CandidateIndex(candidates.of(List.of(entry))),
            writer.reserve(1));
    long id = batch.takeAsNew(Wording.of(draft), draft, entry).personId();
    writer.write(batch, units, origin);
    return id;
  }

  private void hold() {
    jdbc.sql("select pg_advisory_xact_lock(?)").param(GROWING).query((r, n) -> n).single();
  }

  private static Place place(Map<Long, Place> units, PersonDraft draft) {
    Place place = units.get(draft.unitId());
    if (place == null) {
      throw new IllegalStateException("unit " + draft.unitId());
    }
    return place;
  }
}
