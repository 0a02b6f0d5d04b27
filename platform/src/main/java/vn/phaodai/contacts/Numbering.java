// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import java.util.Arrays;

/// Ids of the database as the dense numbers that the tracing engine wants, in the order in which
/// they came. Grows by copies: whoever holds one keeps what they saw. About 20 bytes an id.
final class Numbering {
  static final Numbering EMPTY = new Numbering(new long[0], new int[2], 0);
  private static final int NONE = -1;

  private long[] ids;

  /// Open addressing: number + 1, 0 where free; at most half full.
  private int[] table;

  private int size;

  private Numbering(long[] ids, int[] table, int size) {
    this.ids = ids;
    this.table = table;
    this.size = size;
  }

  int size() {
    return size;
  }

  long id(int number) {
    return ids[number];
  }

  /// The number of an id; -1 for one that never came.
  int find(long id) {
    int slot = slot(id);
    return table[slot] == 0 ? NONE : table[slot] - 1;
  }

  /// Another one with the same ids, to be added to by one thread before it is published.
  Numbering copy() {
    return new Numbering(ids.clone(), table.clone(), size);
  }

  /// The number of an id, given now if it has none; only on a [#copy] that nobody else holds.
  int take(long id) {
    int slot = slot(id);
    if (table[slot] != 0) {
      return table[slot] - 1;
    }
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, Math.max(64, size + (size >> 1)));
    }
    ids[size++] = id;
    table[slot] = size;
    if (2 * size > table.length) {
      grow();
    }
    return size - 1;
  }

  private void grow() {
    table = new int[4 * table.length];
    for (int n = 0; n < size; n++) {
      table[slot(ids[n])] = n + 1;
    }
  }

  private int slot(long id) {
    long hash = id * 0x9E37_79B9_7F4A_7C15L;
    int slot = (int) (hash >>> 32) & (table.length - 1);
    while (table[slot] != 0 && ids[table[slot] - 1] != id) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }
}
