// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.intake;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import org.postgresql.copy.CopyIn;

/// Streams rows into one table with `COPY … FROM STDIN (format binary)`: times and numbers as the
/// server keeps them, which neither side has to write or read as text. For tables that take rows by
/// the million; [CopyWriter] is easier to debug. Every value must be of its column's very type.
public final class BinaryCopy implements AutoCloseable {
  private static final byte[] HEADER = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };
  private static final int FLUSHED = 1 << 16;
  private static final int ROOM = 1 << 12;
  private static final int EPOCH_DAYS = 10_957; // from 1970 to 2000
  private static final long EPOCH_SECONDS = 946_684_800L;
  private static final int NUMERIC_BASE = 10_000;

  private final CopyIn copy;
  private final short columns;
  private byte[] buffer = new byte[FLUSHED + ROOM];
  private int used;

  BinaryCopy(CopyIn copy, int columns) {
    this.copy = copy;
    this.columns = (short) columns;
    System.arraycopy(HEADER, 0, buffer, 0, HEADER.length);
    used = HEADER.length;
  }

  /// Begins the next row; all its columns follow in order.
  public BinaryCopy row() {
    if (used >= FLUSHED) {
      flush();
    }
    put2(columns);
    return this;
  }

  public BinaryCopy empty() {
    room(4);
    put4(-1);
    return this;
  }

  /// A `bigint`.
  public BinaryCopy int8(long value) {
    room(12);
    put4(8);
    put8(value);
    return this;
  }

  /// An `integer`.
  public BinaryCopy int4(int value) {
    room(8);
    put4(4);
    put4(value);
    return this;
  }

  /// A `smallint`.
  public BinaryCopy int2(int value) {
    room(6);
    put4(2);
    put2((short) value);
    return this;
  }

  public BinaryCopy bool(boolean value) {
    room(5);
    put4(1);
    buffer[used++] = (byte) (value ? 1 : 0);
    return this;
  }

  /// A `date`.
  ///
  /// @param epochDay days since 1970
  public BinaryCopy date(long epochDay) {
    return int4((int) epochDay - EPOCH_DAYS);
  }

  /// A `timestamptz`.
  ///
  /// @param epochSecond seconds since 1970
  public BinaryCopy time(long epochSecond) {
    return int8((epochSecond - EPOCH_SECONDS) * 1_000_000L);
  }

  /// A `numeric` with one decimal.
  ///
  /// @param tenths from 0 to 99,999
  public BinaryCopy tenths(int tenths) {
    int whole = tenths / 10;
    int part = tenths % 10 * (NUMERIC_BASE / 10);
    int digits = part > 0 ? 2 : 1;
    room(12 + 2 * digits);
    put4(8 + 2 * digits);
    put2((short) digits);
    put2((short) 0); // weight of the first digit
    put2((short) 0); // positive
    put2((short) 1); // decimals shown
    put2((short) whole);
    if (part > 0) {
      put2((short) part);
    }
    return this;
  }

  /// A text; the sign 0, which PostgreSQL keeps in no text, is left out.
  public BinaryCopy text(String value) {
    int length = value.length();
    room(4 + length);
    int at = used;
    used += 4;
    for (int i = 0; i < length; i++) {
      char c = value.charAt(i);
      if (c > 0x7F || c == 0) {
        used = at;
        return bytes(value.replace("\0", "").getBytes(StandardCharsets.UTF_8));
      }
      buffer[used++] = (byte) c;
    }
    int end = used;
    used = at;
    put4(length);
    used = end;
    return this;
  }

  private BinaryCopy bytes(byte[] bytes) {
    room(4 + bytes.length);
    put4(bytes.length);
    System.arraycopy(bytes, 0, buffer, used, bytes.length);
    used += bytes.length;
    return this;
  }

  private void put2(short value) {
    room(2);
    buffer[used++] = (byte) (value >> 8);
    buffer[used++] = (byte) value;
  }

  private void put4(int value) {
    buffer[used++] = (byte) (value >> 24);
    buffer[used++] = (byte) (value >> 16);
    buffer[used++] = (byte) (value >> 8);
    buffer[used++] = (byte) value;
  }

  private void put8(long value) {
    put4((int) (value >> 32));
    put4((int) value);
  }

  private void room(int bytes) {
    if (used + bytes > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(used + bytes, buffer.length * 2));
    }
  }

  private void flush() {
    try {
      copy.writeToCopy(buffer, 0, used);
      used = 0;
    } catch (SQLException e) {
      throw new CopyWriter.CopyFailed(e);
    }
  }

  /// Ends the copy; what the database refuses of it is thrown here.
  @Override
  public void close() {
    try {
      if (copy.isActive()) {
        put2((short) -1);
        flush();
        copy.endCopy();
      }
    } catch (SQLException e) {
      throw new CopyWriter.CopyFailed(e);
    }
  }
}
