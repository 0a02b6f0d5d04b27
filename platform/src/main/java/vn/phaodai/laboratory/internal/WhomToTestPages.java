// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phaodai.engine.pooling.TestingOrder;
import vn.phaodai.laboratory.WhomToTest;
import vn.phaodai.people.PersonLabel;
import vn.phaodai.people.PersonNames;
import vn.phaodai.shell.Download;
import vn.phaodai.shell.ListSheet;
import vn.phaodai.shell.Words;

/// `/xet-nghiem/lay-mau`: whom a commune's team samples next when it cannot sample everybody.
@Controller
class WhomToTestPages {
  private static final List<String> COLUMNS = List.of("place", "person", "born", "points", "why");

  private final WhomToTest order;
  private final PersonNames names;
  private final Words words;

  WhomToTestPages(WhomToTest order, PersonNames names, Words words) {
    this.order = order;
    this.names = names;
    this.words = words;
  }

  /// @param dv code of a commune
  /// @param so how many can be sampled
  @GetMapping("/xet-nghiem/lay-mau")
  @PreAuthorize("hasAuthority('laboratory.read')")
  String show(
      @RequestParam(defaultValue = "") String dv,
      @RequestParam(defaultValue = "50") int so,
      Model model) {
    WhomToTest.Order found = dv.isBlank() ? null : order.of(dv.strip(), so);
    model.addAttribute("unit", dv);
    model.addAttribute("tests", so);
    model.addAttribute("order", found);
    model.addAttribute("names", found == null ? Map.of() : labels(found));
    return "laboratory/whom-to-test";
  }

  @GetMapping("/xet-nghiem/lay-mau.xlsx")
  @PreAuthorize("hasAuthority('laboratory.read')")
  ResponseEntity<byte[]> workbook(
      @RequestParam(defaultValue = "") String dv, @RequestParam(defaultValue = "50") int so) {
    WhomToTest.Order found = order.of(dv.strip(), so);
    Map<Long, PersonLabel> labels = labels(found);
    List<ListSheet.Line> lines = new ArrayList<>();
    for (TestingOrder.Place place : found.first()) {
      @Nullable PersonLabel person = labels.get(place.person().number());
      lines.add(
          new ListSheet.Line(
              Arrays.asList(
                  lines.size() + 1,
                  person == null ? null : person.name(),
                  person == null ? null : person.birthYear(),
                  place.points(),
                  why(place, LocaleContextHolder.getLocale())),
              false));
    }
    return Download.of(
        ListSheet.workbook(
            words.say("laboratory.whom.title"),
            words.say("laboratory.whom.asked", found.unit().fullName(), lines.size()),
            COLUMNS.stream().map(c -> words.say("laboratory.whom." + c)).toList(),
            lines),
        "lay-mau-" + found.unit().code() + ".xlsx",
        Download.XLSX);
  }

  /// The reasons of a place in words, the weightiest first.
  static String why(TestingOrder.Place place, Locale language) {
    boolean english = language.getLanguage().equals("en");
    return place.reasons().stream()
        .map(reason -> english ? reason.step().en() : reason.step().vi())
        .collect(Collectors.joining("; "));
  }

  private Map<Long, PersonLabel> labels(WhomToTest.Order found) {
    return names.labels(found.first().stream().map(place -> place.person().number()).toList());
  }
}
