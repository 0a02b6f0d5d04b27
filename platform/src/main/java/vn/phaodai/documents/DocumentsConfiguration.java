// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What an administrator may set about files: `phaodai.documents.*`, `phaodai.signatures.trust`.
@Configuration(proxyBeanMethods = false)
class DocumentsConfiguration {
  /// @param trust file or folder of the authorities' certificates; empty: nobody is trusted
  @Bean
  SignatureCheck signatureCheck(@Value("${phaodai.signatures.trust:}") String trust) {
    return trust.isBlank()
        ? SignatureCheck.withoutTrust()
        : SignatureCheck.trustingWhatLiesIn(Path.of(trust));
  }

  @Bean
  TextExtractor textExtractor(
      @Value("${phaodai.documents.max-file-mb:50}") int maxFileMb,
      @Value("${phaodai.documents.ocr-seconds:120}") int ocrSeconds,
      @Value("${phaodai.documents.poor-scan-percent:60}") int poorScanPercent) {
    ExtractionLimits usual = ExtractionLimits.DEFAULT;
    return TextExtractor.withLimits(
        new ExtractionLimits(
            (long) maxFileMb << 20,
            usual.maxInflatedBytes(),
            usual.maxImagePixels(),
            usual.maxOcrPages(),
            Duration.ofSeconds(ocrSeconds),
            poorScanPercent));
  }
}
