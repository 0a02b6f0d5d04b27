// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.access.SignedIn;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;

/// Says that two entries are one person, or two, with an author and a reason, and takes it back. A
/// merge moves a pointer and rewrites nothing: what it joined can be parted again.
@Service
@Transactional
public class Merges {
  private final JdbcClient jdbc;
  private final Sight sight;
  private final AuditLog audit;
  private final OperatingClock clock;

  Merges(JdbcClient jdbc, Sight sight, AuditLog audit, OperatingClock clock) {
    this.jdbc = jdbc;
    this.sight = sight;
    this.audit = audit;
    this.clock = clock;
  }

  private record Pair(long id, long person, long candidate, String state) {}

  private record Member(long id, long canonical, String path) {}

  private record Done(long id, long kept, long merged, List<Long> moved, @Nullable Long review) {}

  /// The two entries of a review are one person: the older entry stands for both. Throws PEOPLE-009
  /// when somebody has decided already, PEOPLE-006 outside the jurisdiction, PEOPLE-003 without a
  /// reason.
  public long same(long review, String reason) {
    String why = Limits.reason(reason);
    Pair pair = open(review);
    long merge = merge(pair.candidate(), pair.person(), why, review);
    decide(review, "SAME");
    return merge;
  }

  /// The two entries of a review are two persons. Throws as [#same].
  public void different(long review) {
    Pair pair = open(review);
    Member person = locked(pair.person());
    inside(person);
    inside(locked(pair.candidate()));
    decide(review, "DIFFERENT");
    audit.record(
        AuditEntry.of("people.keep_apart", "review", review)
            .in(person.path())
            .with(Map.of("person", pair.person(), "candidate", pair.candidate())));
  }

  /// Takes back the decision that two entries are two persons: the pair waits again.
  public void reopen(long review) {
    Pair pair = pair(review);
    if (!pair.state().equals("DIFFERENT")) {
      throw PeopleRefusals.ALREADY_DECIDED.raise();
    }
    inside(locked(pair.person()));
    reopened(review);
    audit.record(AuditEntry.of("people.reopen_review", "review", review));
  }

  private long merge(long one, long other, String reason, long review) {
    Member first = locked(Math.min(one, other));
    Member second = locked(Math.max(one, other));
    inside(first);
    inside(second);
    if (first.canonical() == second.canonical()) {
      throw PeopleRefusals.ALREADY_ONE.raise();
    }
    long kept = Math.min(first.canonical(), second.canonical());
    long merged = Math.max(first.canonical(), second.canonical());
    List<Long> moved =
        jdbc.sql(
                """
                update people.person set canonical_id = :kept, version = version + 1
                where canonical_id = :merged returning id
                """)
            .param("kept", kept)
            .param("merged", merged)
            .query((r, n) -> r.getLong(1))
            .list();
    long id =
        jdbc.sql(
                """
                insert into people.merge (kept_id, merged_id, moved_ids, reason, review_id, merged_by, merged_at)
                values (:kept, :merged, :moved, :reason, :review, :account, :now) returning id
                """)
            .param("kept", kept)
            .param("merged", merged)
            .param("moved", moved.toArray(Long[]::new))
            .param("reason", reason)
            .param("review", review)
            .param("account", author())
            .param("now", clock.now().atOffset(ZoneOffset.UTC))
            .query((r, n) -> r.getLong(1))
            .single();
    audit.record(
        AuditEntry.of("people.merge", "person", kept)
            .in(first.path())
            .with(Map.of("merge", id, "merged", merged, "entries", moved.size())));
    return id;
  }

  /// Parts what a merge joined; its review waits again. Throws PEOPLE-008 when the person was
  /// merged into yet another since, PEOPLE-009 when it was undone already.
  public void undo(long merge, String reason) {
    String why = Limits.reason(reason);
    Done done =
        jdbc.sql(
                """
                select id, kept_id, merged_id, moved_ids, review_id from people.merge
                where id = ? and undone_at is null for update
                """)
            .param(merge)
            .query(Merges::done)
            .optional()
            .orElseThrow(PeopleRefusals.ALREADY_DECIDED::raise);
    Member kept = locked(done.kept());
    inside(kept);
    inside(locked(done.merged()));
    int parted =
        jdbc.sql(
                """
                update people.person set canonical_id = :merged, version = version + 1
                where id = any(:moved) and canonical_id = :kept
                """)
            .param("merged", done.merged())
            .param("kept", done.kept())
            .param("moved", done.moved().toArray(Long[]::new))
            .update();
    if (parted != done.moved().size()) {
      throw PeopleRefusals.LATER_MERGE.raise();
    }
    jdbc.sql(
            """
            update people.merge set undone_at = :now, undone_by = :account, undone_reason = :reason where id = :id
            """)
        .param("now", clock.now().atOffset(ZoneOffset.UTC))
        .param("account", author())
        .param("reason", why)
        .param("id", merge)
        .update();
    Long review = done.review();
    if (review != null) {
      reopened(review);
    }
    audit.record(
        AuditEntry.of("people.unmerge", "person", done.kept())
            .in(kept.path())
            .with(Map.of("merge", merge, "merged", done.merged())));
  }

  private static Done done(ResultSet r, int n) throws SQLException {
    return new Done(
        r.getLong(1),
        r.getLong(2),
        r.getLong(3),
        List.of((Long[]) r.getArray(4).getArray()),
        r.getObject(5, Long.class));
  }

  private Pair open(long review) {
    Pair pair = pair(review);
    if (!pair.state().equals("OPEN")) {
      throw PeopleRefusals.ALREADY_DECIDED.raise();
    }
    return pair;
  }

  private Pair pair(long review) {
    return jdbc.sql(
            "select id, person_id, candidate_id, state from people.review where id = ? for update")
        .param(review)
        .query((r, n) -> new Pair(r.getLong(1), r.getLong(2), r.getLong(3), r.getString(4)))
        .optional()
        .orElseThrow(PeopleRefusals.NOT_FOUND::raise);
  }

  private Member locked(long person) {
    return jdbc.sql(
            "select id, canonical_id, path::text from people.person where id = ? for update")
        .param(person)
        .query((r, n) -> new Member(r.getLong(1), r.getLong(2), r.getString(3)))
        .single();
  }

  private void inside(Member member) {
    if (!sight.covers(member.path(), "people.merge")) {
      throw PeopleRefusals.OUTSIDE.raise();
    }
  }

  private void decide(long review, String state) {
    jdbc.sql(
            """
            update people.review set state = :state, decided_at = :now, decided_by = :account where id = :id
            """)
        .param("state", state)
        .param("now", OffsetDateTime.ofInstant(clock.now(), ZoneOffset.UTC))
        .param("account", author())
        .param("id", review)
        .update();
  }

  private void reopened(long review) {
    jdbc.sql(
            "update people.review set state = 'OPEN', decided_at = null, decided_by = null where id = ?")
        .param(review)
        .update();
  }

  private static @Nullable Long author() {
    return SignedIn.current().map(SignedIn::accountId).orElse(null);
  }
}
