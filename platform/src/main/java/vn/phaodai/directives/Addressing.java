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
  private final Bodies bodies;
  private final RecipientGroups groups;

  Addressing(JdbcClient jdbc, Bodies bodies, RecipientGroups groups) {
    this.jdbc = jdbc;
    this.bodies = bodies;
    this.groups = groups;
  }

  /// Keeps the two lists line by line, with what each line means at the dispatch's day.
  void write(long dispatch, Reading reading, Register register, LocalDate day) {
    Body here = bodies.get(register.bodyId());
    int ordinal = 0;
    for (Addressee line : reading.addressees()) {
      write(dispatch, "ADDRESSEE", ++ordinal, line.text(), Purpose.EXECUTE, here, day);
    }
    ordinal = 0;
    for (Recipient line : reading.recipients()) {
      Purpose purpose = line.purpose() == null ? Purpose.KNOW : line.purpose();
      write(dispatch, "RECIPIENT", ++ordinal, line.text(), purpose, here, day);
    }
  }

  private void write(
      long dispatch,
      String list,
      int ordinal,
      String text,
      Purpose purpose,
      Body here,
      LocalDate day) {
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
        .param("meaning", meaning(groups.match(text, here, day)))
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
  /// the first line that names it.
  void deliver(DispatchKey key, Instant now) {
    record Line(long id, String text, String purpose) {}
    Body here = bodies.get(key.registerBody());
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
      List<@Nullable Long> seatIds = new ArrayList<>();
      for (Match.Member member : members(groups.match(line.text(), here, key.validOn()))) {
        bodyIds.add(member.body().id());
        seatIds.add(member.seat().map(seat -> seat.id()).orElse(null));
      }
      jdbc.sql(
              """
              insert into directives.delivery (dispatch_id, addressing_id, body_id, position_id, path, purpose, sent_at, channel)
              select :dispatch, :line, b.id, m.seat, b.path, :purpose, :now, 'PHAODAI'
              from unnest(:bodies::bigint[], :seats::bigint[]) as m(body, seat)
              join organisation_api.body b on b.id = m.body
              on conflict (dispatch_id, body_id, position_id) do nothing
              """)
          .param("dispatch", key.id())
          .param("line", line.id())
          .param("purpose", line.purpose())
          .param("now", timestamp(now))
          .param("bodies", bodyIds.toArray(Long[]::new))
          .param("seats", seatIds.toArray(Long[]::new))
          .update();
    }
  }

  private static List<Match.Member> members(Match match) {
    return switch (match) {
      case Match.Group g -> g.members();
      case Match.SingleBody b ->
          List.of(new Match.Member(b.body(), java.util.Optional.empty(), List.of()));
      case Match.Archive a ->
          a.keeper().stream()
              .map(keeper -> new Match.Member(keeper, java.util.Optional.empty(), List.of()))
              .toList();
      case Match.Public p -> List.of();
      case Match.AsAbove a -> List.of();
      case Match.Unmatched u -> List.of();
    };
  }

  /// The bodies that the words make owe something. Where a phrase names bodies of one kind at
  /// several levels (“cấp ủy, chính quyền các cấp”), the topmost owe it and pass it on; who issues
  /// the order does not owe it to itself.
  Set<Long> bodiesNamed(List<String> names, DispatchKey key) {
    if (names.isEmpty()) {
      return Set.of();
    }
    Body here = bodies.get(key.registerBody());
    Set<Long> issuers = issuers(key, here);
    Set<Body> named = new LinkedHashSet<>();
    for (Match match : groups.matchAll(names, here, key.validOn())) {
      members(match).forEach(member -> named.add(member.body()));
    }
    named.removeIf(body -> issuers.contains(body.id()));
    Map<String, List<Body>> byKind = new HashMap<>();
    named.forEach(body -> byKind.computeIfAbsent(body.kind(), kind -> new ArrayList<>()).add(body));
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

  /// The body that issues, and the committee whose organ it is.
  private Set<Long> issuers(DispatchKey key, Body here) {
    Set<Long> issuers = new LinkedHashSet<>();
    jdbc
        .sql("select issuer from directives.dispatch where id = :id and issuer is not null")
        .param("id", key.id())
        .query(String.class)
        .optional()
        .map(issuer -> groups.match(issuer, here, key.validOn()))
        .stream()
        .flatMap(match -> members(match).stream())
        .map(Match.Member::body)
        .forEach(
            body -> {
              issuers.add(body.id());
              if (body.organ() && body.parentId() != null) {
                issuers.add(body.parentId());
              }
            });
    return issuers;
  }
}
