// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
import vn.phaodai.checkpoints.Permit;
import vn.phaodai.checkpoints.Permits;
import vn.phaodai.checkpoints.Purpose;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.people.PersonNames;
import vn.phaodai.shell.PageContext;
import vn.phaodai.shell.Words;

/// `/chot/giay`: permits, issued, printed with their QR, revoked, and checked.
@Controller
class PermitPages {
  private final Permits permits;
  private final PersonNames names;
  private final Words words;
  private final OperatingClock clock;

  PermitPages(Permits permits, PersonNames names, Words words, OperatingClock clock) {
    this.permits = permits;
    this.names = names;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/chot/giay")
  @PreAuthorize("hasAuthority('checkpoints.read')")
  String list(Model model) {
    List<Permit> newest = permits.newest();
    model.addAttribute("permits", newest);
    model.addAttribute("now", clock.now());
    return "checkpoints/permits";
  }

  @PostMapping("/chot/giay")
  @PreAuthorize("hasAuthority('checkpoints.permit')")
  String issue(
      @RequestParam(defaultValue = "") String dv,
      @RequestParam(defaultValue = "") String nguoi,
      @RequestParam(required = false) @Nullable Integer nam,
      @RequestParam(defaultValue = "") String dt,
      @RequestParam(defaultValue = "") String bien,
      @RequestParam(defaultValue = "WORK") Purpose lyDo,
      @RequestParam(defaultValue = "") String coQuan,
      @RequestParam(defaultValue = "") String tuyen,
      @RequestParam(defaultValue = "") String tu,
      @RequestParam(defaultValue = "") String den,
      RedirectAttributes redirect) {
    UUID id =
        permits.issue(
            new Permits.Request(
                dv, nguoi, nam, dt, bien, lyDo, coQuan, tuyen, startOf(tu, 0), startOf(den, 1)));
    redirect.addFlashAttribute(PageContext.FLASH, words.say("checkpoints.done.permit"));
    return "redirect:/chot/giay/" + id;
  }

  /// The beginning of a day, or of the one after it; of a day that cannot be read, of time itself.
  private static Instant startOf(String day, int later) {
    try {
      return LocalDate.parse(day).plusDays(later).atStartOfDay(OperatingClock.ZONE).toInstant();
    } catch (DateTimeException _) {
      return Instant.EPOCH;
    }
  }

  @GetMapping("/chot/giay/{id}")
  @PreAuthorize("hasAuthority('checkpoints.read')")
  String show(@PathVariable UUID id, Model model) {
    Permit permit = permits.get(id);
    Long person = permit.person();
    model.addAttribute("permit", permit);
    model.addAttribute("bearer", person == null ? null : names.labels(List.of(person)).get(person));
    model.addAttribute("qr", QrPicture.of(permit.token()));
    model.addAttribute("now", clock.now());
    return "checkpoints/permit";
  }

  @PostMapping("/chot/giay/{id}/thu-hoi")
  @PreAuthorize("hasAuthority('checkpoints.permit')")
  String revoke(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String lyDo,
      RedirectAttributes redirect) {
    permits.revoke(id, lyDo);
    redirect.addFlashAttribute(PageContext.FLASH, words.say("checkpoints.done.revoked"));
    return "redirect:/chot/giay/" + id;
  }

  /// @param ma what was scanned
  @PostMapping("/chot/giay/kiem-tra")
  @PreAuthorize("hasAuthority('checkpoints.read')")
  String check(
      @RequestParam(defaultValue = "") String ma,
      @RequestParam(defaultValue = "") String bien,
      Model model) {
    Permits.Checked checked = permits.check(ma.strip(), bien);
    model.addAttribute("scanned", ma.strip());
    model.addAttribute("paper", checked.paper());
    model.addAttribute("permit", checked.permit().orElse(null));
    return "checkpoints/checked";
  }
}
