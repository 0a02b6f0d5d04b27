// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What commands need to know of a dispatch they work on.
///
/// @param path the register's jurisdiction
/// @param validOn the day at which names in it are resolved: its own date, else the day it arrived
record DispatchKey(
    long id,
    UUID publicId,
    long registerBody,
    String path,
    String status,
    @Nullable Long issuerBody,
    LocalDate validOn) {}
