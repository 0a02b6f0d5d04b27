// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.bulletins.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phaodai.bulletins.Bulletin;
import vn.phaodai.bulletins.BulletinBoards;
import vn.phaodai.bulletins.BulletinDesk;
import vn.phaodai.bulletins.BulletinLetter;
import vn.phaodai.bulletins.SpokenText;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.documents.Letters;
import vn.phaodai.shell.Download;
import vn.phaodai.shell.PageContext;
import vn.phaodai.shell.Words;

/// `/ban-tin`: bulletins from draft to correction, and which were late.
@Controller
class BulletinPages {
  private static final String PDF = "application/pdf";
  private static final String TEXT = "text/plain;charset=UTF-8";

  private final BulletinBoards boards;
  private final BulletinDesk desk;
  private final BulletinLetter letters;
  private final SpokenText spoken;
  private final OperatingClock clock;
  private final Words words;

  BulletinPages(
      BulletinBoards boards,
      BulletinDesk desk,
      BulletinLetter letters,
      SpokenText spoken,
      OperatingClock clock,
      Words words) {
    this.boards = boards;
    this.desk = desk;
    this.letters = letters;
    this.spoken = spoken;
    this.clock = clock;
    this.words = words;
  }

  /// @param sau id of the last bulletin of the page before
  @GetMapping("/ban-tin")
  @PreAuthorize("hasAuthority('bulletins.read')")
  String list(@RequestParam(required = false) @Nullable Long sau, Model model) {
    List<Bulletin> all = boards.list(sau);
    model.addAttribute("slots", boards.slots());
    model.addAttribute("clock", boards.clock());
    model.addAttribute("uncorrected", boards.uncorrected());
    model.addAttribute("bulletins", all.stream().limit(BulletinBoards.PAGE).toList());
    model.addAttribute(
        "next", all.size() > BulletinBoards.PAGE ? all.get(BulletinBoards.PAGE - 1).id() : null);
    model.addAttribute("now", clock.now());
    return "bulletins/list";
  }

  @PostMapping("/ban-tin/soan")
  @PreAuthorize("hasAuthority('bulletins.draft')")
  String draft(@RequestParam(defaultValue = "0") long chot, RedirectAttributes redirect) {
    return done(desk.draft(chot), redirect, "bulletins.done.drafted");
  }

  @GetMapping("/ban-tin/{id}")
  @PreAuthorize("hasAuthority('bulletins.read')")
  String bulletin(@PathVariable UUID id, Model model) {
    BulletinBoards.View view = boards.get(id);
    model.addAttribute("view", view);
    model.addAttribute("spoken", spoken);
    model.addAttribute("names", boards.lineNames());
    model.addAttribute("now", clock.now());
    return "bulletins/bulletin";
  }

  /// The texts of a form, under the names of its boxes.
  record Form(String mo, String ket, String moEn, String ketEn, String km) {
    Form {
      mo = mo == null ? "" : mo;
      ket = ket == null ? "" : ket;
      moEn = moEn == null ? "" : moEn;
      ketEn = ketEn == null ? "" : ketEn;
      km = km == null ? "" : km;
    }

    Bulletin.Texts texts() {
      return new Bulletin.Texts(mo, ket, moEn, ketEn, km);
    }
  }

  @PostMapping("/ban-tin/{id}")
  @PreAuthorize("hasAuthority('bulletins.draft')")
  String write(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "-1") int ban,
      @ModelAttribute Form form,
      RedirectAttributes redirect) {
    desk.write(id, ban, form.texts());
    return done(id, redirect, "bulletins.done.written");
  }

  @PostMapping("/ban-tin/{id}/kiem-tra")
  @PreAuthorize("hasAuthority('bulletins.check')")
  String check(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "-1") int ban,
      RedirectAttributes redirect) {
    desk.check(id, ban);
    return done(id, redirect, "bulletins.done.checked");
  }

  @PostMapping("/ban-tin/{id}/phat")
  @PreAuthorize("hasAuthority('bulletins.publish')")
  String publish(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "-1") int ban,
      RedirectAttributes redirect) {
    desk.publish(id, ban);
    return done(id, redirect, "bulletins.done.published");
  }

  @PostMapping("/ban-tin/{id}/bo")
  @PreAuthorize("hasAuthority('bulletins.draft')")
  String drop(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "-1") int ban,
      RedirectAttributes redirect) {
    desk.drop(id, ban);
    return done(id, redirect, "bulletins.done.dropped");
  }

  @PostMapping("/ban-tin/{id}/gui")
  @PreAuthorize("hasAuthority('bulletins.draft')")
  String send(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String noi,
      @RequestParam(defaultValue = "") String kenh,
      RedirectAttributes redirect) {
    desk.send(id, noi, kenh);
    return done(id, redirect, "bulletins.done.sent");
  }

  @GetMapping("/ban-tin/{id}.docx")
  @PreAuthorize("hasAuthority('bulletins.read')")
  ResponseEntity<byte[]> docx(@PathVariable UUID id) {
    BulletinBoards.View view = boards.get(id);
    return Download.of(Letters.docx(letters.of(view)), letters.name(view) + ".docx", Download.DOCX);
  }

  @GetMapping("/ban-tin/{id}.pdf")
  @PreAuthorize("hasAuthority('bulletins.read')")
  ResponseEntity<byte[]> pdf(@PathVariable UUID id) {
    BulletinBoards.View view = boards.get(id);
    return Download.of(Letters.pdf(letters.of(view)), letters.name(view) + ".pdf", PDF);
  }

  /// To be read aloud. Where the language does not exist: 404.
  @GetMapping("/ban-tin/{id}.txt")
  @PreAuthorize("hasAuthority('bulletins.read')")
  ResponseEntity<byte[]> text(
      @PathVariable UUID id, @RequestParam(defaultValue = "vi") String tieng) {
    BulletinBoards.View view = boards.get(id);
    return spoken
        .of(view.bulletin(), view.lines(), Locale.of(tieng))
        .map(
            text ->
                Download.of(
                    text.getBytes(StandardCharsets.UTF_8),
                    letters.name(view) + "." + tieng + ".txt",
                    TEXT))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private String done(UUID id, RedirectAttributes redirect, String key) {
    redirect.addFlashAttribute(PageContext.FLASH, words.say(key));
    return "redirect:/ban-tin/" + id;
  }
}
