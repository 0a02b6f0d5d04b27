// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.phaodai.people.Places.Place;

/// Drafts made ready to be recognised, as far as that can be done before the register is held: what
/// a file brings next is looked at while the database still writes what it brought last. What is
/// said here of a draft holds whatever others register meanwhile; whom they merge,
/// [PersonRegister#recognise(Looked, String)] asks again.
public final class Looked {
  private final List<Wording> inOrder;
  private final Map<Wording, One> ones = new LinkedHashMap<>();
  private final Map<Wording, Long> meant;
  private final Map<Long, Place> units;

  /// @param settled who bears the draft's number, or phone, and name, and was known to be all that
  ///   it says; null where that is for the register to find, or where the draft tells something new
  record One(PersonDraft draft, Entry entry, @Nullable Likely settled) {}

  /// @param inOrder a draft each
  /// @param meant entries of those words that came before
  Looked(List<Wording> inOrder, Map<Wording, Long> meant, Map<Long, Place> units) {
    this.inOrder = inOrder;
    this.meant = meant;
    this.units = units;
  }

  void put(Wording wording, One one) {
    ones.put(wording, one);
  }

  List<Wording> inOrder() {
    return inOrder;
  }

  /// Each once, in the order in which they first came; without those who were meant before.
  Map<Wording, One> ones() {
    return ones;
  }

  Map<Wording, Long> meant() {
    return meant;
  }

  Map<Long, Place> units() {
    return units;
  }
}
