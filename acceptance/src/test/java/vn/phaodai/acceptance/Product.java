// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The program that the build packaged, running in a process of its own on a data folder, as people
/// start it. What these tests know of it they learn over HTTP.
final class Product implements AutoCloseable {
  private static final Path PROGRAM =
      Path.of(System.getProperty("phaodai.program", "../platform/target")).toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final String LAST_WORDS = "Người tiếp xúc";

  private static @Nullable Product shared;

  private final Path data;
  private final int port;
  private Process process;

  // bytes of the log that belong to runs before
  private int printed;

  private Product(Path data, int port, Process process) {
    this.data = data;
    this.port = port;
    this.process = process;
  }

  /// The one that scenarios and journeys share: started on a fresh folder by whoever asks first,
  /// stopped when the tests end.
  static synchronized Product shared() {
    if (shared == null) {
      // test processes beside each other each have one
      Product product = start(Path.of("target/demo-" + System.getProperty("fork", "1")));
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(product::close));
      shared = product;
    }
    return shared;
  }

  /// Starts the demonstration on an empty folder and waits until it answers.
  static Product start(Path data) {
    if (!Files.isRegularFile(PROGRAM.resolve("phaodai.jar"))) {
      throw new IllegalStateException(
          "no program in " + PROGRAM + ": run `mvn verify` from the root, or package platform");
    }
    Path folder = data.toAbsolutePath();
    stopDatabase(folder);
    delete(folder);
    int port = freePort();
    Product product = new Product(folder, port, launch(folder, port));
    product.awaitReady();
    return product;
  }

  /// Starts it again on the same folder and port after [#kill].
  void restart() {
    try {
      printed = (int) Files.size(logOf(data));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    process = launch(data, port);
    awaitReady();
  }

  /// Starts `phaodai import` on the folder of a program that is not running.
  Process importing(String kind, Path file) {
    return launch(
        data, "import", kind, file.toAbsolutePath().toString(), "--data", data.toString());
  }

  /// What a power cut or the kernel does: no last words.
  void kill() {
    process.destroyForcibly();
    await(process);
  }

  /// Whether anything in its data folder or its log holds these words.
  boolean wrote(String words) {
    try (Stream<Path> files = Files.walk(data)) {
      return Stream.concat(files.filter(Files::isRegularFile), Stream.of(logOf(data)))
          .anyMatch(file -> holds(file, words));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean holds(Path file, String words) {
    try {
      return new String(Files.readAllBytes(file), ISO_8859_1)
          .contains(new String(words.getBytes(UTF_8), ISO_8859_1));
    } catch (IOException e) {
      // the server removes and replaces files of its own while we look
      return false;
    }
  }

  URI at(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
    stopDatabase(data);
  }

  private static Process launch(Path data, int port) {
    return launch(data, "demo", "--data", data.toString(), "--port", String.valueOf(port));
  }

  private static Process launch(Path data, String... words) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of(
            java,
            "-Xmx900m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            PROGRAM.resolve("phaodai.jar").toString(),
            "vn.phaodai.cli.Main"));
    command.addAll(List.of(words));
    try {
      Files.createDirectories(data);
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(logOf(data).toFile()))
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitReady() {
    Instant end = Instant.now().plus(PATIENCE);
    while (!answers()) {
      if (!process.isAlive()) {
        throw new IllegalStateException("the program stopped: see " + data + ".log");
      }
      if (Instant.now().isAfter(end)) {
        throw new IllegalStateException("no answer in " + PATIENCE + ": see " + data + ".log");
      }
      pause();
    }
  }

  private boolean answers() {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(at("/dang-nhap")).timeout(Duration.ofSeconds(10)).build();
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200
          && log().contains(LAST_WORDS);
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// What the program printed since its last start: contacts are counted when all is loaded.
  private String log() throws IOException {
    byte[] all = Files.readAllBytes(logOf(data));
    return new String(
        all, Math.min(printed, all.length), all.length - Math.min(printed, all.length), UTF_8);
  }

  private static Path logOf(Path data) {
    return Path.of(data + ".log");
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void await(Process process) {
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Stops a database server that a killed run left behind in the folder.
  private static void stopDatabase(Path data) {
    postmaster(data)
        .flatMap(ProcessHandle::of)
        .filter(server -> server.info().command().orElse("").endsWith("postgres"))
        .ifPresent(
            server -> {
              server.destroy();
              server.onExit().completeOnTimeout(server, 15, TimeUnit.SECONDS).join();
              server.destroyForcibly();
            });
  }

  private static Optional<Long> postmaster(Path data) {
    if (!Files.isDirectory(data)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.walk(data, 3)) {
      Optional<Path> file =
          files.filter(f -> f.getFileName().toString().equals("postmaster.pid")).findFirst();
      return file.isEmpty()
          ? Optional.empty()
          : Optional.of(Long.valueOf(Files.readAllLines(file.get()).getFirst().strip()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(Product::deleteOne);
      Files.deleteIfExists(logOf(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void deleteOne(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
