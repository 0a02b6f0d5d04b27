// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.phaodai.search.SearchProvider;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// Places in the search box.
@Component
class UnitSearch implements SearchProvider {
  private final Units units;

  UnitSearch(Units units) {
    this.units = units;
  }

  @Override
  public String headingKey() {
    return "territory.search.heading";
  }

  @Override
  public String permission() {
    return "territory.read";
  }

  @Override
  public List<Hit> search(String text, LocalDate day, int limit) {
    return units.search(text, day, limit).stream().map(this::hit).toList();
  }

  private Hit hit(Unit unit) {
    String above =
        units.ancestors(unit.id()).stream().map(Unit::fullName).collect(Collectors.joining(", "));
    return new Hit(
        unit.fullName(),
        above.isEmpty() ? unit.code() : unit.code() + " · " + above,
        "/dia-ban/" + unit.code());
  }
}
