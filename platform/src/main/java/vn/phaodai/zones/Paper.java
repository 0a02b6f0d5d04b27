// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import java.time.Instant;
import java.time.LocalDate;

/// The signed paper of a decision.
///
/// @param number as written on it, e.g. `1798/QĐ-UBND`
/// @param signer seat and name as written under it
/// @param on the day it was signed
/// @param from the moment from which the level holds
public record Paper(String number, String signer, LocalDate on, Instant from) {}
