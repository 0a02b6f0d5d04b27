// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.welfare.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phaodai.access.SignedIn;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.people.PersonLabel;
import vn.phaodai.people.PersonNames;
import vn.phaodai.quarantine.LockdownLists;
import vn.phaodai.welfare.GroupMembers;
import vn.phaodai.welfare.NeedLists;
import vn.phaodai.welfare.NeedRow;
import vn.phaodai.welfare.NeedView;
import vn.phaodai.welfare.NeedViews;
import vn.phaodai.welfare.WelfareBoards;

/// `/cham-lo`: who is to be cared for, what nobody has brought yet, and what became of one need and
/// one person.
@Controller
class WelfarePages {
  private final WelfareBoards boards;
  private final NeedLists needs;
  private final NeedViews views;
  private final GroupMembers members;
  private final LockdownLists lockdowns;
  private final PersonNames names;
  private final OperatingClock clock;

  WelfarePages(
      WelfareBoards boards,
      NeedLists needs,
      NeedViews views,
      GroupMembers members,
      LockdownLists lockdowns,
      PersonNames names,
      OperatingClock clock) {
    this.boards = boards;
    this.needs = needs;
    this.views = views;
    this.members = members;
    this.lockdowns = lockdowns;
    this.names = names;
    this.clock = clock;
  }

  static boolean lists() {
    return SignedIn.current().map(one -> one.permissions().contains("welfare.list")).orElse(true);
  }

  /// Masked names, for who may see people; none for others.
  static Map<Long, PersonLabel> labels(PersonNames names, Stream<@Nullable Long> ids) {
    List<Long> asked = new ArrayList<>();
    ids.filter(Objects::nonNull).forEach(id -> asked.add(Objects.requireNonNull(id)));
    return lists() ? names.labels(asked) : Map.of();
  }

  /// @param dv code or name of a unit; `sau` key of a page before
  @GetMapping("/cham-lo")
  @PreAuthorize("hasAuthority('welfare.read')")
  String board(
      @RequestParam(defaultValue = "") String dv,
      @RequestParam(required = false) @Nullable String sau,
      Model model) {
    NeedLists.Page page = needs.unmet(dv, sau);
    model.addAttribute("board", boards.of(dv));
    model.addAttribute("list", page);
    model.addAttribute("labels", labels(names, page.rows().stream().map(NeedRow::personId)));
    model.addAttribute("unit", dv);
    model.addAttribute("now", clock.now());
    return "welfare/board";
  }

  @GetMapping("/cham-lo/nhom")
  @PreAuthorize("hasAuthority('welfare.list')")
  String members(
      @RequestParam(defaultValue = "") String nhom,
      @RequestParam(defaultValue = "") String dv,
      @RequestParam(required = false) @Nullable Long sau,
      Model model) {
    GroupMembers.Page page = members.page(nhom, dv, sau);
    model.addAttribute("list", page);
    model.addAttribute(
        "labels", labels(names, page.rows().stream().map(GroupMembers.Row::personId)));
    model.addAttribute("group", nhom);
    model.addAttribute("unit", dv);
    return "welfare/members";
  }

  /// @param nguoi somebody whose need is written down; none: whoever the form describes
  @GetMapping("/cham-lo/ghi")
  @PreAuthorize("hasAuthority('welfare.tell')")
  String desk(@RequestParam(required = false) @Nullable UUID nguoi, Model model) {
    if (nguoi != null) {
      GroupMembers.Ledger ledger = members.ledger(nguoi);
      model.addAttribute("who", labels(names, Stream.of(ledger.personId())).get(ledger.personId()));
    }
    model.addAttribute("areas", lockdowns.page("", false, null).rows());
    model.addAttribute("now", clock.civilNow());
    return "welfare/desk";
  }

  @GetMapping("/cham-lo/nhu-cau/{id}")
  @PreAuthorize("hasAuthority('welfare.list')")
  String need(@PathVariable UUID id, Model model) {
    NeedView view = views.get(id);
    model.addAttribute("view", view);
    Long person = view.row().personId();
    if (person != null) {
      model.addAttribute("who", labels(names, Stream.of(person)).get(person));
    }
    model.addAttribute("now", clock.civilNow());
    return "welfare/need";
  }

  @GetMapping("/cham-lo/nguoi/{id}")
  @PreAuthorize("hasAuthority('welfare.list')")
  String ledger(@PathVariable UUID id, Model model) {
    GroupMembers.Ledger ledger = members.ledger(id);
    model.addAttribute("ledger", ledger);
    model.addAttribute("who", labels(names, Stream.of(ledger.personId())).get(ledger.personId()));
    model.addAttribute("labels", labels(names, ledger.needs().stream().map(NeedRow::personId)));
    model.addAttribute("now", clock.now());
    return "welfare/ledger";
  }
}
