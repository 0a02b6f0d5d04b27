// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.organisation;

import java.util.List;

/// A seat, or several alike, in a body. Work is given to seats and bodies, not to people, so it
/// follows the seat when the holder changes.
///
/// @param role what access grants to whoever holds it
/// @param seats how many alike
/// @param signsAs capacities in which it may sign: T/M, K/T, T/L (Party), TM., KT., TL., TUQ.
public record Position(
    long id,
    long bodyId,
    PositionKind kind,
    String title,
    String role,
    int seats,
    List<String> signsAs,
    Validity valid) {
  public Position {
    signsAs = List.copyOf(signsAs);
  }
}
