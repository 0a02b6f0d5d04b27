// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Cases that are linked by who exposed whom, in the order in which a tree is read: a source before
/// those it exposed.
///
/// @param cut how many cases there are beyond those listed
public record Chain(List<Node> nodes, int cut) {
  public Chain {
    nodes = List.copyOf(nodes);
  }

  /// A case of the chain.
  ///
  /// @param parent place in the list of the case that exposed it; -1 where none is known
  /// @param level how many steps from the first of its line
  /// @param day of onset, else of the sample
  /// @param onsetKnown whether `day` is that of the onset
  /// @param sure whether it was an F1 of its source; else the link is a guess over an F2
  /// @param via place where it was exposed; empty where none was seen
  /// @param f1 contacts of it, `open` of all contacts still to be reached
  /// @param inSight whether the reader may open the file
  public record Node(
      long caseId,
      String code,
      String unitName,
      int parent,
      int level,
      LocalDate day,
      boolean onsetKnown,
      boolean sure,
      String via,
      @Nullable LocalDate exposedOn,
      int f1,
      int f2,
      int open,
      boolean inSight) {}

  public int contacts() {
    return nodes.stream().mapToInt(n -> n.f1() + n.f2()).sum();
  }

  public int open() {
    return nodes.stream().mapToInt(Node::open).sum();
  }
}
