// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phaodai.checkpoints.Arrivals;
import vn.phaodai.checkpoints.OriginAreas;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.people.PersonNames;
import vn.phaodai.shell.PageContext;
import vn.phaodai.shell.Words;

/// `/chot/den`: who comes to a commune through the gates, and what the commune did about it;
/// `/chot/vung-dich`: what the province announced of places whence people come.
@Controller
class ArrivalPages {
  private final Arrivals arrivals;
  private final OriginAreas areas;
  private final PersonNames names;
  private final Words words;
  private final OperatingClock clock;

  ArrivalPages(
      Arrivals arrivals, OriginAreas areas, PersonNames names, Words words, OperatingClock clock) {
    this.arrivals = arrivals;
    this.areas = areas;
    this.names = names;
    this.words = words;
    this.clock = clock;
  }

  /// @param giu whether to show those alone who are held
  /// @param xong whether to show those too that were closed
  @GetMapping("/chot/den")
  @PreAuthorize("hasAuthority('checkpoints.read')")
  String list(
      @RequestParam(defaultValue = "false") boolean giu,
      @RequestParam(defaultValue = "false") boolean xong,
      Model model) {
    List<Arrivals.Arrival> rows = arrivals.list(giu, xong);
    model.addAttribute("rows", rows);
    model.addAttribute("held", giu);
    model.addAttribute("closed", xong);
    model.addAttribute(
        "names",
        names.labels(rows.stream().flatMap(row -> row.passage().persons().stream()).toList()));
    return "checkpoints/arrivals";
  }

  /// @param dv code of the unit that did it
  /// @param tt what it did
  @PostMapping("/chot/den/{record}")
  @PreAuthorize("hasAuthority('checkpoints.follow')")
  String follow(
      @PathVariable UUID record,
      @RequestParam(defaultValue = "") String dv,
      @RequestParam(defaultValue = "MET") Arrivals.State tt,
      @RequestParam(defaultValue = "") String ghiChu,
      RedirectAttributes redirect) {
    arrivals.follow(record, dv, tt, ghiChu);
    redirect.addFlashAttribute(PageContext.FLASH, words.say("checkpoints.done.followed"));
    return "redirect:/chot/den";
  }

  @GetMapping("/chot/vung-dich")
  @PreAuthorize("hasAuthority('checkpoints.read')")
  String areas(Model model) {
    model.addAttribute("areas", areas.holding());
    model.addAttribute("places", OriginAreas.places());
    model.addAttribute("levels", OriginAreas.levels());
    return "checkpoints/areas";
  }

  /// @param tinh code of the province whose gates are told
  @PostMapping("/chot/vung-dich")
  @PreAuthorize("hasAuthority('checkpoints.announce')")
  String announce(
      @RequestParam(defaultValue = "") String tinh,
      @RequestParam(defaultValue = "") String ma,
      @RequestParam(defaultValue = "") String cap,
      @RequestParam(defaultValue = "") String tu,
      @RequestParam(defaultValue = "") String so,
      RedirectAttributes redirect) {
    LocalDate from;
    try {
      from = LocalDate.parse(tu);
    } catch (DateTimeException _) {
      from = clock.today();
    }
    areas.announce(tinh.strip(), ma.strip(), cap, from, so);
    redirect.addFlashAttribute(PageContext.FLASH, words.say("checkpoints.done.announced"));
    return "redirect:/chot/vung-dich";
  }
}
