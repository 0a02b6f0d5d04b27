// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.tables;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// A workbook is a packed file, and what a bomb declares about its own size is never believed: its
/// parts are unpacked once, counted and thrown away, before anybody reads them.
final class PackedCheck {
  /// Parts that are kept in memory while rows are read.
  private static final long MAX_STRINGS_BYTES = 512L << 20;

  private static final long MAX_TOTAL_BYTES = 12L << 30;
  private static final int MAX_PARTS = 10_000;

  /// Sheets of real rows pack to a twentieth or so; bombs to a thousandth.
  private static final long MAX_RATIO = 300;

  private static final long RATIO_FROM_BYTES = 64L << 20;
  private static final int HEAD = 4096;

  private PackedCheck() {}

  static void inspect(Path path) {
    File file = path.toFile();
    try (ZipFile zip = new ZipFile(file)) {
      if (zip.getEntry("EncryptedPackage") != null) {
        throw TableRefusals.ENCRYPTED_OR_OLD.raise();
      }
      if (zip.getEntry("xl/workbook.xml") == null) {
        throw TableRefusals.NOT_A_TABLE.raise();
      }
      if (zip.size() > MAX_PARTS) {
        throw TableRefusals.EXPANDS_TOO_FAR.raise();
      }
      long total = 0;
      for (ZipEntry part : Collections.list(zip.entries())) {
        total += inspect(zip, part, file.length());
        if (total > MAX_TOTAL_BYTES) {
          throw TableRefusals.EXPANDS_TOO_FAR.raise();
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw TableRefusals.DAMAGED.raise();
    }
  }

  private static long inspect(ZipFile zip, ZipEntry part, long packed) throws IOException {
    String name = part.getName().toLowerCase(java.util.Locale.ROOT);
    boolean isXml = name.endsWith(".xml") || name.endsWith(".rels");
    boolean isHeld = isXml && !name.startsWith("xl/worksheets/");
    byte[] buffer = new byte[1 << 16];
    long total = 0;
    try (InputStream in = zip.getInputStream(part)) {
      for (int n; (n = in.readNBytes(buffer, 0, buffer.length)) > 0; ) {
        if (total == 0 && isXml && declaresType(buffer, n)) {
          throw TableRefusals.HOSTILE_XML.raise();
        }
        total += n;
        boolean tooFar =
            total > RATIO_FROM_BYTES && total / MAX_RATIO > packed
                || isHeld && total > MAX_STRINGS_BYTES
                || total > MAX_TOTAL_BYTES;
        if (tooFar) {
          throw TableRefusals.EXPANDS_TOO_FAR.raise();
        }
      }
    }
    return total;
  }

  private static boolean declaresType(byte[] bytes, int length) {
    int seen = Math.min(length, HEAD);
    String narrow = new String(bytes, 0, seen, StandardCharsets.ISO_8859_1).replace("\0", "");
    return narrow.contains("<!DOCTYPE") || narrow.contains("<!ENTITY");
  }
}
