// SPDX-License-Identifier: Apache-2.0
package vn.phaodai;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.phaodai.database.EmbeddedServer;
import vn.phaodai.database.Migrations;

/// One PostgreSQL server per process that tests, one database a [Ground] as a template, a copy of
/// one of them per test class.
public final class TestDatabase {
  // processes that test beside each other keep apart
  private static final Path FOLDER =
      Path.of("target/test-database-" + System.getProperty("fork", "1"));
  private static final AtomicInteger COUNTER = new AtomicInteger();
  private static final EmbeddedServer SERVER = startServer();
  private static final Set<Ground> LAID = EnumSet.of(Ground.EMPTY);

  private TestDatabase() {}

  private static EmbeddedServer startServer() {
    EmbeddedServer server = EmbeddedServer.start(FOLDER, EmbeddedServer.Purpose.TEST);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    for (Ground ground : Ground.values()) {
      run(server, "drop database if exists " + template(ground));
    }
    run(server, "create database " + template(Ground.EMPTY));
    Migrations.apply(
        new DriverManagerDataSource(
            server.jdbcUrl(template(Ground.EMPTY)), server.user(), server.password()));
    return server;
  }

  private static String template(Ground ground) {
    return "template_" + ground.name().toLowerCase(Locale.ROOT);
  }

  /// Whether copies of this ground can be made.
  static synchronized boolean has(Ground ground) {
    return LAID.contains(ground);
  }

  /// Makes a database that nobody is connected to any more the one that is copied for a ground.
  static synchronized void keep(HikariDataSource database, Ground ground) {
    String name = database.getJdbcUrl().replaceFirst(".*/", "");
    run(SERVER, "alter database " + name + " rename to " + template(ground));
    LAID.add(ground);
  }

  /// A fresh copy of a ground that is laid.
  static synchronized HikariDataSource create(Ground ground) {
    String name = "test_" + COUNTER.incrementAndGet();
    run(SERVER, "drop database if exists " + name + " with (force)");
    run(SERVER, "create database " + name + " template " + template(ground));
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
