// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.organisation;

import org.jspecify.annotations.Nullable;

/// Somebody who may sign, as the paper will show them.
///
/// @param bodyPath of the committee: what it may decide for
/// @param capacity KT. CHỦ TỊCH; null where the head signs
/// @param title of the seat, for the list to choose from
public record Signer(
    long tenureId,
    long bodyId,
    String bodyName,
    String bodyPath,
    @Nullable String capacity,
    String position,
    String name,
    String title) {
  /// Whether the committee may decide for the place of a path.
  public boolean covers(String path) {
    return path.equals(bodyPath) || path.startsWith(bodyPath + ".");
  }

  /// As the paper ends: `KT. CHỦ TỊCH PHÓ CHỦ TỊCH Nguyễn Thị Lan`.
  public String written() {
    return (capacity == null ? "" : capacity + " ") + position + " " + name;
  }
}
