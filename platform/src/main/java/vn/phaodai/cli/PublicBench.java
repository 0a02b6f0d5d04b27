// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.io.BufferedInputStream;
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
  private static final int LONGEST_HEAD = 8_192;
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
        InputStream in = new BufferedInputStream(line.getInputStream(), 1 << 16);
        OutputStream to = line.getOutputStream();
        boolean open = true;
        while (open && System.nanoTime() < end) {
          long start = System.nanoTime();
          to.write(request);
          Answer answer = answer(in);
          long wait = (System.nanoTime() - start) * STEPS_PER_MS / 1_000_000;
          waits[(int) Math.min(wait, waits.length - 1L)]++;
          requests++;
          first = first == null ? answer.body() : first;
          if (!Arrays.equals(first, answer.body())) {
            different++;
          }
          open = answer.goesOn();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new Met(requests, different, waits);
  }

  /// @param goesOn whether the server keeps the connection
  private record Answer(byte[] body, boolean goesOn) {}

  /// The next answer, whose head says how long it is.
  private static Answer answer(InputStream in) throws IOException {
    byte[] head = new byte[LONGEST_HEAD];
    int length = 0;
    while (length < 4
        || head[length - 1] != '\n'
        || head[length - 2] != '\r'
        || head[length - 3] != '\n') {
      int next = in.read();
      if (next < 0 || length == head.length) {
        throw new IOException("the server hung up");
      }
      head[length++] = (byte) next;
    }
    String text = new String(head, 0, length, StandardCharsets.ISO_8859_1);
    if (!text.startsWith("HTTP/1.1 200")) {
      throw new IOException(text.lines().findFirst().orElse(text));
    }
    String fields = text.toLowerCase(Locale.ROOT);
    int at = fields.indexOf("content-length:");
    int size = Integer.parseInt(fields.substring(at + 15, fields.indexOf('\r', at)).strip());
    return new Answer(in.readNBytes(size), !fields.contains("connection: close"));
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
