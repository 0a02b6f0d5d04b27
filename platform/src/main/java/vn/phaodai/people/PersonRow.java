// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person in a list, masked unless revealed to who asks.
///
/// @param birthDate null while masked
/// @param idNumber the last digits while masked
/// @param address empty while masked
public record PersonRow(
    long id,
    UUID publicId,
    boolean revealed,
    String name,
    @Nullable Sex sex,
    @Nullable LocalDate birthDate,
    @Nullable Integer birthYear,
    @Nullable String idNumber,
    @Nullable String phone,
    String address,
    String unit,
    String unitCode) {}
