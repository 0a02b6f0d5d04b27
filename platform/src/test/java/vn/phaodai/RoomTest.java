// SPDX-License-Identifier: Apache-2.0
package vn.phaodai;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.TestExecutionListener;
import org.springframework.test.context.TestExecutionListeners;
import vn.phaodai.clock.OperatingClock;

/// A test of rooms on a real PostgreSQL: the whole program is wired once per process, and each test
/// class gets a database of its own under it. The clock stands at 12/9/2021 17:30.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    properties = {
      "phaodai.morning-run=off",
      "phaodai.closing-run=off",
      "phaodai.public-pages-ahead=off"
    })
@AutoConfigureMockMvc
@Import(RoomTest.Wiring.class)
@TestExecutionListeners(
    listeners = RoomTest.FreshDatabase.class,
    mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface RoomTest {
  /// What the database of the class holds before its first test.
  Ground value() default Ground.EMPTY;

  @TestConfiguration
  class Wiring {
    @Bean
    @Primary
    DataSource dataSource() {
      return new DelegatingDataSource(TestDatabase.create(Ground.EMPTY));
    }

    @Bean
    OperatingClock operatingClock() {
      return OperatingClock.fixed(LocalDateTime.of(2021, 9, 12, 17, 30));
    }
  }

  /// Puts a new database under the running program before each test class, and gives the
  /// connections of the one before back.
  class FreshDatabase implements TestExecutionListener {
    @Override
    public void beforeTestClass(TestContext test) {
      RoomTest asked =
          Objects.requireNonNull(
              TestContextAnnotationUtils.findMergedAnnotation(test.getTestClass(), RoomTest.class));
      ApplicationContext program = test.getApplicationContext();
      var wired = (DelegatingDataSource) program.getBean(DataSource.class);
      @Nullable DataSource before = wired.getTargetDataSource();
      Arrays.stream(Ground.values())
          .filter(ground -> ground.compareTo(asked.value()) <= 0)
          .filter(ground -> !TestDatabase.has(ground))
          .forEach(ground -> lay(ground, program, wired));
      wired.setTargetDataSource(TestDatabase.create(asked.value()));
      if (before instanceof HikariDataSource pool) {
        pool.close();
      }
    }

    private static void lay(Ground ground, ApplicationContext program, DelegatingDataSource wired) {
      @Nullable DataSource before = wired.getTargetDataSource();
      HikariDataSource half = TestDatabase.create(Ground.values()[ground.ordinal() - 1]);
      wired.setTargetDataSource(half);
      ground.load(program);
      wired.setTargetDataSource(before);
      half.close();
      TestDatabase.keep(half, ground);
    }
  }
}
