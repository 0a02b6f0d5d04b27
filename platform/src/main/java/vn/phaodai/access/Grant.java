// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.access;

import java.util.Set;
import vn.phaodai.organisation.Side;

/// What one held position allows its holder: position × body × validity.
///
/// @param role the position's role in the roles file
/// @param path the body's unit path: the permissions hold there and below
/// @param permissions those of the role that the body's side allows
public record Grant(
    long accountId,
    long tenureId,
    long positionId,
    long bodyId,
    String role,
    Side side,
    String path,
    Set<String> permissions) {
  public Grant {
    permissions = Set.copyOf(permissions);
  }
}
