// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.frontline.internal;

import java.time.LocalDate;
import java.util.Collection;
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
import vn.phaodai.frontline.ExposureLists;
import vn.phaodai.frontline.Force;
import vn.phaodai.frontline.FrontlineBoards;
import vn.phaodai.frontline.MemberLists;
import vn.phaodai.frontline.MemberRow;
import vn.phaodai.frontline.MemberViews;
import vn.phaodai.frontline.RosterDays;
import vn.phaodai.frontline.StockLists;
import vn.phaodai.people.PersonNames;

/// `/tuyen-dau`: who serves where, who is not safe and why, who is on duty, what protects them, and
/// who was exposed.
@Controller
class FrontlinePages {
  private final FrontlineBoards boards;
  private final MemberLists members;
  private final MemberViews views;
  private final RosterDays roster;
  private final StockLists stock;
  private final ExposureLists exposures;
  private final PersonNames names;
  private final OperatingClock clock;

  FrontlinePages(
      FrontlineBoards boards,
      MemberLists members,
      MemberViews views,
      RosterDays roster,
      StockLists stock,
      ExposureLists exposures,
      PersonNames names,
      OperatingClock clock) {
    this.boards = boards;
    this.members = members;
    this.views = views;
    this.roster = roster;
    this.stock = stock;
    this.exposures = exposures;
    this.names = names;
    this.clock = clock;
  }

  private LocalDate day(@Nullable LocalDate asked) {
    return Objects.requireNonNullElseGet(asked, clock::today);
  }

  private void label(Model model, Collection<Long> persons) {
    model.addAttribute("labels", persons.isEmpty() ? Map.of() : names.labels(persons));
  }

  private static boolean writes() {
    return SignedIn.current()
        .map(one -> one.permissions().contains("frontline.write"))
        .orElse(true);
  }

  /// @param dv code or name of a unit
  @GetMapping("/tuyen-dau")
  @PreAuthorize("hasAuthority('frontline.read')")
  String board(
      @RequestParam(defaultValue = "") String dv,
      @RequestParam(required = false) @Nullable LocalDate ngay,
      Model model) {
    model.addAttribute("board", boards.of(dv, day(ngay)));
    model.addAttribute("unit", dv);
    model.addAttribute("day", day(ngay));
    return "frontline/board";
  }

  /// @param luc a force; `chua` only who is not safe; `sau` key of a page before
  @GetMapping("/tuyen-dau/nguoi")
  @PreAuthorize("hasAuthority('frontline.list')")
  String members(
      @RequestParam(defaultValue = "") String dv,
      @RequestParam(required = false) @Nullable Force luc,
      @RequestParam(defaultValue = "false") boolean chua,
      @RequestParam(required = false) @Nullable LocalDate ngay,
      @RequestParam(required = false) @Nullable Long sau,
      Model model) {
    MemberLists.Page page = members.page(new MemberLists.Filter(dv, luc, chua, day(ngay)), sau);
    model.addAttribute("list", page);
    label(model, page.rows().stream().map(MemberRow::personId).toList());
    model.addAttribute("unit", dv);
    model.addAttribute("force", luc);
    model.addAttribute("unsafe", chua);
    model.addAttribute("day", day(ngay));
    return "frontline/members";
  }

  @GetMapping("/tuyen-dau/nguoi/{id}")
  @PreAuthorize("hasAuthority('frontline.list')")
  String member(@PathVariable UUID id, Model model) {
    MemberViews.View view = views.get(id);
    model.addAttribute("view", view);
    label(model, List.of(view.row().personId()));
    model.addAttribute("now", clock.civilNow());
    return "frontline/member";
  }

  @GetMapping("/tuyen-dau/lich")
  @PreAuthorize("hasAuthority('frontline.list')")
  String roster(
      @RequestParam(defaultValue = "") String dv,
      @RequestParam(required = false) @Nullable LocalDate ngay,
      @RequestParam(required = false) @Nullable String sau,
      Model model) {
    LocalDate day = day(ngay);
    RosterDays.Page page = roster.page(dv, day, sau);
    List<MemberRow> available = writes() ? members.available(dv, day) : List.of();
    model.addAttribute("list", page);
    model.addAttribute("available", available);
    label(
        model,
        Stream.concat(
                page.rows().stream().map(RosterDays.Row::personId),
                available.stream().map(MemberRow::personId))
            .toList());
    model.addAttribute("unit", dv);
    model.addAttribute("day", day);
    return "frontline/roster";
  }

  @GetMapping("/tuyen-dau/bao-ho")
  @PreAuthorize("hasAuthority('frontline.read')")
  String stock(
      @RequestParam(defaultValue = "") String dv,
      @RequestParam(required = false) @Nullable LocalDate ngay,
      @RequestParam(required = false) @Nullable Long sau,
      Model model) {
    model.addAttribute("levels", stock.levels(dv, day(ngay)));
    model.addAttribute("ledger", stock.ledger(dv, sau));
    model.addAttribute("unit", dv);
    model.addAttribute("day", day(ngay));
    return "frontline/stock";
  }

  /// @param het also who may serve again
  @GetMapping("/tuyen-dau/phoi-nhiem")
  @PreAuthorize("hasAuthority('frontline.list')")
  String exposures(
      @RequestParam(defaultValue = "") String dv,
      @RequestParam(defaultValue = "false") boolean het,
      @RequestParam(required = false) @Nullable Long sau,
      Model model) {
    ExposureLists.Page page = exposures.page(dv, !het, sau);
    model.addAttribute("list", page);
    label(model, page.rows().stream().map(ExposureLists.Row::personId).toList());
    model.addAttribute("unit", dv);
    model.addAttribute("closed", het);
    return "frontline/exposures";
  }
}
