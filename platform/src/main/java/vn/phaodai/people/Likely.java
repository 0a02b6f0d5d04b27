// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.phaodai.people.Recognition.Match;
import vn.phaodai.people.Recognition.Outcome;

/// An entry that a draft is, or may be.
///
/// @param match how well, and by which rule
record Likely(Entry entry, Match match) {

  /// Those of the entries that the draft is or may be: what links first, then by score; each person
  /// once.
  static List<Likely> of(Recognition recognition, Entry draft, Collection<Entry> entries) {
    if (entries.isEmpty()) {
      return List.of();
    }
    if (entries.size() == 1) {
      Entry entry = entries.iterator().next();
      Match match = recognition.compare(draft, entry);
      return match.outcome() == Outcome.NONE ? List.of() : List.of(new Likely(entry, match));
    }
    Set<Long> seen = new HashSet<>();
    return entries.stream()
        .map(entry -> new Likely(entry, recognition.compare(draft, entry)))
        .filter(likely -> likely.match().outcome() != Outcome.NONE)
        .sorted(
            Comparator.comparing((Likely likely) -> likely.match().outcome())
                .thenComparing(likely -> -likely.match().score())
                .thenComparing(likely -> likely.entry().canonicalId())
                .thenComparing(likely -> likely.entry().id()))
        .filter(likely -> seen.add(likely.entry().canonicalId()))
        .toList();
  }
}
