// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.tracing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The definition, word for word: every pair of visits, every round. Slow and plain.
final class ObviousTracing {
  record Visit(int person, int place, int enter, int leave) {}

  record Reached(int depth, int exposedAt, int source) {}

  private ObviousTracing() {}

  static Map<Integer, Reached> trace(List<Visit> visits, Question q) {
    Set<Integer> index = new HashSet<>();
    q.windows().forEach(w -> index.add(w.person()));
    Map<Integer, Reached> reached = new TreeMap<>();
    List<Visit> active = new ArrayList<>();
    for (Visit v : visits) {
      if (q.windows().stream()
          .anyMatch(
              w -> w.person() == v.person() && w.from() <= v.enter() && v.enter() <= w.to())) {
        active.add(v);
      }
    }
    for (int round = 1; round <= q.depth(); round++) {
      Map<Integer, Reached> found = contactsOf(active, visits, index, q, round);
      Map<Integer, Integer> before = new HashMap<>();
      found
          .entrySet()
          .removeIf(
              e -> {
                Reached old = reached.get(e.getKey());
                return old != null && old.exposedAt() <= e.getValue().exposedAt();
              });
      found.forEach(
          (person, now) -> {
            Reached old = reached.get(person);
            before.put(person, old == null ? Integer.MAX_VALUE : old.exposedAt());
            reached.put(
                person,
                new Reached(
                    old == null ? now.depth() : old.depth(), now.exposedAt(), now.source()));
          });
      active = new ArrayList<>();
      for (Visit v : visits) {
        Reached now = reached.get(v.person());
        Integer earlier = before.get(v.person());
        if (now != null && earlier != null) {
          long from = now.exposedAt() + q.latent_min() + 1L;
          long to = Math.min(q.end(), (long) earlier + q.latent_min());
          if (from <= v.enter() && v.enter() <= to) {
            active.add(v);
          }
        }
      }
    }
    return reached;
  }

  private static Map<Integer, Reached> contactsOf(
      List<Visit> active, List<Visit> visits, Set<Integer> index, Question q, int round) {
    Map<Integer, Reached> found = new TreeMap<>();
    for (Visit a : active) {
      for (Visit b : visits) {
        int exposure = Math.max(a.enter(), b.enter());
        boolean contact =
            a.place() == b.place()
                && a.person() != b.person()
                && Math.min(a.leave(), b.leave()) - exposure >= q.minOverlap_min();
        if (contact && !index.contains(b.person())) {
          found.merge(
              b.person(),
              new Reached(round, exposure, a.person()),
              (x, y) ->
                  x.exposedAt() != y.exposedAt()
                      ? x.exposedAt() < y.exposedAt() ? x : y
                      : x.source() <= y.source() ? x : y);
        }
      }
    }
    return found;
  }
}
