// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.access;

import vn.phaodai.organisation.Side;

/// A role held through a seat, on the operating day.
///
/// @param role a role of `roles.csv`
/// @param side of the body; decides with the role what is permitted
/// @param path the body's unit path: where the role may be used
public record Grant(
    String role, Side side, String path, long bodyId, long positionId, long tenureId) {}
