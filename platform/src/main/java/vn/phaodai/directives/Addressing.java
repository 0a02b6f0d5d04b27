// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import static vn.phaodai.directives.AssignmentRepository.timestamp;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phaodai.engine.dispatch.Addressee;
import vn.phaodai.engine.dispatch.Purpose;
import vn.phaodai.engine.dispatch.Reading;
import vn.phaodai.engine.dispatch.Recipient;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Body;
import vn.phaodai.organisation.Match;
import vn.phaodai.organisation.RecipientGroups;

/// From the words of a dispatch to bodies and seats: who is sent it, and who owes what it orders.
@Component
class Addressing {
  private final JdbcClient jdbc;
  private final DispatchRepository dispatches;
  private final Bodies bodies;
  private final RecipientGroups groups;

  Addressing(
      JdbcClient jdbc, DispatchRepository dispatches, Bodies bodies, RecipientGroups groups) {
    this.jdbc = jdbc;
    this.dispatches = dispatches;
    this.bodies = bodies;
    this.groups = groups;
  }

  /// Keeps the two lists line by line, with what each line means at the dispatch's day.
  void write(long dispatch, Reading reading, Register register, LocalDate day) {
    RecipientGroups.Letter letter = groups.letter(bodies.get(register.bodyId()), day);
    int ordinal = 0;
    for (Addressee line : reading.addressees()) {
      write(dispatch, "ADDRESSEE", ++ordinal, line.text(), Purpose.EXECUTE, letter);
    }
    ordinal = 0;
    for (Recipient line : reading.recipients()) {
      Purpose purpose = line.purpose() == null ? Purpose.KNOW : line.purpose();
      write(dispatch, "RECIPIENT", ++ordinal, line.text(), purpose, letter);
    }
  }

  private void write(
      long dispatch,
      String list,
      int ordinal,
      String text,
      Purpose purpose,
      RecipientGroups.Letter letter) {
    jdbc.sql(
            """
            insert into directives.addressing (dispatch_id, list, ordinal, text, purpose, meaning)
            values (:dispatch, :list, :ordinal, :text, :purpose, :meaning)
            """)
        .param("dispatch", dispatch)
        .param("list", list)
        .param("ordinal", ordinal)
        .param("text", text)
        .param("purpose", purpose.name())
        .param("meaning", meaning(letter.match(text)))
        .update();
  }

  private static String meaning(Match match) {
    return switch (match) {
      case Match.Group g -> g.everyone() && g.members().isEmpty() ? "PUBLIC" : "GROUP";
      case Match.SingleBody b -> "BODY";
      case Match.Archive a -> "BODY";
      case Match.Public p -> "PUBLIC";
      case Match.AsAbove a -> "SAME_AS_ADDRESSEES";
      case Match.Unmatched u -> "UNMATCHED";
    };
  }

  /// Sends the dispatch to every body and seat that its lists amount to at its day, each once, in
  /// the first line that names it; a position of fifty seats is fifty addressees, those vacant too:
  /// whoever takes the seat finds it.
  void deliver(DispatchKey key, Instant now) {
    record Line(long id, String text, String purpose) {}
    RecipientGroups.Letter letter = letter(key);
    List<Line> lines =
        jdbc.sql(
                """
                select id, text, purpose from directives.addressing where dispatch_id = :id
                order by list, ordinal
                """)
            .param("id", key.id())
            .query(new SimplePropertyRowMapper<>(Line.class))
            .list();
    for (Line line : lines) {
      List<Long> bodyIds = new ArrayList<>();
      List<@Nullable Long> positionIds = new ArrayList<>();
      for (Match.Member member : members(letter.match(line.text()))) {
        bodyIds.add(member.body().id());
        positionIds.add(member.seat().map(seat -> seat.id()).orElse(null));
      }
      jdbc.sql(
              """
              insert into directives.delivery
                (dispatch_id, addressing_id, body_id, position_id, seat, path, purpose, sent_at, channel)
              select :dispatch, :line, b.id, m.position, s.seat, b.path, :purpose, :now, 'PHAODAI'
              from unnest(:bodies::bigint[], :positions::bigint[]) as m(body, position)
              join organisation_api.body b on b.id = m.body
              left join organisation_api.position p on p.id = m.position
              left join lateral generate_series(1, p.seats) s(seat) on p.id is not null
              on conflict (dispatch_id, body_id, position_id, seat) do nothing
              """)
          .param("dispatch", key.id())
          .param("line", line.id())
          .param("purpose", line.purpose())
          .param("now", timestamp(now))
          .param("bodies", bodyIds.toArray(Long[]::new))
          .param("positions", positionIds.toArray(Long[]::new))
          .update();
    }
  }

