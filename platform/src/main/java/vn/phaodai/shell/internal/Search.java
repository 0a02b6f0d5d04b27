// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.shell.internal;

import java.text.Normalizer;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.phaodai.search.SearchProvider;
import vn.phaodai.shell.Found;
import vn.phaodai.shell.PageContext;

/// Asks every room that the reader may see. One that fails never hides what the others found.
@Component
final class Search {
  private static final Logger LOG = LoggerFactory.getLogger(Search.class);
  private static final int LIMIT = 8;
  private static final int LONGEST = 200;

  private final ObjectProvider<SearchProvider> providers;

  Search(ObjectProvider<SearchProvider> providers) {
    this.providers = providers;
  }

  /// What was typed, composed (NFC), without outer and double spaces, cut at 200 characters.
  static String tidy(String text) {
    String composed =
        Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    return composed.length() <= LONGEST ? composed : composed.substring(0, LONGEST);
  }

  List<Found> ask(String text, PageContext page) {
    return providers
        .orderedStream()
        .filter(provider -> page.can(provider.permission()))
        .map(provider -> ask(provider, text, page))
        .filter(found -> found.failed() || !found.hits().isEmpty())
        .toList();
  }

  private static Found ask(SearchProvider provider, String text, PageContext page) {
    try {
      return new Found(provider.headingKey(), provider.search(text, page.asOf(), LIMIT), false);
    } catch (RuntimeException e) {
      // the text itself may name a person: it stays out of the log
      LOG.error("search {} failed, request {}", provider.headingKey(), page.reference(), e);
      return new Found(provider.headingKey(), List.of(), true);
    }
  }
}
