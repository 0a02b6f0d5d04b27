// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phaodai.engine.linkage.Linkage;
import vn.phaodai.engine.linkage.Records;

/// How the model that the program brings is made: from rows about people who are known.
public final class TaughtModel {
  private TaughtModel() {}

  /// @param known as the register has them
  /// @param told rows about the same people, as writers put them down
  /// @param leastBorne names that fewer bear are left out
  /// @return see [vn.phaodai.engine.linkage.Model#toText]
  public static String of(List<PersonDraft> known, List<PersonDraft> told, int leastBorne) {
    Records.Builder builder = Records.builder(Weighing.COLUMNS);
    known.forEach(draft -> builder.add(cells(draft)));
    builder.beginSecondFile();
    told.forEach(draft -> builder.add(cells(draft)));
    return Linkage.learn(builder.build()).model().common(leastBorne).toText();
  }

  private static List<@Nullable String> cells(PersonDraft draft) {
    List<@Nullable String> cells = new ArrayList<>();
    for (Collection<String> values : Weighing.cells(Entry.of(draft, draft.unitId()))) {
      cells.add(values.isEmpty() ? null : values.iterator().next());
    }
    return cells;
  }
}
