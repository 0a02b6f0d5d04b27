// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phaodai.laboratory.Site;
import vn.phaodai.laboratory.Sites;
import vn.phaodai.shell.PageContext;
import vn.phaodai.shell.Words;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// `/xet-nghiem/phong`: who reads specimens, how many a day, and whether the Ministry lets them
/// confirm a case.
@Controller
class SitePages {
  private final Sites sites;
  private final Units units;
  private final Words words;

  SitePages(Sites sites, Units units, Words words) {
    this.sites = sites;
    this.units = units;
    this.words = words;
  }

  @GetMapping("/xet-nghiem/phong")
  @PreAuthorize("hasAuthority('screening.read')")
  String list(Model model) {
    List<Site> all = sites.all();
    model.addAttribute("sites", all);
    model.addAttribute("units", units(all));
    return "laboratory/sites";
  }

  @GetMapping("/xet-nghiem/phong/{id}")
  @PreAuthorize("hasAuthority('laboratory.sites')")
  String show(@PathVariable UUID id, Model model) {
    Site site = sites.get(id);
    model.addAttribute("site", site);
    model.addAttribute("unit", units(List.of(site)).get(site.id()));
    return "laboratory/site";
  }

  /// @param phep `true`, `false` or empty: nobody knows
  /// @param nangLuc tubes a day
  @PostMapping("/xet-nghiem/phong")
  @PreAuthorize("hasAuthority('laboratory.sites')")
  String add(
      @RequestParam String ma,
      @RequestParam String ten,
      @RequestParam String dv,
      @RequestParam(required = false) @Nullable Boolean phep,
      @RequestParam(required = false) @Nullable Integer nangLuc,
      RedirectAttributes redirect) {
    Site site = sites.add(ma, new Sites.Description(ten, dv, phep, nangLuc));
    return done(site.name(), redirect);
  }

  @PostMapping("/xet-nghiem/phong/{id}")
  @PreAuthorize("hasAuthority('laboratory.sites')")
  String describe(
      @PathVariable UUID id,
      @RequestParam int version,
      @RequestParam String ten,
      @RequestParam String dv,
      @RequestParam(required = false) @Nullable Boolean phep,
      @RequestParam(required = false) @Nullable Integer nangLuc,
      RedirectAttributes redirect) {
    sites.describe(id, version, new Sites.Description(ten, dv, phep, nangLuc));
    return done(ten, redirect);
  }

  private String done(String name, RedirectAttributes redirect) {
    redirect.addFlashAttribute(PageContext.FLASH, words.say("laboratory.site.done", name));
    return "redirect:/xet-nghiem/phong";
  }

  private Map<Integer, Unit> units(List<Site> of) {
    Map<Integer, Unit> where = new HashMap<>();
    for (Site site : of) {
      Long unit = site.unitId();
      if (unit != null) {
        where.put(site.id(), units.get(unit));
      }
    }
    return where;
  }
}
