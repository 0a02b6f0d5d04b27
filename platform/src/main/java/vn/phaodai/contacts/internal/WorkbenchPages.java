// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phaodai.cases.TracedCase;
import vn.phaodai.cases.TracedCases;
import vn.phaodai.contacts.Candidate;
import vn.phaodai.contacts.CaseContacts;
import vn.phaodai.contacts.Chain;
import vn.phaodai.contacts.ChainTree;
import vn.phaodai.contacts.Chains;
import vn.phaodai.contacts.ContactRefusals;
import vn.phaodai.contacts.ContactRow;
import vn.phaodai.contacts.Degree;
import vn.phaodai.contacts.Interviews;
import vn.phaodai.contacts.Milestone;
import vn.phaodai.contacts.PlaceKind;
import vn.phaodai.contacts.Proposal;
import vn.phaodai.contacts.Proposals;
import vn.phaodai.contacts.Relation;
import vn.phaodai.contacts.Teller;
import vn.phaodai.contacts.Tracings;
import vn.phaodai.people.PersonLabel;
import vn.phaodai.people.PersonNames;
import vn.phaodai.refusal.RefusedException;
import vn.phaodai.shell.PageContext;
import vn.phaodai.shell.Words;

/// `/truy-vet/{code}`: the workbench of one case: milestones, whom they exposed, whom they were
/// passed on to, the chain.
@Controller
class WorkbenchPages {
  private static final List<String> TABS = List.of("danh-sach", "moc", "da-giao", "cay");

  private final TracedCases cases;
  private final Proposals proposals;
  private final Interviews interviews;
  private final Tracings tracings;
  private final CaseContacts contacts;
  private final Chains chains;
  private final PersonNames names;
  private final Words words;

  WorkbenchPages(
      TracedCases cases,
      Proposals proposals,
      Interviews interviews,
      Tracings tracings,
      CaseContacts contacts,
      Chains chains,
      PersonNames names,
      Words words) {
    this.cases = cases;
    this.proposals = proposals;
    this.interviews = interviews;
    this.tracings = tracings;
    this.contacts = contacts;
    this.chains = chains;
    this.names = names;
    this.words = words;
  }

  /// @param muc which part: danh-sach, moc, da-giao, cay
  @GetMapping("/truy-vet/{code}")
  @PreAuthorize("hasAuthority('contacts.read')")
  String show(
      @PathVariable String code,
      @RequestParam(defaultValue = "danh-sach") String muc,
      Model model) {
    TracedCase of = cases.get(code);
    String tab = TABS.contains(muc) ? muc : TABS.getFirst();
    model.addAttribute("of", of);
    model.addAttribute("tab", tab);
    model.addAttribute("person", names.labels(List.of(of.personId())).get(of.personId()));
    switch (tab) {
      case "moc" -> milestones(code, model);
      case "da-giao" -> passedOn(code, model);
      case "cay" -> {
        Chain chain = chains.of(code);
        model.addAttribute("chain", chain);
        model.addAttribute("tree", ChainTree.of(chain));
        return "contacts/tree";
      }
      default -> {
        proposal(code, model);
        return "contacts/list";
      }
    }
    return tab.equals("moc") ? "contacts/milestones" : "contacts/passed-on";
  }

  private void proposal(String code, Model model) {
    try {
      Proposal proposal = proposals.of(code);
      model.addAttribute("proposal", proposal);
      model.addAttribute("names", labels(proposal.candidates()));
    } catch (RefusedException e) {
      model.addAttribute("problem", e.refusal());
      model.addAttribute("names", Map.of());
    }
  }

  private void milestones(String code, Model model) {
    List<Milestone> milestones = List.of();
    try {
      milestones = proposals.milestones(code);
    } catch (RefusedException e) {
      model.addAttribute("problem", e.refusal());
    }
    List<Interviews.Statement> statements = interviews.statements(code);
    model.addAttribute("milestones", milestones);
    model.addAttribute("statements", statements);
    model.addAttribute(
        "names", names.labels(statements.stream().map(Interviews.Statement::personId).toList()));
  }

  private void passedOn(String code, Model model) {
    List<ContactRow> rows = contacts.of(code);
    model.addAttribute("rows", rows);
    model.addAttribute("names", names.labels(rows.stream().map(ContactRow::personId).toList()));
  }

