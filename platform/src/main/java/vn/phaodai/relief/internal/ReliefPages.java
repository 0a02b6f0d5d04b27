// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.people.PersonNames;
import vn.phaodai.relief.Complaints;
import vn.phaodai.relief.ControlFindings;
import vn.phaodai.relief.Dossier;
import vn.phaodai.relief.Dossiers;
import vn.phaodai.relief.Eligibility;
import vn.phaodai.relief.Policies;
import vn.phaodai.relief.Policy;
import vn.phaodai.relief.RecoveryLists;
import vn.phaodai.relief.ReliefLists;
import vn.phaodai.relief.ReliefLists.Asked;
import vn.phaodai.shell.ListSheet;
import vn.phaodai.shell.Words;

/// `/ho-tro`: the three figures, the dossiers and what each lacks.
@Controller
class ReliefPages {
  private static final int LISTS = 50;

  private final ReliefLists lists;
  private final RecoveryLists recoveries;
  private final Dossiers dossiers;
  private final ControlFindings findings;
  private final Complaints complaints;
  private final Eligibility eligibility;
  private final Policies policies;
  private final PersonNames names;
  private final ReliefFiles files;
  private final Words words;
  private final OperatingClock clock;

  ReliefPages(
      ReliefLists lists,
      RecoveryLists recoveries,
      Dossiers dossiers,
      ControlFindings findings,
      Complaints complaints,
      Eligibility eligibility,
      Policies policies,
      PersonNames names,
      ReliefFiles files,
      Words words,
      OperatingClock clock) {
    this.lists = lists;
    this.recoveries = recoveries;
    this.dossiers = dossiers;
    this.findings = findings;
    this.complaints = complaints;
    this.eligibility = eligibility;
    this.policies = policies;
    this.names = names;
    this.files = files;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/ho-tro")
  @PreAuthorize("hasAuthority('relief.read')")
  String list(
      @RequestParam(defaultValue = "") String dv,
      @RequestParam(defaultValue = "") String cs,
      @RequestParam(required = false) Dossier.@Nullable State tt,
      @RequestParam(defaultValue = "") String viec,
      @RequestParam(required = false) @Nullable Long sau,
      Model model) {
    Asked asked = new Asked(dv, cs, tt, viec);
    ReliefLists.Page page = lists.page(asked, sau);
    model.addAttribute("asked", asked);
    model.addAttribute("list", page);
    model.addAttribute("names", names.labels(persons(page.rows())));
    model.addAttribute("figures", lists.figures(dv));
    model.addAttribute("late", lists.late(dv));
    model.addAttribute("policies", policies.all());
    model.addAttribute("now", clock.now());
    return "relief/list";
  }

  private static List<Long> persons(List<ReliefLists.Row> rows) {
    return rows.stream()
        .map(row -> row.dossier().personId())
        .flatMap(id -> id == null ? Stream.of() : Stream.of(id))
        .toList();
  }

  @GetMapping("/ho-tro.xlsx")
  @PreAuthorize("hasAuthority('relief.read')")
  ResponseEntity<byte[]> workbook(
      @RequestParam(defaultValue = "") String dv,
      @RequestParam(defaultValue = "") String cs,
      @RequestParam(required = false) Dossier.@Nullable State tt,
      @RequestParam(defaultValue = "") String viec) {
    return files.workbook(
        "relief.title",
        Stream.of("code", "policy", "unit", "received", "state", "amount", "hop", "due", "findings")
            .map(column -> "relief.column." + column)
            .toList(),
        lists.whole(new Asked(dv, cs, tt, viec)).stream().map(this::line).toList(),
        "ho-tro.xlsx");
  }

  private ListSheet.Line line(ReliefLists.Row row) {
    Dossier dossier = row.dossier();
    var hop = row.hop();
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(dossier.code());
    cells.add(dossier.policy());
    cells.add(dossier.unitName());
    cells.add(dossier.receivedOn());
    cells.add(words.say(dossier.state().key()));
    cells.add(dossier.amount_vnd());
    cells.add(hop == null ? null : words.say("relief.hop." + hop.name()));
    cells.add(row.dueOn());
    cells.add(dossier.openFindings());
    return new ListSheet.Line(cells, false);
  }

  @GetMapping("/ho-tro/moi")
  @PreAuthorize("hasAuthority('relief.enter')")
  String form(@RequestParam(defaultValue = "P04") String cs, Model model) {
    Policy policy = policies.get(cs);
    model.addAttribute("policy", policy);
    model.addAttribute("policies", policies.all());
    model.addAttribute("facts", eligibility.asked(policy, clock.today()));
    return "relief/new";
  }

  @GetMapping("/ho-tro/ho-so/{id}")
  @PreAuthorize("hasAuthority('relief.read')")
  String dossier(@PathVariable UUID id, Model model) {
    Dossier dossier = dossiers.get(id);
    Long person = dossier.personId();
    model.addAttribute("dossier", dossier);
    model.addAttribute("policy", policies.get(dossier.policy()));
    model.addAttribute("name", person == null ? null : names.labels(List.of(person)).get(person));
    model.addAttribute("entitlement", eligibility.of(dossier));
    model.addAttribute("steps", dossiers.steps(dossier));
    model.addAttribute("findings", findings.of(dossier));
    model.addAttribute("complaints", complaints.of(dossier));
    model.addAttribute("sampled", lists.isSampled(id));
    model.addAttribute("recoveries", recoveries.of(dossier));
    return "relief/dossier";
  }
}
