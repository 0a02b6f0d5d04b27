// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.linkage;

import java.util.ArrayList;
import java.util.List;

/// One way to find pairs worth comparing: records that agree on all base parts.
///
/// @param base all must be there
/// @param further part by part, what splits a block that is too big
/// @param liberal taken only where it stays within the budget of pairs
record Pass(List<KeyPart> base, List<KeyPart> further, boolean liberal) {
  Pass {
    base = List.copyOf(base);
    further = List.copyOf(further);
  }

  /// The key of a record; 0 where a base part is missing.
  long key(Records records, int row) {
    long key = 0x5DEECE66DL;
    for (KeyPart part : base) {
      long one = part.of(records, row);
      if (one == 0) {
        return 0;
      }
      key = Values.mix(key ^ one);
    }
    return key == 0 ? 1 : key;
  }

  /// The passes for these fields, the most selective first.
  static List<Pass> forFields(List<Field> fields) {
    return new Plan(fields).passes;
  }

  private static final class Plan {
    private final List<Field> fields;
    private final List<Pass> passes = new ArrayList<>();
    private final List<KeyPart> splitters = new ArrayList<>();
    private boolean named;
    private int birth = -1;

    private Plan(List<Field> fields) {
      this.fields = fields;
      for (int f = 0; f < fields.size(); f++) {
        named |= fields.get(f).isName();
        birth = fields.get(f).role() == Role.BIRTH_DATE ? f : birth;
      }
      if (named) {
        splitters.add(new KeyPart(KeyPart.Kind.GIVEN, 0));
      }
      if (birth >= 0) {
        splitters.add(new KeyPart(KeyPart.Kind.BIRTH_YEAR, birth));
      }
      for (int f = 0; f < fields.size(); f++) {
        if (fields.get(f).domain() instanceof TextDomain) {
          splitters.add(value(f));
        }
      }
      numbers();
      people();
      texts();
    }

    private static KeyPart value(int field) {
      return new KeyPart(KeyPart.Kind.VALUE, field);
    }

    private KeyPart name(KeyPart.Kind kind) {
      return new KeyPart(kind, 0);
    }

    private void add(boolean liberal, KeyPart... base) {
      passes.add(new Pass(List.of(base), splitters, liberal));
    }

    private void numbers() {
      for (int f = 0; f < fields.size(); f++) {
        if (fields.get(f).domain() instanceof NumberDomain) {
          add(false, value(f));
        }
      }
    }

    private void people() {
      if (birth >= 0) {
        KeyPart day = new KeyPart(KeyPart.Kind.FULL_BIRTH, birth);
        if (named) {
          add(false, name(KeyPart.Kind.NAME), new KeyPart(KeyPart.Kind.BIRTH_YEAR, birth));
          add(false, day, name(KeyPart.Kind.GIVEN));
          add(false, day, name(KeyPart.Kind.INITIALS));
        }
        add(named, day);
      }
    }

    /// Texts and the name by themselves; names and dates with each text; texts in pairs.
    private void texts() {
      for (int f = 0; f < fields.size(); f++) {
        if (fields.get(f).domain() instanceof TextDomain) {
          add(true, value(f));
        }
      }
      if (named) {
        add(true, name(KeyPart.Kind.NAME));
      }
      for (int f = 0; f < fields.size(); f++) {
        if (!(fields.get(f).domain() instanceof TextDomain)) {
          continue;
        }
        if (named) {
          add(true, name(KeyPart.Kind.NAME), value(f));
          add(true, name(KeyPart.Kind.GIVEN), value(f));
          add(true, name(KeyPart.Kind.FAMILY), value(f));
        }
        if (birth >= 0) {
          add(true, new KeyPart(KeyPart.Kind.BIRTH_YEAR, birth), value(f));
        }
        for (int g = f + 1; g < fields.size(); g++) {
          if (fields.get(g).domain() instanceof TextDomain) {
            add(true, value(f), value(g));
          }
        }
      }
    }
  }
}
