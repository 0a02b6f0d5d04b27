// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.access;

import static vn.phaodai.clock.Timestamps.time;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;

/// Counts what addresses do without an account, hour by hour, so that a room can say that it is
/// enough. An address is kept as a digest for a day, never as itself.
@Service
@Transactional
public class AnonymousCallers {
  private static final Duration KEPT = Duration.ofDays(1);

  /// Mixed into the digests, so that the rows alone do not tell the addresses; gone with the
  /// program.
  private final byte[] secret = new SecureRandom().generateSeed(32);

  private final OperatingClock clock;
  private final JdbcClient jdbc;

  AnonymousCallers(OperatingClock clock, JdbcClient jdbc) {
    this.clock = clock;
    this.jdbc = jdbc;
  }

  /// Counts one more try within the caller's transaction: where that is rolled back, so is this.
  ///
  /// @param action what is counted: `relief.apply`
  /// @return tries of the address within this hour of the clock, this one included
  public int count(String action, String address) {
    Instant now = clock.now();
    jdbc.sql("delete from access.anonymous_caller where hour < :old")
        .param("old", time(now.minus(KEPT)))
        .update();
    return jdbc.sql(
            """
            insert into access.anonymous_caller as c (action, caller, hour, tries) values (:action, :caller, :hour, 1)
            on conflict (action, caller, hour) do update set tries = c.tries + 1 returning tries
            """)
        .param("action", action)
        .param("caller", digest(address))
        .param("hour", time(now.truncatedTo(ChronoUnit.HOURS)))
        .query(Integer.class)
        .single();
  }

  private byte[] digest(String address) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(secret);
      return sha.digest(address.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
