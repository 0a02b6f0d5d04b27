// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.phaodai.access.SignedIn;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.contacts.Candidate;
import vn.phaodai.contacts.CaseContacts;
import vn.phaodai.contacts.Chain;
import vn.phaodai.contacts.Chains;
import vn.phaodai.contacts.ContactRow;
import vn.phaodai.contacts.Proposal;
import vn.phaodai.contacts.Proposals;
import vn.phaodai.people.PersonLabel;
import vn.phaodai.people.PersonNames;
import vn.phaodai.shell.Download;
import vn.phaodai.shell.Formats;
import vn.phaodai.shell.ListSheet;
import vn.phaodai.shell.Words;

/// A tracing as files: the proposed list as a workbook, names as the reader may see them; the chain
/// as the two tables that R's epicontacts reads, which name nobody.
@Controller
class TracingFiles {
  private final Proposals proposals;
  private final Chains chains;
  private final CaseContacts contacts;
  private final PersonNames names;
  private final Words words;
  private final OperatingClock clock;

  TracingFiles(
      Proposals proposals,
      Chains chains,
      CaseContacts contacts,
      PersonNames names,
      Words words,
      OperatingClock clock) {
    this.proposals = proposals;
    this.chains = chains;
    this.contacts = contacts;
    this.names = names;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/truy-vet/{code}/danh-sach.xlsx")
  @PreAuthorize("hasAuthority('contacts.read')")
  ResponseEntity<byte[]> workbook(@PathVariable String code) {
    Proposal proposal = proposals.of(code);
    Map<Long, PersonLabel> labels =
        names.labels(
            proposal.candidates().stream()
                .flatMap(c -> Stream.of(c.personId(), c.viaId()))
                .distinct()
                .toList());
    List<String> head =
        Stream.of(
                "degree",
                "person",
                "born",
                "phone",
                "unit",
                "ground",
                "exposed",
                "place",
                "together",
                "via",
                "risk",
                "state",
                "case")
            .map(c -> words.say("contacts.column." + c))
            .toList();
    Formats formats = Formats.in(LocaleContextHolder.getLocale());
    List<ListSheet.Line> lines =
        proposal.candidates().stream().map(c -> line(c, labels, formats)).toList();
    String asked =
        words.say(
            "contacts.file.asked",
            code,
            formats.dateTime(proposal.from()),
            formats.dateTime(proposal.to()),
            proposal.watermark(),
            formats.dateTime(clock.now()),
            SignedIn.current().map(SignedIn::label).orElse(""));
    return Download.of(
        ListSheet.workbook(words.say("contacts.title"), asked, head, lines),
        "truy-vet-" + code + ".xlsx",
        Download.XLSX);
  }

  private ListSheet.Line line(Candidate one, Map<Long, PersonLabel> labels, Formats formats) {
    @Nullable PersonLabel person = labels.get(one.personId());
    @Nullable PersonLabel via = labels.get(one.viaId());
    return new ListSheet.Line(
        Arrays.asList(
            one.degree().name(),
            person == null ? null : person.name(),
            person == null ? null : person.birthYear(),
            person == null ? null : person.phone(),
            one.home().name(),
            words.say("contacts.ground." + one.ground()),
            formats.dateTime(one.exposedAt()),
            one.links().isEmpty() ? null : one.links().getFirst().place(),
            one.together_min(),
            via == null ? null : via.name(),
            one.risk(),
            one.confirmed() == null ? null : words.say("contacts.state." + one.confirmed()),
            one.caseCode()),
        false);
  }

  /// Cases and contacts of the chain, one a row.
  @GetMapping("/truy-vet/{code}/linelist.csv")
  @PreAuthorize("hasAuthority('contacts.read')")
  ResponseEntity<byte[]> linelist(@PathVariable String code) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Chain.Node node : chains.of(code).nodes()) {
      rows.add(
          Arrays.asList(
              node.code(),
              "case",
              node.onsetKnown() ? node.day() : null,
              node.day(),
              node.unitName(),
              null));
      if (node.inSight()) {
        for (ContactRow row : plain(node.code())) {
          rows.add(
              Arrays.asList(
                  row.publicId(), row.degree().name(), null, null, row.unitName(), row.state()));
        }
      }
    }
    return csv("linelist.csv", List.of("id", "role", "onset", "day", "unit", "state"), rows);
  }

  /// Who exposed whom: between cases by their codes, of others by the ids of the line list.
  @GetMapping("/truy-vet/{code}/contacts.csv")
  @PreAuthorize("hasAuthority('contacts.read')")
  ResponseEntity<byte[]> contacts(@PathVariable String code) {
    Chain chain = chains.of(code);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Chain.Node node : chain.nodes()) {
      if (node.parent() >= 0) {
        rows.add(
            Arrays.asList(
                chain.nodes().get(node.parent()).code(),
                node.code(),
                node.exposedOn(),
                node.via(),
                node.sure() ? "F1" : "F2"));
      }
      if (node.inSight()) {
        for (ContactRow row : plain(node.code())) {
          rows.add(
              Arrays.asList(
                  node.code(),
                  row.publicId(),
                  day(row.exposedAt()),
                  row.place(),
                  row.degree().name()));
        }
      }
    }
    return csv("contacts.csv", List.of("from", "to", "exposure", "location", "class"), rows);
  }

  /// Contacts that did not become a case of the chain themselves.
  private List<ContactRow> plain(String code) {
    return contacts.of(code).stream().filter(row -> row.isOpen()).toList();
  }

  private static LocalDate day(Instant at) {
    return at.atZone(OperatingClock.ZONE).toLocalDate();
  }

  /// As R reads it: no line before the head.
  private static ResponseEntity<byte[]> csv(
      String name, List<String> head, List<List<@Nullable Object>> rows) {
    return Download.of(ListSheet.table(head, rows), name, Download.CSV);
  }
}
