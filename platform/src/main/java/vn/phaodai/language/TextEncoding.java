// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.language;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;

/// How bytes of unknown origin are to be read. UTF-8 and UTF-16 show themselves by their structure;
/// between the one-byte encodings the one wins that makes the most Vietnamese syllables of the
/// marked words.
///
/// ```
/// BOM? ─► UTF-16 by its zero bytes? ─► sound UTF-8? ─► windows-1258 | TCVN3 | VNI | windows-1252
/// ```
///
/// A mark of UTF-8 before bytes that are none is not believed: old programs write it so.
public sealed interface TextEncoding {
  /// Bytes judged when an encoding is chosen; the whole text is then decoded with it.
  int SAMPLE = 16 * 1024;

  /// Below this share of possible syllables no Vietnamese encoding is believed.
  double BELIEVED = 0.6;

  /// @param markBytes length of the byte order mark in front
  record Unicode(Charset charset, int markBytes) implements TextEncoding {}

  /// @param isVietnamese false for windows-1252, the last resort
  record OneByte(Charset charset, boolean isVietnamese, int markBytes) implements TextEncoding {}

  record Legacy(LegacyScript script, int markBytes) implements TextEncoding {}

  int markBytes();

  /// As people call it.
  default String label() {
    return switch (this) {
      case Unicode unicode -> unicode.charset.name();
      case OneByte oneByte -> oneByte.charset.name();
      case Legacy legacy -> legacy.script.label();
    };
  }

  /// The text without its mark, in NFC.
  default String decode(byte[] bytes) {
    byte[] text = markBytes() == 0 ? bytes : Arrays.copyOfRange(bytes, markBytes(), bytes.length);
    return Normalizer.normalize(
        switch (this) {
          case Unicode unicode -> new String(text, unicode.charset);
          case OneByte oneByte -> new String(text, oneByte.charset);
          case Legacy legacy -> legacy.script.decode(text);
        },
        Normalizer.Form.NFC);
  }

  /// Empty where the bytes are no text at all.
  static Optional<TextEncoding> of(byte[] bytes) {
    return of(bytes, bytes, looksLikeUtf8(bytes));
  }

  /// For a text too long to hold.
  ///
  /// @param head its first bytes, with the mark if it has one
  /// @param telling bytes of it that are not all ASCII, where there are such
  /// @param isUtf8 whether all of it, after a mark of UTF-8, is sound UTF-8
  static Optional<TextEncoding> of(byte[] head, byte[] telling, boolean isUtf8) {
    if (startsWith(head, 0xFF, 0xFE)) {
      return Optional.of(new Unicode(StandardCharsets.UTF_16LE, 2));
    }
    if (startsWith(head, 0xFE, 0xFF)) {
      return Optional.of(new Unicode(StandardCharsets.UTF_16BE, 2));
    }
    int mark = startsWith(head, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    var wide = wideCharset(head);
    if (mark == 0 && wide.isPresent()) {
      return wide.map(charset -> new Unicode(charset, 0));
    }
    if (isBinary(head)) {
      return Optional.empty();
    }
    return Optional.of(isUtf8 ? new Unicode(StandardCharsets.UTF_8, mark) : oneByte(telling, mark));
  }

  private static TextEncoding oneByte(byte[] bytes, int mark) {
    byte[] sample = bytes.length <= SAMPLE ? bytes : Arrays.copyOf(bytes, SAMPLE);
    TextEncoding best = new OneByte(Charset.forName("windows-1252"), false, mark);
    double bestShare = BELIEVED;
    for (TextEncoding candidate :
        new TextEncoding[] {
          new OneByte(Charset.forName("windows-1258"), true, mark),
          new Legacy(LegacyScript.TCVN3, mark),
          new Legacy(LegacyScript.VNI, mark)
        }) {
      double share = Syllables.score(candidate.decode(sample)).share();
      if (share > bestShare || (share == bestShare && !isVietnamese(best))) {
        bestShare = share;
        best = candidate;
      }
    }
    return best;
  }

  private static boolean isVietnamese(TextEncoding encoding) {
    return !(encoding instanceof OneByte oneByte) || oneByte.isVietnamese();
  }

  /// Zero bytes in every other place: UTF-16 without its mark.
  private static Optional<Charset> wideCharset(byte[] bytes) {
    int seen = Math.min(bytes.length, SAMPLE) & ~1;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < seen; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    int units = seen / 2;
    if (units < 4 || bytes.length % 2 != 0) {
      return Optional.empty();
    }
    if (odd > units / 3 && even <= units / 50) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (even > units / 3 && odd <= units / 50) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return Optional.empty();
  }

  private static boolean isBinary(byte[] bytes) {
    int seen = Math.min(bytes.length, SAMPLE);
    int control = 0;
    for (int i = 0; i < seen; i++) {
      int b = bytes[i];
      if (b == 0) {
        return true;
      }
      boolean layout = b == '\t' || b == '\n' || b == '\r' || b == '\f' || b == 0x0B || b == 0x1A;
      control += b > 0 && b < 0x20 && !layout ? 1 : 0;
    }
    return control * 50 > seen;
  }

  /// True for sound UTF-8, and for UTF-8 with so few broken places that it was damaged on its way.
  private static boolean looksLikeUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      String replaced = new String(bytes, StandardCharsets.UTF_8);
      long broken = replaced.chars().filter(c -> c == 0xFFFD).count();
      long marked = replaced.chars().filter(c -> c > 0x7F && c != 0xFFFD && c != 0xFEFF).count();
      return marked > 20 * broken;
    }
  }

  private static boolean startsWith(byte[] bytes, int... first) {
    if (bytes.length < first.length) {
      return false;
    }
    for (int i = 0; i < first.length; i++) {
      if ((bytes[i] & 0xFF) != first[i]) {
        return false;
      }
    }
    return true;
  }
}
