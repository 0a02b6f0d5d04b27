// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Citizens who ask for a ready page over connections that stay open as long as the server keeps
/// them, one request after the other on each. Every answer is compared with the first. They and the
/// server share the processors, so that the figures are those of the whole machine.
final class PublicBench {
  private static final int LONGEST_MS = 5_000;
  private static final int STEPS_PER_MS = 100;

  private final int port;
  private final PrintStream out;

  PublicBench(int port, PrintStream out) {
    this.port = port;
    this.out = out;
  }

  /// @param waits how many requests took so many hundredths of a millisecond; the last one: longer
  private record Met(long requests, long different, int[] waits) {}

  /// Whether every answer was the first one.
  boolean run(String path, int connections, int seconds)
      throws InterruptedException, ExecutionException {
    measure(path, connections, Math.max(1, seconds / 2));
    Met met = measure(path, connections, seconds);
    out.printf(
        Locale.ROOT,
        "%s, %d kết nối, %d s: %.0f lượt/giây, p50 %.2f ms, p99 %.2f ms%s%n",
        path,
        connections,
        seconds,
        (double) met.requests() / seconds,
        percentile(met, 0.50),
        percentile(met, 0.99),
        met.different() == 0 ? "" : ", " + met.different() + " KHÁC");
    return met.requests() > 0 && met.different() == 0;
  }

  private Met measure(String path, int connections, int seconds)
      throws InterruptedException, ExecutionException {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    try (ExecutorService citizens = Executors.newFixedThreadPool(connections)) {
      List<Future<Met>> all = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        all.add(citizens.submit(() -> citizen(path, end)));
      }
      int[] waits = new int[LONGEST_MS * STEPS_PER_MS + 1];
      long requests = 0;
      long different = 0;
      for (Future<Met> one : all) {
        requests += one.get().requests();
        different += one.get().different();
        for (int i = 0; i < waits.length; i++) {
          waits[i] += one.get().waits()[i];
        }
      }
      return new Met(requests, different, waits);
    }
  }

  private Met citizen(String path, long end) {
    byte[] request =
        "GET %s HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n"
            .formatted(path)
            .getBytes(StandardCharsets.US_ASCII);
    int[] waits = new int[LONGEST_MS * STEPS_PER_MS + 1];
    long requests = 0;
    long different = 0;
    byte[] first = null;
    while (System.nanoTime() < end) {
      try (Socket line = new Socket(InetAddress.getLoopbackAddress(), port)) {
        line.setTcpNoDelay(true);
        var answers = new Answers(line.getInputStream());
        OutputStream to = line.getOutputStream();
        boolean open = true;
        while (open && System.nanoTime() < end) {
          long start = System.nanoTime();
          to.write(request);
          open = answers.next();
          long wait = (System.nanoTime() - start) * STEPS_PER_MS / 1_000_000;
          waits[(int) Math.min(wait, waits.length - 1L)]++;
          requests++;
          first = first == null ? answers.body() : first;
          if (!answers.isBody(first)) {
            different++;
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new Met(requests, different, waits);
  }

  /// The answers of one connection, one after the other, in one buffer: what asks shares the
  /// processors with what answers, so it does no more than it must.
  private static final class Answers {
    private static final byte[] LENGTH = "\r\ncontent-length:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CLOSE = "\r\nconnection: close".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] GOOD = "http/1.1 200".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final InputStream in;
    private byte[] bytes = new byte[1 << 16];
    private int read;
    private int from;
    private int to;

    Answers(InputStream in) {
      this.in = in;
    }

    /// Reads the next, whose head says how long it is.
    ///
    /// @return whether the server keeps the connection
    boolean next() throws IOException {
      read = 0;
      int head = find(END, 0, read);
      while (head < 0) {
        int seen = read;
        more();
        head = find(END, Math.max(0, seen - END.length), read);
      }
      if (!isAt(GOOD, 0)) {
        throw new IOException(new String(bytes, 0, head, StandardCharsets.ISO_8859_1));
      }
      from = head + END.length;
      to = from + length(find(LENGTH, 0, from) + LENGTH.length);
      while (read < to) {
        more();
      }
      return find(CLOSE, 0, from) < 0;
    }

    private void more() throws IOException {
      if (read == bytes.length) {
        bytes = Arrays.copyOf(bytes, 2 * read);
      }
      int got = in.read(bytes, read, bytes.length - read);
      if (got < 0) {
        throw new IOException("the server hung up");
      }
      read += got;
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

  private static double percentile(Met met, double share) {
    long wanted = Math.round(met.requests() * share);
    long seen = 0;
    for (int i = 0; i < met.waits().length; i++) {
      seen += met.waits()[i];
      if (seen >= wanted) {
        return (i + 1.0) / STEPS_PER_MS;
      }
    }
    return LONGEST_MS;
  }
}
