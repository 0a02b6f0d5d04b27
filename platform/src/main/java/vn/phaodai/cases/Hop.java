// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

/// What happens to a person after the result, of which the hour is kept.
public enum Hop {
  /// The person and the commune were told.
  NOTIFIED,
  /// Taken out of the community, to isolation or a bed.
  REMOVED
}
