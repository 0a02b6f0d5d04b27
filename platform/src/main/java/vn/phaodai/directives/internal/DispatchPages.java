// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives.internal;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.directives.Archive;
import vn.phaodai.directives.Deliveries;
import vn.phaodai.directives.DirectiveRefusals;
import vn.phaodai.directives.DispatchRow;
import vn.phaodai.directives.DispatchView;
import vn.phaodai.directives.Dissemination;
import vn.phaodai.directives.HeaderField;
import vn.phaodai.directives.Reception;
import vn.phaodai.directives.Registration;
import vn.phaodai.directives.SignerChecks;
import vn.phaodai.shell.PageContext;
import vn.phaodai.shell.Words;

/// `/chi-dao`: the register of dispatches, one dispatch beside what it orders, and what is done
/// with it up to confirmation.
@Controller
class DispatchPages {
  private final Archive archive;
  private final Registration registration;
  private final Reception reception;
  private final Deliveries deliveries;
  private final Dissemination dissemination;
  private final SignerChecks signers;
  private final Choices choices;
  private final Words words;
  private final OperatingClock clock;

  DispatchPages(
      Archive archive,
      Registration registration,
      Reception reception,
      Deliveries deliveries,
      Dissemination dissemination,
      SignerChecks signers,
      Choices choices,
      Words words,
      OperatingClock clock) {
    this.archive = archive;
    this.registration = registration;
    this.reception = reception;
    this.deliveries = deliveries;
    this.dissemination = dissemination;
    this.signers = signers;
    this.choices = choices;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/chi-dao")
  @PreAuthorize("hasAuthority('directives.read')")
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable Long sau,
      Model model) {
    List<DispatchRow> rows = archive.list(choices.archiveSight(), q, sau);
    boolean more = rows.size() > 50;
    model.addAttribute("rows", more ? rows.subList(0, 50) : rows);
    model.addAttribute("next", more ? rows.get(49).id() : null);
    model.addAttribute("q", q);
    return "directives/list";
  }

  @GetMapping("/chi-dao/moi")
  @PreAuthorize("hasAuthority('directives.register')")
  String form(Model model) {
    model.addAttribute("registers", choices.registers());
    return "directives/new";
  }

  @PostMapping("/chi-dao")
  @PreAuthorize("hasAuthority('directives.register')")
  String register(
      @RequestParam UUID so,
      @RequestParam(required = false) @Nullable MultipartFile tep,
      @RequestParam(defaultValue = "") String vanBan,
      @RequestParam(defaultValue = "") String kenh,
      RedirectAttributes redirect)
      throws java.io.IOException {
    String slug = reception.receive(so, UploadedFile.of(tep), vanBan, kenh);
    redirect.addFlashAttribute(PageContext.FLASH, words.say("directives.done.registered"));
    return "redirect:/chi-dao/" + slug;
  }

  @GetMapping("/chi-dao/{slug}")
  @PreAuthorize("hasAuthority('directives.read')")
  String show(
      @PathVariable String slug,
      @RequestParam(defaultValue = "nhiem-vu") String muc,
      @RequestParam(required = false) @Nullable Integer nv,
      Model model) {
    DispatchView view = find(slug);
    long id = view.header().id();
    if (view.header().status().equals("CONFIRMED")) {
      deliveries.opened(id);
    }
    model.addAttribute("view", view);
    model.addAttribute("signers", signers.of(id));
    model.addAttribute("parts", TextPart.cut(view.text(), view.obligations()));
    model.addAttribute("tab", muc);
    model.addAttribute("current", nv);
    if (muc.equals("noi-nhan")) {
      model.addAttribute("deliveries", deliveries.of(id, choices.sight(), 500));
    }
    if (muc.equals("pho-bien")) {
      model.addAttribute("standings", dissemination.standings(id, choices.sight(), clock.today()));
    }
    return "directives/dispatch";
  }

  @PostMapping("/chi-dao/{slug}/xac-nhan")
  @PreAuthorize("hasAuthority('directives.confirm')")
  String confirm(
      @PathVariable String slug,
      @RequestParam(defaultValue = "false") boolean haiVanBan,
      RedirectAttributes redirect) {
    registration.confirm(find(slug).header().publicId(), haiVanBan);
    redirect.addFlashAttribute(PageContext.FLASH, words.say("directives.done.confirmed"));
    return back(slug, "nhiem-vu");
  }

  @PostMapping("/chi-dao/{slug}/da-doi-chieu")
  @PreAuthorize("hasAuthority('directives.register')")
  String lookedAt(@PathVariable String slug) {
    registration.markLookedAt(find(slug).header().publicId());
    return back(slug, "nhiem-vu");
  }

  @PostMapping("/chi-dao/{slug}/rut")
  @PreAuthorize("hasAuthority('directives.register')")
  String withdraw(
      @PathVariable String slug, @RequestParam String lyDo, RedirectAttributes redirect) {
    registration.withdraw(find(slug).header().publicId(), lyDo);
    redirect.addFlashAttribute(PageContext.FLASH, words.say("directives.done.withdrawn"));
    return "redirect:/chi-dao";
  }

  @PostMapping("/chi-dao/{slug}/tieu-de")
  @PreAuthorize("hasAuthority('directives.register')")
  String header(
      @PathVariable String slug,
      @RequestParam HeaderField truong,
      @RequestParam(defaultValue = "") String giaTri) {
    registration.correctHeader(
        find(slug).header().publicId(), truong, giaTri.isBlank() ? null : giaTri.strip());
    return back(slug, "thong-tin");
  }

