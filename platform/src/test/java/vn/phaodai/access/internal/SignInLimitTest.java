// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phaodai.RoomTest;

@RoomTest
class SignInLimitTest {
  private final JdbcClient jdbc;
  private Instant now = Instant.parse("2021-09-12T10:30:00Z");
  private SignInLimit limit;

  SignInLimitTest(@Autowired JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.limit = new SignInLimit(jdbc, () -> now);
  }

  @BeforeEach
  void nobodyHasFailedYet() {
    jdbc.sql("truncate access.sign_in_failure").update();
  }

  @Test
  void fiveFailuresLockTheLoginFromThatAddressAndNoOther() {
    fail(SignInLimit.TRIES_PER_LOGIN);

    assertThat(limit.locked("xa.tv", "10.1.1.1")).isEqualTo(Duration.ofMinutes(5));
    assertThat(limit.locked("xa.tv", "10.1.1.2")).isZero();
    assertThat(limit.locked("huyen.tv", "10.1.1.1")).isZero();
  }

  @Test
  void theNextLockLastsTwiceAsLongAndAnHourAtMost() {
    for (Duration expected :
        new Duration[] {
          Duration.ofMinutes(5), Duration.ofMinutes(10), Duration.ofMinutes(20),
          Duration.ofMinutes(40), Duration.ofHours(1), Duration.ofHours(1)
        }) {
      fail(SignInLimit.TRIES_PER_LOGIN);

      assertThat(limit.locked("xa.tv", "10.1.1.1")).isEqualTo(expected);
      now = now.plus(expected);
      assertThat(limit.locked("xa.tv", "10.1.1.1")).isZero();
    }
  }

  @Test
  void aSuccessForgivesWhatWentBefore() {
    fail(SignInLimit.TRIES_PER_LOGIN - 1);
    limit.succeeded("xa.tv", "10.1.1.1");
    fail(SignInLimit.TRIES_PER_LOGIN - 1);

    assertThat(limit.locked("xa.tv", "10.1.1.1")).isZero();
  }

  @Test
  void anAddressThatTriesManyLoginsIsLockedForAll() {
    for (int i = 0; i < SignInLimit.TRIES_PER_ADDRESS; i++) {
      limit.failed("login" + i, "10.9.9.9");
    }

    assertThat(limit.locked("bithuxa.kg", "10.9.9.9")).isPositive();
  }

  @Test
  void anHourWithoutAFailureForgets() {
    fail(SignInLimit.TRIES_PER_LOGIN - 1);
    now = now.plus(Duration.ofMinutes(61));
    fail(1);

    assertThat(limit.locked("xa.tv", "10.1.1.1")).isZero();
  }

  @Test
  void aRestartForgivesNobody() {
    fail(SignInLimit.TRIES_PER_LOGIN);

    limit = new SignInLimit(jdbc, () -> now);

    assertThat(limit.locked("xa.tv", "10.1.1.1")).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void whatSomebodyTypedIsNotKept() {
    limit.failed("mat-khau-go-nham-o", "10.1.1.1");

    assertThat(
            jdbc.sql("select f::text from access.sign_in_failure f")
                .query((row, n) -> row.getString(1))
                .list())
        .hasSize(2)
        .noneMatch(row -> row.contains("nham") || row.contains("10.1.1.1"));
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      limit.failed("xa.tv", "10.1.1.1");
    }
  }
}
