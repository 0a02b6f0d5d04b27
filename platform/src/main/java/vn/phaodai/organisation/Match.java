// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.organisation;

import java.util.List;
import java.util.Optional;

/// What the words of a letter mean as recipients or as those who owe something, on a day.
public sealed interface Match {
  /// The words as they stand in the letter.
  String text();

  /// One of those meant: a body, or a seat in it and whoever fills it that day.
  ///
  /// @param seat empty: the body itself is meant
  /// @param holders who fills the seat on the day; empty where it is vacant
  record Member(Body body, Optional<Position> seat, List<Tenure> holders) {
    public Member {
      holders = List.copyOf(holders);
    }
  }

  /// Several, computed at the day.
  ///
  /// @param groups which rows of the recipient words it was read by
  /// @param members confirmed bodies and seats, each once
  /// @param unconfirmed bodies that would belong to it, once an administrator confirms them
  /// @param everyone whether the public is meant besides
  /// @param gaps parts of the phrase that nothing was found for
  record Group(
      String text,
      List<String> groups,
      List<Member> members,
      List<Body> unconfirmed,
      boolean everyone,
      List<String> gaps)
      implements Match {
    public Group {
      groups = List.copyOf(groups);
      members = List.copyOf(members);
      unconfirmed = List.copyOf(unconfirmed);
      gaps = List.copyOf(gaps);
    }

    /// The bodies meant, themselves or through a seat, each once.
    public List<Body> bodies() {
      return members.stream().map(Member::body).distinct().toList();
    }
  }

  record SingleBody(String text, Body body) implements Match {}

  /// Cán bộ, đảng viên và nhân dân: no list of names, but a duty to make it known.
  record Public(String text) implements Match {}

  /// “Như trên”: the addressees of the same letter.
  record AsAbove(String text) implements Match {}

  /// “Lưu …”: who keeps the file copy, where it is named and known.
  record Archive(String text, Optional<Body> keeper) implements Match {}

  /// Nothing that this installation knows: stays text and is listed as a gap.
  ///
  /// @param candidates bodies that share the name, where it is ambiguous
  record Unmatched(String text, List<Body> candidates) implements Match {
    public Unmatched {
      candidates = List.copyOf(candidates);
    }
  }
}
