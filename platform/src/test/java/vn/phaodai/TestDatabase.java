// SPDX-License-Identifier: Apache-2.0
package vn.phaodai;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import vn.phaodai.database.EmbeddedServer;

/// One PostgreSQL server per build, one migrated template database, a copy of it per test class.
public final class TestDatabase {
  private static final String TEMPLATE = "template_phaodai";
  private static final AtomicInteger COUNTER = new AtomicInteger();
  private static final EmbeddedServer SERVER = startServer();

  private TestDatabase() {}

  private static EmbeddedServer startServer() {
    EmbeddedServer server =
        EmbeddedServer.start(Path.of("target/test-database"), EmbeddedServer.Purpose.TEST);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    run(server, "drop database if exists " + TEMPLATE);
    run(server, "create database " + TEMPLATE);
    Flyway.configure()
        .dataSource(server.jdbcUrl(TEMPLATE), server.user(), server.password())
        .locations("classpath:db/migration")
        .load()
        .migrate();
    return server;
  }

  /// A fresh copy of the migrated template.
  public static synchronized DataSource create() {
    String name = "test_" + COUNTER.incrementAndGet();
    run(SERVER, "drop database if exists " + name + " with (force)");
    run(SERVER, "create database " + name + " template " + TEMPLATE);
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl(SERVER.jdbcUrl(name));
    pool.setUsername(SERVER.user());
    pool.setPassword(SERVER.password());
    pool.setMaximumPoolSize(8);
    pool.setMinimumIdle(1);
    // at the end of the build the server may be gone before the last scheduled task is
    pool.setConnectionTimeout(5_000);
    return new HikariDataSource(pool);
  }

  private static void run(EmbeddedServer server, String statement) {
    try (var connection =
            DriverManager.getConnection(
                server.jdbcUrl("postgres"), server.user(), server.password());
        var sql = connection.createStatement()) {
      sql.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(statement, e);
    }
  }
}
