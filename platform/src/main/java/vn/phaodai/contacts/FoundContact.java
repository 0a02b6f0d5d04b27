// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.phaodai.contacts.ProposalRepository.Ill;
import vn.phaodai.contacts.ProposalRepository.Person;

/// Somebody found while a list is being made; grounds are added as they are found.
final class FoundContact {
  private final long id;
  private long via;
  private Basis ground;
  private Instant exposed;
  private Instant last;
  private int risk;
  private @Nullable String relation;
  private final List<Link> links = new ArrayList<>();

  /// Why somebody counts.
  ///
  /// @param via who exposed them
  /// @param from first exposure, `to` the last
  record Reason(long via, Basis ground, Instant from, Instant to, int risk) {}

  private FoundContact(long id, Reason why) {
    this.id = id;
    via = why.via();
    ground = why.ground();
    exposed = why.from();
    last = why.to();
    risk = why.risk();
  }

  /// Adds a reason to a person of a list; the earliest exposure, its carrier, the strongest ground
  /// and the highest risk stay.
  static FoundContact add(Map<Long, FoundContact> found, long person, Reason why) {
    FoundContact one = found.get(person);
    if (one == null) {
      one = new FoundContact(person, why);
      found.put(person, one);
      return one;
    }
    one.ground = why.ground().compareTo(one.ground) < 0 ? why.ground() : one.ground;
    one.via = why.from().isBefore(one.exposed) ? why.via() : one.via;
    one.exposed = why.from().isBefore(one.exposed) ? why.from() : one.exposed;
    one.last = why.to().isAfter(one.last) ? why.to() : one.last;
    one.risk = Math.max(one.risk, why.risk());
    return one;
  }

  static Map<Long, FoundContact> none() {
    return new LinkedHashMap<>();
  }

  /// The same meeting found twice is one.
  void met(Link link) {
    if (!links.contains(link)) {
      links.add(link);
    }
  }

  void named(String as) {
    relation = as;
  }

  /// An F2 is in danger as far as their F1 is.
  void weigh(int ofCarrier) {
    risk = risk * ofCarrier / 100;
  }

  long id() {
    return id;
  }

  long via() {
    return via;
  }

  int risk() {
    return risk;
  }

  Instant exposed() {
    return exposed;
  }

  /// Whether they were a case before they were exposed.
  boolean wasIll(@Nullable Ill own) {
    return own != null && own.resulted().isBefore(exposed);
  }

  Candidate candidate(Degree degree, Person person, @Nullable String confirmed, @Nullable Ill own) {
    return new Candidate(
        id,
        degree,
        via,
        ground,
        exposed,
        last,
        links.stream().mapToLong(Link::together_min).sum(),
        risk,
        links.stream().sorted(Comparator.comparing(Link::from)).toList(),
        relation,
        person.home(),
        confirmed,
        own == null ? null : own.code(),
        own == null ? null : own.caseId());
  }
}
