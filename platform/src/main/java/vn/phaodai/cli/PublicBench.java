// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Citizens who ask for a ready page over connections that stay open as long as the server keeps
/// them, one request after the other on each. Every answer is compared with the first. One thread
/// asks for all of them, as load generators do, so that no citizen waits for another citizen's turn
/// on a processor; it and the server share the processors, so that the figures are those of the
/// whole machine.
final class PublicBench {
  private static final int LONGEST_MS = 5_000;
  private static final int STEPS_PER_MS = 100;

  private final int port;
  private final PrintStream out;

  PublicBench(int port, PrintStream out) {
    this.port = port;
    this.out = out;
  }

  /// What one crowd met.
  static final class Met {
    private final int[] waits = new int[LONGEST_MS * STEPS_PER_MS + 1];
    private long requests;
    private long different;
    private byte @Nullable [] first;

    private void add(long waited_ns, Answer answer) {
      long wait = waited_ns * STEPS_PER_MS / 1_000_000;
      waits[(int) Math.min(wait, waits.length - 1L)]++;
      requests++;
      byte[] known = first;
      if (known == null) {
        first = answer.body();
      } else if (!answer.isBody(known)) {
        different++;
      }
    }

    boolean isSound() {
      return requests > 0 && different == 0;
    }

    private double percentile(double share) {
      long wanted = Math.round(requests * share);
      long seen = 0;
      for (int i = 0; i < waits.length; i++) {
        seen += waits[i];
        if (seen >= wanted) {
          return (i + 1.0) / STEPS_PER_MS;
        }
      }
      return LONGEST_MS;
    }
  }

  /// Whether every answer was the first one.
  boolean run(String path, int connections, int seconds) throws IOException {
    long warm = System.nanoTime() + Math.max(1, seconds / 2) * 1_000_000_000L;
    ask(path, connections, () -> System.nanoTime() < warm);
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    return report(path, connections, ask(path, connections, () -> System.nanoTime() < end), seconds)
        .isSound();
  }

  Met report(String path, int connections, Met met, double seconds) {
    out.printf(
        Locale.ROOT,
        "%s, %d kết nối, %.1f s: %.0f lượt/giây, p50 %.2f ms, p99 %.2f ms%s%n",
        path,
        connections,
        seconds,
        met.requests / seconds,
        met.percentile(0.50),
        met.percentile(0.99),
        met.different == 0 ? "" : ", " + met.different + " KHÁC");
    return met;
  }

  /// Asks until `goesOn` says no, which is asked between answers.
  Met ask(String path, int connections, BooleanSupplier goesOn) throws IOException {
    byte[] request =
        "GET %s HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n"
            .formatted(path)
            .getBytes(StandardCharsets.US_ASCII);
    Met met = new Met();
    try (Selector ready = Selector.open()) {
      for (int i = 0; i < connections; i++) {
        new Citizen(request).connect(ready);
      }
      while (goesOn.getAsBoolean()) {
        ready.select(key -> serve(key, met), 100);
      }
      for (SelectionKey key : ready.keys()) {
        key.channel().close();
      }
    }
    return met;
  }

  private static void serve(SelectionKey key, Met met) {
    try {
      ((Citizen) key.attachment()).read(key, met);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// One connection after the other, and what was asked on it.
  private final class Citizen {
    private final ByteBuffer request;
    private final Answer answer = new Answer();
    private long asked;

    Citizen(byte[] request) {
      this.request = ByteBuffer.wrap(request);
    }

    void connect(Selector ready) throws IOException {
      SocketChannel line =
          SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      line.setOption(StandardSocketOptions.TCP_NODELAY, true);
      line.configureBlocking(false);
      line.register(ready, SelectionKey.OP_READ, this);
      ask(line);
    }

    /// A request is far shorter than what a line takes at once.
    private void ask(SocketChannel line) throws IOException {
      answer.begin();
      asked = System.nanoTime();
      request.rewind();
      while (request.hasRemaining()) {
        line.write(request);
      }
    }

    void read(SelectionKey key, Met met) throws IOException {
      SocketChannel line = (SocketChannel) key.channel();
      if (!answer.more(line)) {
        return;
      }
      met.add(System.nanoTime() - asked, answer);
      if (answer.isLast()) {
        line.close();
        connect(key.selector());
      } else {
        ask(line);
      }
    }
  }

  /// An answer on its way, in a buffer that is used again for the next one: what asks shares the
  /// processors with what answers, so it does no more than it must.
  private static final class Answer {
    private static final byte[] LENGTH = "\r\ncontent-length:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CLOSE = "\r\nconnection: close".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] GOOD = "http/1.1 200".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes = new byte[1 << 16];
    private ByteBuffer into = ByteBuffer.wrap(bytes);
    private int from;
    private int to;

    void begin() {
      into.clear();
      from = 0;
      to = 0;
    }

    /// Reads what is there.
    ///
    /// @return whether the answer, whose head says how long it is, is whole
    boolean more(SocketChannel line) throws IOException {
      int seen = into.position();
      if (line.read(into) < 0) {
        throw new IOException("the server hung up");
      }
      if (from == 0) {
        int head = find(END, Math.max(0, seen - END.length), into.position());
        if (head < 0) {
          return false;
        }
        if (!isAt(GOOD, 0)) {
          throw new IOException(new String(bytes, 0, head, StandardCharsets.ISO_8859_1));
        }
        from = head + END.length;
        to = from + length(find(LENGTH, 0, from) + LENGTH.length);
        grow();
      }
      return into.position() >= to;
    }

    private void grow() {
      if (to > bytes.length) {
        int read = into.position();
        bytes = Arrays.copyOf(bytes, to);
        into = ByteBuffer.wrap(bytes).position(read);
      }
    }

    /// Whether the server closes the connection after it.
    boolean isLast() {
      return find(CLOSE, 0, from) >= 0;
    }

    private int length(int at) {
      int length = 0;
      for (int i = at; bytes[i] != '\r'; i++) {
        length = bytes[i] == ' ' ? length : 10 * length + bytes[i] - '0';
      }
      return length;
    }

    /// Where a text in small letters stands between two places, whatever its case; -1 where not.
    private int find(byte[] text, int start, int end) {
      for (int i = start; i + text.length <= end; i++) {
        if (isAt(text, i)) {
          return i;
        }
      }
      return -1;
    }

    private boolean isAt(byte[] text, int place) {
      for (int i = 0; i < text.length; i++) {
        byte one = bytes[place + i];
        if ((one >= 'A' && one <= 'Z' ? one + 32 : one) != text[i]) {
          return false;
        }
      }
      return true;
    }

    byte[] body() {
      return Arrays.copyOfRange(bytes, from, to);
    }

    boolean isBody(byte[] other) {
      return Arrays.equals(bytes, from, to, other, 0, other.length);
    }
  }
}
