// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import static vn.phaodai.directives.AssignmentRepository.timestamp;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.language.SearchKey;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Body;

/// A leader's word given on the spot, outside any dispatch. Its minute (biên bản) goes into the
/// register of the leader's body under the next arrival number, and what was ordered is owed like
/// any other obligation: seen, reported, reviewed, reminded.
@Service
@Transactional
public class FieldInstructions {
  private final JdbcClient jdbc;
  private final DispatchRepository dispatches;
  private final AssignmentRepository assignments;
  private final Registration registration;
  private final Bodies bodies;
  private final Acting acting;
  private final OperatingClock clock;

  FieldInstructions(
      JdbcClient jdbc,
      DispatchRepository dispatches,
      AssignmentRepository assignments,
      Registration registration,
      Bodies bodies,
      Acting acting,
      OperatingClock clock) {
    this.jdbc = jdbc;
    this.dispatches = dispatches;
    this.assignments = assignments;
    this.registration = registration;
    this.bodies = bodies;
    this.acting = acting;
    this.clock = clock;
  }

  /// @param registerBody the leader's body
  /// @param subject what the minute is about, in one line
  /// @param seen what was found
  /// @param ordered what shall be done about it
  /// @param signedBy the seat that signed it on paper, which another types; null: who is signed in
  public record Minute(
      long registerBody,
      LocalDate on,
      String subject,
      String seen,
      String ordered,
      @Nullable Long signedBy) {}

  /// @param assignment public id of what the body owes from now on
  /// @param slug of the minute in the register
  public record Given(UUID assignment, String slug) {}

  /// Whoever gives it must hold `directives.instruct` over the register; whoever types what another
  /// signed, `directives.register`.
  ///
  /// @param lead the body that shall do it, in the register's jurisdiction
  public Given give(Minute minute, long lead, LocalDate due) {
    Register register = dispatches.register(minute.registerBody());
    Acting.Seat seat = seat(minute, register);
    Body body = bodies.get(lead);
    if (!isWithin(body.path(), register.path())) {
      throw DirectiveRefusals.OUTSIDE.raise();
    }
    DispatchKey key = dispatches.lock(insert(register, minute)).orElseThrow();
    registration.instruct(key, minute.ordered(), lead, due, seat);
    UUID assignment =
        assignments.ofObligation(dispatches.obligationId(key.id(), 1)).getFirst().publicId();
    return new Given(assignment, slug(key));
  }

  private Acting.Seat seat(Minute minute, Register register) {
    Long signedBy = minute.signedBy();
    if (signedBy == null) {
      return acting.over("directives.instruct", register.path());
    }
    Acting.Seat typing = acting.over("directives.register", register.path());
    return new Acting.Seat(typing.accountId(), signedBy, register.bodyId());
  }

  private static boolean isWithin(String path, String register) {
    return path.equals(register) || path.startsWith(register + ".");
  }

  private String slug(DispatchKey key) {
    return jdbc.sql("select slug from directives.dispatch where id = :id")
        .param("id", key.id())
        .query(String.class)
        .single();
  }

  private UUID insert(Register register, Minute minute) {
    Instant now = clock.now();
    String year = String.valueOf(clock.today().getYear());
    int arrival = dispatches.nextNumber(register.bodyId(), "IN", year);
    String text = minute.subject() + "\n\n" + minute.seen() + "\n\n" + minute.ordered();
    return jdbc.sql(
            """
            insert into directives.dispatch (slug, register_body_id, path, status, type, issued_on, issuer, issuer_body_id,
              issuer_name, subject, metadata_complete, text, search_key, text_source, channel, arrived_at, arrival_number,
              confirmed_at)
            values (:slug, :register, :path::ltree, 'CONFIRMED', 'BB', :on, :issuer, :register, :issuer, :subject, true,
              :text, :search, 'TYPED', 'FIELD', :now, :arrival, :now)
            returning public_id
            """)
        .param("slug", "bien-ban-%d-%s-%d".formatted(arrival, year, register.bodyId()))
        .param("register", register.bodyId())
        .param("path", register.path())
        .param("on", minute.on())
        .param("issuer", bodies.get(register.bodyId()).name())
        .param("subject", minute.subject())
        .param("text", text)
        .param("search", SearchKey.of(text))
        .param("now", timestamp(now))
        .param("arrival", arrival)
        .query(UUID.class)
        .single();
  }
}