  private static List<Match.Member> members(Match match) {
    return switch (match) {
      case Match.Group g -> g.members();
      case Match.SingleBody b -> List.of(new Match.Member(b.body(), Optional.empty(), List.of()));
      case Match.Archive a ->
          a.keeper().stream()
              .map(keeper -> new Match.Member(keeper, Optional.empty(), List.of()))
              .toList();
      case Match.Public p -> List.of();
      case Match.AsAbove a -> List.of();
      case Match.Unmatched u -> List.of();
    };
  }

  private RecipientGroups.Letter letter(DispatchKey key) {
    return groups.letter(bodies.get(key.registerBody()), key.validOn());
  }

  /// Reads the words of one dispatch that name who shall act.
  Named named(DispatchKey key) {
    RecipientGroups.Letter letter = letter(key);
    return new Named(letter, issuers(key, letter));
  }

  /// Whom the words of one dispatch name. Good for as long as the transaction in which it was asked
  /// for.
  static final class Named {
    private final RecipientGroups.Letter letter;
    private final Set<Long> issuers;

    private Named(RecipientGroups.Letter letter, Set<Long> issuers) {
      this.letter = letter;
      this.issuers = issuers;
    }

    /// The bodies that the words make owe something. Where a phrase names bodies of one kind at
    /// several levels (“cấp ủy, chính quyền các cấp”), the topmost owe it and pass it on; who
    /// issues the order does not owe it to itself.
    Set<Long> bodies(List<String> names) {
      Set<Body> named = new LinkedHashSet<>();
      for (String name : names) {
        members(letter.match(name)).forEach(member -> named.add(member.body()));
      }
      named.removeIf(body -> issuers.contains(body.id()));
      Map<String, List<Body>> byKind = new HashMap<>();
      named.forEach(
          body -> byKind.computeIfAbsent(body.kind(), kind -> new ArrayList<>()).add(body));
      Set<Long> owing = new LinkedHashSet<>();
      for (Body body : named) {
        boolean underAnother =
            byKind.getOrDefault(body.kind(), List.of()).stream()
                .anyMatch(other -> body.path().startsWith(other.path() + "."));
        if (!underAnother) {
          owing.add(body.id());
        }
      }
      return owing;
    }
  }

  /// The body that issues, where exactly one is meant; of an organ the committee whose organ it is:
  /// a dispatch of its Standing Committee is the committee's.
  Optional<Body> issuerOf(DispatchKey key) {
    return dispatches.issuer(key.id()).flatMap(issuer -> issuerOf(issuer, key));
  }

  private Optional<Body> issuerOf(String issuer, DispatchKey key) {
    return switch (letter(key).match(issuer)) {
      case Match.SingleBody b -> Optional.of(committeeOf(b.body()));
      case Match.Group g -> Optional.empty();
      case Match.Archive a -> Optional.empty();
      case Match.Public p -> Optional.empty();
      case Match.AsAbove a -> Optional.empty();
      case Match.Unmatched u -> Optional.empty();
    };
  }

  private Body committeeOf(Body body) {
    Long parent = body.parentId();
    return body.organ() && parent != null ? bodies.get(parent) : body;
  }

  /// The body that issues, and the committee whose organ it is.
  private Set<Long> issuers(DispatchKey key, RecipientGroups.Letter letter) {
    Set<Long> issuers = new LinkedHashSet<>();
    dispatches.issuer(key.id()).map(letter::match).stream()
        .flatMap(match -> members(match).stream())
        .map(Match.Member::body)
        .forEach(
            body -> {
              issuers.add(body.id());
              issuers.add(committeeOf(body).id());
            });
    return issuers;
  }
}
