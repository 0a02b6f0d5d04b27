// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.publicsite.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.publicsite.FoundPlace;
import vn.phaodai.publicsite.NewsPages;
import vn.phaodai.publicsite.PublicPages;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// What is asked of the public site and is no ready page.
@Controller
class LookUps {
  private static final int MOST = 20;
  private static final int LONGEST = 80;

  private final Units units;
  private final PublicPages pages;
  private final OperatingClock clock;

  LookUps(Units units, PublicPages pages, OperatingClock clock) {
    this.units = units;
    this.pages = pages;
    this.clock = clock;
  }

  /// Finds units by name or code; what stands in the query besides is not for us.
  @GetMapping("/xa")
  @PreAuthorize("permitAll()")
  String find(@RequestParam(defaultValue = "") String q, Model model) {
    String text = q.strip();
    if (text.isEmpty()) {
      return "redirect:" + PublicPages.HOME;
    }
    model.addAttribute("text", text);
    model.addAttribute(
        "found",
        units
            .search(text.substring(0, Math.min(LONGEST, text.length())), clock.today(), MOST)
            .stream()
            .filter(unit -> unit.tier() != Tier.AREA && unit.tier() != Tier.NATION)
            .map(unit -> new FoundPlace(unit, units.fullPath(unit.id())))
            .toList());
    return "publicsite/found";
  }

  /// A code of which the edition has no page: unknown, no more, or of an area in a commune.
  @GetMapping("/xa/{code}")
  @PreAuthorize("permitAll()")
  String unready(@PathVariable String code, HttpServletResponse response, Model model) {
    LocalDate today = clock.today();
    Unit unit = units.find(code, today).orElse(null);
    if (unit != null && unit.tier() == Tier.AREA) {
      Unit commune = units.ancestors(unit.id()).getFirst();
      return "redirect:" + PublicPages.path(commune);
    }
    if (unit != null && !pages.knows(unit)) {
      pages.renew();
    }
    if (unit != null && pages.knows(unit)) {
      return "redirect:" + PublicPages.path(unit);
    }
    List<Unit> earlier = units.history(code);
    boolean gone = !earlier.isEmpty() && earlier.getLast().validTo() != null;
    response.setStatus(gone ? HttpServletResponse.SC_GONE : HttpServletResponse.SC_NOT_FOUND);
    model.addAttribute("code", code);
    model.addAttribute("gone", gone ? earlier.getLast() : null);
    model.addAttribute(
        "successors",
        gone
            ? units.successors(earlier.getLast().id()).stream().map(Units.Succession::unit).toList()
            : List.of());
    return "publicsite/unknown";
  }

  /// What stands in the query is not for us.
  @GetMapping("/tin")
  @PreAuthorize("permitAll()")
  String news() {
    return "redirect:" + NewsPages.HOME;
  }

  /// A name of which the edition has no bulletin: not published, or older than those it keeps.
  @GetMapping("/tin/{name}")
  @PreAuthorize("permitAll()")
  String noNews(@PathVariable String name, HttpServletResponse response, Model model) {
    String path = NewsPages.HOME + "/" + name;
    if (pages.isWritten(path)) {
      return "redirect:" + path;
    }
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    model.addAttribute("name", name);
    return "publicsite/no-bulletin";
  }
}
