// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.database;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/// A real PostgreSQL server that lives in a data folder and belongs to one running program.
///
/// ```
/// DATA/postgres/     the programs, unpacked once per version
///     /cluster/      the database files, checksummed, locale C.UTF-8
///     /password      the superuser's password, mode 0600
///     /port          chosen once, kept
///     /lock          held for as long as the program runs: never two programs on one folder
///     /server.log    what the server said
/// ```
///
/// A server left running by a killed program is adopted: its data is the same data. As root the
/// server is started through `unshare -U`, since PostgreSQL refuses to run as root; where that is
/// not allowed the refusal names the cure. The only listener is loopback.
public final class EmbeddedServer implements AutoCloseable {
  private static final String BUNDLE = "/postgres-linux-x86_64.txz";
  private static final String USER = "phaodai";
  private static final String DATABASE = "phaodai";
  private static final long LEAST_BUFFER_MB = 256;
  private static final long MOST_BUFFER_MB = 4096;

  /// What a server is for. A server for tests gives up durability, and only that.
  public enum Purpose {
    KEEP,
    TEST
  }

  private final Path home;
  private final Purpose purpose;
  private final FileChannel lockFile;
  private final FileLock lock;
  private final boolean root = "root".equals(System.getProperty("user.name"));

  private EmbeddedServer(Path home, Purpose purpose, FileChannel lockFile, FileLock lock) {
    this.home = home;
    this.purpose = purpose;
    this.lockFile = lockFile;
    this.lock = lock;
  }

  /// Starts, or adopts, the server of `data`; creates the cluster the first time.
  ///
  /// @throws ServerRefused with a Vietnamese sentence that names cause and cure
  public static EmbeddedServer start(Path data, Purpose purpose) {
    EmbeddedServer server = claim(data, purpose);
    server.start();
    return server;
  }

