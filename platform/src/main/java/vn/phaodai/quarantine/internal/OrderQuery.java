// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine.internal;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.phaodai.quarantine.Cause;
import vn.phaodai.quarantine.OrderFilter;

/// The filter of the list as it stands in the address; what cannot be read asks nothing.
///
/// @param dv code of a unit
/// @param tt a state
/// @param muc F1 or F2
/// @param noi FACILITY, HOME, NONE
/// @param cs public id of a facility
/// @param viec what is to be done today
public record OrderQuery(
    @Nullable String dv,
    @Nullable String tt,
    @Nullable String muc,
    @Nullable String noi,
    @Nullable UUID cs,
    @Nullable String viec) {
  public OrderFilter filter() {
    return new OrderFilter(
        dv == null ? "" : dv.strip(),
        of(OrderFilter.State.values(), tt),
        of(Cause.values(), muc),
        of(OrderFilter.Place.values(), noi),
        cs,
        of(OrderFilter.What.values(), viec));
  }

  private static <T extends Enum<T>> @Nullable T of(T[] values, @Nullable String name) {
    return Arrays.stream(values).filter(v -> v.name().equals(name)).findFirst().orElse(null);
  }
}
