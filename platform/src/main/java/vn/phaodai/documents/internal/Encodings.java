// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.phaodai.documents.DocumentNote;

/// Bytes of unknown encoding → text. UTF-8 and UTF-16 show themselves by their structure; between
/// the one-byte encodings the one wins that makes the most Vietnamese syllables of the marked
/// words.
///
/// ```
/// BOM? ─► UTF-16 by its zero bytes? ─► sound UTF-8? ─► windows-1258 | TCVN3 | VNI | windows-1252
/// ```
final class Encodings {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Charset WINDOWS_1258 = Charset.forName("windows-1258");

  /// Below this share of possible syllables no Vietnamese encoding is believed.
  private static final double BELIEVED = 0.6;

  /// Bytes judged when an encoding is chosen; the whole file is then decoded with it.
  private static final int SAMPLE = 16 * 1024;

  private Encodings() {}

  /// @param text NFC, without a byte order mark
  record Decoded(String text, List<DocumentNote> notes) {}

  /// Empty where the bytes are no text at all.
  static Optional<Decoded> decode(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(utf8(bytes, 3));
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return Optional.of(plain(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE)));
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return Optional.of(plain(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE)));
    }
    var wide = wideCharset(bytes);
    if (wide.isPresent()) {
      return Optional.of(plain(new String(bytes, wide.get())));
    }
    if (isBinary(bytes)) {
      return Optional.empty();
    }
    if (looksLikeUtf8(bytes)) {
      return Optional.of(utf8(bytes, 0));
    }
    return Optional.of(oneByte(bytes));
  }

  private static Decoded plain(String text) {
    return new Decoded(nfc(text), lost(text));
  }

  private static Decoded utf8(byte[] bytes, int from) {
    String text = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
    var repaired = repairMistaken(text);
    return repaired.orElseGet(() -> plain(text));
  }

  /// Old text that a program took for Latin letters and saved as Unicode: common in .doc, PDF,
  /// HTML. Empty where the text is what it seems.
  static Optional<Decoded> repairMistaken(String text) {
    String sample = text.substring(0, Math.min(text.length(), SAMPLE));
    if (Syllables.score(sample).share() >= BELIEVED || sample.chars().noneMatch(c -> c > 0x7F)) {
      return Optional.empty();
    }
    Optional<LegacyScript> best = Optional.empty();
    double bestShare = BELIEVED;
    for (LegacyScript script : LegacyScript.values()) {
      var score = Syllables.score(script.decodeMistaken(sample));
      if (score.good() >= 3 && score.share() > bestShare) {
        bestShare = score.share();
        best = Optional.of(script);
      }
    }
    return best.map(
        script -> {
          String decoded = nfc(script.decodeMistaken(text));
          return new Decoded(decoded, converted(script.label(), script == LegacyScript.TCVN3));
        });
  }

  private static Decoded oneByte(byte[] bytes) {
    byte[] sample = bytes.length <= SAMPLE ? bytes : java.util.Arrays.copyOf(bytes, SAMPLE);
    double viet = Syllables.score(nfc(new String(sample, WINDOWS_1258))).share();
    double tcvn = Syllables.score(nfc(LegacyScript.TCVN3.decode(sample))).share();
    double vni = Syllables.score(nfc(LegacyScript.VNI.decode(sample))).share();
    double best = Math.max(viet, Math.max(tcvn, vni));
    if (best < BELIEVED) {
      String text = new String(bytes, WINDOWS_1252);
      return new Decoded(nfc(text), lost(text));
    }
    if (best == viet) {
      return new Decoded(nfc(new String(bytes, WINDOWS_1258)), converted("windows-1258", false));
    }
    LegacyScript script = best == tcvn ? LegacyScript.TCVN3 : LegacyScript.VNI;
    return new Decoded(
        nfc(script.decode(bytes)), converted(script.label(), script == LegacyScript.TCVN3));
  }

  private static List<DocumentNote> converted(String from, boolean withoutCapitals) {
    var notes = new ArrayList<DocumentNote>();
    notes.add(
        new DocumentNote(
            DocumentNote.Kind.CONVERTED_ENCODING,
            "Đã chuyển từ bảng mã " + from + " sang Unicode.",
            "Converted from " + from + " to Unicode."));
    if (withoutCapitals) {
      notes.add(
          new DocumentNote(
              DocumentNote.Kind.LOST_CAPITALS,
              "TCVN3 không có chữ hoa mang dấu thanh: một số chữ hoa có thể đã thành chữ thường.",
              "TCVN3 has no capitals with a tone: some capitals may have become small letters."));
    }
    return notes;
  }

  private static List<DocumentNote> lost(String text) {
    if (text.indexOf('\uFFFD') < 0) {
      return List.of();
    }
    return List.of(
        new DocumentNote(
            DocumentNote.Kind.LOST_CHARACTERS,
            "Một số ký tự hỏng, không đọc được; chỗ hỏng được đánh dấu \uFFFD.",
            "Some characters are damaged; their places are marked \uFFFD."));
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
      long marked = replaced.chars().filter(c -> c > 0x7F && c != 0xFFFD).count();
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

  static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
