// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine.internal;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.phaodai.quarantine.Facilities;
import vn.phaodai.quarantine.Overview;

/// `/cach-ly`: how quarantine stands, commune by commune, and how full the facilities are.
@Controller
class StandPages {
  private final Overview overview;
  private final Facilities facilities;

  StandPages(Overview overview, Facilities facilities) {
    this.overview = overview;
    this.facilities = facilities;
  }

  @GetMapping("/cach-ly")
  @PreAuthorize("hasAuthority('quarantine.read')")
  String show(Model model) {
    model.addAttribute("stand", overview.stand());
    model.addAttribute("facilities", facilities.all());
    return "quarantine/overview";
  }
}
