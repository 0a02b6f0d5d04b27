// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A set of phrases matched word by word, the longest first; each may carry a value.
final class Phrases<V> {
  record Entry<V>(String[] words, V value) {}

  private final Map<String, List<Entry<V>>> byFirst = new HashMap<>();

  void add(String phrase, V value) {
    Words words = new Words(phrase);
    String[] folded = new String[words.size()];
    for (int i = 0; i < folded.length; i++) {
      folded[i] = words.folded(i);
    }
    byFirst.computeIfAbsent(folded[0], _ -> new ArrayList<>()).add(new Entry<>(folded, value));
  }

  Phrases<V> sorted() {
    Comparator<Entry<V>> longestFirst = Comparator.comparingInt(e -> -e.words().length);
    byFirst.values().forEach(list -> list.sort(longestFirst));
    return this;
  }

  /// How many words from `i` (before `limit`) form a phrase; 0 for none.
  int match(Words words, int i, int limit) {
    Entry<V> entry = find(words, i, limit);
    return entry == null ? 0 : entry.words().length;
  }

  @Nullable Entry<V> find(Words words, int i, int limit) {
    if (i >= limit) {
      return null;
    }
    for (Entry<V> entry : byFirst.getOrDefault(words.folded(i), List.of())) {
      if (matches(entry.words(), words, i, limit)) {
        return entry;
      }
    }
    return null;
  }

  private static boolean matches(String[] phrase, Words words, int i, int limit) {
    if (i + phrase.length > limit) {
      return false;
    }
    for (int k = 1; k < phrase.length; k++) {
      if (!phrase[k].equals(words.folded(i + k))) {
        return false;
      }
    }
    return true;
  }
}
