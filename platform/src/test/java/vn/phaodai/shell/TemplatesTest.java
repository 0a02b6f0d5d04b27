// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for the source of every template of every room. A template that another one includes,
/// or that lies in a folder `part`, is a part of pages; all others are pages.
class TemplatesTest {
  private static final Path TEMPLATES = Path.of("src/main/jte");
  private static final Pattern INCLUSION = Pattern.compile("@template\\.([A-Za-z0-9_.-]+)\\(");

  /// Kept by a phone for whoever opens it without a network: the frame would say who is signed in.
  private static final String KEPT_BY_PHONES = "checkpoints/phone.jte";

  static Stream<Path> templates() throws IOException {
    try (Stream<Path> all = Files.walk(TEMPLATES)) {
      return all.filter(file -> file.toString().endsWith(".jte")).sorted().toList().stream();
    }
  }

  static Stream<Path> pages() throws IOException {
    var included = new HashSet<String>();
    for (Path template : templates().toList()) {
      INCLUSION
          .matcher(Files.readString(template))
          .results()
          .forEach(m -> included.add(m.group(1).replace('.', '/') + ".jte"));
    }
    return templates()
        .filter(file -> !TEMPLATES.relativize(file).toString().matches("(.*/)?part/.*"))
        .filter(file -> !included.contains(TEMPLATES.relativize(file).toString()))
        .filter(file -> !TEMPLATES.relativize(file).toString().equals(KEPT_BY_PHONES));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void noTemplateHasInlineScriptOrStyle(Path template) throws IOException {
    String text = Files.readString(template);

    assertThat(found(text, "<script(?![^>]* src=)")).isFalse();
    assertThat(found(text, "<style|\\sstyle\\s*=|\\son[a-z]+\\s*=\\s*[\"']|javascript:")).isFalse();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void everyFormThatChangesSomethingCarriesTheToken(Path template) throws IOException {
    Pattern.compile("<form[^>]*method=\"post\".*?</form>", Pattern.DOTALL)
        .matcher(Files.readString(template))
        .results()
        .forEach(form -> assertThat(form.group()).contains("page.csrf()"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyPageStandsOnALayoutThatWritesItsHeading(Path template) throws IOException {
    String text = Files.readString(template);

    assertThat(text)
        .containsPattern("@param (vn.phaodai.shell.)?PageContext page")
        // a room's frame stands on the layout for all its pages
        .containsPattern("@template\\.(layout|[a-z]+\\.part\\.frame)\\b")
        .doesNotContain("<h1", "<html", "<body");
  }

  private static boolean found(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).find();
  }
}
