// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
import vn.phaodai.people.PersonLabel;
import vn.phaodai.people.PersonNames;
import vn.phaodai.relief.Dossier;
import vn.phaodai.relief.Policies;
import vn.phaodai.relief.Postings;
import vn.phaodai.relief.Postings.Asked;
import vn.phaodai.relief.Postings.Posting;
import vn.phaodai.relief.Postings.Sheet;
import vn.phaodai.relief.Postings.Show;
import vn.phaodai.shell.ListSheet;
import vn.phaodai.shell.Words;

/// `/ho-tro/niem-yet`: what communes have posted by day and policy, and each posting as the paper
/// that hangs on the wall. Names on it are masked for whoever prints it.
@Controller
class PostingPages {
  private final Postings postings;
  private final Policies policies;
  private final PersonNames names;
  private final ReliefFiles files;
  private final Words words;
  private final OperatingClock clock;

  PostingPages(
      Postings postings,
      Policies policies,
      PersonNames names,
      ReliefFiles files,
      Words words,
      OperatingClock clock) {
    this.postings = postings;
    this.policies = policies;
    this.names = names;
    this.files = files;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/ho-tro/niem-yet")
  @PreAuthorize("hasAuthority('relief.read')")
  String list(
      @RequestParam(defaultValue = "") String dv,
      @RequestParam(defaultValue = "") String cs,
      @RequestParam(defaultValue = "ALL") Show tt,
      @RequestParam(required = false) @Nullable String sau,
      Model model) {
    Asked asked = new Asked(dv, cs, tt);
    model.addAttribute("asked", asked);
    model.addAttribute("list", postings.page(asked, sau));
    model.addAttribute("policies", policies.all());
    return "relief/postings";
  }

  @GetMapping("/ho-tro/niem-yet.xlsx")
  @PreAuthorize("hasAuthority('relief.read')")
  ResponseEntity<byte[]> workbook(
      @RequestParam(defaultValue = "") String dv,
      @RequestParam(defaultValue = "") String cs,
      @RequestParam(defaultValue = "ALL") Show tt) {
    return files.workbook(
        "relief.postings",
        List.of(
            "relief.posting.on",
            "relief.posting.commune",
            "relief.column.policy",
            "relief.posting.dossiers",
            "relief.posting.total",
            "relief.posting.until",
            "relief.posting.window",
            "relief.posting.unanswered",
            "relief.posting.upheld",
            "relief.posting.dismissed"),
        postings.whole(new Asked(dv, cs, tt)).stream().map(this::line).toList(),
        "niem-yet.xlsx");
  }

  private ListSheet.Line line(Posting posting) {
    return new ListSheet.Line(
        List.of(
            posting.on(),
            posting.unitName(),
            posting.policy(),
            posting.dossiers(),
            posting.total_vnd(),
            posting.until(),
            words.say(
                posting.isOpen(clock.today()) ? "relief.posting.open" : "relief.posting.ended"),
            posting.unanswered(),
            posting.upheld(),
            posting.dismissed()),
        posting.dossiers() == 0);
  }

  @GetMapping("/ho-tro/niem-yet/{dv}/{ngay}/{cs}")
  @PreAuthorize("hasAuthority('relief.read')")
  String sheet(
      @PathVariable String dv, @PathVariable LocalDate ngay, @PathVariable String cs, Model model) {
    Sheet sheet = postings.sheet(dv, ngay, cs);
    model.addAttribute("sheet", sheet);
    model.addAttribute("policy", policies.get(cs));
    model.addAttribute("names", masked(sheet));
    return "relief/posting";
  }

  @GetMapping("/ho-tro/niem-yet/{dv}/{ngay}/{cs}.xlsx")
  @PreAuthorize("hasAuthority('relief.read')")
  ResponseEntity<byte[]> paper(
      @PathVariable String dv, @PathVariable LocalDate ngay, @PathVariable String cs) {
    Sheet sheet = postings.sheet(dv, ngay, cs);
    Map<Long, PersonLabel> labels = masked(sheet);
    return files.workbook(
        "relief.postings",
        List.of(
            "relief.column.code",
            "relief.column.who",
            "relief.posting.born",
            "relief.number",
            "relief.column.amount",
            "relief.column.state",
            "relief.posting.until"),
        sheet.lines().stream().map(one -> line(one, labels)).toList(),
        "niem-yet-%s-%s-%s.xlsx".formatted(dv, ngay, cs));
  }

  private ListSheet.Line line(Dossier one, Map<Long, PersonLabel> labels) {
    PersonLabel label = one.personId() == null ? null : labels.get(one.personId());
    return new ListSheet.Line(
        Arrays.asList(
            one.code(),
            label == null ? one.business() : label.name(),
            label == null ? null : label.birthYear(),
            one.number(),
            one.amount_vnd(),
            words.say(one.state().key()),
            one.openUntil()),
        one.state() == Dossier.State.WITHDRAWN);
  }

  private Map<Long, PersonLabel> masked(Sheet sheet) {
    return names.masked(
        sheet.lines().stream().map(Dossier::personId).flatMap(Stream::ofNullable).toList());
  }
}
