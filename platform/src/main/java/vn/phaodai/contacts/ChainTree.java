// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Where the lines and marks of a chain stand: time from left to right, a row a case, a source
/// above those it exposed.
///
/// ```
///  10/8   12/8   14/8
///   ●──┐                84-21-000001
///      ├────●           84-21-000004   solid: an F1 of its source
///      └┄┄┄┄┄┄┄┄◆       84-21-000009   dashed: an F2, a guess
/// ```
///
/// @param ticks days under which a line is drawn
/// @param hidden rows that are folded away under a case with too many
public record ChainTree(
    int width, int height, List<Tick> ticks, List<Mark> marks, List<Line> lines, int hidden) {
  /// Further cases under one source are folded away.
  public static final int MOST_CHILDREN = 30;

  private static final int ROW = 26;
  private static final int HEAD = 30;
  private static final int LEFT = 14;
  private static final int LABEL = 250;
  private static final int LEAST_DAY = 14;
  private static final int MOST_DAY = 46;
  private static final int SPAN = 640;
  private static final int TICKS = 12;

  public ChainTree {
    ticks = List.copyOf(ticks);
    marks = List.copyOf(marks);
    lines = List.copyOf(lines);
  }

  public record Tick(int x, LocalDate day) {}

  public record Mark(int x, int y, Chain.Node node) {}

  /// From a source down and to the right.
  public record Line(int fromX, int fromY, int toX, int toY, boolean sure) {
    public String path() {
      return "M%d %dV%dH%d".formatted(fromX, fromY, toY, toX);
    }
  }

  public static ChainTree of(Chain chain) {
    List<Chain.Node> nodes = chain.nodes();
    LocalDate first =
        nodes.stream().map(Chain.Node::day).min(LocalDate::compareTo).orElse(LocalDate.EPOCH);
    LocalDate last = nodes.stream().map(Chain.Node::day).max(LocalDate::compareTo).orElse(first);
    int days = (int) ChronoUnit.DAYS.between(first, last) + 1;
    int perDay = Math.clamp(SPAN / days, LEAST_DAY, MOST_DAY);
    int[] row = new int[nodes.size()];
    int rows = rows(nodes, row);
    List<Mark> marks = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      Chain.Node node = nodes.get(i);
      if (row[i] < 0) {
        continue;
      }
      int x = x(first, node.day(), perDay);
      int y = HEAD + ROW * row[i] + ROW / 2;
      marks.add(new Mark(x, y, node));
      if (node.parent() >= 0 && row[node.parent()] >= 0) {
        int fromX = x(first, nodes.get(node.parent()).day(), perDay);
        lines.add(new Line(fromX, HEAD + ROW * row[node.parent()] + ROW / 2, x, y, node.sure()));
      }
    }
    int width = LEFT + perDay * days + LABEL;
    return new ChainTree(
        width,
        HEAD + ROW * rows + 6,
        ticks(first, days, perDay),
        marks,
        lines,
        nodes.size() - rows);
  }

  /// Row of each node, -1 for one that is folded away; answers how many rows there are.
  private static int rows(List<Chain.Node> nodes, int[] row) {
    int[] children = new int[nodes.size()];
    int rows = 0;
    for (int i = 0; i < nodes.size(); i++) {
      int parent = nodes.get(i).parent();
      boolean folded = parent >= 0 && (row[parent] < 0 || ++children[parent] > MOST_CHILDREN);
      row[i] = folded ? -1 : rows++;
    }
    return rows;
  }

  private static int x(LocalDate first, LocalDate day, int perDay) {
    return LEFT + (int) ChronoUnit.DAYS.between(first, day) * perDay;
  }

  private static List<Tick> ticks(LocalDate first, int days, int perDay) {
    int step = Math.max(1, (days + TICKS - 1) / TICKS);
    List<Tick> ticks = new ArrayList<>();
    for (int d = 0; d < days; d += Math.max(step, 36 / perDay)) {
      ticks.add(new Tick(LEFT + d * perDay, first.plusDays(d)));
    }
    return ticks;
  }
}
