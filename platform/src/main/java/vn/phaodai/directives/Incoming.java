// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A document on its way into a register: its text, where the text came from, and the original.
///
/// @param registerBody whose register it goes into
/// @param text the document's text, any Unicode form
/// @param lookedAt false for text read from an image by machine and not yet compared by a person
/// @param file public id of the stored original, null where only text was given
/// @param sha256 hex hash of the original bytes: the same bytes are registered once
/// @param channel how it came: paper, network, e-mail, telephone …
public record Incoming(
    long registerBody,
    String text,
    TextSource source,
    boolean lookedAt,
    @Nullable UUID file,
    String sha256,
    String channel,
    Instant arrivedAt) {

  public enum TextSource {
    TEXT,
    OCR,
    TYPED
  }

  public Incoming {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a document without text is refused before this point");
    }
  }
}
