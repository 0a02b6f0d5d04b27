// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import vn.phaodai.PhaoDaiApplication;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.database.EmbeddedServer;
import vn.phaodai.refusal.Refusal;

/// A running installation: the database (embedded in `data`, or the one that PHAODAI_DATABASE_URL
/// names) and the program on it. Closing it stops both, in that order reversed.
final class Installation implements AutoCloseable {
  private static final Refusal PORT_TAKEN =
      Refusal.of(
          "CLI-001",
          Refusal.Kind.UNAVAILABLE,
          "Cổng {0} đang bị chương trình khác dùng. Dừng chương trình đó, hoặc thêm --port với số"
              + " khác.",
          "Port {0} is in use by another program. Stop that program, or give another number with"
              + " --port.");

  /// Folder, in the data folder, of the authorities whose signatures are believed.
  private static final String TRUSTED_ROOTS = "trusted-roots";

  private static volatile boolean toldToStop;

  private final RisingDatabase database;
  private volatile @Nullable ConfigurableApplicationContext program;
  private boolean open = true;

  private Installation(RisingDatabase database) {
    this.database = database;
  }

  /// @param port where to listen; empty: no web server, for commands that only need the rooms
  static Installation open(Path data, OperatingClock clock, @Nullable Integer port) {
    return open(data, clock, port, rooms -> {});
  }

  /// @param loading what must be there before pages are shown; until it is through they answer 503
  static Installation open(
      Path data,
      OperatingClock clock,
      @Nullable Integer port,
      Consumer<BeanFactory> loading,
      String... profiles) {
    return open(data, clock, port, loading, beans -> {}, profiles);
  }

  /// @param furnishing what the program needs besides, put in before it is wired
  static Installation open(
      Path data,
      OperatingClock clock,
      @Nullable Integer port,
      Consumer<BeanFactory> loading,
      Consumer<GenericApplicationContext> furnishing,
      String... profiles) {
    Map<String, Object> settings = new HashMap<>();
    RisingDatabase database = database(data);
    settings.put("phaodai.signatures.trust", data.resolve(TRUSTED_ROOTS).toString());
    if (port != null) {
      settings.put("server.port", port);
    }
    Installation installation = new Installation(database);
    // from the first moment: whoever is told to stop while it still loads leaves no server behind
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(installation::stop));
    try {
      installation.program =
          start(settings, database, clock, port != null, loading, furnishing, profiles);
      return installation;
    } catch (RuntimeException e) {
      installation.close();
      database.raiseRefusal();
      throw portIsTaken(e) ? PORT_TAKEN.with(String.valueOf(port)).raise() : e;
    }
  }

  private static RisingDatabase database(Path data) {
    String url = System.getenv("PHAODAI_DATABASE_URL");
    return url == null || url.isBlank()
        ? RisingDatabase.embedded(EmbeddedServer.claim(data, EmbeddedServer.Purpose.KEEP))
        : RisingDatabase.elsewhere(url);
  }

  private static boolean portIsTaken(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof PortInUseException) {
        return true;
      }
    }
    return false;
  }

  private static ConfigurableApplicationContext start(
      Map<String, Object> settings,
      RisingDatabase database,
      OperatingClock clock,
      boolean web,
      Consumer<BeanFactory> loading,
      Consumer<GenericApplicationContext> furnishing,
      String... profiles) {
    return new SpringApplicationBuilder(PhaoDaiApplication.class)
        .web(web ? WebApplicationType.SERVLET : WebApplicationType.NONE)
        .profiles(profiles)
        .properties(settings)
        .registerShutdownHook(false)
        .initializers(
            context -> {
              var beans = (GenericApplicationContext) context;
              beans.registerBean(OperatingClock.class, () -> clock);
              furnishing.accept(beans);
              beans.registerBean(DataSource.class, () -> database);
              beans.registerBean(
                  "loading",
                  ApplicationRunner.class,
                  () ->
                      arguments -> {
                        database.await();
                        loading.accept(beans);
                      });
            })
        .run();
  }

  BeanFactory rooms() {
    return Objects.requireNonNull(program, "started");
  }

  <T> T room(Class<T> service) {
    return rooms().getBean(service);
  }

  /// Waits until the process is told to stop; then it is closed as at any other moment.
  void serveUntilStopped() throws InterruptedException {
    new CountDownLatch(1).await();
  }

  /// Whether somebody has told the process to stop: what is cut off by that has not failed.
  static boolean isToldToStop() {
    return toldToStop;
  }

  private void stop() {
    toldToStop = true;
    LoggingSystem.get(Installation.class.getClassLoader())
        .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
    close();
  }

  /// Once; whoever else comes waits until it is done.
  @Override
  public synchronized void close() {
    if (open) {
      open = false;
      ConfigurableApplicationContext started = program;
      if (started != null) {
        started.close();
        program = null;
      }
      database.stop();
    }
  }
}
