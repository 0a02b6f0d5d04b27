// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import static vn.phaodai.clock.Timestamps.day;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.organisation.Signer;
import vn.phaodai.organisation.Signers;
import vn.phaodai.territory.Units;

/// Whether a paper can be one: number, days, and a signer who held a seat on its day.
@Component
class PaperCheck {
  private static final int AHEAD_D = 30;
  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Signers signers;
  private final Units units;
  private final OperatingClock clock;

  PaperCheck(Signers signers, Units units, OperatingClock clock) {
    this.signers = signers;
    this.units = units;
    this.clock = clock;
  }

  static String shown(LocalDate day) {
    return SHOWN.format(day);
  }

  /// Who may sign for all of these places on a day; empty where the directory knows nobody.
  ///
  /// @param paths of units, ids from the root down
  List<Signer> signers(Collection<String> paths, LocalDate on) {
    return paths.stream()
        .findFirst()
        .map(path -> signers.of(Units.idAt(path), on))
        .orElse(List.of())
        .stream()
        .filter(one -> paths.stream().allMatch(one::covers))
        .toList();
  }

  /// The paper with its signer written out.
  Paper complete(Paper paper, Collection<String> paths) {
    if (paper.number().isBlank()) {
      throw ZoneRefusals.PAPER_INCOMPLETE.raise();
    }
    LocalDate today = clock.today();
    if (paper.on().isAfter(today)) {
      throw ZoneRefusals.FAR_AHEAD.with(shown(paper.on())).raise();
    }
    LocalDate effective = day(paper.from());
    if (effective.isAfter(today.plusDays(AHEAD_D))) {
      throw ZoneRefusals.FAR_AHEAD.with(shown(effective)).raise();
    }
    return new Paper(
        paper.number().strip(), signer(paper, paths), paper.tenure(), paper.on(), paper.from());
  }

  private String signer(Paper paper, Collection<String> paths) {
    List<Signer> known = signers(paths, paper.on());
    if (!known.isEmpty()) {
      return known.stream()
          .filter(one -> Long.valueOf(one.tenureId()).equals(paper.tenure()))
          .findFirst()
          .map(Signer::written)
          .orElseThrow(
              () ->
                  ZoneRefusals.NOT_A_SIGNER
                      .with(
                          shown(paper.on()),
                          names(known),
                          units.at(paths.iterator().next()).fullName())
                      .raise());
    }
    if (paper.signer().isBlank()) {
      throw ZoneRefusals.PAPER_INCOMPLETE.raise();
    }
    return paper.signer().strip();
  }

  private static String names(List<Signer> known) {
    return String.join("; ", known.stream().limit(3).map(Signer::written).toList());
  }
}
