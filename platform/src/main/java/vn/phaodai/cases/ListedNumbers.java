// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.refusal.Refusal;
import vn.phaodai.territory.Provinces;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// BN numbers that case lists tell of files without one: each is tied as a bulletin's line would
/// be.
@Component
class ListedNumbers {
  private static final String ANNOUNCE = "cases.announce";

  private final Bulletins bulletins;
  private final ListedRepository lists;
  private final Provinces provinces;
  private final Units units;
  private final CaseSight sight;
  private final OperatingClock clock;

  ListedNumbers(
      Bulletins bulletins,
      ListedRepository lists,
      Provinces provinces,
      Units units,
      CaseSight sight,
      OperatingClock clock) {
    this.bulletins = bulletins;
    this.lists = lists;
    this.provinces = provinces;
    this.units = units;
    this.sight = sight;
    this.clock = clock;
  }

  /// A number that a row tells of a file without one.
  record Claim(ListedCase row, String code, long unitId) {}

  /// Numbers are announced for a whole province.
  ///
  /// @throws vn.phaodai.refusal.RefusedException CASES-013 for somebody who may not announce there
  void mayTell(ListedCase row, long unitId) {
    if (row.bn() == null) {
      return;
    }
    LocalDate announced = row.announced();
    LocalDate day = announced == null ? clock.today() : announced;
    Unit province = units.require(provinces.codeOf(unitId), day);
    if (!sight.covers(province.path(), ANNOUNCE)) {
      throw CaseRefusals.OUTSIDE.raise();
    }
  }

  List<Claim> claim(ListedCase row, ListedFile file) {
    if (row.bn() == null || file.bn() != null) {
      return List.of();
    }
    mayTell(row, file.before().finding().unitId());
    return List.of(new Claim(row, file.before().code(), file.before().finding().unitId()));
  }

  private record Bulletin(String province, LocalDate day) {}

  /// @return why some were not tied
  Map<ListedCase, Refusal> tell(List<Claim> claims, String origin) {
    Map<Long, ListedRepository.Number> known =
        lists.numbers(claims.stream().map(c -> Objects.requireNonNull(c.row().bn())).toList());
    Map<Bulletin, List<Claim>> byDay = new LinkedHashMap<>();
    for (Claim claim : claims) {
      ListedRepository.Number number = known.get(Objects.requireNonNull(claim.row().bn()));
      LocalDate told = claim.row().announced();
      LocalDate day = number == null ? Objects.requireNonNull(told) : number.announced();
      byDay
          .computeIfAbsent(
              new Bulletin(provinces.codeOf(claim.unitId()), day), _ -> new ArrayList<>())
          .add(claim);
    }
    Map<ListedCase, Refusal> refused = new IdentityHashMap<>();
    byDay.forEach(
        (bulletin, members) -> {
          List<BulletinLine> lines =
              members.stream().map(m -> new BulletinLine("BN" + m.row().bn(), m.code())).toList();
          for (RowRefusal no :
              bulletins.announce(bulletin.province(), origin, bulletin.day(), lines)) {
            refused.put(members.get(no.row()).row(), no.refusal());
          }
        });
    return refused;
  }
}
