// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.phaodai.cases.TestMethod;
import vn.phaodai.laboratory.Tube.Key;
import vn.phaodai.people.Recognised;

/// Which tubes a batch may speak of: by what is written on them, or by the code alone where a row
/// says no more.
///
/// @param codes of specimens of which a row tells neither person nor, perhaps, laboratory and
///   method
/// @param poolCodes the same of pools; a result file may name a pool where it names specimens
/// @param mostIds as many new ids as the batch can need
record Asked(
    Set<Key> keys, Set<String> codes, Set<Key> poolKeys, Set<String> poolCodes, int mostIds) {

  static Asked of(
      List<Entry> entries,
      List<Recognised> recognised,
      List<PoolEntry> pools,
      Map<String, Integer> siteIds) {
    var asked = new Asked(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>(), 0);
    int ids = 0;
    int at = 0;
    for (Entry entry : entries) {
      ids += entry.pool().isEmpty() ? 1 : 3;
      asked.add(entry, entry.draft() == null ? 0 : recognised.get(at++).personId(), siteIds);
    }
    for (PoolEntry pool : pools) {
      ids += 1 + pool.members().size();
      asked.codes.addAll(pool.members());
      asked.poolCodes.add(pool.code());
    }
    return new Asked(asked.keys, asked.codes, asked.poolKeys, asked.poolCodes, ids);
  }

  private void add(Entry entry, long personId, Map<String, Integer> siteIds) {
    int lab = siteIds.getOrDefault(entry.lab(), 0);
    TestMethod method = lab == 0 ? null : entry.method();
    if (personId != 0 && method != null) {
      keys.add(new Key(lab, code(entry, personId), method));
      if (!entry.pool().isEmpty()) {
        poolKeys.add(new Key(lab, entry.pool(), method));
      }
    } else if (method != null) {
      keys.add(new Key(lab, entry.code(), method));
      poolKeys.add(new Key(lab, entry.code(), method));
      poolKeys.add(new Key(lab, entry.pool(), method));
    } else {
      codes.add(entry.code());
      poolCodes.add(entry.code());
      poolCodes.add(entry.pool());
    }
  }

  /// What stands in for the code where a sheet has none: the person and the minute of sampling, so
  /// that the same row twice is one specimen.
  static String code(Entry entry, long personId) {
    return entry.code().isEmpty() ? "~" + personId + "-" + entry.sampled() / 60 : entry.code();
  }
}
