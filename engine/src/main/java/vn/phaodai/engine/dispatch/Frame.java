// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.util.List;

/// Blocks that stand around the orders: what a meeting is about, what was reported in it, the line
/// under a title.
final class Frame {
  private static final int TITLE = 12;

  private final List<Blocks.Block> blocks;
  private final Words words;
  private final Lexicon lexicon;

  Frame(List<Blocks.Block> blocks, Words words, Lexicon lexicon) {
    this.blocks = blocks;
    this.words = words;
    this.lexicon = lexicon;
  }

  /// The block that heads what a chair concludes (“III. KẾT LUẬN CỦA …”): before it stand reports
  /// and views, which order nothing; 0 for none.
  int conclusion() {
    for (int i = 1; i < blocks.size(); i++) {
      Blocks.Block block = blocks.get(i);
      boolean title = !block.kind().isEmpty() && block.to() - block.from() <= TITLE;
      boolean concludes =
          words.folded(block.from()).equals("kết") && words.folded(block.from() + 1).equals("luận");
      if (title && concludes && !words.is(block.to() - 1, '.')) {
        return i;
      }
    }
    return 0;
  }

  /// The line under a title such as “QUY CHẾ” in an annex says what it is about.
  boolean isSubject(int i) {
    if (i == 0 || !blocks.get(i).kind().isEmpty()) {
      return false;
    }
    Blocks.Block above = blocks.get(i - 1);
    String title = words.text(above.from(), above.to());
    return HeaderReader.isUpper(title) && HeaderReader.isTitle(title, lexicon);
  }

  /// “Nội dung: …”, “Chủ trì: …” beside “Địa điểm: …”: about what, under whom a meeting is.
  boolean isAgenda(int index) {
    int from = blocks.get(index).from();
    boolean about =
        switch (words.folded(from)) {
          case "nội", "chủ", "thư", "thành", "vắng", "có" ->
              words.is(from + 1, ':') || words.is(from + 2, ':');
          default -> false;
        };
    for (int i = index - 4; about && i <= index + 4; i++) {
      if (i >= 0 && i < blocks.size() && i != index) {
        String first = words.folded(blocks.get(i).from());
        String second = words.folded(Math.min(blocks.get(i).from() + 1, words.size() - 1));
        if (first.equals("địa") && second.equals("điểm")) {
          return true;
        }
      }
    }
    return false;
  }
}
