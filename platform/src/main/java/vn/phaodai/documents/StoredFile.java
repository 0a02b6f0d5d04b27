// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents;

import java.util.UUID;

/// An original as it was sent.
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record StoredFile(UUID publicId, String name, String mediaType, byte[] bytes) {}
