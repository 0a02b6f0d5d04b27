// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/// The two real dispatches as the product ships them.
enum Samples {
  KIEN_GIANG("kien-giang.txt"),
  TRA_VINH("tra-vinh-202-cv-tu.txt");

  private final String file;

  Samples(String file) {
    this.file = file;
  }

  byte[] bytes() {
    try (var in = Samples.class.getResourceAsStream("/samples/dispatches/" + file)) {
      if (in == null) {
        throw new IllegalStateException("missing sample " + file);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// NFC, as a reader must give it back.
  String text() {
    return Normalizer.normalize(new String(bytes(), StandardCharsets.UTF_8), Normalizer.Form.NFC);
  }
}
