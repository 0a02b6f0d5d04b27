// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.tables;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.phaodai.language.TextEncoding;

/// A file that has been looked through once, byte by byte, and may be read as rows as often as
/// needed. Nothing of it is kept in memory but its shared strings, and text of the encodings before
/// Unicode.
public final class TableFile {
  /// Accepted size of a file; beyond lies no province.
  public static final long MAX_BYTES = 2L << 30;

  private static final int BUFFER = 1 << 16;
  private static final long MAX_LEGACY_BYTES = 100L << 20;

  private final Path path;
  private final String sha256;
  private final @Nullable TextEncoding encoding;
  private final char separator;
  private final boolean endsWithNewline;
  private final long lines;

  private TableFile(
      Path path,
      String sha256,
      @Nullable TextEncoding encoding,
      char separator,
      boolean endsWithNewline,
      long lines) {
    this.path = path;
    this.sha256 = sha256;
    this.encoding = encoding;
    this.separator = separator;
    this.endsWithNewline = endsWithNewline;
    this.lines = lines;
  }

  /// Finds out what the file is, and refuses what is no table, too large, damaged or hostile.
  public static TableFile open(Path path) {
    try {
      long size = Files.size(path);
      if (size == 0) {
        throw TableRefusals.EMPTY.raise();
      }
      if (size > MAX_BYTES) {
        throw TableRefusals.TOO_LARGE.with(MAX_BYTES >> 20).raise();
      }
      Scan scan = new Scan();
      scan.run(path);
      if (startsWith(scan.head, 'P', 'K', 3, 4)) {
        PackedCheck.inspect(path);
        return new TableFile(path, scan.sha256, null, ',', true, 0);
      }
      if (startsWith(scan.head, 0xD0, 0xCF, 0x11, 0xE0)) {
        throw TableRefusals.ENCRYPTED_OR_OLD.raise();
      }
      Optional<TextEncoding> found = TextEncoding.of(scan.head, scan.telling(), scan.isUtf8());
      TextEncoding encoding = found.orElseThrow(TableRefusals.NOT_A_TABLE::raise);
      String start = encoding.decode(scan.head);
      return new TableFile(
          path,
          scan.sha256,
          encoding,
          Separator.of(start),
          scan.last == '\n' || scan.last == '\r',
          scan.lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path path() {
    return path;
  }

  /// Of the bytes, in hex.
  public String sha256() {
    return sha256;
  }

  /// The encoding as people call it; empty for a workbook.
  public String encoding() {
    return encoding == null ? "" : encoding.label();
  }

  /// About so many lines; 0 for a workbook, whose rows nobody has counted.
  public long lines() {
    return lines;
  }

  public RowSource rows() {
    try {
      return encoding == null
          ? new XlsxRows(path.toFile())
          : new CsvRows(text(encoding), separator, endsWithNewline);
    } catch (IOException | RuntimeException e) {
      throw TableRefusals.DAMAGED.raise();
    }
  }

  private Reader text(TextEncoding encoding) throws IOException {
    return switch (encoding) {
      case TextEncoding.Unicode unicode ->
          new InputStreamReader(afterMark(unicode.markBytes()), unicode.charset());
      case TextEncoding.OneByte oneByte ->
          new InputStreamReader(afterMark(oneByte.markBytes()), oneByte.charset());
      case TextEncoding.Legacy legacy -> {
        if (Files.size(path) > MAX_LEGACY_BYTES) {
          throw TableRefusals.TOO_LARGE.with(MAX_LEGACY_BYTES >> 20).raise();
        }
        yield new StringReader(legacy.decode(Files.readAllBytes(path)));
      }
    };
  }

  private InputStream afterMark(int bytes) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(path), BUFFER);
    in.skipNBytes(bytes);
    return in;
  }

  private static boolean startsWith(byte[] bytes, int... first) {
    boolean all = bytes.length >= first.length;
    for (int i = 0; all && i < first.length; i++) {
      all = (bytes[i] & 0xFF) == first[i];
    }
    return all;
  }

  /// One pass over the bytes: their hash, whether all are sound UTF-8, and a sample of lines that
  /// are not ASCII.
  private static final class Scan {
    private static final int KEPT = TextEncoding.SAMPLE;

    private final ByteArrayOutputStream telling = new ByteArrayOutputStream(KEPT);
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer ignored = CharBuffer.allocate(BUFFER * 2);
    private boolean sound = true;
    byte[] head = {};
    String sha256 = "";
    int last;
    long lines;

    void run(Path path) throws IOException {
      MessageDigest digest = sha256();
      byte[] buffer = new byte[BUFFER];
      int left = 0;
      try (InputStream in = Files.newInputStream(path)) {
        for (int n; (n = in.readNBytes(buffer, left, BUFFER - left)) > 0; ) {
          digest.update(buffer, left, n);
          int end = left + n;
          if (head.length == 0) {
            head = Arrays.copyOf(buffer, end);
          }
          last = buffer[end - 1] & 0xFF;
          count(buffer, left, end);
          collect(buffer, left, end);
          left = checked(buffer, end);
        }
      }
      sound &= left == 0 || isCutCharacter(buffer, left);
      sha256 = HexFormat.of().formatHex(digest.digest());
    }

    /// How many bytes at the end belong to a character not yet complete; they are moved to the
    /// front.
    private int checked(byte[] buffer, int end) {
      if (!sound) {
        return 0;
      }
      ByteBuffer in = ByteBuffer.wrap(buffer, 0, end);
      ignored.clear();
      CoderResult result = utf8.decode(in, ignored, false);
      sound = !result.isError();
      int rest = sound ? in.remaining() : 0;
      System.arraycopy(buffer, end - rest, buffer, 0, rest);
      return rest;
    }

    private static boolean isCutCharacter(byte[] buffer, int length) {
      return length < 4 && (buffer[0] & 0xC0) == 0xC0;
    }

    private void count(byte[] buffer, int from, int to) {
      for (int i = from; i < to; i++) {
        lines += buffer[i] == '\n' ? 1 : 0;
      }
    }

    private void collect(byte[] buffer, int from, int to) {
      for (int i = from; i < to && telling.size() < KEPT; i++) {
        if (buffer[i] < 0) {
          int start = i;
          while (start > from && buffer[start - 1] != '\n' && i - start < 80) {
            start--;
          }
          int end = Math.min(to, i + 120);
          telling.write(buffer, start, end - start);
          telling.write('\n');
          i = end;
        }
      }
    }

    byte[] telling() {
      return telling.toByteArray();
    }

    boolean isUtf8() {
      return sound;
    }

    private static MessageDigest sha256() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
