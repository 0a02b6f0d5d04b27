// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.intake;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import org.postgresql.copy.CopyIn;

/// Streams rows of canonical text into one table with `COPY … FROM STDIN`. An empty text is null.
/// Allocates nothing a row but the bytes of texts outside ASCII.
///
/// ```java
/// try (CopyWriter copy = copies.into("people.staging", "row", "full_name")) {
///   copy.number(7).text(row.get(NAME)).endRow();
/// }
/// ```
public final class CopyWriter implements AutoCloseable {
  private static final int FLUSHED = 1 << 16;
  private static final byte[] NULL = {'\\', 'N'};

  private final CopyIn copy;
  private byte[] buffer = new byte[FLUSHED + (1 << 12)];
  private int used;
  private boolean first = true;

  CopyWriter(CopyIn copy) {
    this.copy = copy;
  }

  /// @param value null where empty
  public CopyWriter text(String value) {
    separate();
    if (value.isEmpty()) {
      raw(NULL);
      return this;
    }
    room(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c > 0x7F) {
        escaped(value.substring(i));
        return this;
      }
      put(c);
    }
    return this;
  }

  public CopyWriter number(long value) {
    return text(Long.toString(value));
  }

  public void endRow() {
    room(1);
    buffer[used++] = '\n';
    first = true;
    if (used >= FLUSHED) {
      flush();
    }
  }

  private void separate() {
    if (!first) {
      room(1);
      buffer[used++] = '\t';
    }
    first = false;
  }

  /// Signs with a meaning in the format are ASCII, so they may be looked for in the bytes.
  private void escaped(String rest) {
    byte[] bytes = rest.getBytes(StandardCharsets.UTF_8);
    room(bytes.length);
    for (byte b : bytes) {
      put((char) (b & 0xFF));
    }
  }

  private void put(char c) {
    switch (c) {
      case '\\', '\t', '\n', '\r' -> {
        buffer[used++] = '\\';
        buffer[used++] = (byte) (c == '\t' ? 't' : c == '\n' ? 'n' : c == '\r' ? 'r' : '\\');
      }
      case 0 -> {} // PostgreSQL keeps no such sign
      default -> buffer[used++] = (byte) c;
    }
  }

  private void raw(byte[] bytes) {
    room(bytes.length);
    System.arraycopy(bytes, 0, buffer, used, bytes.length);
    used += bytes.length;
  }

  /// Place for so many signs, each of them escaped.
  private void room(int signs) {
    int needed = used + 2 * signs + 2;
    if (needed > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(needed, buffer.length * 2));
    }
  }

  private void flush() {
    try {
      copy.writeToCopy(buffer, 0, used);
      used = 0;
    } catch (SQLException e) {
      throw new CopyFailed(e);
    }
  }

  /// Ends the copy; what the database refuses of it is thrown here.
  @Override
  public void close() {
    try {
      if (copy.isActive()) {
        flush();
        copy.endCopy();
      }
    } catch (SQLException e) {
      throw new CopyFailed(e);
    }
  }

  /// The database did not take the rows; the transaction is lost.
  public static final class CopyFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CopyFailed(SQLException cause) {
      super(cause);
    }
  }
}
