// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;

@RoomTest(Ground.EMPTY)
class AnonymousCallersTest {
  @Autowired private AnonymousCallers callers;
  @Autowired private JdbcClient jdbc;

  @Test
  void triesAreCountedByAddressAndActionWithinTheHourAndNoAddressIsKept() {
    callers.count("relief.apply", "10.0.0.1");
    jdbc.sql("update access.anonymous_caller set hour = hour - interval '1 hour'").update();

    assertThat(callers.count("relief.apply", "10.0.0.1")).isEqualTo(1);
    assertThat(callers.count("relief.apply", "10.0.0.1")).isEqualTo(2);
    assertThat(callers.count("relief.apply", "10.0.0.2")).isEqualTo(1);
    assertThat(callers.count("fortresses.tell", "10.0.0.1")).isEqualTo(1);
    assertThat(jdbc.sql("select caller from access.anonymous_caller").query(byte[].class).list())
        .noneMatch(digest -> new String(digest, StandardCharsets.ISO_8859_1).contains("10.0.0"));
  }

  @Test
  void whatIsOlderThanADayIsForgotten() {
    callers.count("relief.apply", "10.0.0.9");
    jdbc.sql("update access.anonymous_caller set hour = hour - interval '2 days'").update();

    callers.count("relief.apply", "10.0.0.8");

    assertThat(jdbc.sql("select count(*) from access.anonymous_caller").query(Long.class).single())
        .isEqualTo(1);
  }
}
