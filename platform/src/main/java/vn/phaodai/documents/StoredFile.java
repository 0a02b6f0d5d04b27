// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents;

import java.time.Instant;
import java.util.UUID;

/// An original that is kept, without its content.
///
/// @param publicId its name in URLs and for other rooms
/// @param sha256 of the content, 64 hex digits
/// @param mediaType by its content, not by its name
/// @param name as it was first sent, without a path
public record StoredFile(
    long id,
    UUID publicId,
    String sha256,
    long sizeBytes,
    String mediaType,
    String name,
    Instant storedAt) {}
