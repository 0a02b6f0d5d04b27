// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;
import vn.phaodai.database.EmbeddedServer;
import vn.phaodai.database.Migrations;
import vn.phaodai.database.ServerRefused;

/// The database on its way up while the program is being wired: whoever asks for a connection waits
/// until the server runs and its tables are those of this program. On a new folder that takes
/// seconds.
final class RisingDatabase extends AbstractDataSource {
  private final @Nullable CompletableFuture<EmbeddedServer> server;
  private final CompletableFuture<HikariDataSource> pool;

  private RisingDatabase(
      @Nullable CompletableFuture<EmbeddedServer> server,
      CompletableFuture<HikariDataSource> pool) {
    this.server = server;
    this.pool = pool;
  }

  /// The embedded one, of a folder that is claimed already.
  static RisingDatabase embedded(EmbeddedServer claimed) {
    CompletableFuture<EmbeddedServer> server =
        CompletableFuture.supplyAsync(
            () -> {
              claimed.start();
              return claimed;
            });
    return new RisingDatabase(
        server,
        server.thenApply(
            up -> {
              HikariDataSource pool = pool(up.jdbcUrl());
              pool.setUsername(up.user());
              pool.setPassword(up.password());
              return migrated(pool);
            }));
  }

  /// One that somebody else runs; the address holds user and password.
  static RisingDatabase elsewhere(String url) {
    return new RisingDatabase(null, CompletableFuture.supplyAsync(() -> migrated(pool(url))));
  }

  private static HikariDataSource pool(String url) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(url);
    return pool;
  }

  private static HikariDataSource migrated(HikariDataSource pool) {
    Migrations.apply(pool);
    return pool;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return pool.join().getConnection();
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return pool.join().getConnection(user, password);
  }

  /// Waits until it is up.
  ///
  /// @throws ServerRefused where it did not come up, with cause and cure
  void await() {
    try {
      pool.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /// Says why the database did not come up, where it did not: the program's own failure is only
  /// what followed from it.
  void raiseRefusal() {
    try {
      pool.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof ServerRefused refused) {
        throw refused;
      }
    }
  }

  /// Gives the connections back and stops the server; one that did not come up has let go of its
  /// folder itself. Not a `close`, which the program would call while it still works.
  void stop() {
    pool.handle((open, failure) -> open).thenAccept(RisingDatabase::close).join();
    if (server != null && !server.isCompletedExceptionally()) {
      server.join().close();
    }
  }

  private static void close(@Nullable HikariDataSource open) {
    if (open != null) {
      open.close();
    }
  }
}
