// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.phaodai.documents.Letter.Block;

/// The body of a letter as an officer types it: blocks parted by empty lines; a block that begins
/// with `# ` is a heading; lines parted by `|` are a table whose first line is its head.
public final class LetterBody {
  private LetterBody() {}

  public static List<Block> read(String text) {
    List<Block> blocks = new ArrayList<>();
    for (String block : text.strip().split("\\R\\s*\\R")) {
      String bare = block.strip();
      if (bare.startsWith("# ")) {
        blocks.add(new Block.Heading(flat(bare.substring(2))));
      } else if (!bare.isEmpty() && bare.lines().allMatch(line -> line.contains("|"))) {
        blocks.add(table(bare.lines().toList()));
      } else if (!bare.isEmpty()) {
        bare.lines().map(String::strip).forEach(line -> blocks.add(new Block.Paragraph(line)));
      }
    }
    return blocks;
  }

  /// A row with too few cells is filled up, one with too many keeps the rest in its last cell.
  private static Block.Table table(List<String> lines) {
    List<String> head = cells(lines.getFirst(), -1);
    return new Block.Table(
        head, lines.stream().skip(1).map(line -> cells(line, head.size())).toList());
  }

  private static List<String> cells(String line, int width) {
    List<String> cells =
        Arrays.stream(line.split("\\|", width)).map(String::strip).collect(Collectors.toList());
    while (cells.size() < width) {
      cells.add("");
    }
    return cells;
  }

  static String heading(String text) {
    return "# " + flat(text);
  }

  /// One row of a table; what would part cells is taken out of them.
  static String row(List<String> cells) {
    return cells.stream()
        .map(cell -> flat(cell).replace('|', '/'))
        .collect(Collectors.joining(" | "));
  }

  static String flat(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
