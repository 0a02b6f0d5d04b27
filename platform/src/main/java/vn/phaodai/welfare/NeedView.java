// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.welfare;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.phaodai.organisation.Body;

/// One need with all that became of it.
///
/// @param clock_h hours it was given, with the confidence of that number
/// @param toldAs who wrote it down
/// @param givers bodies that may bring something there
/// @param decidable whether the reader may close it by a decision
public record NeedView(
    NeedRow row,
    Needs.Channel channel,
    String note,
    int clock_h,
    String confidence,
    String toldAs,
    @Nullable Instant closedAt,
    Needs.@Nullable Decision decision,
    String decisionWhy,
    String decidedAs,
    List<Brought> deliveries,
    List<Body> givers,
    boolean tellable,
    boolean decidable) {
  public NeedView {
    deliveries = List.copyOf(deliveries);
    givers = List.copyOf(givers);
  }

  /// @param confirmable whether the reader may say what the receiver said
  public record Brought(
      UUID publicId,
      String body,
      BigDecimal quantity,
      Instant at,
      String evidence,
      String broughtAs,
      String state,
      Provisions.@Nullable HeardFrom heardFrom,
      @Nullable Instant heardAt,
      String heardAs,
      String deniedWhy,
      boolean confirmable) {}
}
