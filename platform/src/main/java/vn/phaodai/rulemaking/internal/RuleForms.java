// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.rulemaking.internal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phaodai.rulemaking.Adoption;
import vn.phaodai.rulemaking.BackTests;
import vn.phaodai.rulemaking.Drafting;
import vn.phaodai.shell.FormCommands;

/// The commands of `/luat`. What is refused comes back to the page that sent it, with what was
/// typed.
@Controller
class RuleForms {
  private final Drafting drafting;
  private final BackTests backTests;
  private final Adoption adoption;
  private final FormCommands commands;

  RuleForms(Drafting drafting, BackTests backTests, Adoption adoption, FormCommands commands) {
    this.drafting = drafting;
    this.backTests = backTests;
    this.adoption = adoption;
    this.commands = commands;
  }

  @PostMapping("/luat/{rule}/{version}/soan")
  @PreAuthorize("hasAuthority('rules.draft')")
  String open(@PathVariable String rule, @PathVariable String version, RedirectAttributes next) {
    return commands.lead(
        "/luat",
        next,
        "rulemaking.done.opened",
        () -> "/luat/ban-thao/" + drafting.open(rule, version));
  }

  @PostMapping("/luat/ban-thao/{id}/noi-dung")
  @PreAuthorize("hasAuthority('rules.draft')")
  String write(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int lan,
      @RequestParam(defaultValue = "") String noiDung,
      RedirectAttributes next) {
    next.addFlashAttribute("kept", noiDung);
    return done(id, next, "rulemaking.done.written", () -> drafting.write(id, lan, noiDung));
  }

  @PostMapping("/luat/ban-thao/{id}/ca-thu")
  @PreAuthorize("hasAuthority('rules.draft')")
  String addTrial(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String ten,
      @RequestParam(defaultValue = "") String duKien,
      @RequestParam(defaultValue = "") String ketLuan,
      RedirectAttributes next) {
    next.addFlashAttribute("trialName", ten);
    next.addFlashAttribute("trialFacts", duKien);
    return done(
        id, next, "rulemaking.done.trial", () -> drafting.addTrial(id, ten, duKien, ketLuan));
  }

  @PostMapping("/luat/ban-thao/{id}/bo-ca-thu")
  @PreAuthorize("hasAuthority('rules.draft')")
  String withdrawTrial(@PathVariable UUID id, @RequestParam UUID ca, RedirectAttributes next) {
    return done(id, next, "rulemaking.done.trial-withdrawn", () -> drafting.withdrawTrial(id, ca));
  }

  @PostMapping("/luat/ban-thao/{id}/thu-qua-khu")
  @PreAuthorize("hasAuthority('rules.draft')")
  String backTest(
      @PathVariable UUID id, @RequestParam(defaultValue = "0") int ngay, RedirectAttributes next) {
    return done(id, next, "rulemaking.done.back-test", () -> backTests.run(id, ngay));
  }

  @PostMapping("/luat/ban-thao/{id}/bo")
  @PreAuthorize("hasAuthority('rules.draft')")
  String drop(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String lyDo,
      RedirectAttributes next) {
    return done(id, next, "rulemaking.done.dropped", () -> drafting.drop(id, lyDo));
  }

  @PostMapping("/luat/ban-thao/{id}/ban-hanh")
  @PreAuthorize("hasAuthority('rules.adopt')")
  String adopt(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String so,
      @RequestParam(defaultValue = "") String ky,
      @RequestParam(required = false) @Nullable Long nguoiKy,
      @RequestParam LocalDate ngayKy,
      RedirectAttributes next) {
    return done(
        id,
        next,
        "rulemaking.done.adopted",
        () -> adoption.adopt(id, new Adoption.Paper(so, ky, nguoiKy, ngayKy)));
  }

  @PostMapping("/luat/ban-thao/{id}/thu-hoi")
  @PreAuthorize("hasAuthority('rules.adopt')")
  String revoke(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String lyDo,
      RedirectAttributes next) {
    return done(id, next, "rulemaking.done.revoked", () -> adoption.revoke(id, lyDo));
  }

  private String done(UUID id, RedirectAttributes next, String key, Runnable command) {
    return commands.back("/luat/ban-thao/" + id, next, key, command);
  }
}
