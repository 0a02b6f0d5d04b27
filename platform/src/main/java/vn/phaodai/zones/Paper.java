// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The signed paper of a decision.
///
/// @param number as written on it, e.g. `1798/QĐ-UBND`
/// @param signer seat and name as written under it; not asked where `tenure` says who
/// @param tenure of whoever signed; null where the directory knows nobody who may
/// @param on the day it was signed
/// @param from the moment from which the level holds
public record Paper(
    String number, String signer, @Nullable Long tenure, LocalDate on, Instant from) {
  public Paper(String number, String signer, LocalDate on, Instant from) {
    this(number, signer, null, on, from);
  }
}