  private Map<Long, PersonLabel> labels(List<Candidate> candidates) {
    return names.labels(
        candidates.stream().flatMap(c -> Stream.of(c.personId(), c.viaId())).distinct().toList());
  }

  /// @param ds digest of the list that was shown
  /// @param giao which degrees: F1, or F1F2
  /// @param bo public ids of persons left out
  @PostMapping("/truy-vet/{code}/xac-nhan")
  @PreAuthorize("hasAuthority('contacts.trace')")
  String confirm(
      @PathVariable String code,
      @RequestParam String ds,
      @RequestParam String giao,
      @RequestParam(defaultValue = "") Set<UUID> bo,
      @RequestParam(defaultValue = "") String lyDo,
      RedirectAttributes redirect) {
    Set<Degree> degrees = giao.equals("F1") ? EnumSet.of(Degree.F1) : EnumSet.allOf(Degree.class);
    Tracings.Confirmed done = tracings.confirm(code, ds, degrees, bo, lyDo);
    redirect.addFlashAttribute(
        PageContext.FLASH,
        words.say("contacts.done.confirmed", done.f1(), done.f2(), done.units(), done.positive()));
    return "redirect:/truy-vet/" + code + "?muc=da-giao";
  }

  @PostMapping("/truy-vet/{code}/moc")
  @PreAuthorize("hasAuthority('contacts.interview')")
  String tell(
      @PathVariable String code,
      @RequestParam String noi,
      @RequestParam PlaceKind loai,
      @RequestParam(defaultValue = "") String dv,
      @RequestParam LocalDateTime vao,
      @RequestParam LocalDateTime ra,
      @RequestParam Teller ke,
      RedirectAttributes redirect) {
    interviews.tell(code, new Interviews.ToldStay(noi, loai, dv, vao, ra, ke));
    return told(code, "told", redirect);
  }

  @PostMapping("/truy-vet/{code}/khai")
  @PreAuthorize("hasAuthority('contacts.interview')")
  String name(
      @PathVariable String code,
      @RequestParam String hoTen,
      @RequestParam(required = false) @Nullable Integer namSinh,
      @RequestParam(defaultValue = "") String dienThoai,
      @RequestParam(defaultValue = "") String diaChi,
      @RequestParam(defaultValue = "") String dv,
      @RequestParam Relation quanHe,
      @RequestParam LocalDate ngay,
      RedirectAttributes redirect) {
    interviews.name(
        code, new Interviews.ToldPerson(hoTen, namSinh, dienThoai, diaChi, dv, quanHe, ngay));
    return told(code, "named", redirect);
  }

  /// @param luc instant at which the visit begins
  @PostMapping("/truy-vet/{code}/rut-moc")
  @PreAuthorize("hasAuthority('contacts.interview')")
  String withdrawStay(
      @PathVariable String code,
      @RequestParam long noi,
      @RequestParam String luc,
      @RequestParam(defaultValue = "") String lyDo,
      RedirectAttributes redirect) {
    interviews.withdrawStay(code, noi, instant(luc), lyDo);
    return told(code, "withdrawn", redirect);
  }

  @PostMapping("/truy-vet/{code}/rut-khai")
  @PreAuthorize("hasAuthority('contacts.interview')")
  String withdrawStatement(
      @PathVariable String code,
      @RequestParam long khai,
      @RequestParam(defaultValue = "") String lyDo,
      RedirectAttributes redirect) {
    interviews.withdrawStatement(code, khai, lyDo);
    return told(code, "withdrawn", redirect);
  }

  /// @param nguoi public id of the contact
  @PostMapping("/truy-vet/{code}/rut-nguoi")
  @PreAuthorize("hasAuthority('contacts.trace')")
  String withdraw(
      @PathVariable String code,
      @RequestParam UUID nguoi,
      @RequestParam(defaultValue = "") String lyDo,
      RedirectAttributes redirect) {
    tracings.withdraw(nguoi, lyDo);
    redirect.addFlashAttribute(PageContext.FLASH, words.say("contacts.done.withdrawn", code));
    return "redirect:/truy-vet/" + code + "?muc=da-giao";
  }

  private String told(String code, String what, RedirectAttributes redirect) {
    redirect.addFlashAttribute(PageContext.FLASH, words.say("contacts.done." + what, code));
    return "redirect:/truy-vet/" + code + "?muc=moc";
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw ContactRefusals.noSuchVisit();
    }
  }
}
