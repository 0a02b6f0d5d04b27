// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief.internal;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.phaodai.people.PersonNames;
import vn.phaodai.relief.Officers;
import vn.phaodai.relief.Payments;
import vn.phaodai.relief.Policies;
import vn.phaodai.relief.Tariffs;
import vn.phaodai.shell.Download;

/// What dossiers rest on, as pages: payment lists, tariffs of provinces, declared officers.
@Controller
class ReliefBookPages {
  private static final int LISTS = 50;

  private final Payments payments;
  private final Policies policies;
  private final Tariffs tariffs;
  private final Officers officers;
  private final PersonNames names;

  ReliefBookPages(
      Payments payments, Policies policies, Tariffs tariffs, Officers officers, PersonNames names) {
    this.payments = payments;
    this.policies = policies;
    this.tariffs = tariffs;
    this.officers = officers;
    this.names = names;
  }

  @GetMapping("/ho-tro/chi-tra")
  @PreAuthorize("hasAuthority('relief.read')")
  String payments(Model model) {
    model.addAttribute("lists", payments.newest(LISTS));
    model.addAttribute("policies", policies.all());
    return "relief/payments";
  }

  @GetMapping("/ho-tro/chi-tra/{id}")
  @PreAuthorize("hasAuthority('relief.read')")
  String payment(@PathVariable UUID id, Model model) {
    model.addAttribute("list", payments.get(id));
    List<Payments.Line> lines = payments.lines(id);
    model.addAttribute("lines", lines);
    model.addAttribute(
        "names",
        names.labels(
            lines.stream().map(Payments.Line::personId).filter(Objects::nonNull).toList()));
    return "relief/payment";
  }

  @GetMapping("/ho-tro/chi-tra/{id}.csv")
  @PreAuthorize("hasAuthority('relief.pay')")
  ResponseEntity<byte[]> file(@PathVariable UUID id) {
    payments.get(id);
    return Download.of(payments.file(id), "chi-tra-" + id + ".csv", Download.CSV);
  }

  @GetMapping("/ho-tro/muc-tinh")
  @PreAuthorize("hasAuthority('relief.read')")
  String tariffs(Model model) {
    model.addAttribute("tariffs", tariffs.list());
    return "relief/tariffs";
  }

  @GetMapping("/ho-tro/can-bo")
  @PreAuthorize("hasAnyAuthority('relief.declare', 'relief.audit')")
  String officers(Model model) {
    List<Officers.Officer> declared = officers.list();
    model.addAttribute("officers", declared);
    model.addAttribute(
        "names",
        names.labels(
            declared.stream()
                .flatMap(
                    one ->
                        Stream.concat(
                            Stream.of(one.personId()),
                            one.close().stream().map(Officers.Close::personId)))
                .toList()));
    return "relief/officers";
  }
}
