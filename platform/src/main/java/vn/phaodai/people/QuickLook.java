// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the drafts about which no further search could change the answer: one person bears the
/// number and the name (without a number: the phone and the name), and no row of the rules says
/// more than that. Most rows of a file of results are such.
final class QuickLook {
  private final Recognition recognition;
  private final Map<String, List<Entry>> byKey = new HashMap<>();

  /// @param numbered all who bear one of the drafts' numbers, or without one phone and name
  QuickLook(Recognition recognition, Collection<Entry> numbered) {
    this.recognition = recognition;
    for (Entry entry : numbered) {
      entry.idNumbers().forEach(number -> put(number, entry));
      entry.phones().forEach(phone -> put(phone + entry.nameFold(), entry));
    }
  }

  private void put(String key, Entry entry) {
    byKey.computeIfAbsent(key, k -> new ArrayList<>(2)).add(entry);
  }

  /// Null where the whole search must tell.
  @Nullable Likely sure(Entry draft) {
    String key = key(draft);
    List<Entry> found = key == null ? List.of() : byKey.getOrDefault(key, List.of());
    if (found.isEmpty()) {
      return null;
    }
    List<Likely> likely = recognition.likely(draft, found);
    boolean sure =
        !likely.isEmpty()
            && recognition.isBestFor(draft, likely.getFirst().match())
            && (likely.size() == 1 || !likely.get(1).match().equals(likely.getFirst().match()));
    return sure ? likely.getFirst() : null;
  }

  /// As [#sure], where the draft tells nothing of them that is not known; else null.
  @Nullable Likely settled(Entry draft) {
    Likely one = sure(draft);
    return one != null && one.entry().holdsAllOf(draft) ? one : null;
  }

  private static @Nullable String key(Entry draft) {
    if (!draft.idNumbers().isEmpty()) {
      return draft.idNumbers().iterator().next();
    }
    return draft.phones().isEmpty() ? null : draft.phones().iterator().next() + draft.nameFold();
  }
}
