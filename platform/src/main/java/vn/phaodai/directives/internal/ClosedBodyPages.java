// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives.internal;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phaodai.access.Jurisdiction;
import vn.phaodai.directives.ClosedBodies;
import vn.phaodai.directives.DirectiveRefusals;
import vn.phaodai.directives.Transfers;
import vn.phaodai.organisation.Side;
import vn.phaodai.shell.PageContext;
import vn.phaodai.shell.Words;

/// `/chi-dao/co-quan-ket-thuc`: bodies that have ended with something open, and the step that moves
/// it to a successor.
@Controller
class ClosedBodyPages {
  private static final String MAY_LOOK =
      "hasAnyAuthority('directives.read', 'directives.transfer')";

  private final ClosedBodies closed;
  private final Transfers transfers;
  private final Jurisdiction jurisdiction;
  private final Words words;

  ClosedBodyPages(
      ClosedBodies closed, Transfers transfers, Jurisdiction jurisdiction, Words words) {
    this.closed = closed;
    this.transfers = transfers;
    this.jurisdiction = jurisdiction;
    this.words = words;
  }

  @GetMapping(ClosedBodies.PAGE)
  @PreAuthorize(MAY_LOOK)
  String list(Model model) {
    model.addAttribute("bodies", closed.list(sight(), ClosedBodies.LIMIT));
    return "directives/closed-bodies";
  }

  @GetMapping(ClosedBodies.PAGE + "/{id}")
  @PreAuthorize(MAY_LOOK)
  String show(@PathVariable UUID id, Model model) {
    model.addAttribute("left", find(id));
    return "directives/closed-body";
  }

  /// @param viec the chosen assignments, each as id and the version shown: `<uuid>_<n>`
  /// @param vanBan the chosen deliveries
  /// @param congVan the chosen letters, as `viec`
  @PostMapping(ClosedBodies.PAGE + "/{id}")
  @PreAuthorize("hasAuthority('directives.transfer')")
  String move(
      @PathVariable UUID id,
      @RequestParam UUID sang,
      @RequestParam(defaultValue = "") List<String> viec,
      @RequestParam(defaultValue = "") List<UUID> vanBan,
      @RequestParam(defaultValue = "") List<String> congVan,
      @RequestParam(defaultValue = "") String quyetDinh,
      @RequestParam(defaultValue = "") String lyDo,
      RedirectAttributes redirect) {
    find(id);
    Transfers.Chosen chosen =
        new Transfers.Chosen(
            viec.stream().map(OwingPages::picked).toList(),
            vanBan,
            congVan.stream().map(OwingPages::picked).toList());
    int moved = transfers.move(id, sang, chosen, quyetDinh, lyDo);
    redirect.addFlashAttribute(PageContext.FLASH, words.say("directives.closed.done", moved));
    return "redirect:" + ClosedBodies.PAGE + "/" + id;
  }

  private ClosedBodies.Left find(UUID id) {
    return closed.find(sight(), id).orElseThrow(() -> DirectiveRefusals.NOT_FOUND.with(id).raise());
  }

  private ClosedBodies.Sight sight() {
    boolean party =
        jurisdiction.grants("directives.transfer").stream()
            .anyMatch(grant -> grant.side() == Side.PARTY);
    return new ClosedBodies.Sight(
        Stream.of("directives.read", "directives.transfer")
            .flatMap(permission -> jurisdiction.of(permission).stream())
            .distinct()
            .toList(),
        party);
  }
}
