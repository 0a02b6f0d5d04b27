// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.publicsite;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// All public pages as they stand, by path and language.
///
/// @param until the moment from which they may be wrong though nothing was changed
record Edition(Map<String, ReadyPage> pages, Instant until) {
  Edition {
    pages = Map.copyOf(pages);
  }

  static String key(String path, String language) {
    return path + '|' + language;
  }

  Optional<ReadyPage> find(String path, String language) {
    return Optional.ofNullable(pages.get(key(path, language)));
  }
}
