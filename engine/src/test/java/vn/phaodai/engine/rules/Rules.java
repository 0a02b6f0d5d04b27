// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.rules;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.phaodai.engine.rules.RuleBook.Loading;

/// Rule files for tests.
final class Rules {
  private Rules() {}

  /// The book of some files, called `1.rules`, `2.rules`…, which must be without errors.
  static RuleBook book(String... texts) {
    return sound(load(texts));
  }

  /// The book of the files that the platform ships.
  static RuleBook shipped() throws IOException {
    return sound(
        RuleBook.load(
            Path.of("..", "platform", "src", "main", "resources", "vn", "phaodai", "rules")));
  }

  private static RuleBook sound(Loading loading) {
    return switch (loading) {
      case Loading.Loaded(var book) -> book;
      case Loading.Rejected(var errors) -> throw new AssertionError(errors);
    };
  }

  static List<RuleError> errors(String... texts) {
    return switch (load(texts)) {
      case Loading.Loaded _ -> List.of();
      case Loading.Rejected(var errors) -> errors;
    };
  }

  private static Loading load(String... texts) {
    List<RuleText> files = new ArrayList<>();
    for (String text : texts) {
      files.add(new RuleText(files.size() + 1 + ".rules", text));
    }
    return RuleBook.load(files);
  }

  /// A file with a header of 11 lines, so that the rest begins at line 12.
  static String file(String id, String policy, String outcomes, String rest) {
    return """
    mã: %s
    phiên bản: 1
    tên: Quy tắc thử
    tên tiếng Anh: Trial rule
    căn cứ: QĐ 1/QĐ-UBND
    từ ngày: 2021-07-30
    đến trước ngày: 29/12/2021
    tin cậy: H
    người quyết định khác: Ban Chỉ đạo tỉnh
    cách chọn: %s
    kết luận: %s
    %s
    """
        .formatted(id, policy, outcomes, rest);
  }

  /// A row with its source and confidence.
  static String row(String id, String outcome, String... lines) {
    return "dòng %s: %s\n%s\ncăn cứ: Điều 1\ntin cậy: H\n"
        .formatted(id, outcome, String.join("\n", lines));
  }
}
