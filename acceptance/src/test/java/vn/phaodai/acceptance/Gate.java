// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// A table that nobody can write to for a while: whoever comes to it inside a transaction stands
/// there, with everything before it written and nothing committed, until the gate opens. It makes
/// the moment of a kill a place in the work instead of luck. Nothing is written through it.
final class Gate implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path data;
  private final String table;
  private Connection held;

  private Gate(Path data, String table, Connection held) {
    this.data = data;
    this.table = table;
    this.held = held;
  }

  /// Shuts a table of the product whose data folder this is; its database must be running.
  static Gate shut(Path data, String table) throws SQLException {
    return new Gate(data, table, lock(data, table));
  }

  /// The number that the database of a data folder gives to a question.
  static long ask(Path data, String question) throws SQLException {
    return Long.parseLong(list(data, question).getFirst());
  }

  /// The first column of what it answers.
  static List<String> list(Path data, String question) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = connect(data);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(question)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  /// Waits until so many stand before the gate.
  void await(int many) throws SQLException {
    Instant end = Instant.now().plus(PATIENCE);
    while (waiting() < many) {
      assertThat(Instant.now()).as("%d write to %s", many, table).isBefore(end);
      pause();
    }
  }

  /// Lets those who stand here commit, and shuts again right behind them: who asks for a lock that
  /// another waits for comes after that one.
  void letOneTransactionPass() throws SQLException {
    CompletableFuture<Connection> next =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return lock(data, table);
              } catch (SQLException e) {
                throw new IllegalStateException(e);
              }
            });
    await(2);
    held.close();
    held = next.join();
  }

  /// Opens, and waits until nobody whose program is dead stands here any more.
  @Override
  public void close() throws SQLException {
    held.close();
    Instant end = Instant.now().plus(PATIENCE);
    while (waiting() > 0 && Instant.now().isBefore(end)) {
      pause();
    }
  }

  private long waiting() throws SQLException {
    return ask(
        data,
        "select count(*) from pg_locks where not granted and relation = '%s'::regclass"
            .formatted(table));
  }

  private static Connection lock(Path data, String table) throws SQLException {
    Connection connection = connect(data);
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute("lock table " + table + " in share mode");
    }
    return connection;
  }

  private static Connection connect(Path data) throws SQLException {
    try {
      return DriverManager.getConnection(
          "jdbc:postgresql://127.0.0.1:%s/phaodai"
              .formatted(Files.readString(data.resolve("port")).strip()),
          "phaodai",
          Files.readString(data.resolve("password")).strip());
    } catch (IOException e) {
      throw new SQLException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
