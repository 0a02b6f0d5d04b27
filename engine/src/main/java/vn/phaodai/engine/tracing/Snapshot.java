// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.tracing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/// A timeline on disk, as its columns lie in memory: reopening reads them back without sorting. The
/// watermark says up to which batch of the truth it reaches; whoever opens it compares. Written
/// beside the old one and moved over it, so that a killed writer leaves the old one whole.
///
/// ```
/// "PDTL" 1 │ watermark │ persons places days │ per day: day, five lengths, five columns │ CRC-32C
/// ```
public final class Snapshot {
  private static final int MAGIC = 0x5044_544C;
  private static final int VERSION = 1;
  private static final int CHUNK = 1 << 20;

  private Snapshot() {}

  /// @param watermark the last batch that the timeline holds
  public record Opened(Timeline timeline, long watermark) {}

  public static void write(Path file, Timeline timeline, long watermark) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    try (var out = new Output(beside)) {
      out.put(MAGIC);
      out.put(VERSION);
      out.put((int) (watermark >>> 32));
      out.put((int) watermark);
      out.put(timeline.persons());
      out.put(timeline.places());
      out.put(timeline.days().size());
      for (VisitDay day : timeline.days()) {
        out.put(day.day);
        for (int[] column : columns(day)) {
          out.put(column.length);
          out.put(column);
        }
      }
      out.finish();
    }
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /// @throws IOException when the file is not a whole snapshot of this version: build it again from
  ///   the truth
  public static Opened open(Path file) throws IOException {
    try (var in = new Input(file)) {
      if (in.next() != MAGIC || in.next() != VERSION) {
        throw new IOException("not a snapshot of this version: " + file);
      }
      long watermark = ((long) in.next() << 32) | (in.next() & 0xFFFF_FFFFL);
      int persons = in.next();
      int places = in.next();
      int count = in.next();
      List<VisitDay> days = new ArrayList<>();
      for (int d = 0; d < count; d++) {
        days.add(
            new VisitDay(
                in.next(), in.column(), in.column(), in.column(), in.column(), in.column()));
      }
      in.finish();
      return new Opened(new Timeline(days, persons, places), watermark);
    }
  }

  private static List<int[]> columns(VisitDay day) {
    return List.of(day.placeStart, day.person, day.time, day.personStart, day.place);
  }

  private static ByteBuffer buffer() {
    return ByteBuffer.allocateDirect(4 * CHUNK).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static final class Output implements AutoCloseable {
    private final FileChannel file;
    private final ByteBuffer bytes = buffer();
    private final CRC32C sum = new CRC32C();

    Output(Path path) throws IOException {
      file =
          FileChannel.open(
              path,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE);
    }

    void put(int value) throws IOException {
      if (!bytes.hasRemaining()) {
        flush();
      }
      bytes.putInt(value);
    }

    void put(int[] column) throws IOException {
      for (int from = 0; from < column.length; ) {
        if (!bytes.hasRemaining()) {
          flush();
        }
        int count = Math.min(bytes.remaining() / 4, column.length - from);
        bytes.asIntBuffer().put(column, from, count);
        bytes.position(bytes.position() + 4 * count);
        from += count;
      }
    }

    private void flush() throws IOException {
      bytes.flip();
      sum.update(bytes.duplicate());
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
      bytes.clear();
    }

    void finish() throws IOException {
      flush();
      bytes.putInt((int) sum.getValue()).flip();
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
      file.force(true);
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }

  private static final class Input implements AutoCloseable {
    private final FileChannel file;
    private final Path path;
    private final ByteBuffer bytes = buffer().limit(0);
    private final CRC32C sum = new CRC32C();
    private long left;

    Input(Path path) throws IOException {
      this.path = path;
      file = FileChannel.open(path, StandardOpenOption.READ);
      left = file.size() - 4;
    }

    int next() throws IOException {
      need();
      return bytes.getInt();
    }

    int[] column() throws IOException {
      int length = next();
      if (length < 0 || 4L * length > left + bytes.remaining()) {
        throw broken();
      }
      int[] column = new int[length];
      for (int from = 0; from < length; ) {
        need();
        int count = Math.min(bytes.remaining() / 4, length - from);
        bytes.asIntBuffer().get(column, from, count);
        bytes.position(bytes.position() + 4 * count);
        from += count;
      }
      return column;
    }

    private void need() throws IOException {
      if (bytes.remaining() >= 4) {
        return;
      }
      bytes.clear().limit((int) Math.max(0, Math.min(bytes.capacity(), left)));
      while (bytes.hasRemaining() && file.read(bytes) >= 0) {
        continue;
      }
      if (bytes.position() < 4) {
        throw broken();
      }
      left -= bytes.position();
      bytes.flip();
      sum.update(bytes.duplicate());
    }

    void finish() throws IOException {
      ByteBuffer tail = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
      if (left != 0
          || bytes.hasRemaining()
          || file.read(tail, file.size() - 4) != 4
          || tail.getInt(0) != (int) sum.getValue()) {
        throw broken();
      }
    }

    private IOException broken() {
      return new IOException("the snapshot is cut or changed: " + path);
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
