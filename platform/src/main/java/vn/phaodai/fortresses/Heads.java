// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.fortresses;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.fortresses.FortressRepository.Particulars;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Body;
import vn.phaodai.organisation.Offices;
import vn.phaodai.people.PersonLabel;
import vn.phaodai.people.PersonNames;

/// Who answers for a fortress: of a commune its party secretary and the chair of its people's
/// committee, from the directory; of a workplace those it named, as the register of people shows
/// them.
@Service
@Transactional(readOnly = true)
public class Heads {
  private final FortressRepository rows;
  private final PersonNames names;
  private final Bodies bodies;
  private final Offices offices;
  private final OperatingClock clock;

  Heads(
      FortressRepository rows,
      PersonNames names,
      Bodies bodies,
      Offices offices,
      OperatingClock clock) {
    this.rows = rows;
    this.names = names;
    this.bodies = bodies;
    this.offices = offices;
    this.clock = clock;
  }

  /// @param name masked where it is of the register of people
  /// @param person in the register; null for a seat of the directory
  /// @param phone masked likewise; null where none is known
  public record Head(String name, String title, @Nullable UUID person, @Nullable String phone) {}

  /// @param staff of a workplace; null for a commune
  public record Pair(@Nullable Head head, @Nullable Head deputy, @Nullable Integer staff) {}

  /// A change: who led from a day on.
  public record Change(LocalDate from, Pair pair, String reason) {}

  /// Who answers today.
  public Pair of(Fortress one) {
    if (one.isCommune()) {
      return new Pair(seat(one, "PARTY_COMMITTEE"), seat(one, "PEOPLES_COMMITTEE"), null);
    }
    List<Change> changes = changes(one);
    return changes.isEmpty() ? new Pair(null, null, null) : changes.getFirst().pair();
  }

  /// Who answered since when, the latest first; of a commune the directory keeps it.
  public List<Change> changes(Fortress one) {
    if (one.isCommune() || one.id() == null) {
      return List.of();
    }
    List<Particulars> said = rows.particulars(one.id());
    List<Long> persons = new ArrayList<>();
    said.forEach(
        each -> {
          persons.add(each.headId());
          if (each.deputyId() != null) {
            persons.add(each.deputyId());
          }
        });
    Map<Long, PersonLabel> labels = names.labels(persons);
    return said.stream()
        .map(
            each ->
                new Change(
                    each.from(),
                    new Pair(
                        head(labels.get(each.headId()), each.headTitle()),
                        each.deputyId() == null
                            ? null
                            : head(labels.get(each.deputyId()), each.deputyTitle()),
                        each.staff()),
                    each.reason()))
        .toList();
  }

  private static @Nullable Head head(@Nullable PersonLabel label, String title) {
    return label == null ? null : new Head(label.name(), title, label.publicId(), label.phone());
  }

  private @Nullable Head seat(Fortress commune, String kind) {
    LocalDate today = clock.today();
    return bodies.ofUnit(commune.unitId(), today).stream()
        .filter(body -> body.kind().equals(kind))
        .map(Body::id)
        .flatMap(id -> offices.headOf(id, today).stream())
        .findFirst()
        .map(t -> new Head(t.official().fullName(), t.position().title(), null, null))
        .orElse(null);
  }
}
