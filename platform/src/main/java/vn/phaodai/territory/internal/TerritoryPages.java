// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phaodai.audit.Actor;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.territory.Areas;
import vn.phaodai.territory.Maps;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.UnitExport;
import vn.phaodai.territory.Units;

/// `/dia-ban`: a province's map with its table, and one page a unit.
@Controller
class TerritoryPages {
  private static final int HITS = 30;

  private final Units units;
  private final Maps maps;
  private final Areas areas;
  private final OperatingClock clock;

  TerritoryPages(Units units, Maps maps, Areas areas, OperatingClock clock) {
    this.units = units;
    this.maps = maps;
    this.areas = areas;
    this.clock = clock;
  }

  @GetMapping("/dia-ban")
  @PreAuthorize("hasAuthority('territory.read')")
  String province(
      @RequestParam(name = "tinh", required = false) @Nullable String code,
      @RequestParam(name = "cap", required = false) @Nullable String level,
      @RequestParam(name = "q", defaultValue = "") String text,
      @RequestParam(name = "ngay", required = false) @Nullable String ngay,
      Model model) {
    LocalDate day = day(ngay);
    List<Unit> provinces = units.provinces(day);
    model.addAttribute("provinces", provinces);
    model.addAttribute("text", text.strip());
    model.addAttribute("hits", units.search(text, day, HITS));
    if (provinces.isEmpty()) {
      return "territory/none";
    }
    Unit province = chosen(provinces, code);
    List<Unit> all = units.descendants(province.id(), day);
    Tier tier = tier(level, all);
    List<Unit> shown = units.descendants(province.id(), tier, day);
    model.addAttribute("province", province);
    model.addAttribute("tier", tier);
    model.addAttribute("districts", all.stream().anyMatch(u -> u.tier() == Tier.DISTRICT));
    model.addAttribute("units", shown);
    model.addAttribute("above", byId(all, province));
    model.addAttribute("map", maps.draw(province, shown));
    return "territory/province";
  }

  @GetMapping("/dia-ban.csv")
  @PreAuthorize("hasAuthority('territory.read')")
  ResponseEntity<byte[]> provinceCsv(
      @RequestParam(name = "tinh", required = false) @Nullable String code,
      @RequestParam(name = "cap", required = false) @Nullable String level,
      @RequestParam(name = "ngay", required = false) @Nullable String ngay) {
    LocalDate day = day(ngay);
    List<Unit> provinces = units.provinces(day);
    if (provinces.isEmpty()) {
      return ResponseEntity.notFound().build();
    }
    Unit province = chosen(provinces, code);
    List<Unit> all = units.descendants(province.id(), day);
    Tier tier = tier(level, all);
    return csv(
        units.descendants(province.id(), tier, day),
        byId(all, province),
        "dia-ban-" + province.code() + "-" + day + ".csv");
  }

  @GetMapping("/dia-ban/{code}")
  @PreAuthorize("hasAuthority('territory.read')")
  String unit(
      @PathVariable String code,
      @RequestParam(name = "ngay", required = false) @Nullable String ngay,
      Model model) {
    LocalDate day = day(ngay);
    Unit unit = units.require(code, day);
    List<Unit> children = units.children(unit.id(), day);
    List<Unit> below = children.stream().filter(u -> u.tier() != Tier.AREA).toList();
    model.addAttribute("unit", unit);
    model.addAttribute("above", units.ancestors(unit.id()).reversed());
    model.addAttribute("children", below);
    model.addAttribute("areas", children.stream().filter(u -> u.tier() == Tier.AREA).toList());
    model.addAttribute("kinds", areas.kinds());
    model.addAttribute("mayEdit", areas.mayEdit(unit));
    model.addAttribute("neighbours", units.neighbours(unit.id(), day));
    model.addAttribute("predecessors", units.predecessors(unit.id()));
    model.addAttribute("successors", units.successors(unit.id()));
    model.addAttribute(
        "others", units.history(code).stream().filter(u -> u.id() != unit.id()).toList());
    model.addAttribute("map", below.isEmpty() ? null : maps.draw(unit, below));
    return "territory/unit";
  }

  @GetMapping("/dia-ban/{code}.csv")
  @PreAuthorize("hasAuthority('territory.read')")
  ResponseEntity<byte[]> unitCsv(
      @PathVariable String code,
      @RequestParam(name = "ngay", required = false) @Nullable String ngay) {
    LocalDate day = day(ngay);
    Unit unit = units.require(code, day);
    return csv(
        units.children(unit.id(), day),
        byId(List.of(), unit),
        "dia-ban-" + unit.code() + "-" + day + ".csv");
  }

  private static ResponseEntity<byte[]> csv(
      List<Unit> shown, Map<Long, Unit> above, String fileName) {
    Map<Long, String> codes = new HashMap<>();
    above.forEach((id, unit) -> codes.put(id, unit.code()));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(fileName).build().toString())
        .body(UnitExport.csv(shown, codes));
  }

  /// The province asked for, else the reader's own, else the first.
  private static Unit chosen(List<Unit> provinces, @Nullable String code) {
    List<String> own = Actor.current().map(Actor::unitPaths).orElse(List.of());
    return provinces.stream()
        .filter(u -> u.code().equals(code))
        .findFirst()
        .or(
            () ->
                own.stream()
                    .flatMap(path -> provinces.stream().filter(u -> isIn(path, u)))
                    .findFirst())
        .orElseGet(provinces::getFirst);
  }

  private static boolean isIn(String path, Unit province) {
    return (path + ".").startsWith(province.path() + ".");
  }

  /// Communes unless districts are asked for and there are any on that day.
  private static Tier tier(@Nullable String level, List<Unit> all) {
    boolean districts = all.stream().anyMatch(u -> u.tier() == Tier.DISTRICT);
    return "huyen".equals(level) && districts ? Tier.DISTRICT : Tier.COMMUNE;
  }

  private static Map<Long, Unit> byId(List<Unit> all, Unit top) {
    Map<Long, Unit> byId = new HashMap<>();
    List<Unit> known = new ArrayList<>(all);
    known.add(top);
    known.forEach(unit -> byId.put(unit.id(), unit));
    return byId;
  }

  /// The day asked for, else today; what is no day is today too, as the shell shows it.
  private LocalDate day(@Nullable String text) {
    try {
      return text == null || text.isBlank() ? clock.today() : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return clock.today();
    }
  }
}
