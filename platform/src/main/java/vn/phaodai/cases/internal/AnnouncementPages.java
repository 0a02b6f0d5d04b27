// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases.internal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phaodai.cases.BulletinLine;
import vn.phaodai.cases.Bulletins;
import vn.phaodai.cases.Reconciliation;
import vn.phaodai.cases.RowRefusal;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.shell.PageContext;
import vn.phaodai.shell.Words;

/// `/ca/cong-bo`: found, confirmed and announced held against each other, and the bulletins'
/// numbers.
@Controller
class AnnouncementPages {
  private static final int SHOWN_D = 14;
  private static final int LONGEST_D = 366;

  private final Reconciliation reconciliation;
  private final Bulletins bulletins;
  private final OperatingClock clock;
  private final Words words;

  AnnouncementPages(
      Reconciliation reconciliation, Bulletins bulletins, OperatingClock clock, Words words) {
    this.reconciliation = reconciliation;
    this.bulletins = bulletins;
    this.clock = clock;
    this.words = words;
  }

  @GetMapping("/ca/cong-bo")
  @PreAuthorize("hasAuthority('cases.read')")
  String show(
      @RequestParam(required = false) @Nullable LocalDate tu,
      @RequestParam(required = false) @Nullable LocalDate den,
      Model model) {
    LocalDate to = den == null ? clock.today() : den;
    LocalDate from = tu == null ? to.minusDays(SHOWN_D - 1) : tu;
    from = from.isBefore(to.minusDays(LONGEST_D)) ? to.minusDays(LONGEST_D) : from;
    model.addAttribute("from", from);
    model.addAttribute("to", to);
    model.addAttribute("days", reconciliation.days(from, to));
    model.addAttribute("silent", reconciliation.notAnnounced(from, to));
    model.addAttribute("strange", reconciliation.notOurs(from, to));
    return "cases/announced";
  }

  /// @param dong pasted lines, each a number or a block and perhaps our code
  @PostMapping("/ca/cong-bo")
  @PreAuthorize("hasAuthority('cases.announce')")
  String announce(
      @RequestParam String tinh,
      @RequestParam String banTin,
      @RequestParam LocalDate ngay,
      @RequestParam String dong,
      RedirectAttributes redirect) {
    List<BulletinLine> lines =
        dong.lines().filter(line -> !line.isBlank()).map(BulletinLine::read).toList();
    List<RowRefusal> refused = bulletins.announce(tinh, banTin, ngay, lines);
    redirect.addFlashAttribute(
        PageContext.FLASH, words.say("cases.announced.done", lines.size() - refused.size()));
    if (!refused.isEmpty()) {
      redirect.addFlashAttribute(PageContext.FLASH_PROBLEM, sentences(refused));
    }
    return "redirect:/ca/cong-bo";
  }

  private String sentences(List<RowRefusal> refused) {
    StringBuilder text = new StringBuilder(words.say("cases.announced.refused", refused.size()));
    refused.stream()
        .limit(10)
        .forEach(
            one ->
                text.append(' ')
                    .append(one.row() + 1)
                    .append(": ")
                    .append(one.refusal().in(LocaleContextHolder.getLocale())));
    return text.toString();
  }

  @PostMapping("/ca/cong-bo/thoi")
  @PreAuthorize("hasAuthority('cases.announce')")
  String end(
      @RequestParam String tinh,
      @RequestParam String so,
      @RequestParam Bulletins.End cach,
      @RequestParam(defaultValue = "") String ghi,
      RedirectAttributes redirect) {
    bulletins.end(tinh, so, cach, ghi);
    redirect.addFlashAttribute(PageContext.FLASH, words.say("cases.announced.ended", so));
    return "redirect:/ca/cong-bo";
  }
}