  /// Takes the folder for this program, at once; the server is not started yet.
  ///
  /// @throws ServerRefused where another program holds it
  public static EmbeddedServer claim(Path data, Purpose purpose) {
    try {
      Path home = Files.createDirectories(data.toAbsolutePath());
      FileChannel lockFile =
          FileChannel.open(
              home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      @Nullable FileLock lock = tryLock(lockFile);
      if (lock == null) {
        lockFile.close();
        throw new ServerRefused(
            "DATABASE-001",
            "Thư mục dữ liệu "
                + home
                + " đang được một chương trình Pháo Đài khác dùng. Dừng chương trình đó hoặc chọn thư"
                + " mục khác bằng --data.");
      }
      return new EmbeddedServer(home, purpose, lockFile, lock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Starts the server of a claimed folder, as [#start(Path, Purpose)]; lets the folder go where
  /// that cannot be done.
  public void start() {
    try {
      startLocked();
    } catch (IOException e) {
      release();
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      release();
      throw e;
    }
  }

  private void release() {
    try {
      lock.release();
      lockFile.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  public String jdbcUrl() {
    return jdbcUrl(DATABASE);
  }

  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
  }

  public String user() {
    return USER;
  }

  public String password() {
    return readLine(home.resolve("password"));
  }

  private int port() {
    return Integer.parseInt(readLine(home.resolve("port")));
  }

  private static String readLine(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void startLocked() throws IOException {
    refuseWhereRootCannotDropItself();
    unpackPrograms();
    Path cluster = home.resolve("cluster");
    boolean fresh = !Files.exists(cluster.resolve("PG_VERSION"));
    if (fresh) {
      initialise(cluster);
    }
    if (!isRunning()) {
      control(
          "start", "-w", "-t", "60", "-l", home.resolve("server.log").toString(), "-o", flags());
    }
    if (fresh) {
      createDatabase();
    }
  }

  private void refuseWhereRootCannotDropItself() throws IOException {
    if (root && run(List.of("unshare", "-U", "true")).exitCode() != 0) {
      throw new ServerRefused(
          "DATABASE-002",
          "PostgreSQL không chạy dưới quyền root và máy này không cho phép `unshare -U`. Chạy Pháo"
              + " Đài bằng một tài khoản thường, hoặc đặt PHAODAI_DATABASE_URL trỏ tới máy chủ"
              + " PostgreSQL 18 của bạn.");
    }
  }

  /// The bundle is unpacked beside its target and moved into place: a killed program leaves no
  /// half.
  private void unpackPrograms() throws IOException {
    Path programs = home.resolve("postgres");
    if (Files.exists(programs.resolve("bin/postgres"))) {
      return;
    }
    Path half = Files.createTempDirectory(home, "unpacking-");
    try (InputStream bundle = EmbeddedServer.class.getResourceAsStream(BUNDLE)) {
      if (bundle == null) {
        throw new ServerRefused(
            "DATABASE-003",
            "Gói chương trình này không kèm PostgreSQL cho hệ máy đang dùng. Đặt"
                + " PHAODAI_DATABASE_URL trỏ tới máy chủ PostgreSQL 18 của bạn.");
      }
      try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(bundle))) {
        for (TarArchiveEntry entry = tar.getNextEntry();
            entry != null;
            entry = tar.getNextEntry()) {
          unpack(tar, entry, half);
        }
      }
    }
    Files.move(half, programs);
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path into)
      throws IOException {
    Path target = into.resolve(entry.getName()).normalize();
    if (!target.startsWith(into)) {
      throw new IOException("entry outside the bundle: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, target);
      if ((entry.getMode() & 0100) != 0) {
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
  }

  private void initialise(Path cluster) throws IOException {
    byte[] secret = new byte[24];
    new SecureRandom().nextBytes(secret);
    Path password = home.resolve("password");
    Files.deleteIfExists(password);
    Files.createFile(
        password,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(password, HexFormat.of().formatHex(secret));
    Path half = home.resolve("cluster-initialising");
    deleteTree(half);
    check(
        programAs(
            "initdb",
            "-D",
            half.toString(),
            "-U",
            USER,
            "--pwfile=" + password,
            "-A",
            "scram-sha-256",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
            "--data-checksums"));
    Files.move(half, cluster);
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Files.writeString(home.resolve("port"), Integer.toString(free.getLocalPort()));
    }
  }

  private void createDatabase() {
    try (var connection =
            java.sql.DriverManager.getConnection(jdbcUrl("postgres"), user(), password());
        var statement = connection.createStatement()) {
      statement.execute("create database " + DATABASE);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// One setting a flag. Sockets are off, so the folder's path length does not matter.
  private String flags() {
    List<String> settings =
        new ArrayList<>(
            List.of(
                "port=" + port(),
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=60",
                "shared_buffers=" + bufferMb() + "MB",
                "work_mem=16MB",
                "maintenance_work_mem=256MB",
                "max_wal_size=2GB",
                "random_page_cost=1.1",
                "jit=off",
                "timezone=Asia/Ho_Chi_Minh",
                "log_timezone=Asia/Ho_Chi_Minh",
                "log_statement=none",
                "log_min_error_statement=panic",
                "log_parameter_max_length_on_error=0"));
    if (purpose == Purpose.TEST) {
      settings.addAll(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
    }
    return String.join(" ", settings.stream().map(s -> "-c " + s).toList());
  }

  /// An eighth of the machine's memory: the register and the newest results of a province fit where
  /// there is room, and a small machine keeps its memory for the program.
  private static long bufferMb() {
    long memory =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    return Math.clamp((memory >> 20) / 8, LEAST_BUFFER_MB, MOST_BUFFER_MB);
  }

  private boolean isRunning() throws IOException {
    return run(control("status")).exitCode() == 0;
  }

  private void control(String action, String... more) throws IOException {
    List<String> command = control(action);
    command.addAll(List.of(more));
    Outcome outcome = run(command);
    if (outcome.exitCode() != 0) {
      throw new ServerRefused(
          "DATABASE-004",
          "Không khởi động được PostgreSQL trong "
              + home
              + " (xem server.log ở đó). Thường gặp: hết đĩa, hoặc cổng ghi trong tệp port đã bị"
              + " chương trình khác chiếm – ghi số cổng khác vào tệp port rồi chạy lại. "
              + outcome.text());
    }
  }

  private List<String> control(String action) {
    return programAs("pg_ctl", action, "-D", home.resolve("cluster").toString());
  }

  private List<String> programAs(String name, String... arguments) {
    List<String> command = new ArrayList<>();
    if (root) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(home.resolve("postgres/bin").resolve(name).toString());
    command.addAll(List.of(arguments));
    return command;
  }

  private record Outcome(int exitCode, String text) {}

  private void check(List<String> command) throws IOException {
    Outcome outcome = run(command);
    if (outcome.exitCode() != 0) {
      throw new ServerRefused(
          "DATABASE-005", "Không tạo được cơ sở dữ liệu trong " + home + ": " + outcome.text());
    }
  }

  /// Output goes to a file: a started server keeps the pipe open and would block us.
  private Outcome run(List<String> command) throws IOException {
    Path said = Files.createTempFile(home, "said-", ".txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      if (!process.waitFor(90, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return new Outcome(-1, "timeout: " + command.getFirst());
      }
      return new Outcome(process.exitValue(), Files.readString(said).strip());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      Files.deleteIfExists(said);
    }
  }

  private static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /// Stops the server and frees the folder.
  @Override
  public void close() {
    try {
      run(
          programAs(
              "pg_ctl", "stop", "-D", home.resolve("cluster").toString(), "-m", "fast", "-w"));
      release();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
