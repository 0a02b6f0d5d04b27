// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.fortresses;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phaodai.tables.ShippedRows;
import vn.phaodai.zones.RiskLevel;

/// How a place of work works under each level: `ways-of-working.csv`.
@Component
public class WorkingWays {
  private final List<Way> ways =
      ShippedRows.of(WorkingWays.class, "ways-of-working.csv").stream()
          .map(
              row ->
                  new Way(
                      RiskLevel.valueOf(row.getField("level")),
                      row.getField("way"),
                      kinds(row.getField("kinds")),
                      row.getField("vi"),
                      row.getField("en"),
                      row.getField("source"),
                      row.getField("confidence")))
          .toList();

  WorkingWays() {}

  /// @param confidence H, M or L
  public record Way(
      RiskLevel level,
      String code,
      Set<FortressKind> kinds,
      String vi,
      String en,
      String source,
      String confidence) {
    public Way {
      kinds = Set.copyOf(kinds);
    }

    public String words(boolean english) {
      return english ? en : vi;
    }
  }

  /// `*` means every kind.
  static Set<FortressKind> kinds(String written) {
    return written.equals("*")
        ? Set.of(FortressKind.values())
        : Stream.of(written.split("\\|"))
            .map(FortressKind::valueOf)
            .collect(Collectors.toUnmodifiableSet());
  }

  /// What holds for a kind under a decided level; nothing where nobody decided.
  public List<Way> of(FortressKind kind, @Nullable RiskLevel level) {
    return ways.stream().filter(w -> w.level() == level && w.kinds().contains(kind)).toList();
  }

  /// What holds for a kind under each level, the lowest first.
  public Map<RiskLevel, List<Way>> all(FortressKind kind) {
    Map<RiskLevel, List<Way>> all = new EnumMap<>(RiskLevel.class);
    for (RiskLevel level : RiskLevel.values()) {
      all.put(level, of(kind, level));
    }
    return all;
  }
}
