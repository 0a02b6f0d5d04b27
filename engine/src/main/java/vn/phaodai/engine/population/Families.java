// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

/// Puts the people of one commune, given as numbers by age and sex, into its households so that
/// families come out: a head, a spouse near in age, an elder a generation above, children a
/// generation below. Each place in a household asks for the nearest age still unplaced, so ages add
/// up exactly and only the last households filled are odd (as are families whose parents work
/// away).
final class Families {
  private static final int ADULT = 18;

  private final int[] left;
  private final Parameters parameters;
  private final Draws draws;
  private final int commune;

  /// First place of each household, and one more for the end.
  private final int[] first;

  /// Age and sex (0 male, 1 female) of each place; −1 while empty.
  final byte[] age;

  final byte[] sex;

  /// Whether a place is of the same birth as the one before it.
  final boolean[] twin;

  /// Places of a household that are filled so far.
  private final byte[] filled;

  /// @param left numbers by `sex * AGES + age`, used up
  Families(int[] left, int[] sizes, Parameters parameters, Draws draws, int commune) {
    this.left = left;
    this.parameters = parameters;
    this.draws = draws;
    this.commune = commune;
    first = new int[sizes.length + 1];
    for (int h = 0; h < sizes.length; h++) {
      first[h + 1] = first[h] + sizes[h];
    }
    age = new byte[first[sizes.length]];
    sex = new byte[age.length];
    twin = new boolean[age.length];
    filled = new byte[sizes.length];
  }

  void settle() {
    for (int h = 0; h < filled.length; h++) {
      placeHead(h);
    }
    for (int h = 0; h < filled.length; h++) {
      placeSpouse(h);
    }
    for (int h = 0; h < filled.length; h++) {
      placeElder(h);
    }
    for (int h = 0; h < filled.length; h++) {
      placeChildren(h);
    }
  }

  private int size(int h) {
    return first[h + 1] - first[h];
  }

  private double unit(int h, int what) {
    return draws.unit(((long) commune << 32) + h, what);
  }

  private void placeHead(int h) {
    boolean old =
        unit(h, 0) < parameters.get(size(h) == 1 ? "family.single_old" : "family.head_old");
    int from = old ? 60 : size(h) == 1 ? 20 : 27;
    int to = old ? 85 : 60;
    int target = from + (int) (unit(h, 1) * (to - from));
    int wanted = unit(h, 2) < parameters.get("family.head_male") ? 0 : 1;
    if (!place(h, wanted, target, ADULT, 99) && !place(h, 1 - wanted, target, ADULT, 99)) {
      place(h, -1, target, 0, 99);
    }
  }

  private void placeSpouse(int h) {
    if (size(h) < 2) {
      return;
    }
    double couple = parameters.get(size(h) == 2 ? "family.couple_of_two" : "family.couple");
    if (unit(h, 3) < couple) {
      int head = age[first[h]];
      int older = sex[first[h]] == 0 ? -3 : 3;
      int target = head + older + (int) (unit(h, 4) * 7) - 3;
      place(h, 1 - sex[first[h]], target, Math.max(ADULT, head - 15), head + 15);
    }
  }

  private void placeElder(int h) {
    double chance =
        size(h) >= 5
            ? parameters.get("family.elder_of_five")
            : parameters.get("family.elder_of_four");
    if (size(h) >= 4 && unit(h, 5) < chance) {
      int head = age[first[h]];
      place(h, unit(h, 6) < 0.65 ? 1 : 0, head + 22 + (int) (unit(h, 7) * 12), head + 16, 99);
    }
  }

  private void placeChildren(int h) {
    int mother = -1;
    for (int i = first[h]; i < first[h] + filled[h]; i++) {
      if (sex[i] == 1 && (mother < 0 || age[i] < mother)) {
        mother = age[i];
      }
    }
    int parent = mother < 0 || mother > age[first[h]] + 15 ? age[first[h]] : mother;
    int target = parent - 21 - (int) (unit(h, 8) * 9);
    for (int k = 0; filled[h] < size(h); k++) {
      boolean twin = k > 0 && unit(h, 20 + 2 * k) < parameters.get("family.twins");
      place(h, twin ? sex[first[h] + filled[h] - 1] : -1, Math.clamp(target, 0, 99), 0, 99);
      int at = first[h] + filled[h] - 1;
      this.twin[at] = twin && age[at] == age[at - 1];
      target = age[at] - (twin ? 0 : 2 + (int) (unit(h, 21 + 2 * k) * 5));
    }
  }

  /// Fills the next place of household `h` with the age nearest to `target` within the bounds.
  ///
  /// @param wanted sex, or −1 for any
  /// @return false when nobody fits
  private boolean place(int h, int wanted, int target, int youngest, int oldest) {
    int at = first[h] + filled[h];
    int coin = unit(h, 40 + filled[h]) < 0.5 ? 0 : 1;
    int[] order = wanted >= 0 ? new int[] {wanted} : new int[] {coin, 1 - coin};
    for (int distance = 0; distance < AgePyramid.AGES; distance++) {
      for (int side = 0; side < (distance == 0 ? 1 : 2); side++) {
        int a = side == 0 ? target - distance : target + distance;
        if (a >= Math.max(0, youngest) && a <= Math.min(99, oldest)) {
          for (int s : order) {
            if (left[s * AgePyramid.AGES + a] > 0) {
              left[s * AgePyramid.AGES + a]--;
              age[at] = (byte) a;
              sex[at] = (byte) s;
              filled[h]++;
              return true;
            }
          }
        }
      }
    }
    return false;
  }
}
