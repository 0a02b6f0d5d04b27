// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.rulemaking.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.engine.rules.Fact;
import vn.phaodai.engine.rules.Facts;
import vn.phaodai.engine.rules.RuleSet;
import vn.phaodai.engine.rules.Value;
import vn.phaodai.rulemaking.RuleDesk;
import vn.phaodai.rulemaking.RuleShelf;
import vn.phaodai.rulemaking.RuleShelf.Version;
import vn.phaodai.shell.Download;
import vn.phaodai.shell.Formats;
import vn.phaodai.shell.ListSheet;
import vn.phaodai.shell.Words;

/// `/luat`: every rule by which the system judges, what it says, and how it changes.
@Controller
class RulePages {
  private final RuleShelf shelf;
  private final RuleDesk desk;
  private final Words words;
  private final OperatingClock clock;

  RulePages(RuleShelf shelf, RuleDesk desk, Words words, OperatingClock clock) {
    this.shelf = shelf;
    this.desk = desk;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/luat")
  @PreAuthorize("hasAuthority('rules.read')")
  String list(@RequestParam(required = false) @Nullable LocalDate ngay, Model model) {
    model.addAttribute("day", ngay == null ? clock.today() : ngay);
    model.addAttribute("versions", shelf.versions());
    model.addAttribute("drafts", desk.drafts());
    model.addAttribute("unfit", shelf.unfit());
    return "rulemaking/list";
  }

  @GetMapping("/luat.xlsx")
  @PreAuthorize("hasAuthority('rules.read')")
  ResponseEntity<byte[]> workbook() {
    Formats formats = Formats.in(LocaleContextHolder.getLocale());
    List<String> head =
        List.of(
            words.say("rulemaking.column.rule"),
            words.say("rulemaking.column.version"),
            words.say("rulemaking.column.title"),
            words.say("rulemaking.column.source"),
            words.say("rulemaking.column.from"),
            words.say("rulemaking.column.until"),
            words.say("rulemaking.column.confidence"),
            words.say("rulemaking.column.origin"));
    List<ListSheet.Line> lines = shelf.versions().stream().map(this::line).toList();
    return Download.of(
        ListSheet.workbook(
            words.say("rulemaking.title"),
            words.say("rulemaking.file.asked", formats.dateTime(clock.now())),
            head,
            lines),
        "quy-tac.xlsx",
        Download.XLSX);
  }

  private ListSheet.Line line(Version version) {
    RuleSet rule = version.rule();
    var by = version.by();
    var adopted = by == null ? null : by.adopted();
    return new ListSheet.Line(
        List.of(
            rule.id().id(),
            rule.id().version(),
            rule.title(),
            rule.source(),
            rule.from(),
            rule.until(),
            rule.confidence().name(),
            adopted == null ? words.say("rulemaking.origin.shipped") : adopted.number()),
        false);
  }

  /// @param asked what somebody types to see what the version says: names of facts and values
  @GetMapping("/luat/{rule}/{version}")
  @PreAuthorize("hasAuthority('rules.read')")
  String version(
      @PathVariable String rule,
      @PathVariable String version,
      @RequestParam Map<String, String> asked,
      Model model) {
    Version found = shelf.get(rule, version);
    Map<String, String> typed = new LinkedHashMap<>();
    List<String> wrong = new ArrayList<>();
    Facts facts = Facts.none();
    for (Fact fact : found.rule().inputs()) {
      String value = asked.getOrDefault(fact.name(), "").strip();
      typed.put(fact.name(), value);
      if (!value.isEmpty()) {
        Value read = fact.find(value).orElse(null);
        if (read == null) {
          wrong.add(fact.name());
        } else {
          facts = facts.with(fact.name(), read);
        }
      }
    }
    boolean any = typed.values().stream().anyMatch(value -> !value.isEmpty());
    model.addAttribute("found", found);
    model.addAttribute("typed", typed);
    model.addAttribute("wrong", wrong);
    model.addAttribute("verdict", any && wrong.isEmpty() ? desk.say(found.rule(), facts) : null);
    return "rulemaking/version";
  }

  @GetMapping("/luat/ban-thao/{id}")
  @PreAuthorize("hasAuthority('rules.read')")
  String draft(@PathVariable UUID id, Model model) {
    model.addAttribute("open", desk.open(id));
    return "rulemaking/draft";
  }
}
