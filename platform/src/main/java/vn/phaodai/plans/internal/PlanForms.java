// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.plans.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.plans.Draft;
import vn.phaodai.plans.Library;
import vn.phaodai.plans.PlanBoards;
import vn.phaodai.plans.Plans;
import vn.phaodai.plans.Resource;
import vn.phaodai.plans.Stocks;
import vn.phaodai.refusal.Refusal;
import vn.phaodai.refusal.RefusedException;
import vn.phaodai.shell.PageContext;
import vn.phaodai.shell.Words;
import vn.phaodai.zones.RiskLevel;

/// The commands of `/ke-hoach`.
@Controller
class PlanForms {
  private final Plans plans;
  private final PlanBoards boards;
  private final Stocks stocks;
  private final Library library;
  private final Words words;
  private final OperatingClock clock;

  PlanForms(
      Plans plans,
      PlanBoards boards,
      Stocks stocks,
      Library library,
      Words words,
      OperatingClock clock) {
    this.plans = plans;
    this.boards = boards;
    this.stocks = stocks;
    this.library = library;
    this.words = words;
    this.clock = clock;
  }

  /// `viec`, `lam` and `ngay` come once a row of the form, in its order; `can-…` once a resource.
  /// What is refused is shown again with what was typed.
  @PostMapping("/ke-hoach/soan")
  @PreAuthorize("hasAuthority('plans.write')")
  String write(
      @RequestParam MultiValueMap<String, String> form,
      @RequestParam(defaultValue = "VERY_HIGH") RiskLevel muc,
      Model model,
      RedirectAttributes redirect,
      HttpServletResponse response) {
    String unit = first(form, "dv");
    try {
      UUID id = plans.write(unit, draft(form, muc));
      redirect.addFlashAttribute(PageContext.FLASH, words.say("plans.done.written"));
      return "redirect:/ke-hoach/" + id;
    } catch (RefusedException e) {
      if (e.refusal().kind() == Refusal.Kind.NOT_FOUND) {
        throw e;
      }
      response.setStatus(422);
      model.addAttribute("sheet", typed(form, unit, muc, e.refusal()));
      return "plans/desk";
    }
  }

  private Draft draft(MultiValueMap<String, String> form, RiskLevel level) {
    String unit = first(form, "dv");
    List<Draft.Step> steps = new ArrayList<>();
    for (PlanSheet.Row row : rows(form)) {
      if (!row.text().isBlank()) {
        steps.add(
            new Draft.Step(
                row.text(), Plans.body(row.lead(), unit), Plans.days(row.text(), row.days())));
      }
    }
    Map<String, Long> needs = new HashMap<>();
    for (Resource one : library.resources()) {
      Long amount = Stocks.amount(one, first(form, "can-" + one.code()));
      if (amount != null) {
        needs.put(one.code(), amount);
      }
    }
    LocalDate from = Plans.day(first(form, "tuNgay"));
    return new Draft(
        level,
        from == null ? clock.today() : from,
        Plans.body(first(form, "chuTri"), unit),
        steps,
        needs,
        first(form, "ghiChu"));
  }

  private PlanSheet typed(
      MultiValueMap<String, String> form, String unit, RiskLevel level, Refusal refusal) {
    Map<Resource, String> needs = new LinkedHashMap<>();
    library.resources().forEach(one -> needs.put(one, first(form, "can-" + one.code())));
    boolean english = LocaleContextHolder.getLocale().getLanguage().equals("en");
    return new PlanSheet(
        boards.desk(unit, level),
        first(form, "tuNgay"),
        first(form, "chuTri"),
        rows(form),
        needs,
        first(form, "ghiChu"),
        (english ? refusal.en() : refusal.vi()) + " (" + refusal.code() + ")");
  }

  private static List<PlanSheet.Row> rows(MultiValueMap<String, String> form) {
    List<String> texts = form.getOrDefault("viec", List.of());
    List<String> leads = form.getOrDefault("lam", List.of());
    List<String> days = form.getOrDefault("ngay", List.of());
    List<PlanSheet.Row> rows = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      rows.add(
          new PlanSheet.Row(
              texts.get(i),
              i < leads.size() ? leads.get(i) : "",
              i < days.size() ? days.get(i) : ""));
    }
    return rows;
  }

  private static String first(MultiValueMap<String, String> form, String name) {
    String value = form.getFirst(name);
    return value == null ? "" : value;
  }

  /// @param so number of the paper
  @PostMapping("/ke-hoach/{id}/duyet")
  @PreAuthorize("hasAuthority('plans.approve')")
  String approve(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String so,
      RedirectAttributes redirect) {
    plans.approve(id, so);
    redirect.addFlashAttribute(PageContext.FLASH, words.say("plans.done.approved"));
    return "redirect:/ke-hoach/" + id;
  }

  @PostMapping("/ke-hoach/{id}/rut")
  @PreAuthorize("hasAnyAuthority('plans.approve', 'plans.write')")
  String withdraw(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String lyDo,
      RedirectAttributes redirect) {
    plans.withdraw(id, lyDo);
    redirect.addFlashAttribute(PageContext.FLASH, words.say("plans.done.withdrawn"));
    return "redirect:/ke-hoach/" + id;
  }

  /// `co-…` once a resource; what is left empty stays as it was told last.
  @PostMapping("/ke-hoach/nguon-luc")
  @PreAuthorize("hasAuthority('plans.stock')")
  String tell(@RequestParam MultiValueMap<String, String> form, RedirectAttributes redirect) {
    Map<String, Long> amounts = new HashMap<>();
    for (Resource one : library.resources()) {
      Long amount = Stocks.amount(one, first(form, "co-" + one.code()));
      if (amount != null) {
        amounts.put(one.code(), amount);
      }
    }
    stocks.tell(first(form, "dv"), amounts);
    redirect.addFlashAttribute(PageContext.FLASH, words.say("plans.done.told"));
    redirect.addAttribute("dv", first(form, "dv"));
    return "redirect:/ke-hoach";
  }
}
