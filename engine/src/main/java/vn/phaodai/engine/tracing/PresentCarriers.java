// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.tracing;

import java.util.Arrays;

/// The carriers who are at a place, each until a minute; who has left is dropped when the smallest
/// of those still there is asked for.
final class PresentCarriers {
  static final int NOBODY = Integer.MAX_VALUE;

  private int[] carriers = new int[64];
  private int[] leaves = new int[64];
  private int count;
  private int latestLeave;
  private int smallest;
  private int smallestLeave;

  void nobody() {
    count = 0;
    latestLeave = Integer.MIN_VALUE;
    smallest = NOBODY;
  }

  void arrive(int who, int leave) {
    if (count == carriers.length) {
      carriers = Arrays.copyOf(carriers, 2 * count);
      leaves = Arrays.copyOf(leaves, 2 * count);
    }
    carriers[count] = who;
    leaves[count++] = leave;
    latestLeave = Math.max(latestLeave, leave);
    if (who < smallest || smallest == who && leave > smallestLeave) {
      smallest = who;
      smallestLeave = leave;
    }
  }

  /// Whether anybody stays until this minute.
  boolean until(int minute) {
    return latestLeave >= minute;
  }

  /// The smallest of those who stay until this minute, which never goes back; [#NOBODY] if none
  /// does.
  int smallestUntil(int minute) {
    if (smallestLeave < minute) {
      smallest = NOBODY;
      int kept = 0;
      for (int i = 0; i < count; i++) {
        if (leaves[i] >= minute) {
          carriers[kept] = carriers[i];
          leaves[kept++] = leaves[i];
          if (carriers[i] < smallest) {
            smallest = carriers[i];
            smallestLeave = leaves[i];
          }
        }
      }
      count = kept;
    }
    return smallest;
  }
}
