// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import static vn.phaodai.directives.AssignmentRepository.instant;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.access.Grant;
import vn.phaodai.access.Jurisdiction;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Body;
import vn.phaodai.organisation.Side;

/// Outgoing letters, for reading.
@Service
@Transactional(readOnly = true)
public class LetterShelf {
  public static final int PAGE = 50;

  private final JdbcClient jdbc;
  private final Jurisdiction jurisdiction;
  private final Bodies bodies;
  private final SignatureBlock signatures;
  private final LetterComposer composer;
  private final OperatingClock clock;

  LetterShelf(
      Jurisdiction jurisdiction,
      JdbcClient jdbc,
      Bodies bodies,
      SignatureBlock signatures,
      LetterComposer composer,
      OperatingClock clock) {
    this.jurisdiction = jurisdiction;
    this.jdbc = jdbc;
    this.bodies = bodies;
    this.signatures = signatures;
    this.composer = composer;
    this.clock = clock;
  }

  /// One page and a row more where there is another page; latest first.
  ///
  /// @param state only these; null for all
  /// @param before id of the last row of the page before; null for the first page
  public List<LetterRow> list(
      LetterSight sight, @Nullable LetterState state, @Nullable Long before) {
    return jdbc.sql(
            """
            select l.id, l.public_id, b.name as issuer, l.purpose, l.state, l.type, l.subject, l.code, l.numbered_on,
                   l.drafted_at, l.sent_at
            from directives.letter l join organisation_api.body b on b.id = l.issuer_body_id
            where %s and (:step::text is null or l.state = :step) and (:before::bigint is null or l.id < :before)
            order by l.id desc limit :limit
            """
                .formatted(LetterSight.VISIBLE))
        .param("party", sight.party().toArray(String[]::new))
        .param("state", sight.state().toArray(String[]::new))
        .param("step", state == null ? null : state.name())
        .param("before", before)
        .param("limit", PAGE + 1)
        .query(
            (r, n) ->
                new LetterRow(
                    r.getLong("id"),
                    r.getObject("public_id", UUID.class),
                    r.getString("issuer"),
                    LetterPurpose.valueOf(r.getString("purpose")),
                    LetterState.valueOf(r.getString("state")),
                    r.getString("type"),
                    r.getString("subject"),
                    r.getString("code"),
                    r.getObject("numbered_on", LocalDate.class),
                    r.getTimestamp("drafted_at").toInstant(),
                    instant(r.getTimestamp("sent_at"))))
        .list();
  }

  public Optional<LetterView> find(LetterSight sight, UUID id) {
    return jdbc.sql(LetterRepository.SELECT + " where l.public_id = :id and " + LetterSight.VISIBLE)
        .param("id", id)
        .param("party", sight.party().toArray(String[]::new))
        .param("state", sight.state().toArray(String[]::new))
        .query(LetterRepository::view)
        .optional();
  }

  /// A body that letters may be written for.
  public record Issuer(UUID publicId, String name, Side side) {}

  /// Those that the signed-in person writes for: their own body, and the one whose office it is.
  public List<Issuer> issuers() {
    List<Long> own =
        jurisdiction.grants("directives.letter").stream().map(Grant::bodyId).distinct().toList();
    return jdbc.sql(
            """
            select distinct b.public_id, b.name, b.side, nlevel(b.path), b.id = any(:own) as mine from organisation_api.body b
            join organisation_api.body m on m.id = any(:own) and m.side = b.side and m.path = b.path
            where (b.id = m.id or b.id = m.parent_id) and not b.organ and b.side in ('PARTY', 'STATE')
            order by nlevel(b.path), mine desc, b.name
            """)
        .param("own", own.toArray(Long[]::new))
        .query(
            (r, n) ->
                new Issuer(
                    r.getObject(1, UUID.class), r.getString(2), Side.valueOf(r.getString(3))))
        .list();
  }

  /// Who may sign a letter today, in which capacity.
  ///
  /// @param mark empty where a head signs as himself
  public record Signatory(long tenure, String mark, String title, String name) {}

  public List<Signatory> signatories(LetterView letter) {
    Body issuer = bodies.get(letter.issuerId());
    return signatures.choices(issuer, clock.today()).stream()
        .map(
            choice ->
                new Signatory(
                    choice.tenure().id(),
                    choice.mark(),
                    choice.tenure().position().title(),
                    choice.tenure().official().fullName()))
        .toList();
  }

  /// What a new letter of the body would bear.
  public LetterDraft blank(UUID issuer, String type) {
    LetterTypes.requireKnown(type);
    return composer.blank(bodies.get(issuer), type, clock.today());
  }
}
