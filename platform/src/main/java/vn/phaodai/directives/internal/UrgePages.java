// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives.internal;

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
import vn.phaodai.directives.Archive;
import vn.phaodai.directives.DirectiveRefusals;
import vn.phaodai.directives.DispatchView;
import vn.phaodai.directives.LetterDesk;
import vn.phaodai.directives.LetterShelf;
import vn.phaodai.directives.UrgentWork;
import vn.phaodai.shell.PageContext;
import vn.phaodai.shell.Words;

/// `/chi-dao/{slug}/nhac` and `/chi-dao/{slug}/bao-cao`: from one dispatch to the letter that urges
/// what is late, or reports how far it is.
@Controller
@PreAuthorize("hasAuthority('directives.letter')")
class UrgePages {
  private final Archive archive;
  private final UrgentWork urgent;
  private final LetterDesk desk;
  private final LetterShelf shelf;
  private final Choices choices;
  private final Words words;

  UrgePages(
      Archive archive,
      UrgentWork urgent,
      LetterDesk desk,
      LetterShelf shelf,
      Choices choices,
      Words words) {
    this.archive = archive;
    this.urgent = urgent;
    this.desk = desk;
    this.shelf = shelf;
    this.choices = choices;
    this.words = words;
  }

  @GetMapping("/chi-dao/{slug}/nhac")
  String remind(@PathVariable String slug, Model model) {
    DispatchView.Header head = head(slug, model);
    model.addAttribute("rows", urgent.of(head.publicId(), reach(head)));
    return "directives/remind";
  }

  @PostMapping("/chi-dao/{slug}/nhac")
  String draftReminder(
      @PathVariable String slug,
      @RequestParam UUID coQuan,
      @RequestParam(defaultValue = "") List<UUID> viec,
      RedirectAttributes redirect) {
    return drafted(desk.draftReminder(coQuan, find(slug).header().publicId(), viec), redirect);
  }

  @GetMapping("/chi-dao/{slug}/bao-cao")
  String report(@PathVariable String slug, Model model) {
    head(slug, model);
    return "directives/report";
  }

  @PostMapping("/chi-dao/{slug}/bao-cao")
  String draftReport(
      @PathVariable String slug, @RequestParam UUID coQuan, RedirectAttributes redirect) {
    return drafted(desk.draftReport(coQuan, find(slug).header().publicId()), redirect);
  }

  private String drafted(UUID letter, RedirectAttributes redirect) {
    redirect.addFlashAttribute(PageContext.FLASH, words.say("directives.letter.done.drafted"));
    return "redirect:/cong-van/" + letter;
  }

  private DispatchView.Header head(String slug, Model model) {
    DispatchView.Header head = find(slug).header();
    model.addAttribute("head", head);
    model.addAttribute("issuers", shelf.issuers());
    return head;
  }

  /// Nobody urges beyond their own jurisdiction, nor beyond the dispatch's.
  private String reach(DispatchView.Header head) {
    @Nullable String own =
        choices.sight().stream()
            .filter(path -> path.startsWith(head.path() + "."))
            .findFirst()
            .orElse(null);
    return own == null ? head.path() : own;
  }

  private DispatchView find(String slug) {
    return archive
        .find(choices.archiveSight(), slug)
        .orElseThrow(() -> DirectiveRefusals.NOT_FOUND.with(slug).raise());
  }
}
