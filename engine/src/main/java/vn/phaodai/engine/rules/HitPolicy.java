// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.rules;

/// Which row speaks when several hold.
public enum HitPolicy {
  /// The first in the file.
  FIRST,
  /// The one whose outcome is highest; all rows that hold are shown.
  HIGHEST
}
