// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import vn.phaodai.database.EmbeddedServer;
import vn.phaodai.database.ServerRefused;

/// The embedded database on its way up while the program is being wired: whoever asks for its
/// address waits for it. On a new folder its programs are unpacked first, which takes seconds.
final class RisingDatabase implements JdbcConnectionDetails {
  private final CompletableFuture<EmbeddedServer> server;

  RisingDatabase(EmbeddedServer claimed) {
    server =
        CompletableFuture.supplyAsync(
            () -> {
              claimed.start();
              return claimed;
            });
  }

  @Override
  public String getJdbcUrl() {
    return server.join().jdbcUrl();
  }

  @Override
  public String getUsername() {
    return server.join().user();
  }

  @Override
  public String getPassword() {
    return server.join().password();
  }

  @Override
  public String getDriverClassName() {
    return "org.postgresql.Driver";
  }

  /// Says why the database did not come up, where it did not: the program's own failure is only
  /// what followed from it.
  void raiseRefusal() {
    try {
      server.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof ServerRefused refused) {
        throw refused;
      }
    }
  }

  /// Stops the server; one that did not come up has let go of its folder itself. Not a `close`,
  /// which the program would call while its last connections are still open.
  void stop() {
    if (!server.isCompletedExceptionally()) {
      server.join().close();
    }
  }
}
