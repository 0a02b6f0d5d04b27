// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.organisation.internal;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.search.SearchProvider;

/// Bodies in the search box.
@Component
class BodySearch implements SearchProvider {
  private final Bodies bodies;

  BodySearch(Bodies bodies) {
    this.bodies = bodies;
  }

  @Override
  public String headingKey() {
    return "organisation.title";
  }

  @Override
  public String permission() {
    return "organisation.read";
  }

  @Override
  public List<Hit> search(String text, LocalDate day, int limit) {
    return bodies.search(text, day, limit).stream()
        .map(body -> new Hit(body.name(), body.code(), "/to-chuc/" + body.publicId()))
        .toList();
  }
}