  @GetMapping("/chi-dao/{slug}/nhiem-vu/{ordinal}/sua")
  @PreAuthorize("hasAuthority('directives.register')")
  String correctForm(@PathVariable String slug, @PathVariable int ordinal, Model model) {
    DispatchView view = find(slug);
    model.addAttribute("view", view);
    model.addAttribute(
        "obligation",
        view.obligations().stream()
            .filter(o -> o.ordinal() == ordinal)
            .findFirst()
            .orElseThrow(() -> DirectiveRefusals.NOT_FOUND.with(ordinal).raise()));
    return "directives/correct";
  }

  @PostMapping("/chi-dao/{slug}/nhiem-vu/{ordinal}/sua")
  @PreAuthorize("hasAuthority('directives.register')")
  String correct(@PathVariable String slug, @PathVariable int ordinal, ObligationForm form) {
    registration.correctObligation(find(slug).header().publicId(), ordinal, form.toCorrection());
    return back(slug, "nhiem-vu") + "#nv" + ordinal;
  }

  @PostMapping("/chi-dao/{slug}/nhiem-vu")
  @PreAuthorize("hasAuthority('directives.register')")
  String add(@PathVariable String slug, ObligationForm form) {
    registration.addObligation(find(slug).header().publicId(), form.toCorrection());
    return back(slug, "nhiem-vu");
  }

  @PostMapping("/chi-dao/{slug}/nhiem-vu/{ordinal}/bo")
  @PreAuthorize("hasAuthority('directives.register')")
  String drop(@PathVariable String slug, @PathVariable int ordinal, @RequestParam String lyDo) {
    registration.dropObligation(find(slug).header().publicId(), ordinal, lyDo);
    return back(slug, "nhiem-vu");
  }

  @PostMapping("/chi-dao/{slug}/but-phe")
  @PreAuthorize("hasAuthority('directives.instruct')")
  String instruct(
      @PathVariable String slug,
      @RequestParam String noiDung,
      @RequestParam UUID coQuan,
      @RequestParam(required = false) @Nullable LocalDate han) {
    registration.instruct(find(slug).header().publicId(), noiDung, choices.body(coQuan).id(), han);
    return back(slug, "nhiem-vu");
  }

  @GetMapping("/chi-dao/{slug}/giao/{ordinal}")
  @PreAuthorize("hasAuthority('directives.assign')")
  String assignForm(
      @PathVariable String slug,
      @PathVariable int ordinal,
      @RequestParam(defaultValue = "") String q,
      Model model) {
    correctForm(slug, ordinal, model);
    model.addAttribute("q", q);
    model.addAttribute("bodies", choices.bodies(q, find(slug).header().path()));
    return "directives/assign";
  }

  @PostMapping("/chi-dao/{slug}/giao/{obligation}")
  @PreAuthorize("hasAuthority('directives.assign')")
  String assign(
      @PathVariable String slug,
      @PathVariable UUID obligation,
      @RequestParam(defaultValue = "") List<UUID> coQuan,
      @RequestParam(defaultValue = "false") boolean noiNhan,
      @RequestParam(defaultValue = "LEAD") String vai,
      @RequestParam(required = false) @Nullable LocalDate han,
      RedirectAttributes redirect) {
    Set<Long> bodies = new LinkedHashSet<>();
    for (UUID body : coQuan) {
      bodies.add(choices.body(body).id());
    }
    if (bodies.isEmpty() && !noiNhan) {
      throw DirectiveRefusals.NO_BODY_CHOSEN.raise();
    }
    int opened = noiNhan ? registration.assignToAddressees(obligation, han) : 0;
    opened += bodies.isEmpty() ? 0 : registration.assign(obligation, bodies, vai, han);
    redirect.addFlashAttribute(PageContext.FLASH, words.say("directives.done.assigned", opened));
    return back(slug, "nhiem-vu");
  }

  @PostMapping("/chi-dao/{slug}/da-nhan")
  @PreAuthorize("hasAuthority('directives.read')")
  String acknowledge(@PathVariable String slug, RedirectAttributes redirect) {
    int seats = deliveries.acknowledge(find(slug).header().id());
    redirect.addFlashAttribute(
        PageContext.FLASH,
        words.say(seats == 0 ? "directives.done.not-addressed" : "directives.done.acknowledged"));
    return back(slug, "noi-nhan");
  }

  @PostMapping("/chi-dao/{slug}/pho-bien")
  @PreAuthorize("hasAuthority('directives.prove')")
  String prove(
      @PathVariable String slug,
      @RequestParam UUID coQuan,
      @RequestParam String chiBo,
      @RequestParam String hinhThuc,
      @RequestParam LocalDate ngay,
      @RequestParam int soNguoi,
      @RequestParam int tongSo,
      @RequestParam(required = false) @Nullable MultipartFile tep,
      RedirectAttributes redirect)
      throws java.io.IOException {
    Reception.Upload upload = UploadedFile.of(tep);
    UUID file = upload == null ? null : reception.keep(upload);
    dissemination.prove(
        find(slug).header().publicId(),
        new Dissemination.Proof(coQuan, chiBo, hinhThuc, ngay, soNguoi, tongSo, file));
    redirect.addFlashAttribute(PageContext.FLASH, words.say("directives.done.proved"));
    return back(slug, "pho-bien");
  }

  private DispatchView find(String slug) {
    return archive
        .find(choices.archiveSight(), slug)
        .orElseThrow(() -> DirectiveRefusals.NOT_FOUND.with(slug).raise());
  }

  private static String back(String slug, String tab) {
    return "redirect:/chi-dao/" + slug + "?muc=" + tab;
  }
}
