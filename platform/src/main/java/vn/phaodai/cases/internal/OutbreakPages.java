// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases.internal;

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
import vn.phaodai.cases.Outbreaks;
import vn.phaodai.people.PersonNames;
import vn.phaodai.shell.PageContext;
import vn.phaodai.shell.Words;

/// `/o-dich`: outbreaks, their cases, opening and closing.
@Controller
class OutbreakPages {
  private final Outbreaks outbreaks;
  private final PersonNames names;
  private final Words words;

  OutbreakPages(Outbreaks outbreaks, PersonNames names, Words words) {
    this.outbreaks = outbreaks;
    this.names = names;
    this.words = words;
  }

  @GetMapping("/o-dich")
  @PreAuthorize("hasAuthority('cases.read')")
  String list(@RequestParam(required = false) @Nullable UUID sau, Model model) {
    Outbreaks.Page page = outbreaks.page(sau);
    model.addAttribute("rows", page.rows());
    model.addAttribute("next", page.next());
    return "cases/outbreaks";
  }

  @GetMapping("/o-dich/{id}")
  @PreAuthorize("hasAuthority('cases.read')")
  String show(@PathVariable UUID id, Model model) {
    List<Outbreaks.Member> members = outbreaks.members(id);
    model.addAttribute("row", outbreaks.get(id));
    model.addAttribute("members", members);
    model.addAttribute("events", outbreaks.events(id));
    model.addAttribute(
        "names", names.labels(members.stream().map(Outbreaks.Member::personId).toList()));
    return "cases/outbreak";
  }

  @PostMapping("/o-dich")
  @PreAuthorize("hasAuthority('cases.edit')")
  String open(
      @RequestParam String dv,
      @RequestParam String ten,
      @RequestParam LocalDate ngay,
      RedirectAttributes redirect) {
    UUID id = outbreaks.open(dv, ten, ngay);
    return done(id, "opened", redirect);
  }

  @PostMapping("/o-dich/{id}/ca")
  @PreAuthorize("hasAuthority('cases.edit')")
  String add(@PathVariable UUID id, @RequestParam String ma, RedirectAttributes redirect) {
    outbreaks.add(id, ma);
    return done(id, "added", redirect);
  }

  @PostMapping("/o-dich/{id}/ket-thuc")
  @PreAuthorize("hasAuthority('cases.edit')")
  String close(@PathVariable UUID id, RedirectAttributes redirect) {
    outbreaks.close(id);
    return done(id, "closed", redirect);
  }

  private String done(UUID id, String what, RedirectAttributes redirect) {
    redirect.addFlashAttribute(PageContext.FLASH, words.say("cases.outbreak.done." + what));
    return "redirect:/o-dich/" + id;
  }
}
