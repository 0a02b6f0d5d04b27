// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.access.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Counts failed tries and locks who fails too often: a login from one address after a few, an
/// address after many. Each further lock of the same key lasts twice as long, up to an hour; an
/// hour without a failure forgets. Kept in a table: a restart forgives nobody.
final class SignInLimit {
  static final int TRIES_PER_LOGIN = 5;
  static final int TRIES_PER_ADDRESS = 60;

  private static final Duration FIRST_LOCK = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofHours(1);

  private final JdbcClient jdbc;
  private final InstantSource clock;

  SignInLimit(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// How long this caller is still locked out; zero when not.
  Duration locked(String login, String address) {
    Instant now = clock.instant();
    return jdbc.sql(
            """
            select locked_until from access.sign_in_failure
            where key in (:keys) and locked_until > :now
            order by locked_until desc limit 1
            """)
        .param("keys", List.of(key(login + "@" + address), key(address)))
        .param("now", Timestamp.from(now))
        .query((row, n) -> row.getTimestamp(1).toInstant())
        .optional()
        .map(until -> Duration.between(now, until))
        .orElse(Duration.ZERO);
  }

  void failed(String login, String address) {
    Instant now = clock.instant();
    jdbc.sql("delete from access.sign_in_failure where last_at < :past")
        .param("past", Timestamp.from(now.minus(LONGEST)))
        .update();
    fail(key(login + "@" + address), TRIES_PER_LOGIN, now);
    fail(key(address), TRIES_PER_ADDRESS, now);
  }

  private void fail(byte[] key, int allowed, Instant now) {
    jdbc.sql(
            """
            insert into access.sign_in_failure as f (key, failures, locks, last_at)
            values (:key, 1, 0, :now)
            on conflict (key) do update set
              last_at = :now,
              failures = case when f.failures + 1 < :allowed then f.failures + 1 else 0 end,
              locks = case when f.failures + 1 < :allowed then f.locks else f.locks + 1 end,
              locked_until = case when f.failures + 1 < :allowed then f.locked_until
                else cast(:now as timestamptz)
                  + least(:first * power(2, least(f.locks, 10)), :longest) * interval '1 second' end
            """)
        .param("key", key)
        .param("now", Timestamp.from(now))
        .param("allowed", allowed)
        .param("first", FIRST_LOCK.toSeconds())
        .param("longest", LONGEST.toSeconds())
        .update();
  }

  void succeeded(String login, String address) {
    jdbc.sql("delete from access.sign_in_failure where key = :key")
        .param("key", key(login + "@" + address))
        .update();
  }

  private static byte[] key(String of) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(of.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
