// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.publicsite;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// One page as it goes over the line.
final class ReadyPage {
  private static final int TAG_BYTES = 12;

  private final byte[] plain;
  private final byte[] packed;
  private final String tag;

  private ReadyPage(byte[] plain, byte[] packed, String tag) {
    this.plain = plain;
    this.packed = packed;
    this.tag = tag;
  }

  static ReadyPage of(byte[] html) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(html);
      String tag = '"' + HexFormat.of().formatHex(digest, 0, TAG_BYTES) + '"';
      return new ReadyPage(html, packed(html), tag);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] packed(byte[] html) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(html.length / 3);
    try (var gzip =
        new GZIPOutputStream(bytes) {
          {
            def.setLevel(Deflater.BEST_COMPRESSION);
          }
        }) {
      gzip.write(html);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  byte[] bytes(boolean gzip) {
    return gzip ? packed : plain;
  }

  /// Names this content: the same bytes have the same tag.
  String tag() {
    return tag;
  }
}
