// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.phaodai.clock.OperatingClock;

/// Installations as an office makes them, with the command itself, on folders of their own.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SetupCommandTest {
  @TempDir static Path folder;

  @Test
  void anExerciseThatIsStartedAgainGoesOnFromWhereItWasLeftAndARealFolderHasNone() {
    Path exercise = folder.resolve("dien-tap");
    Path real = folder.resolve("that");
    LocalDateTime left = LocalDateTime.of(2021, 9, 12, 18, 5);
    assertThat(FolderClock.leftOff(exercise)).isEmpty();

    FolderClock.store(exercise, OperatingClock.startingAt(left));
    FolderClock.store(real, OperatingClock.real());

    assertThat(FolderClock.leftOff(exercise))
        .hasValueSatisfying(at -> assertThat(at).isBetween(left, left.plusMinutes(5)));
    assertThat(FolderClock.leftOff(real)).isEmpty();
  }

  @Test
  @Order(1)
  void aProvinceThatIsNoMoreIsOpenedAsAnExerciseAndSaysSoAloud() {
    Said said = run("setup", "--province", "84", "--data", data("tra-vinh"));

    assertThat(said.code()).isZero();
    assertThat(said.text())
        .contains("NƠI DIỄN TẬP", "thôi hiệu lực từ 01/07/2025", "--province 86 Tỉnh Vĩnh Long")
        .contains("Quản trị viên đầu tiên: tên đăng nhập quantri");
    assertThat(FolderClock.of(folder.resolve("tra-vinh")).today())
        .isEqualTo(LocalDate.of(2021, 9, 12));
  }

  @Test
  @Order(2)
  void theServerGoesOnWithTheClockOfTheExerciseAndItsPagesSaySo() throws Exception {
    Path data = folder.resolve("tra-vinh");
    int port = freePort();
    var early = new CompletableFuture<HttpResponse<String>>();

    try (Installation ignored =
        Installation.open(
            data, FolderClock.of(data), port, rooms -> early.complete(signInPage(port)))) {
      HttpResponse<String> page = signInPage(port);

      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("đồng hồ vận hành đang là", "12/09/2021");
    }
    assertThat(early.join().statusCode()).isEqualTo(503);
    assertThat(early.join().headers().firstValue("Retry-After")).hasValue("3");
    assertThat(early.join().body()).contains("đang nạp dữ liệu");
  }

  @Test
  @Order(3)
  void anExerciseMayBeSetToAnotherMoment() {
    Said said =
        run("setup", "--province", "84", "--today", "2021-10-01T07:00", "--data", data("tra-vinh"));

    assertThat(said.code()).isZero();
    assertThat(said.text()).contains("Thêm 0 cơ quan").doesNotContain("Quản trị viên đầu tiên");
    assertThat(FolderClock.of(folder.resolve("tra-vinh")).today())
        .isEqualTo(LocalDate.of(2021, 10, 1));
  }

  @Test
  @Order(4)
  void aProvinceOfTodayIsByTheRealClockAndStaysSo() {
    Said said = run("setup", "--province", "86", "--data", data("vinh-long"));

    assertThat(said.code()).isZero();
    assertThat(said.text()).doesNotContain("DIỄN TẬP");
    assertThat(FolderClock.stored(folder.resolve("vinh-long")))
        .hasValueSatisfying(clock -> assertThat(clock.isShifted()).isFalse());
    for (String command : new String[] {"setup --province 86", "serve", "demo"}) {
      String[] words =
          (command + " --today 2021-09-12T17:30 --data " + data("vinh-long")).split(" ");
      assertThat(run(words).text()).contains("CLI-002");
    }
  }

  @Test
  void theClockOfAFolderRunsOnWhileNothingRuns() throws IOException {
    Path data = Files.createDirectory(folder.resolve("dong-ho"));
    LocalDateTime anHourAgo = OperatingClock.real().civilNow().toLocalDateTime().minusHours(1);
    Files.writeString(
        data.resolve("operating-clock"),
        "exercise 2021-09-12T17:30 " + anHourAgo.atZone(OperatingClock.ZONE).toInstant());

    assertThat(FolderClock.of(data).civilNow().toLocalDateTime())
        .isAfterOrEqualTo(LocalDateTime.of(2021, 9, 12, 18, 30))
        .isBefore(LocalDateTime.of(2021, 9, 12, 19, 30));
  }

  private static String data(String name) {
    return folder.resolve(name).toString();
  }

  private record Said(int code, String text) {}

  private static Said run(String... words) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    var said = new ByteArrayOutputStream();
    try (var both = new PrintStream(said, true, UTF_8)) {
      System.setOut(both);
      System.setErr(both);
      int code = Main.commandLine().execute(words);
      return new Said(code, said.toString(UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  private static HttpResponse<String> signInPage(int port) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/dang-nhap"))
            .header("Accept", "text/html")
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.sendAsync(request, BodyHandlers.ofString()).join();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
