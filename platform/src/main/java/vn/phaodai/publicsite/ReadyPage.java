// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.publicsite;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
  private final String mediaType;

  private ReadyPage(byte[] plain, byte[] packed, String tag, String mediaType) {
    this.plain = plain;
    this.packed = packed;
    this.tag = tag;
    this.mediaType = mediaType;
  }

  static ReadyPage of(byte[] html) {
    return of(html, "text/html;charset=UTF-8");
  }

  /// Plain lines, to be read aloud or printed.
  static ReadyPage ofText(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8), "text/plain;charset=UTF-8");
  }

  private static ReadyPage of(byte[] plain, String mediaType) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(plain);
      String tag = '"' + HexFormat.of().formatHex(digest, 0, TAG_BYTES) + '"';
      return new ReadyPage(plain, packed(plain), tag, mediaType);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] packed(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 3);
    try (var gzip =
        new GZIPOutputStream(bytes) {
          {
            def.setLevel(Deflater.BEST_COMPRESSION);
          }
        }) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  byte[] bytes(boolean gzip) {
    return gzip ? packed : plain;
  }

  String mediaType() {
    return mediaType;
  }

  /// Names this content: the same bytes have the same tag.
  String tag() {
    return tag;
  }
}
