// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.phaodai.people.Recognition.Match;
import vn.phaodai.people.Recognition.Outcome;

/// The drafts of one call on their way into the register: what each is, and what has to be written
/// for it. Drafts are taken in order, so that later rows meet what earlier ones brought.
final class Batch {
  private static final int MOST_REVIEWS = 5;

  private final Recognition recognition;
  private final CandidateIndex known;
  private final Deque<Long> freeIds;
  private final List<NewPerson> persons = new ArrayList<>();
  private final List<Told> told = new ArrayList<>();
  private final List<Doubt> doubts = new ArrayList<>();
  private final Map<Wording, Long> wordings = new LinkedHashMap<>();

  /// A person to be written.
  ///
  /// @param household null where none is known, as in every list that names persons one by one
  record NewPerson(long id, PersonDraft draft, @Nullable Long household) {}

  /// What a draft told of an entry that was there.
  ///
  /// @param before the entry without it
  record Told(Entry before, Entry draft, PersonDraft written) {}

  /// Two entries that may be one person.
  record Doubt(long personId, long candidateId, Match match) {}

  /// @param freeIds at least one a draft
  Batch(Recognition recognition, CandidateIndex known, List<Long> freeIds) {
    this.recognition = recognition;
    this.known = known;
    this.freeIds = new ArrayDeque<>(freeIds);
  }

  /// @param said the wording of what was written
  Recognised take(Wording said, PersonDraft written, Entry draft) {
    List<Likely> likely = recognition.likely(draft, known.like(draft));
    return !likely.isEmpty() && likely.getFirst().match().outcome() == Outcome.LINK
        ? link(likely, draft, said, written)
        : register(likely, draft, said, written);
  }

  /// Links a draft to the entry that a quick look was sure of.
  void takeSure(Wording said, PersonDraft written, Entry draft, Likely sure) {
    Entry before = known.newest(sure.entry());
    told.add(new Told(before, draft, written));
    wordings.put(said, before.id());
    if (!before.holdsAllOf(draft)) {
      known.put(before.with(draft));
    }
  }

  /// Registers the draft although it may be somebody who is there.
  Recognised takeAsNew(Wording said, PersonDraft written, Entry draft) {
    return register(recognition.likely(draft, known.like(draft)), draft, said, written);
  }

  /// Two persons whom the same rule finds equally like the draft, or whom the weights find like it
  /// and like one another, are likely one: that waits for review, the draft does not.
  private Recognised link(List<Likely> likely, Entry draft, Wording said, PersonDraft written) {
    Likely best = likely.getFirst();
    told.add(new Told(best.entry(), draft, written));
    wordings.put(said, best.entry().id());
    known.put(best.entry().with(draft));
    likely.stream()
        .skip(1)
        .filter(
            other ->
                other.match().equals(best.match()) || other.match().rule().equals(Weighing.TWICE))
        .limit(MOST_REVIEWS)
        .forEach(other -> doubts.add(twice(best, other)));
    return new Recognised(best.entry().canonicalId(), Verdict.KNOWN);
  }

  private static Doubt twice(Likely best, Likely other) {
    Match why = other.match().rule().equals(Weighing.TWICE) ? other.match() : best.match();
    return new Doubt(other.entry().canonicalId(), best.entry().canonicalId(), why);
  }

  private Recognised register(List<Likely> likely, Entry draft, Wording said, PersonDraft written) {
    Entry entry = draft.registeredAs(freeIds.remove());
    persons.add(new NewPerson(entry.id(), written, null));
    wordings.put(said, entry.id());
    known.put(entry);
    likely.stream().limit(MOST_REVIEWS).forEach(other -> doubt(entry.id(), other));
    return new Recognised(entry.id(), likely.isEmpty() ? Verdict.NEW : Verdict.DOUBTFUL);
  }

  private void doubt(long person, Likely other) {
    doubts.add(new Doubt(person, other.entry().canonicalId(), other.match()));
  }

  List<NewPerson> persons() {
    return List.copyOf(persons);
  }

  List<Told> told() {
    return List.copyOf(told);
  }

  List<Doubt> doubts() {
    return List.copyOf(doubts);
  }

  /// What was said, word for word, and of which entry.
  Map<Wording, Long> wordings() {
    return Collections.unmodifiableMap(wordings);
  }

  /// What the log keeps.
  ///
  /// @param heard drafts that had been said before
  Map<String, Object> counts(String origin, int heard) {
    int known = heard + told.size();
    return Map.of(
        "origin", origin, "known", known, "new", persons.size(), "reviews", doubts.size());
  }
}
