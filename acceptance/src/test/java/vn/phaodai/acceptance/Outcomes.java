// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.TestCaseFinished;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Listens to what became of each scenario, by tag.
public final class Outcomes implements ConcurrentEventListener {
  private static final Map<String, Map<Status, Integer>> BY_TAG = new ConcurrentHashMap<>();

  @Override
  public void setEventPublisher(EventPublisher publisher) {
    publisher.registerHandlerFor(TestCaseFinished.class, Outcomes::finished);
  }

  private static void finished(TestCaseFinished event) {
    for (String tag : event.getTestCase().getTags()) {
      BY_TAG
          .computeIfAbsent(tag, t -> new ConcurrentHashMap<>())
          .merge(event.getResult().getStatus(), 1, Integer::sum);
    }
  }

  /// Every clause that is called “works” or “part” has scenarios and all of them passed; every tag
  /// that was played belongs to a clause. Where scenarios were skipped (no browser), nothing is
  /// claimed either way.
  static void check(List<Clause> clauses) {
    if (BY_TAG.values().stream().anyMatch(outcome -> outcome.containsKey(Status.SKIPPED))) {
      return;
    }
    Map<String, String> unproved = new TreeMap<>();
    for (Clause clause : clauses) {
      Map<Status, Integer> outcome = BY_TAG.getOrDefault("@" + clause.id(), Map.of());
      boolean shown = outcome.keySet().equals(java.util.Set.of(Status.PASSED));
      if (clause.status() != Clause.Status.PENDING && !shown) {
        unproved.put(clause.id(), outcome.toString());
      }
    }
    assertThat(unproved).as("clauses that claim more than their scenarios show").isEmpty();
    assertThat(BY_TAG.keySet())
        .as("tags of scenarios")
        .isSubsetOf(
            clauses.stream()
                .filter(clause -> clause.status() != Clause.Status.PENDING)
                .map(clause -> "@" + clause.id())
                .collect(Collectors.toSet()));
  }
}
