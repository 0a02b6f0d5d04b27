// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The reader was not written to its two examples: no six words in a row of either stand in it.
class A08_NothingOfTheDispatchesIsBuiltInTest {
  private static final int WORDS = 6;

  @Test
  void noSixWordsInARowOfADispatchStandInTheProgram() throws IOException {
    Set<String> known = new HashSet<>();
    known.addAll(sequences(Gold.sample(A01_TwoDispatchesTest.KIEN_GIANG)));
    known.addAll(sequences(Gold.sample(A01_TwoDispatchesTest.TRA_VINH)));
    List<String> copied = new ArrayList<>();

    for (String root :
        List.of(
            "src/main/java/vn/phaodai/engine/dispatch",
            "src/main/resources/vn/phaodai/engine/dispatch")) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          for (String line : Files.readAllLines(file)) {
            sequences(line).stream()
                .filter(known::contains)
                .map(s -> file.getFileName() + ": " + s)
                .forEach(copied::add);
          }
        }
      }
    }

    assertThat(known).hasSizeGreaterThan(1_000);
    assertThat(copied).isEmpty();
  }

  private static List<String> sequences(String text) {
    List<String> words = new ArrayList<>();
    Words all = new Words(text);
    for (int i = 0; i < all.size(); i++) {
      if (!all.isMark(i)) {
        words.add(all.folded(i));
      }
    }
    List<String> found = new ArrayList<>();
    for (int i = 0; i + WORDS <= words.size(); i++) {
      found.add(String.join(" ", words.subList(i, i + WORDS)));
    }
    return found;
  }
}
