// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.phaodai.engine.rules.RuleBook;
import vn.phaodai.engine.rules.RuleBook.Loading;
import vn.phaodai.engine.rules.RuleText;

/// The rule files that come with the program, for whoever has no server at hand.
public final class ShippedRules {
  private static final String FILES = "classpath*:vn/phaodai/rules/*.rules";

  private ShippedRules() {}

  /// Every file as it is written.
  public static List<RuleText> texts() throws IOException {
    List<RuleText> files = new ArrayList<>();
    for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
      files.add(
          new RuleText(
              String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8)));
    }
    return files;
  }

  /// @throws IllegalStateException when a file has a fault; the message names file, line and fault
  public static RuleBook read() throws IOException {
    return switch (RuleBook.load(texts())) {
      case Loading.Loaded(var book) -> book;
      case Loading.Rejected(var errors) ->
          throw new IllegalStateException(
              errors.stream().map(Object::toString).collect(Collectors.joining("\n")));
    };
  }
}
