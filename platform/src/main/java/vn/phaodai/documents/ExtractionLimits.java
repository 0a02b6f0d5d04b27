// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents;

import java.time.Duration;

/// What a file may cost before it is refused.
///
/// @param maxBytes size of the file itself
/// @param maxInflatedBytes sum of everything a packed file (docx, pdf) unpacks to
/// @param maxImagePixels width × height of one image or rendered page
/// @param maxOcrPages pages read by OCR; the rest is left out and said so
/// @param ocrTime for all pages of one file together
/// @param poorScanPercent mean OCR confidence under which a scan is called poor
public record ExtractionLimits(
    long maxBytes,
    long maxInflatedBytes,
    long maxImagePixels,
    int maxOcrPages,
    Duration ocrTime,
    int poorScanPercent) {

  public static final ExtractionLimits DEFAULT =
      new ExtractionLimits(50L << 20, 200L << 20, 80_000_000L, 40, Duration.ofSeconds(120), 60);

  public ExtractionLimits {
    if (maxBytes < 1 || maxBytes > Integer.MAX_VALUE - 16) {
      throw new IllegalArgumentException("maxBytes out of range: " + maxBytes);
    }
    if (maxInflatedBytes < 1 || maxImagePixels < 1 || maxOcrPages < 1) {
      throw new IllegalArgumentException("limits must be positive");
    }
    if (ocrTime.isNegative() || ocrTime.isZero()) {
      throw new IllegalArgumentException("ocrTime must be positive");
    }
  }
}
