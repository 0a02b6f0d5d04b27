// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.access.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Counts failed tries and locks who fails too often: a login from one address after a few, an
/// address after many. Each further lock of the same key lasts twice as long, up to an hour; an
/// hour without a failure forgets. Kept in memory: a restart forgives.
final class SignInLimit {
  static final int TRIES_PER_LOGIN = 5;
  static final int TRIES_PER_ADDRESS = 60;

  private static final Duration FIRST_LOCK = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int MOST_KEYS = 100_000;

  private final InstantSource clock;

  // oldest first, so that what is forgotten first is found first
  private final Map<String, Count> counts = new LinkedHashMap<>();

  private static final class Count {
    int failures;
    int locks;
    Instant last = Instant.MIN;
    @Nullable Instant lockedUntil;
  }

  SignInLimit(InstantSource clock) {
    this.clock = clock;
  }

  /// How long this caller is still locked out; zero when not.
  synchronized Duration locked(String login, String address) {
    Duration byLogin = locked(login + "@" + address);
    Duration byAddress = locked(address);
    return byLogin.compareTo(byAddress) >= 0 ? byLogin : byAddress;
  }

  private Duration locked(String key) {
    Count count = counts.get(key);
    Instant until = count == null ? null : count.lockedUntil;
    Instant now = clock.instant();
    return until == null || !now.isBefore(until) ? Duration.ZERO : Duration.between(now, until);
  }

  synchronized void failed(String login, String address) {
    forget();
    fail(login + "@" + address, TRIES_PER_LOGIN);
    fail(address, TRIES_PER_ADDRESS);
  }

  private void fail(String key, int allowed) {
    Count count = counts.containsKey(key) ? counts.remove(key) : new Count();
    count.failures++;
    count.last = clock.instant();
    if (count.failures >= allowed) {
      Duration lock = FIRST_LOCK.multipliedBy(1L << Math.min(count.locks, 10));
      count.lockedUntil = count.last.plus(lock.compareTo(LONGEST) < 0 ? lock : LONGEST);
      count.locks++;
      count.failures = 0;
    }
    counts.put(key, count);
  }

  synchronized void succeeded(String login, String address) {
    counts.remove(login + "@" + address);
  }

  private void forget() {
    Instant past = clock.instant().minus(LONGEST);
    Iterator<Count> oldest = counts.values().iterator();
    while (oldest.hasNext() && (counts.size() > MOST_KEYS || oldest.next().last.isBefore(past))) {
      if (counts.size() > MOST_KEYS) {
        oldest.next();
      }
      oldest.remove();
    }
  }
}
