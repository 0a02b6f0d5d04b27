// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.phaodai.people.Places.Place;

/// Drafts made ready to be recognised, as far as that can be done before the register is held: what
/// a file brings next is looked at while the database still writes what it brought last. What is
/// said here of a draft holds whatever others register meanwhile; whom they merge,
/// [PersonRegister#recognise(Looked, String)] asks again.
public final class Looked {
  private final long[] own;
  private final List<Wording> others;
  private final Map<Wording, Long> meant;
  private final Map<Wording, One> ones;
  private final Map<Long, Place> units;

  /// @param settled who bears the draft's number, or phone, and name, and was known to be all that
  ///   it says; null where that is for the register to find, or where the draft tells something new
  record One(PersonDraft draft, Entry entry, @Nullable Likely settled) {}

  /// @param own a draft each: the entry of which it says what the register says ([OwnWords]); 0:
  ///   none
  /// @param others what those drafts say that have none, in order
  /// @param meant entries of those words that came before
  /// @param ones the others, each once, in the order in which they first came
  Looked(
      long[] own,
      List<Wording> others,
      Map<Wording, Long> meant,
      Map<Wording, One> ones,
      Map<Long, Place> units) {
    this.own = own;
    this.others = others;
    this.meant = meant;
    this.ones = ones;
    this.units = units;
  }

  int size() {
    return own.length;
  }

  long own(int draft) {
    return own[draft];
  }

  List<Wording> others() {
    return others;
  }

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
