// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An account as administrators see it.
///
/// @param seats titles of the seats its owner fills on the operating day
/// @param hasPassword false: only a slip works
/// @param slipUntil until when a slip that was issued works; null: none is out
public record Account(
    long id,
    UUID publicId,
    String login,
    String fullName,
    List<String> seats,
    boolean hasPassword,
    @Nullable Instant slipUntil,
    boolean disabled) {
  public Account {
    seats = List.copyOf(seats);
  }
}
