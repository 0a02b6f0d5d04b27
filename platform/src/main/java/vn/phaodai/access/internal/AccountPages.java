// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.access.internal;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phaodai.access.AccessRefusals;
import vn.phaodai.access.Account;
import vn.phaodai.access.Accounts;
import vn.phaodai.access.Jurisdiction;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Body;

/// Accounts and slips, for administrators, each within their own jurisdiction.
@Controller
@PreAuthorize("hasAuthority('access.manage')")
class AccountPages {
  private static final int PAGE = 50;

  private final Accounts accounts;
  private final Bodies bodies;
  private final Jurisdiction jurisdiction;
  private final OperatingClock clock;
  private final SlipSheets sheets;
  private final MessageSource messages;

  AccountPages(
      Accounts accounts,
      Bodies bodies,
      Jurisdiction jurisdiction,
      OperatingClock clock,
      SlipSheets sheets,
      MessageSource messages) {
    this.accounts = accounts;
    this.bodies = bodies;
    this.jurisdiction = jurisdiction;
    this.clock = clock;
    this.sheets = sheets;
    this.messages = messages;
  }

  @GetMapping("/quan-tri/tai-khoan")
  String list(
      @RequestParam(name = "q", defaultValue = "") String text,
      @RequestParam(name = "sau", defaultValue = "") String after,
      Model model) {
    List<Account> found = accounts.list("", text, after, PAGE + 1);
    model.addAttribute("text", text);
    model.addAttribute("accounts", found.stream().limit(PAGE).toList());
    model.addAttribute("next", found.size() > PAGE ? found.get(PAGE - 1).login() : "");
    return "access/accounts";
  }

  /// The slip is shown by this answer alone; going back does not show it again.
  @PostMapping("/quan-tri/tai-khoan/{account}/phieu")
  String slip(@PathVariable UUID account, Model model) {
    model.addAttribute("slips", List.of(accounts.issueSlip(account)));
    model.addAttribute("place", "");
    return "access/slips";
  }

  @PostMapping("/quan-tri/tai-khoan/{account}/khoa")
  String disable(
      @PathVariable UUID account,
      @RequestParam boolean khoa,
      Locale locale,
      RedirectAttributes redirect) {
    accounts.disable(account, khoa);
    redirect.addFlashAttribute(
        "flash",
        messages.getMessage(
            khoa ? "access.account.disabled" : "access.account.enabled", null, locale));
    return "redirect:/quan-tri/tai-khoan";
  }

  /// Where slips are printed from: the authorities of communes and districts in the jurisdiction.
  @GetMapping("/quan-tri/phieu")
  String places(Model model) {
    List<Body> authorities =
        jurisdiction.of("access.manage").stream()
            .flatMap(
                path -> bodies.under(path, List.of("PEOPLES_COMMITTEE"), clock.today()).stream())
            .distinct()
            .toList();
    model.addAttribute("places", authorities);
    return "access/slip-places";
  }

  /// New slips for everybody at one unit who has no password yet, each on its own strip of paper.
  @PostMapping("/quan-tri/phieu")
  String slips(@RequestParam UUID body, Model model) {
    Body place = own(body);
    model.addAttribute("slips", accounts.issueSlips(place.path()));
    model.addAttribute("place", place.shortName());
    return "access/slips";
  }

  /// The same as a file to print: a sheet for each commune. Where nobody waits, the page says so.
  @PostMapping(path = "/quan-tri/phieu", params = "dang=pdf")
  Object slipSheets(@RequestParam UUID body, Locale locale, Model model) {
    Body place = own(body);
    List<Accounts.PrintedSlip> slips = accounts.issueSlips(place.path());
    if (slips.isEmpty()) {
      model.addAttribute("slips", slips);
      model.addAttribute("place", place.shortName());
      return "access/slips";
    }
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("phieu-" + place.code() + ".pdf")
                .build()
                .toString())
        .body(sheets.pdf(slips, locale));
  }

  private Body own(UUID body) {
    Body place = bodies.get(body);
    if (!jurisdiction.covers(place.path(), "access.manage")) {
      throw AccessRefusals.NO_ACCOUNT.raise();
    }
    return place;
  }
}
