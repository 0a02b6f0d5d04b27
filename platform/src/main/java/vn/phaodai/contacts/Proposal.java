// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.phaodai.cases.TracedCase;

/// Whom a case exposed, as the visits, statements and households say that are known now; ranked.
///
/// @param from the first instant at which the case could infect, `to` the last
/// @param anchor what the window is counted from
/// @param rules id@version and row of every rule that spoke, sorted
/// @param windowSource where the law says the window
/// @param watermark the last batch of visits that was seen; 0 where there is none
/// @param toldAt when that batch was told
/// @param candidates F1 before F2, within them by risk, then by time together, then by exposure
/// @param crowds meetings with too many to be named: announced, not listed
/// @param f2Cut how many more F2 there were than are explained
public record Proposal(
    TracedCase of,
    Instant from,
    Instant to,
    String anchor,
    List<String> rules,
    String windowSource,
    long watermark,
    @Nullable Instant toldAt,
    List<Candidate> candidates,
    List<Milestone> crowds,
    int f2Cut) {
  public Proposal {
    rules = List.copyOf(rules);
    candidates = List.copyOf(candidates);
    crowds = List.copyOf(crowds);
  }

  public List<Candidate> of(Degree degree) {
    return candidates.stream().filter(c -> c.degree() == degree).toList();
  }

  public long unconfirmed() {
    return candidates.stream().filter(Candidate::isNew).count();
  }

  /// What an officer looked at: equal for two lists of the same people in the same degrees.
  public String digest() {
    return Integer.toHexString(
        candidates.stream()
            .filter(Candidate::isNew)
            .map(c -> c.personId() + " " + c.degree())
            .sorted()
            .toList()
            .hashCode());
  }

  public Optional<Candidate> find(long personId) {
    return candidates.stream().filter(c -> c.personId() == personId).findFirst();
  }
}
