// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phaodai.cases.Setting;

/// Whom a room above knows to be due for a sample today: a bean of that room.
public interface SamplingDue {
  /// Those that whoever is signed in may see, the longest overdue first.
  List<Person> today();

  /// @param unitCode of the commune where the sample is taken
  /// @param setting null where the room does not know
  record Person(long id, String unitCode, @Nullable Setting setting) {}
}
