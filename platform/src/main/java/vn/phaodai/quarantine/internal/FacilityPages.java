// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine.internal;

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
import vn.phaodai.people.PersonNames;
import vn.phaodai.quarantine.Facilities;
import vn.phaodai.shell.PageContext;
import vn.phaodai.shell.Words;

/// `/cach-ly/co-so`: quarantine facilities, their rooms, and who lies where.
@Controller
class FacilityPages {
  private final Facilities facilities;
  private final PersonNames names;
  private final Words words;

  FacilityPages(Facilities facilities, PersonNames names, Words words) {
    this.facilities = facilities;
    this.names = names;
    this.words = words;
  }

  @GetMapping("/cach-ly/co-so")
  @PreAuthorize("hasAuthority('quarantine.read')")
  String list(Model model) {
    model.addAttribute("facilities", facilities.all());
    return "quarantine/facilities";
  }

  @GetMapping("/cach-ly/co-so/{id}")
  @PreAuthorize("hasAuthority('quarantine.read')")
  String show(@PathVariable UUID id, Model model) {
    Facilities.Facility facility = facilities.get(id);
    List<Facilities.RoomView> rooms = facilities.rooms(facility);
    model.addAttribute("facility", facility);
    model.addAttribute("rooms", rooms);
    model.addAttribute(
        "names",
        names.labels(
            rooms.stream()
                .flatMap(room -> room.occupants().stream())
                .map(Facilities.Occupant::personId)
                .toList()));
    return "quarantine/facility";
  }

  /// @param phong rooms, one a line: name, beds
  @PostMapping("/cach-ly/co-so")
  @PreAuthorize("hasAuthority('quarantine.facility')")
  String provide(
      @RequestParam(defaultValue = "") String ten,
      @RequestParam(defaultValue = "") String dv,
      @RequestParam(defaultValue = "") String phong,
      RedirectAttributes redirect) {
    UUID id = facilities.provide(dv, ten, phong);
    redirect.addFlashAttribute(PageContext.FLASH, words.say("quarantine.done.facility", ten));
    return "redirect:/cach-ly/co-so/" + id;
  }
}
