// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases.internal;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phaodai.cases.Beds;
import vn.phaodai.shell.PageContext;
import vn.phaodai.shell.Words;

/// `/ca/giuong`: facilities, their beds by tier and how many are free.
@Controller
class BedPages {
  private final Beds beds;
  private final Words words;

  BedPages(Beds beds, Words words) {
    this.beds = beds;
    this.words = words;
  }

  @GetMapping("/ca/giuong")
  @PreAuthorize("hasAnyAuthority('cases.read', 'beds.edit')")
  String show(Model model) {
    model.addAttribute("wards", beds.wards());
    return "cases/beds";
  }

  @PostMapping("/ca/giuong")
  @PreAuthorize("hasAuthority('beds.edit')")
  String provide(
      @RequestParam String dv,
      @RequestParam String ten,
      @RequestParam(required = false) @Nullable Integer tang1,
      @RequestParam(required = false) @Nullable Integer tang2,
      @RequestParam(required = false) @Nullable Integer tang3,
      RedirectAttributes redirect) {
    Map<Integer, Integer> given = new TreeMap<>();
    put(given, 1, tang1);
    put(given, 2, tang2);
    put(given, 3, tang3);
    beds.provide(dv, ten, given);
    redirect.addFlashAttribute(PageContext.FLASH, words.say("cases.beds.done", ten));
    return "redirect:/ca/giuong";
  }

  private static void put(Map<Integer, Integer> given, int tier, @Nullable Integer beds) {
    if (beds != null) {
      given.put(tier, Math.clamp(beds, 0, 100_000));
    }
  }
}
