// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One kind of thing that the search box finds. A bean of this type in any room is asked; it looks
/// only at what the signed-in person may see, ignores diacritics, letter case and word order, and
/// answers with the best few at once.
public interface SearchProvider {
  /// Key of the group's heading in the room's message file, e.g. `territory.search.heading`.
  String headingKey();

  /// What must be held to be asked at all, e.g. `territory.read`.
  String permission();

  /// The best hits, best first, at most `limit`.
  ///
  /// @param text what was typed, trimmed, never empty
  /// @param day the civil day whose codes and names apply
  List<Hit> search(String text, LocalDate day, int limit);

  /// One thing found.
  ///
  /// @param title what it is called
  /// @param note what tells it from its namesakes, if anything
  /// @param href its page, absolute within the site
  record Hit(String title, @Nullable String note, String href) {
    public Hit {
      if (!href.startsWith("/")) {
        throw new IllegalArgumentException("not a page of this site: " + href);
      }
    }
  }
}
