// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives.internal;

import java.util.List;
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
import vn.phaodai.directives.Selection;
import vn.phaodai.directives.Supersession;
import vn.phaodai.shell.PageContext;
import vn.phaodai.shell.Words;

/// `/chi-dao/{slug}/thay-the`: what a superseded dispatch left open; `/chi-dao/xung-dot`: numbers
/// that two dispatches bear, superseded ones that left work open, and dispatches in force that ask
/// different things.
@Controller
class SupersessionPages {
  private final Archive archive;
  private final Supersession supersession;
  private final Selection selection;
  private final Words words;
  private final Choices choices;

  SupersessionPages(
      Archive archive,
      Supersession supersession,
      Selection selection,
      Words words,
      Choices choices) {
    this.choices = choices;
    this.archive = archive;
    this.supersession = supersession;
    this.selection = selection;
    this.words = words;
  }

  @GetMapping("/chi-dao/xung-dot")
  @PreAuthorize("hasAuthority('directives.read')")
  String conflicts(Model model) {
    model.addAttribute("twins", supersession.twins(choices.archiveSight()));
    model.addAttribute("left", supersession.left(choices.sight()));
    model.addAttribute("conflicts", supersession.conflicts(choices.sight()));
    return "directives/conflicts";
  }

  @GetMapping("/chi-dao/{slug}/thay-the")
  @PreAuthorize("hasAuthority('directives.read')")
  String left(@PathVariable String slug, Model model) {
    DispatchView.Header head = find(slug);
    model.addAttribute("head", head);
    model.addAttribute("successor", supersession.successor(head.id()));
    model.addAttribute("rows", supersession.undecided(head.id(), choices.sight()));
    return "directives/superseded";
  }

  @PostMapping("/chi-dao/{slug}/thay-the")
  @PreAuthorize("hasAuthority('directives.assign')")
  String decide(
      @PathVariable String slug,
      @RequestParam(defaultValue = "") List<String> viec,
      @RequestParam boolean giu,
      @RequestParam(defaultValue = "") String lyDo,
      RedirectAttributes redirect) {
    find(slug);
    int decided =
        selection.decideSuperseded(viec.stream().map(OwingPages::picked).toList(), giu, lyDo);
    redirect.addFlashAttribute(
        PageContext.FLASH,
        words.say(
            giu ? "directives.superseded.done.kept" : "directives.superseded.done.withdrawn",
            decided));
    return "redirect:/chi-dao/" + slug + "/thay-the";
  }

  private DispatchView.Header find(String slug) {
    return archive
        .find(choices.archiveSight(), slug)
        .map(DispatchView::header)
        .orElseThrow(() -> DirectiveRefusals.NOT_FOUND.with(slug).raise());
  }
}
