// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents.internal;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.phaodai.documents.DocumentNote;
import vn.phaodai.language.LegacyScript;
import vn.phaodai.language.Syllables;
import vn.phaodai.language.TextEncoding;

/// Bytes of unknown encoding → text, and what its reader should know of the conversion.
final class Encodings {
  private Encodings() {}

  /// @param text NFC, without a byte order mark
  record Decoded(String text, List<DocumentNote> notes) {}

  /// Empty where the bytes are no text at all.
  static Optional<Decoded> decode(byte[] bytes) {
    return TextEncoding.of(bytes).map(encoding -> decoded(encoding, encoding.decode(bytes)));
  }

  private static Decoded decoded(TextEncoding encoding, String text) {
    return switch (encoding) {
      case TextEncoding.Unicode unicode ->
          unicode.charset().equals(StandardCharsets.UTF_8)
              ? repairMistaken(text).orElseGet(() -> new Decoded(text, lost(text)))
              : new Decoded(text, lost(text));
      case TextEncoding.OneByte oneByte ->
          new Decoded(
              text, oneByte.isVietnamese() ? converted(oneByte.label(), false) : lost(text));
      case TextEncoding.Legacy legacy ->
          new Decoded(text, converted(legacy.label(), legacy.script() == LegacyScript.TCVN3));
    };
  }

  /// Old text that a program took for Latin letters and saved as Unicode: common in .doc, PDF,
  /// HTML. Empty where the text is what it seems.
  static Optional<Decoded> repairMistaken(String text) {
    String sample = text.substring(0, Math.min(text.length(), TextEncoding.SAMPLE));
    if (Syllables.score(sample).share() >= TextEncoding.BELIEVED
        || sample.chars().noneMatch(c -> c > 0x7F)) {
      return Optional.empty();
    }
    Optional<LegacyScript> best = Optional.empty();
    double bestShare = TextEncoding.BELIEVED;
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

  static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
