// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The hamlets (ấp, khóm) of every commune: about as many as the census population needs, some of
/// them Khmer. The Khmer of a district live mostly in hamlets of their own.
public final class Hamlets {
  private final List<List<Hamlet>> byCommune = new ArrayList<>();

  /// @param name with its kind, such as Ấp Trà Kha
  /// @param khmer whether nearly everybody there is Khmer
  public record Hamlet(String name, boolean khmer) {}

  Hamlets(Territory territory, Parameters parameters, Draws draws) {
    Map<String, Double> khmer = new HashMap<>();
    Facts.rows("ethnic-shares.csv").forEach(r -> khmer.put(r.text("district"), r.number("khmer")));
    List<String> kinhNames = names(Group.KINH);
    List<String> khmerNames = names(Group.KHMER);
    for (int c = 0; c < territory.communes().size(); c++) {
      Commune commune = territory.communes().get(c);
      int count =
          Math.clamp(
              Math.round(commune.population() / parameters.get("hamlet.people")),
              2,
              Byte.MAX_VALUE);
      double share =
          khmer.getOrDefault(commune.district(), 0.0)
              * parameters.get("hamlet.khmer_together")
              / parameters.get("hamlet.khmer_share");
      boolean town = !commune.kind().equals("Xã");
      List<Hamlet> hamlets = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        boolean isKhmer = draws.unit(c, i) < share;
        hamlets.add(new Hamlet(name(town, i, c, isKhmer ? khmerNames : kinhNames, draws), isKhmer));
      }
      byCommune.add(List.copyOf(hamlets));
    }
  }

  private static List<String> names(Group group) {
    return Facts.rows("hamlet-names.csv").stream()
        .filter(row -> Group.valueOf(row.text("group")) == group)
        .map(row -> row.text("name"))
        .toList();
  }

  /// Quarters of towns are numbered; hamlets have names, the later ones with a letter.
  private static String name(boolean town, int i, int commune, List<String> names, Draws draws) {
    if (town) {
      return "Khóm " + (i + 1);
    }
    int at = draws.below(names.size(), commune, 1000) + i;
    String letter = at / names.size() % 2 == 0 ? "" : " " + (char) ('A' + i % 3);
    return "Ấp " + names.get(at % names.size()) + letter;
  }

  /// The hamlets of a commune, in their order.
  public List<Hamlet> of(int commune) {
    return byCommune.get(commune);
  }
}
