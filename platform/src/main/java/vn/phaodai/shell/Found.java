// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.shell;

import java.util.List;
import vn.phaodai.search.SearchProvider.Hit;

/// What one provider answered to the search box.
///
/// @param headingKey key of the group's heading
/// @param hits best first
/// @param failed the provider could not answer; the others still did
public record Found(String headingKey, List<Hit> hits, boolean failed) {
  public Found {
    hits = List.copyOf(hits);
  }
}
