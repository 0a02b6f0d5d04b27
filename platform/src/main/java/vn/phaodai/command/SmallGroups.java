// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command;

import java.util.ArrayList;
import java.util.List;

/// A few people broken down by what they are, so that nobody is recognised: no group is smaller
/// than the smallest that may be told of, or nothing is told. As either all groups are shown or
/// none, none can be found by subtracting the others from the total.
final class SmallGroups {
  private SmallGroups() {}

  /// @param name of the group, or of the first of those that were put together
  /// @param last name of the last one
  record Group(String name, String last, int people) {
    static Group of(String name, int people) {
      return new Group(name, name, people);
    }

    private Group and(Group next) {
      return new Group(name, next.last, people + next.people);
    }
  }

  /// The groups that have anybody; none where one of them is too small.
  static List<Group> apart(List<Group> groups, int smallest) {
    List<Group> some = groups.stream().filter(one -> one.people() > 0).toList();
    return some.stream().allMatch(one -> one.people() >= smallest) ? some : List.of();
  }

  /// Groups in an order, neighbours put together until each is large enough; none where even all
  /// together are too few.
  static List<Group> together(List<Group> ordered, int smallest) {
    List<Group> large = new ArrayList<>();
    Group open = null;
    for (Group one : ordered) {
      if (open != null || one.people() > 0) {
        open = open == null ? one : open.and(one);
      }
      if (open != null && open.people() >= smallest) {
        large.add(open);
        open = null;
      }
    }
    if (open != null && !large.isEmpty()) {
      large.add(large.removeLast().and(open));
    }
    return large;
  }
}
