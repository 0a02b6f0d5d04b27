// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.phaodai.clock.OperatingClock;

/// What another room gives bodies to do, ordered by no dispatch.
///
/// @param key that room's own name of it, such as `plans.activation:…`
/// @param label what people call it, in a line of a list
/// @param address local address of its page
/// @param path unit path of whoever gives it
/// @param monitor the body that is told of what stays overdue; null where there is none
public record Commission(
    String key, String label, String address, String path, @Nullable Long monitor) {
  public Commission {
    if (key.isBlank() || label.isBlank() || !address.startsWith("/")) {
      throw new IllegalArgumentException("a commission has a key, a label and a local address");
    }
  }

  /// One thing to do.
  ///
  /// @param lead bodies that answer for it
  /// @param with bodies that take part; those of `lead` are left out
  /// @param due the last day
  public record Task(String text, Set<Long> lead, Set<Long> with, LocalDate due) {
    public Task {
      if (text.isBlank() || lead.isEmpty()) {
        throw new IllegalArgumentException("a task says what, and who answers for it");
      }
      lead = Set.copyOf(lead);
      with = Set.copyOf(with);
    }

    Instant dueAt() {
      return OperatingClock.endOf(due);
    }
  }

  /// Where one body stands with one task.
  ///
  /// @param work address `/nhiem-vu/{work}`
  /// @param ordinal of the task, from 1
  public record Progress(
      UUID work,
      int ordinal,
      String text,
      String body,
      String part,
      AssignmentState state,
      int percent,
      @Nullable Instant dueAt) {
    public boolean isLate(Instant now) {
      return state.isOpen() && dueAt != null && dueAt.isBefore(now);
    }
  }
}
