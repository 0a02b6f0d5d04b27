// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.tracing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/// The quick way into a file whose ids are small plain integers: blocks of bytes, each read by
/// whichever thread is free. Gives up, having changed nothing, at the first line that needs care.
final class PlainVisits {
  private static final int BLOCK = 4 << 20;
  private static final int LONGEST_LINE = 4096;

  /// Ids above this many times the rows would waste more memory than a list of ids costs.
  private static final int SPARSE = 8;

  private final FileChannel file;
  private final long size;
  private final long begin;
  private final AtomicLong next = new AtomicLong();
  private volatile boolean givenUp;

  private PlainVisits(FileChannel file, long begin) throws IOException {
    this.file = file;
    this.size = file.size();
    this.begin = begin;
  }

  private record Fault(long offset, RowFault.Kind kind) {}

  /// What one thread read.
  private static final class Part {
    final VisitBatch batch = new VisitBatch();
    final List<Fault> faults = new ArrayList<>();
    long rows;
    int highestPerson = -1;
    int highestPlace = -1;
  }

  static Optional<VisitFile.Loaded> read(Path path, int threads) throws IOException {
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
      var reading = new PlainVisits(file, headerLength(file));
      List<Part> parts = reading.readAll(threads);
      if (reading.givenUp || isSparse(parts)) {
        return Optional.empty();
      }
      return Optional.of(reading.load(parts, threads));
    }
  }

  private static boolean isSparse(List<Part> parts) {
    long rows = parts.stream().mapToLong(p -> p.rows).sum();
    int person = parts.stream().mapToInt(p -> p.highestPerson).max().orElse(0);
    int place = parts.stream().mapToInt(p -> p.highestPlace).max().orElse(0);
    return Math.max(person, place) > 100_000 + SPARSE * rows;
  }

  private List<Part> readAll(int threads) throws IOException {
    List<Part> parts = Stream.generate(Part::new).limit(threads).toList();
    try {
      Threads.share(threads, threads, (number, from, to) -> readBlocks(parts.get(number)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return parts;
  }

  private void readBlocks(Part part) {
    byte[] bytes = new byte[BLOCK + LONGEST_LINE];
    long block;
    while (!givenUp && begin + (block = next.getAndIncrement()) * BLOCK < size) {
      long at = begin + block * BLOCK;
      try {
        int length = fill(bytes, at);
        readBlock(bytes, length, at, part);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private int fill(byte[] bytes, long at) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining() && file.read(buffer, at + buffer.position()) > 0) {
      continue;
    }
    return buffer.position();
  }

  /// Reads the lines that begin within the block; the first may have begun in the one before.
  private void readBlock(byte[] b, int length, long at, Part part) {
    int i = 0;
    if (at > begin) {
      while (i < length && b[i++] != '\n') {
        continue;
      }
    }
    int[] field = new int[4];
    // A line that begins exactly at the block's end belongs to the next block only if a byte of it
    // is there: the next block skips its first line.
    while (i < length && i <= BLOCK) {
      int start = i;
      i = readLine(b, i, length, field);
      if (i < 0) {
        givenUp = true;
        return;
      }
      keep(field, at + start, part);
    }
  }

  /// Four plain integers up to the end of the line; -1 when it is anything else.
  private static int readLine(byte[] b, int from, int length, int[] field) {
    int i = from;
    for (int f = 0; f < 4; f++) {
      int start = i;
      long value = 0;
      while (i < length && b[i] >= '0' && b[i] <= '9') {
        value = value * 10 + (b[i++] - '0');
      }
      boolean leadingZero = i - start > 1 && b[start] == '0';
      if (i == start || i - start > 9 || leadingZero) {
        return -1;
      }
      field[f] = (int) value;
      if (f < 3 && (i >= length || b[i++] != ',')) {
        return -1;
      }
    }
    if (i < length && b[i] == '\r') {
      i++;
    }
    return i == length ? i : b[i] == '\n' ? i + 1 : -1;
  }

  private static void keep(int[] field, long offset, Part part) {
    int enter = field[2];
    int leave = field[3];
    part.rows++;
    part.highestPerson = Math.max(part.highestPerson, field[0]);
    part.highestPlace = Math.max(part.highestPlace, field[1]);
    if (VisitBatch.isPossible(enter, leave)) {
      part.batch.add(field[0], field[1], enter, leave);
    } else {
      part.faults.add(new Fault(offset, VisitFile.fault(enter, leave).orElseThrow()));
    }
  }

  private VisitFile.Loaded load(List<Part> parts, int threads) throws IOException {
    List<Fault> faults = new ArrayList<>();
    parts.forEach(part -> faults.addAll(part.faults));
    Timeline timeline = Timeline.emptying(parts.stream().map(part -> part.batch).toList(), threads);
    return new VisitFile.Loaded(
        timeline,
        new Ids.Plain(timeline.persons()),
        new Ids.Plain(timeline.places()),
        numbered(faults));
  }

  /// Lines are counted only when somebody must be told of one.
  private List<RowFault> numbered(List<Fault> faults) throws IOException {
    faults.sort(Comparator.comparingLong(Fault::offset));
    List<RowFault> numbered = new ArrayList<>();
    byte[] bytes = new byte[BLOCK];
    long line = 1;
    long at = 0;
    for (Fault fault : faults) {
      while (at < fault.offset()) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, (int) Math.min(BLOCK, fault.offset() - at));
        int read = file.read(buffer, at);
        for (int i = 0; i < read; i++) {
          line += bytes[i] == '\n' ? 1 : 0;
        }
        at += read;
      }
      numbered.add(new RowFault(line, fault.kind()));
    }
    return numbered;
  }

  /// Bytes of a first line that holds no digit before its first comma: names of columns.
  private static long headerLength(FileChannel file) throws IOException {
    byte[] bytes = new byte[LONGEST_LINE];
    int length = Math.max(0, file.read(ByteBuffer.wrap(bytes), 0));
    if (length == 0 || bytes[0] >= '0' && bytes[0] <= '9') {
      return 0;
    }
    for (int i = 0; i < length; i++) {
      if (bytes[i] == '\n') {
        return i + 1;
      }
    }
    return 0;
  }
}
