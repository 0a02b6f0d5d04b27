// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The entries that a batch of drafts may be, by the keys that two entries of one person share.
/// What the batch itself registers is put in as it goes, so that a second row about a new person
/// finds the first.
final class CandidateIndex {
  private final Map<Long, Entry> entries = new HashMap<>();
  private final Map<String, Set<Long>> byKey = new HashMap<>();

  CandidateIndex(Collection<Entry> known) {
    known.forEach(this::put);
  }

  /// Puts an entry in, or a richer one in its place.
  void put(Entry entry) {
    entries.put(entry.id(), entry);
    keys(entry)
        .forEach(key -> byKey.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(entry.id()));
  }

  /// The entry with what the batch told of it so far.
  Entry newest(Entry entry) {
    return entries.getOrDefault(entry.id(), entry);
  }

  Collection<Entry> like(Entry draft) {
    Set<Long> ids = new LinkedHashSet<>();
    keys(draft).forEach(key -> ids.addAll(byKey.getOrDefault(key, Set.of())));
    List<Entry> found = new ArrayList<>(ids.size());
    ids.forEach(id -> found.add(entries.get(id)));
    return found;
  }

  /// Whether two entries share what entries are looked up by: without it the one is never found by
  /// the other.
  static boolean meet(Entry a, Entry b) {
    boolean dates = a.birthDate() != null && a.birthDate().equals(b.birthDate());
    boolean commune = a.communeId() == b.communeId();
    boolean years =
        a.birthYear() == null || b.birthYear() == null || a.birthYear().equals(b.birthYear());
    return dates && commune
        || !Collections.disjoint(a.idNumbers(), b.idNumbers())
        || !Collections.disjoint(a.phones(), b.phones())
        || (dates || commune && years) && sameWords(a, b);
  }

  private static boolean sameWords(Entry a, Entry b) {
    for (PersonName one : a.names()) {
      for (PersonName other : b.names()) {
        if (one.words().equals(other.words())) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<String> keys(Entry entry) {
    List<String> keys = new ArrayList<>();
    entry.idNumbers().forEach(number -> keys.add("i" + number));
    entry.phones().forEach(phone -> keys.add("p" + phone));
    for (PersonName written : entry.names()) {
      String name = String.join(" ", written.words());
      keys.add("n" + entry.birthYear() + name + entry.communeId());
      if (entry.birthYear() != null) {
        keys.add("n" + null + name + entry.communeId());
      }
      if (entry.birthDate() != null) {
        keys.add("d" + entry.birthDate() + name);
      }
    }
    if (entry.birthDate() != null) {
      keys.add("c" + entry.birthDate() + entry.communeId());
    }
    return keys;
  }
}
