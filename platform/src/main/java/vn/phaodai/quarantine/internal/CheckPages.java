// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.people.PersonNames;
import vn.phaodai.quarantine.Checks;
import vn.phaodai.quarantine.Facilities;
import vn.phaodai.shell.PageContext;
import vn.phaodai.shell.Words;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// `/cach-ly/kiem-tra`: the day's checks of a facility, or of those at home in a commune, as a
/// grid.
@Controller
class CheckPages {
  private final Checks checks;
  private final Facilities facilities;
  private final PersonNames names;
  private final Units units;
  private final Words words;
  private final OperatingClock clock;

  CheckPages(
      Checks checks,
      Facilities facilities,
      PersonNames names,
      Units units,
      Words words,
      OperatingClock clock) {
    this.checks = checks;
    this.facilities = facilities;
    this.names = names;
    this.units = units;
    this.words = words;
    this.clock = clock;
  }

  /// @param dv code of a unit, of those at home; empty: all in sight
  /// @param cs public id of a facility; none: at home
  /// @param cho the day; none: today
  @GetMapping("/cach-ly/kiem-tra")
  @PreAuthorize("hasAuthority('quarantine.list')")
  String grid(
      @RequestParam(defaultValue = "") String dv,
      @RequestParam(required = false) @Nullable UUID cs,
      @RequestParam(required = false) @Nullable LocalDate cho,
      @RequestParam(required = false) @Nullable String sau,
      Model model) {
    LocalDate day = cho == null ? clock.today() : cho;
    String path = dv.isBlank() ? "" : units.find(dv, clock.today()).map(Unit::path).orElse("0");
    Checks.Grid grid = checks.grid(path, cs, day, sau);
    model.addAttribute("grid", grid);
    model.addAttribute("unit", dv);
    model.addAttribute("facility", cs == null ? null : facilities.get(cs));
    model.addAttribute("facilities", facilities.all());
    model.addAttribute("day", day);
    model.addAttribute(
        "names", names.labels(grid.lines().stream().map(Checks.Line::personId).toList()));
    return "quarantine/checks";
  }

  /// A line per person: `co` 1 present, 0 absent, empty not looked at.
  @PostMapping("/cach-ly/kiem-tra")
  @PreAuthorize("hasAuthority('quarantine.check')")
  String write(@RequestParam MultiValueMap<String, String> form, RedirectAttributes redirect) {
    LocalDate day = LocalDate.parse(first(form, "cho", clock.today().toString()));
    List<Checks.Seen> seen = new ArrayList<>();
    for (String order : form.getOrDefault("o", List.of())) {
      String present = first(form, "co-" + order, "");
      if (!present.isEmpty()) {
        seen.add(
            new Checks.Seen(
                UUID.fromString(order),
                present.equals("1"),
                first(form, "nhiet-" + order, ""),
                first(form, "trieu-" + order, "0").equals("1"),
                first(form, "ghi-" + order, "")));
      }
    }
    int[] done = checks.write(day, seen);
    redirect.addFlashAttribute(
        PageContext.FLASH, words.say("quarantine.done.checked", done[0], done[1]));
    var back = UriComponentsBuilder.fromPath("/cach-ly/kiem-tra").queryParam("cho", day);
    String facility = first(form, "cs", "");
    if (!facility.isEmpty()) {
      back.queryParam("cs", UUID.fromString(facility));
    }
    return "redirect:" + back.toUriString();
  }

  private static String first(MultiValueMap<String, String> form, String name, String absent) {
    String value = form.getFirst(name);
    return value == null ? absent : value;
  }
}
