// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import vn.phaodai.language.TextEncoding;

/// Writes Unicode text the way old programs did, to see whether it comes back.
final class Transcoder {
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

  private Transcoder() {}

  /// Letters whole, tones after them: what windows-1258 can hold.
  static byte[] windows1258(String text) {
    var out = new StringBuilder();
    for (char c : text.toCharArray()) {
      String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
      var base = new StringBuilder();
      var tone = new StringBuilder();
      for (char part : apart.toCharArray()) {
        (TONES.indexOf(part) >= 0 ? tone : base).append(part);
      }
      out.append(Normalizer.normalize(base, Normalizer.Form.NFC)).append(tone);
    }
    return out.toString().getBytes(Charset.forName("windows-1258"));
  }

  /// One byte a letter; typographic quotes as ASCII, which TCVN3 lacks.
  static byte[] tcvn3(String text) {
    Map<String, Integer> codes = new HashMap<>();
    table("tcvn3.txt")
        .forEach(line -> codes.put(line.substring(3), Integer.parseInt(line.substring(0, 2), 16)));
    var out = new ByteArrayOutputStream();
    for (char c : text.toCharArray()) {
      Integer code = codes.get(String.valueOf(c));
      out.write(code == null ? c : code);
    }
    return out.toByteArray();
  }

  static byte[] vni(String text) {
    Map<String, String> pairs = new HashMap<>();
    table("vni.txt").forEach(line -> pairs.putIfAbsent(line.split(" ")[1], line.split(" ")[0]));
    var out = new StringBuilder();
    for (char c : text.toCharArray()) {
      out.append(pairs.getOrDefault(String.valueOf(c), String.valueOf(c)));
    }
    return out.toString().getBytes(Charset.forName("windows-1252"));
  }

  private static java.util.stream.Stream<String> table(String name) {
    try (var in = TextEncoding.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("# "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
