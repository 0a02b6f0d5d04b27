// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phaodai.directives.DirectiveRefusals;
import vn.phaodai.directives.LetterBody;
import vn.phaodai.directives.LetterDesk;
import vn.phaodai.directives.LetterPaper;
import vn.phaodai.directives.LetterRow;
import vn.phaodai.directives.LetterShelf;
import vn.phaodai.directives.LetterState;
import vn.phaodai.directives.LetterTypes;
import vn.phaodai.directives.LetterView;
import vn.phaodai.directives.Reception;
import vn.phaodai.shell.Download;
import vn.phaodai.shell.PageContext;
import vn.phaodai.shell.Words;

/// `/cong-van`: outgoing letters, one letter with its steps, and the letter on paper.
@Controller
@PreAuthorize("hasAuthority('directives.letter')")
class LetterPages {
  private final LetterDesk desk;
  private final LetterShelf shelf;
  private final LetterPaper paper;
  private final Choices choices;
  private final Words words;

  LetterPages(LetterDesk desk, LetterShelf shelf, LetterPaper paper, Choices choices, Words words) {
    this.desk = desk;
    this.shelf = shelf;
    this.paper = paper;
    this.choices = choices;
    this.words = words;
  }

  @GetMapping("/cong-van")
  String list(
      @RequestParam(required = false) @Nullable LetterState buoc,
      @RequestParam(required = false) @Nullable Long sau,
      Model model) {
    List<LetterRow> rows = shelf.list(choices.letterSight(), buoc, sau);
    boolean more = rows.size() > LetterShelf.PAGE;
    List<LetterRow> page = more ? rows.subList(0, LetterShelf.PAGE) : rows;
    model.addAttribute("rows", page);
    model.addAttribute("next", more ? page.getLast().id() : null);
    model.addAttribute("step", buoc);
    return "directives/letters";
  }

  @GetMapping("/cong-van/moi")
  String form(
      @RequestParam(required = false) @Nullable UUID coQuan,
      @RequestParam(defaultValue = "CV") String loai,
      Model model) {
    List<LetterShelf.Issuer> issuers = shelf.issuers();
    LetterShelf.Issuer issuer =
        issuers.stream()
            .filter(one -> coQuan == null || one.publicId().equals(coQuan))
            .findFirst()
            .orElseThrow(DirectiveRefusals.NO_ISSUER::raise);
    model.addAttribute("issuers", issuers);
    model.addAttribute("issuer", issuer);
    model.addAttribute("types", LetterTypes.all());
    model.addAttribute("draft", shelf.blank(issuer.publicId(), loai));
    return "directives/letter-new";
  }

  @PostMapping("/cong-van")
  String create(@RequestParam UUID coQuan, LetterForm form, RedirectAttributes redirect) {
    return done(desk.draftLetter(coQuan, form.toDraft()), "drafted", redirect);
  }

  @GetMapping("/cong-van/{id:[0-9a-f-]{36}}")
  String show(@PathVariable UUID id, Model model) {
    LetterView letter = find(id);
    model.addAttribute("letter", letter);
    model.addAttribute("types", LetterTypes.all());
    model.addAttribute("blocks", LetterBody.read(letter.draft().body()));
    model.addAttribute(
        "signatories",
        letter.state() == LetterState.CHECKED ? shelf.signatories(letter) : List.of());
    return "directives/letter";
  }

  @PostMapping("/cong-van/{id}/sua")
  String edit(
      @PathVariable UUID id, @RequestParam int v, LetterForm form, RedirectAttributes redirect) {
    desk.edit(find(id).publicId(), v, form.toDraft());
    return done(id, "edited", redirect);
  }

  @PostMapping("/cong-van/{id}/kiem-tra")
  String check(@PathVariable UUID id, @RequestParam int v, RedirectAttributes redirect) {
    desk.check(find(id).publicId(), v);
    return done(id, "checked", redirect);
  }

  @PostMapping("/cong-van/{id}/tra-lai")
  String giveBack(
      @PathVariable UUID id,
      @RequestParam int v,
      @RequestParam String lyDoTra,
      RedirectAttributes redirect) {
    desk.giveBack(find(id).publicId(), v, lyDoTra);
    return done(id, "given-back", redirect);
  }

  /// @param nguoiKy tenure and capacity as the form offers them: `<tenure>_<mark>`
  @PostMapping("/cong-van/{id}/ky")
  String sign(
      @PathVariable UUID id,
      @RequestParam int v,
      @RequestParam String nguoiKy,
      @RequestParam LocalDate ngay,
      RedirectAttributes redirect) {
    int cut = nguoiKy.indexOf('_');
    if (cut < 1 || !nguoiKy.substring(0, cut).matches("\\d{1,18}")) {
      throw DirectiveRefusals.NOT_FOUND.with(nguoiKy).raise();
    }
    desk.sign(
        find(id).publicId(),
        v,
        Long.parseLong(nguoiKy.substring(0, cut)),
        nguoiKy.substring(cut + 1),
        ngay);
    return done(id, "signed", redirect);
  }

  @PostMapping("/cong-van/{id}/lay-so")
  String number(@PathVariable UUID id, @RequestParam int v, RedirectAttributes redirect) {
    String code = desk.number(find(id).publicId(), v);
    redirect.addFlashAttribute(
        PageContext.FLASH, words.say("directives.letter.done.numbered", code));
    return "redirect:/cong-van/" + id;
  }

  @PostMapping("/cong-van/{id}/gui")
  String send(
      @PathVariable UUID id,
      @RequestParam int v,
      @RequestParam String kenh,
      RedirectAttributes redirect) {
    desk.send(find(id).publicId(), v, kenh);
    return done(id, "sent", redirect);
  }

  @PostMapping("/cong-van/{id}/rut")
  String withdraw(
      @PathVariable UUID id,
      @RequestParam int v,
      @RequestParam String lyDo,
      RedirectAttributes redirect) {
    desk.withdraw(find(id).publicId(), v, lyDo);
    return done(id, "withdrawn", redirect);
  }

  @PostMapping("/cong-van/{id}/ban-ky-so")
  String attach(
      @PathVariable UUID id,
      @RequestParam int v,
      @RequestParam MultipartFile tep,
      RedirectAttributes redirect)
      throws IOException {
    Reception.Upload upload = UploadedFile.of(tep);
    if (upload == null) {
      throw DirectiveRefusals.NOT_A_PDF.raise();
    }
    desk.attachSigned(find(id).publicId(), v, upload);
    return done(id, "attached", redirect);
  }

  @GetMapping("/cong-van/{id:[0-9a-f-]{36}}.docx")
  ResponseEntity<byte[]> docx(@PathVariable UUID id) {
    LetterView letter = find(id);
    return Download.of(paper.docx(letter), LetterPaper.fileName(letter, ".docx"), Download.DOCX);
  }

  @GetMapping("/cong-van/{id:[0-9a-f-]{36}}.pdf")
  ResponseEntity<byte[]> pdf(@PathVariable UUID id) {
    LetterView letter = find(id);
    return Download.of(paper.pdf(letter), LetterPaper.fileName(letter, ".pdf"), "application/pdf");
  }

  private LetterView find(UUID id) {
    return shelf
        .find(choices.letterSight(), id)
        .orElseThrow(() -> DirectiveRefusals.NOT_FOUND.with(id).raise());
  }

  private String done(UUID id, String what, RedirectAttributes redirect) {
    redirect.addFlashAttribute(PageContext.FLASH, words.say("directives.letter.done." + what));
    return "redirect:/cong-van/" + id;
  }
}
