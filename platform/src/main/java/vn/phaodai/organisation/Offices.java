// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.organisation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.language.Spelling;

/// Seats, the people in them, and how one follows another.
@Service
@Transactional(readOnly = true)
public class Offices {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final OfficeRepository repository;
  private final Bodies bodies;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;

  Offices(
      OfficeRepository repository,
      Bodies bodies,
      AuditLog audit,
      ApplicationEventPublisher events) {
    this.repository = repository;
    this.bodies = bodies;
    this.audit = audit;
    this.events = events;
  }

  /// Throws ORGANISATION-002 when there is none.
  public Position position(long id) {
    return repository.position(id).orElseThrow(OrganisationRefusals.NO_POSITION::raise);
  }

  /// The seats of these bodies on a day: heads first, staff last.
  public List<Position> positions(Collection<Long> bodyIds, LocalDate day) {
    return repository.positions(bodyIds, day);
  }

  /// Who fills the seats of these bodies on a day.
  public List<Tenure> inOffice(Collection<Long> bodyIds, LocalDate day) {
    return repository.inOffice(bodyIds, day);
  }

  /// Everybody who ever filled a seat of the body, latest first within each seat.
  public List<Tenure> history(long bodyId) {
    return repository.history(List.of(bodyId));
  }

  /// The same of several bodies.
  public List<Tenure> history(Collection<Long> bodyIds) {
    return repository.history(bodyIds);
  }

  public Optional<Tenure> tenure(long id) {
    return repository.tenure(id);
  }

  /// Those of these ids, in their order.
  public List<Tenure> tenures(Collection<Long> ids) {
    return repository.tenures(ids);
  }

  /// Every seat a person fills on a day.
  public List<Tenure> of(long officialId, LocalDate day) {
    return repository.of(officialId, day);
  }

  /// Throws ORGANISATION-011 when there is none.
  public Official official(long id) {
    return repository.official(id).orElseThrow(OrganisationRefusals.NO_OFFICIAL::raise);
  }

  /// Throws ORGANISATION-011 when there is none.
  public Official official(UUID publicId) {
    return repository.official(publicId).orElseThrow(OrganisationRefusals.NO_OFFICIAL::raise);
  }

  /// Who answers for the body on a day: its head, else whoever acts or deputises as head, else its
  /// standing deputy. An organ (Ban Thường vụ) is answered for by the body it is an organ of.
  public Optional<Tenure> headOf(long bodyId, LocalDate day) {
    Body body = bodies.get(bodyId);
    Long parent = body.parentId();
    if (body.organ() && parent != null) {
      return headOf(parent, day);
    }
    List<Tenure> leaders =
        repository.inOffice(List.of(bodyId), day).stream()
            .filter(t -> t.position().kind().compareTo(PositionKind.STANDING_DEPUTY) <= 0)
            .toList();
    return leaders.stream()
        .min(
            java.util.Comparator.<Tenure, PositionKind>comparing(t -> t.position().kind())
                .thenComparing(Tenure::capacity));
  }

  /// Whether the person who fills this tenure may sign for the body in that capacity (T/M, K/T,
  /// TM., KT.…) on that day: the seat is of the body itself, or of the body whose organ it is, it
  /// carries the capacity, and the tenure holds on that day.
  public boolean maySign(long tenureId, long bodyId, String capacity, LocalDate day) {
    Body body = bodies.get(bodyId);
    return repository
        .tenure(tenureId)
        .filter(t -> t.valid().contains(day))
        .filter(t -> t.position().signsAs().contains(capacity))
        .filter(
            t ->
                t.position().bodyId() == bodyId
                    || (body.organ()
                        && Long.valueOf(t.position().bodyId()).equals(body.parentId())))
        .isPresent();
  }

  /// People of exactly this name, diacritics and case aside.
  public List<Official> namesakes(String fullName) {
    return repository.namesakes(fullName);
  }

  /// Enters a person into the directory.
  @Transactional
  public Official enter(String fullName) {
    return enter(fullName, false);
  }

  @Transactional
  Official enter(String fullName, boolean demo) {
    String name = Spelling.standard(fullName);
    if (name.isBlank()) {
      throw OrganisationRefusals.NEEDS_A_NAME.raise();
    }
    return official(repository.insertOfficial(name, demo));
  }

  /// A person takes a seat from a day on. A seat that is held is refused (ORGANISATION-003): hand
  /// it over. Whoever acts or deputises stands beside the holder.
  @Transactional
  public Tenure appoint(
      long positionId,
      long officialId,
      Capacity capacity,
      int seat,
      LocalDate since,
      @Nullable String decision) {
    Position position = seatInForce(positionId, seat, since);
    Validity valid = new Validity(since, position.valid().until());
    if (capacity == Capacity.HOLDER && !repository.holders(positionId, seat, valid).isEmpty()) {
      throw OrganisationRefusals.SEAT_TAKEN.with(position.title(), DAY.format(since)).raise();
    }
    long id =
        repository.insertTenure(
            positionId, official(officialId).id(), capacity, seat, valid, decision);
    record("organisation.tenure.begin", position, id, Map.of("capacity", capacity.name()));
    return repository.tenure(id).orElseThrow();
  }

  /// The seat passes to another person from `since` on, in one step: the old tenure ends the day
  /// before, the new begins. Work given to the seat stays with it; what the old holder signed cites
  /// the old tenure and stays as it is.
  ///
  /// @param decision number and date of the decision of appointment
  @Transactional
  public Tenure handOver(
      long positionId, int seat, long toOfficialId, LocalDate since, String decision) {
    if (decision.isBlank()) {
      throw OrganisationRefusals.NEEDS_A_DECISION.raise();
    }
    Position position = seatInForce(positionId, seat, since);
    Validity valid = new Validity(since, position.valid().until());
    long ended = 0;
    for (Tenure old : repository.holders(positionId, seat, valid)) {
      if (old.official().id() == toOfficialId) {
        throw OrganisationRefusals.SAME_PERSON.raise();
      }
      if (!old.valid().from().isBefore(since)) {
        throw OrganisationRefusals.HANDED_OVER_BEFORE_TAKEN
            .with(DAY.format(since), DAY.format(old.valid().from()))
            .raise();
      }
      repository.end(old.id(), since);
      ended = old.id();
    }
    long begun =
        repository.insertTenure(
            positionId,
            official(toOfficialId).id(),
            Capacity.HOLDER,
            seat,
            valid,
            decision.strip());
    record("organisation.tenure.hand_over", position, begun, Map.of("ended", ended));
    events.publishEvent(new HandedOver(positionId, position.bodyId(), ended, begun, since));
    return repository.tenure(begun).orElseThrow();
  }

  private Position seatInForce(long positionId, int seat, LocalDate day) {
    Position position = position(positionId);
    OrganisationRefusals.requireEditor(bodies.get(position.bodyId()));
    if (!position.valid().contains(day)) {
      throw OrganisationRefusals.POSITION_NOT_IN_FORCE
          .with(position.title(), DAY.format(day))
          .raise();
    }
    if (seat < 1 || seat > position.seats()) {
      throw OrganisationRefusals.NO_SUCH_SEAT
          .with(position.title(), position.seats(), seat)
          .raise();
    }
    return position;
  }

  private void record(String action, Position position, long tenureId, Map<String, Object> detail) {
    audit.record(
        AuditEntry.of(action, "tenure", tenureId)
            .in(bodies.get(position.bodyId()).path())
            .with(detail));
  }
}
