// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phaodai.cases.TestMethod;

/// One row of a list of pools.
///
/// @param lab as written; empty where the row names none
/// @param method null where the row does not say
/// @param kind null where the row does not say
/// @param size 0 where the row does not say
/// @param members codes of specimens, each once; may be empty
/// @param result null where the row brings none
record PoolEntry(
    int row,
    String lab,
    String code,
    @Nullable TestMethod method,
    @Nullable PoolKind kind,
    int size,
    List<String> members,
    Entry.Hop received,
    Entry.Hop resulted,
    Entry.Hop notified,
    @Nullable TubeResult result,
    int ct,
    int revision) {
  PoolEntry {
    members = List.copyOf(members);
  }
}
