// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.phaodai.tables.ShippedRows;

/// The groups of people that a campaign may be aimed at: a file that a province edits.
@Component
public final class ScreeningGroups {
  private final List<Group> groups = read();

  public record Group(String code, String vi, String en) {
    public String in(Locale language) {
      return language.getLanguage().equals("en") ? en : vi;
    }
  }

  public List<Group> list() {
    return groups;
  }

  /// Those of a campaign, in the order of the file.
  public List<Group> of(Collection<String> codes) {
    return groups.stream().filter(group -> codes.contains(group.code())).toList();
  }

  void require(Collection<String> codes) {
    for (String code : codes) {
      if (groups.stream().noneMatch(group -> group.code().equals(code))) {
        throw ScreeningRefusals.GROUP.with(code).raise();
      }
    }
  }

  private static List<Group> read() {
    return ShippedRows.of(ScreeningGroups.class, "screening-groups.csv").stream()
        .map(row -> new Group(row.getField("code"), row.getField("vi"), row.getField("en")))
        .toList();
  }
}
