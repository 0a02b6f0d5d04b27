// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One digital signature found in a PDF.
///
/// @param signer the name in its certificate, else the name written beside it; null where neither
///   is
/// @param signedAt as the signer claims; null where it does not say
/// @param vietnamese why the verdict is what it is
public record DigitalSignature(
    @Nullable String signer,
    @Nullable Instant signedAt,
    Verdict verdict,
    String vietnamese,
    String english) {

  public enum Verdict {
    /// Intact, over the whole file, and its certificate leads to a trusted root.
    VERIFIED,
    /// Nothing speaks against it, but something that would be needed is missing.
    NOT_VERIFIED,
    /// The file is not what was signed.
    BROKEN
  }
}
