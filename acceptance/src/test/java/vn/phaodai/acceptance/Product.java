// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.acceptance;

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
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The program that the build packaged, running in a process of its own on a data folder, as people
/// start it. What these tests know of it they learn over HTTP.
final class Product implements AutoCloseable {
  private static final Path PROGRAM =
      Path.of(System.getProperty("phaodai.program", "../platform/target")).toAbsolutePath();

  /// A whole province in place of a small exercise takes longer to come in.
  private static final Duration PATIENCE =
      Duration.ofMinutes(Integer.getInteger("phaodai.patience.minutes", 5));

  private static final String LAST_WORDS = "Người tiếp xúc";

  private static @Nullable Product shared;

  private final DataFolder data;
  private final int port;
  private String[] options;
  private Process process;

  // bytes of the log that belong to runs before
  private int printed;

  private Product(DataFolder data, String... options) {
    this.data = data;
    this.port = freePort();
    this.options = options;
    this.process = launch(demo());
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
  ///
  /// @param options of `phaodai demo`, besides folder and port
  static Product start(Path data, String... options) {
    Product product = begin(data, options);
    product.awaitReady();
    return product;
  }

  /// Starts it and does not wait.
  static Product begin(Path data, String... options) {
    if (!Files.isRegularFile(PROGRAM.resolve("phaodai.jar"))) {
      throw new IllegalStateException(
          "no program in " + PROGRAM + ": run `mvn verify` from the root, or package platform");
    }
    DataFolder folder = new DataFolder(data.toAbsolutePath());
    folder.clear();
    return new Product(folder, options);
  }

  /// Waits until it has printed these words.
  void awaitWords(String words) {
    await(() -> log().contains(words));
  }

  /// What Ctrl-C does; returns when the process is gone.
  void tellToStop() {
    process.destroy();
    await(process);
  }

  boolean databaseRuns() {
    return data.databaseRuns();
  }

  /// Starts it again on the same folder and port after [#kill].
  void restart() {
    try {
      printed = (int) Files.size(data.log());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    process = launch(demo());
    awaitReady();
  }

  /// Stops it and starts it again on the same folder with other options.
  void goOn(String... others) {
    tellToStop();
    options = others;
    restart();
  }

  /// Starts `phaodai import` on the folder of a program that is not running.
  Process importing(String kind, Path file) {
    return launch("import", kind, file.toAbsolutePath().toString());
  }

  /// What a power cut or the kernel does: no last words.
  void kill() {
    process.destroyForcibly();
    await(process);
  }

  /// Whether anything in its data folder or its log holds these words.
  boolean wrote(String words) {
    return data.holds(words);
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
    data.stopDatabase();
  }

  private String[] demo() {
    return Stream.concat(Stream.of("demo", "--port", String.valueOf(port)), Arrays.stream(options))
        .toArray(String[]::new);
  }

  private Process launch(String... words) {
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
    command.addAll(List.of("--data", data.path().toString()));
    try {
      Files.createDirectories(data.path());
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(data.log().toFile()))
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitReady() {
    await(this::answers);
  }

  private interface Question {
    boolean asked() throws IOException;
  }

  private void await(Question question) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!isTrue(question)) {
      if (!process.isAlive()) {
        throw new IllegalStateException("the program stopped: see " + data.log());
      }
      if (Instant.now().isAfter(end)) {
        throw new IllegalStateException("no answer in " + PATIENCE + ": see " + data.log());
      }
      pause();
    }
  }

  private static boolean isTrue(Question question) {
    try {
      return question.asked();
    } catch (IOException e) {
      return false;
    }
  }

  private boolean answers() throws IOException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(at("/dang-nhap")).timeout(Duration.ofSeconds(10)).build();
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200
          && log().contains(LAST_WORDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// What the program printed since its last start: contacts are counted when all is loaded.
  private String log() throws IOException {
    byte[] all = Files.readAllBytes(data.log());
    return new String(
        all, Math.min(printed, all.length), all.length - Math.min(printed, all.length), UTF_8);
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

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
