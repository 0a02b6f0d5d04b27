// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import vn.phaodai.documents.DocumentError;

/// The XML parts of a packed Office file, unpacked in memory under one limit for all of them: what
/// a bomb declares about its own size is never believed, only bytes that came out are counted.
final class ZipParts {
  private static final int MAX_ENTRIES = 10_000;
  private static final int END_RECORD_SPAN = 65_557;

  private ZipParts() {}

  /// Part name → bytes, for the XML parts of `word/` and the package's own lists.
  static Map<String, byte[]> unpack(byte[] packed, long maxInflatedBytes) throws Refused {
    if (!hasEndRecord(packed)) {
      throw new Refused(DocumentError.DAMAGED);
    }
    var parts = new HashMap<String, byte[]>();
    long budget = maxInflatedBytes;
    int entries = 0;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++entries > MAX_ENTRIES) {
          throw bomb(maxInflatedBytes);
        }
        var kept = new ByteArrayOutputStream();
        budget -= drain(zip, isWanted(entry.getName()) ? kept : null, budget, maxInflatedBytes);
        if (kept.size() > 0) {
          parts.putIfAbsent(entry.getName(), kept.toByteArray());
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new Refused(DocumentError.DAMAGED);
    }
    return parts;
  }

  private static boolean isWanted(String name) {
    return (name.startsWith("word/") && name.endsWith(".xml") && !name.contains("/theme/"))
        || name.equals("[Content_Types].xml");
  }

  private static long drain(
      InputStream in, @Nullable ByteArrayOutputStream out, long budget, long limit)
      throws IOException, Refused {
    var buffer = new byte[16 * 1024];
    long total = 0;
    for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
      total += n;
      if (total > budget) {
        throw bomb(limit);
      }
      if (out != null) {
        out.write(buffer, 0, n);
      }
    }
    return total;
  }

  private static Refused bomb(long limit) {
    return new Refused(DocumentError.EXPANDS_TOO_FAR, limit >> 20);
  }

  /// A packed file that was cut short has lost the record at its end.
  private static boolean hasEndRecord(byte[] packed) {
    for (int i = packed.length - 22; i >= Math.max(0, packed.length - END_RECORD_SPAN); i--) {
      if (packed[i] == 'P' && packed[i + 1] == 'K' && packed[i + 2] == 5 && packed[i + 3] == 6) {
        return true;
      }
    }
    return false;
  }
}
