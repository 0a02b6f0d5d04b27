// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;

/// The bodies of every province and time.
@Service
@Transactional(readOnly = true)
public class Bodies {
  private final BodyRepository repository;
  private final RecipientWords words;
  private final AuditLog audit;

  Bodies(BodyRepository repository, RecipientWords words, AuditLog audit) {
    this.repository = repository;
    this.words = words;
    this.audit = audit;
  }

  /// A body that no rule knows, found in a dispatch or named by an administrator.
  ///
  /// @param parentId it stands at its parent's unit
  /// @param category as in the rules, so that recipient groups find it, e.g. SPECIAL_ASSOCIATION
  /// @param origin DISPATCH or ADMINISTRATOR
  public record Founding(
      String code,
      String kind,
      String category,
      Side side,
      String name,
      long parentId,
      Validity valid,
      String origin) {}

  /// Throws ORGANISATION-001 when there is none.
  public Body get(long id) {
    return repository.find(id).orElseThrow(OrganisationRefusals.NO_BODY::raise);
  }

  /// Throws ORGANISATION-001 when there is none.
  public Body get(UUID publicId) {
    return repository.find(publicId).orElseThrow(OrganisationRefusals.NO_BODY::raise);
  }

  /// The body that had the code on that day.
  public Optional<Body> find(String code, LocalDate day) {
    return repository.find(code, day);
  }

  /// All that ever had the code, oldest first.
  public List<Body> history(String code) {
    return repository.history(code);
  }

  public List<Body> all(Collection<Long> ids) {
    return repository.all(ids);
  }

  /// Bodies whose name has all words of `text`, diacritics and case aside; shortest names first.
  public List<Body> search(String text, LocalDate day, int limit) {
    return repository.search(text, day, limit);
  }

  /// Who answers to it.
  public List<Body> children(long id, LocalDate day) {
    return repository.children(id, day);
  }

  public List<Body> ofUnit(long unitId, LocalDate day) {
    return repository.ofUnit(unitId, day);
  }

  /// All bodies of these kinds at or below a unit; of all kinds when none is given.
  ///
  /// @param path the unit's path of ids
  public List<Body> under(String path, Collection<String> kinds, LocalDate day) {
    return repository.under(path, kinds, day);
  }

  /// Where a task given to `id` goes next: the bodies of its own kind one level below (province →
  /// its districts → each its communes; where there are no districts, the communes).
  public List<Body> cascade(long id, LocalDate day) {
    Body from = get(id);
    return repository.children(id, day).stream()
        .filter(child -> child.kind().equals(from.kind()))
        .toList();
  }

  /// What stands in no recipient list until somebody confirms it.
  public List<Body> unconfirmed(LocalDate day) {
    return repository.unconfirmed(day);
  }

  /// An administrator says that these bodies exist. Returns how many were not confirmed before.
  @Transactional
  public int confirm(Collection<Long> ids) {
    repository.all(ids).forEach(OrganisationRefusals::requireEditor);
    int confirmed = repository.confirm(ids);
    audit.record(
        repository.all(ids).stream()
            .map(
                body ->
                    AuditEntry.of("organisation.body.confirm", "body", body.id()).in(body.path()))
            .toList());
    return confirmed;
  }

  /// Adds a body that no rule knows. Refuses a code that is in use.
  @Transactional
  public Body found(Founding founding) {
    repository.history(founding.code()).stream()
        .filter(other -> other.valid().overlaps(founding.valid()))
        .findFirst()
        .ifPresent(
            other -> {
              throw OrganisationRefusals.CODE_TAKEN.with(founding.code(), other.name()).raise();
            });
    Body parent = get(founding.parentId());
    OrganisationRefusals.requireEditor(parent);
    long id = repository.insert(founding, parent, List.of(words.fold(founding.name())));
    audit.record(
        AuditEntry.of("organisation.body.found", "body", id)
            .in(parent.path())
            .with(Map.of("code", founding.code(), "origin", founding.origin())));
    return get(id);
  }
}
