// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import java.util.List;

/// Where people live, in words: house and street or group, hamlet, commune, district.
final class Addresses {
  private final Province province;
  private final Draws draws;
  private final List<String> streets;

  Addresses(Province province) {
    this.province = province;
    draws = new Draws(province.plan().seed(), Draws.Stream.ADDRESSES);
    streets = Facts.rows("streets.csv").stream().map(row -> row.text("name")).toList();
  }

  String of(int person) {
    int home = province.people().household(person);
    Commune commune = province.territory().communes().get(province.households().commune(home));
    boolean town = !commune.kind().equals("Xã");
    String hamlet =
        province
            .hamlets()
            .of(province.households().commune(home))
            .get(province.households().hamlet(home))
            .name();
    String street = streets.get(draws.below(streets.size(), home, 1));
    String house =
        town
            ? 1 + draws.below(300, home, 0) + " " + street
            : "Tổ " + (1 + draws.below(15, home, 0));
    return house
        + ", "
        + hamlet
        + ", "
        + commune.kind()
        + " "
        + commune.name()
        + ", "
        + commune.districtName();
  }
}
