// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives.internal;

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
import vn.phaodai.directives.DirectiveRefusals;
import vn.phaodai.directives.Owing;
import vn.phaodai.directives.Selection;
import vn.phaodai.shell.PageContext;
import vn.phaodai.shell.Words;

/// `/nhiem-vu/cua/{obligation}`: everybody who owes one obligation, and what is done to several of
/// them at once.
@Controller
class OwingPages {
  private final Owing owing;
  private final Selection selection;
  private final Choices choices;
  private final Words words;

  OwingPages(Owing owing, Selection selection, Choices choices, Words words) {
    this.owing = owing;
    this.selection = selection;
    this.choices = choices;
    this.words = words;
  }

  @GetMapping("/nhiem-vu/cua/{id}")
  @PreAuthorize("hasAuthority('directives.read')")
  String show(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "tat-ca") String loc,
      @RequestParam(required = false) @Nullable Long sau,
      Model model) {
    model.addAttribute(
        "list",
        owing
            .page(choices.sight(), id, which(loc), sau)
            .orElseThrow(() -> DirectiveRefusals.NOT_FOUND.with(id).raise()));
    model.addAttribute("show", loc);
    return "directives/owing";
  }

  private static Owing.Show which(String filter) {
    return switch (filter) {
      case "dang-mo" -> Owing.Show.OPEN;
      case "qua-han" -> Owing.Show.OVERDUE;
      case "chua-co-han" -> Owing.Show.UNDATED;
      case "cho-tham-dinh" -> Owing.Show.SUBMITTED;
      default -> Owing.Show.ALL;
    };
  }

  /// @param viec the chosen assignments, each as id and the version shown: `<uuid>_<n>`
  /// @param lam what to do: nhac, han, gia-han
  @PostMapping("/nhiem-vu/cua/{id}")
  @PreAuthorize("hasAnyAuthority('directives.assign', 'directives.review')")
  String act(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") List<String> viec,
      @RequestParam String lam,
      @RequestParam(required = false) @Nullable LocalDate han,
      @RequestParam(defaultValue = "") String noiDung,
      RedirectAttributes redirect) {
    List<Selection.Picked> picked = viec.stream().map(OwingPages::picked).toList();
    int done =
        switch (lam) {
          case "han" -> selection.setDeadline(picked, needed(han), noiDung);
          case "gia-han" -> selection.extend(picked, needed(han), noiDung);
          default -> selection.remind(picked, noiDung);
        };
    redirect.addFlashAttribute(
        PageContext.FLASH, words.say("directives.owing.done." + known(lam), done));
    return "redirect:/nhiem-vu/cua/" + id;
  }

  private static String known(String act) {
    return act.equals("han") || act.equals("gia-han") ? act : "nhac";
  }

  private static LocalDate needed(@Nullable LocalDate day) {
    if (day == null) {
      throw DirectiveRefusals.NO_DAY.raise();
    }
    return day;
  }

  static Selection.Picked picked(String value) {
    int cut = value.indexOf('_');
    try {
      return new Selection.Picked(
          UUID.fromString(value.substring(0, cut)), Integer.parseInt(value.substring(cut + 1)));
    } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
      throw DirectiveRefusals.NOT_FOUND.with(value).raise();
    }
  }
}
