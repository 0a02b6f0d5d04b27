// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How lists name a person.
///
/// @param publicId of the person that stands for the entry asked for
/// @param name masked (“Ng… V… An”) unless it was revealed to the signed-in person
/// @param unitName the smallest unit that is known
/// @param phone the last digits unless it was revealed; null where none is known
/// @param revealed whether it was revealed to the signed-in person
public record PersonLabel(
    UUID publicId,
    String name,
    @Nullable Integer birthYear,
    @Nullable Sex sex,
    String unitName,
    @Nullable String phone,
    boolean revealed) {}
