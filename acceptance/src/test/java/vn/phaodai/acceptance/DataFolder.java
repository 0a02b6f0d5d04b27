// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// What a running product keeps: its folder, the log beside it and the database server that lives
/// in it.
///
/// @param path absolute
record DataFolder(Path path) {
  Path log() {
    return Path.of(path + ".log");
  }

  /// Whether anything in the folder or the log holds these words.
  boolean holds(String words) {
    try (Stream<Path> files = Files.walk(path)) {
      return Stream.concat(files.filter(Files::isRegularFile), Stream.of(log()))
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

  boolean databaseRuns() {
    return database().isPresent();
  }

  /// Stops a database server that a killed run left behind.
  void stopDatabase() {
    database()
        .ifPresent(
            server -> {
              server.destroy();
              server.onExit().completeOnTimeout(server, 15, TimeUnit.SECONDS).join();
              server.destroyForcibly();
            });
  }

  private Optional<ProcessHandle> database() {
    return postmaster()
        .flatMap(ProcessHandle::of)
        .filter(server -> server.info().command().orElse("").endsWith("postgres"));
  }

  private Optional<Long> postmaster() {
    if (!Files.isDirectory(path)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.walk(path, 3)) {
      Optional<Path> file =
          files.filter(f -> f.getFileName().toString().equals("postmaster.pid")).findFirst();
      return file.isEmpty()
          ? Optional.empty()
          : Optional.of(Long.valueOf(Files.readAllLines(file.get()).getFirst().strip()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Takes away what a run before left: server, folder and log.
  void clear() {
    stopDatabase();
    try {
      Files.deleteIfExists(log());
      if (Files.exists(path)) {
        try (Stream<Path> files = Files.walk(path)) {
          for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
