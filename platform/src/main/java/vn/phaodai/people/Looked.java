// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.phaodai.people.Places.Place;

/// Drafts made ready to be recognised, as far as that can be done before the register is held: what
/// a file brings next is looked at while the database still writes what it brought last.
/// [PersonRegister#recognise(Looked, String)] looks again at all that somebody else may have
/// changed meanwhile.
public final class Looked {
  private final List<One> ones;
  private final Map<Long, Place> units;

  /// @param settled who bears the draft's number and name and was known to be all that it says;
  ///   null where that is for the register to find, or where the draft tells something new
  record One(PersonDraft draft, Entry entry, @Nullable Entry settled) {}

  Looked(List<One> ones, Map<Long, Place> units) {
    this.ones = List.copyOf(ones);
    this.units = units;
  }

  /// In the order of the drafts.
  List<One> ones() {
    return ones;
  }

  Map<Long, Place> units() {
    return units;
  }
}
