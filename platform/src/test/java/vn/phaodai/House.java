// SPDX-License-Identifier: Apache-2.0
package vn.phaodai;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The project's own files, as the tests of its promises read them.
final class House {
  static final Path ROOT = findRoot();
  static final Path ROOMS = ROOT.resolve("platform/src/main/java/vn/phaodai");
  static final Path ENGINE = ROOT.resolve("engine/src/main/java/vn/phaodai/engine");
  static final Path MIGRATIONS = ROOT.resolve("platform/src/main/resources/db/migration");

  private static final Pattern COMMENT_OR_LITERAL =
      Pattern.compile(
          """
          //[^\\n]*|/\\*.*?\\*/|\"""(?<block>.*?)(?<!\\\\)\"""|"(?<string>(?:[^"\\\\\\n]|\\\\.)*)"|'(?:[^'\\\\]|\\\\.)+'\
          """,
          Pattern.DOTALL);
  private static final Pattern ALLOWED =
      Pattern.compile("allowedDependencies\\s*=\\s*(\\{[^}]*}|\"[^\"]*\")");
  private static final Pattern QUOTED = Pattern.compile("\"([a-z]+)[^\"]*\"");
  private static final Pattern CREATED_SCHEMA =
      Pattern.compile("(?i)create schema (?:if not exists )?([a-z_]+)");

  private House() {}

  /// Maven runs tests in the module's folder, an editor perhaps in the project's.
  private static Path findRoot() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("ARCHITECTURE.md"))) {
        return at;
      }
    }
    throw new IllegalStateException("no ARCHITECTURE.md above " + Path.of("").toAbsolutePath());
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Path> files(Path under, String suffix) {
    try (Stream<Path> all = Files.walk(under)) {
      return all.filter(f -> f.toString().endsWith(suffix)).filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Names of the folders right under `parent` that hold Java.
  static Set<String> packagesIn(Path parent) {
    try (Stream<Path> all = Files.list(parent)) {
      Set<String> names = new TreeSet<>();
      all.filter(Files::isDirectory)
          .filter(folder -> !files(folder, ".java").isEmpty())
          .forEach(folder -> names.add(folder.getFileName().toString()));
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Set<String> rooms() {
    return packagesIn(ROOMS);
  }

  /// The schemas that the migrations create, `_api` ones included.
  static Set<String> schemas() {
    Set<String> schemas = new TreeSet<>();
    for (Path migration : files(MIGRATIONS, ".sql")) {
      var created = CREATED_SCHEMA.matcher(read(migration));
      while (created.find()) {
        schemas.add(created.group(1));
      }
    }
    return schemas;
  }

  /// The rooms that `room` says it may use; all others where it does not say.
  static Set<String> allowedIn(String room) {
    String declared = read(ROOMS.resolve(room).resolve("package-info.java"));
    var allowed = ALLOWED.matcher(declared);
    if (!allowed.find()) {
      Set<String> others = new TreeSet<>(rooms());
      others.remove(room);
      return others;
    }
    Set<String> names = new LinkedHashSet<>();
    QUOTED.matcher(allowed.group(1)).results().forEach(name -> names.add(name.group(1)));
    return names;
  }

  /// The string literals and text blocks of a Java source, comments left out.
  static List<String> literals(String source) {
    return COMMENT_OR_LITERAL
        .matcher(source)
        .results()
        .map(found -> found.group("block") != null ? found.group("block") : found.group("string"))
        .filter(text -> text != null)
        .toList();
  }
}
