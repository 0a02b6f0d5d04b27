// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Killed inside a registration, a confirmation or an import, the product starts again with all of
/// it or with none of it. Where it dies is a place in the work (see [Gate]), not a moment; one more
/// round dies at any moment: `-Dcrash.seconds=600` goes on with those for longer, and
/// `-Dcrash.seed=N` repeats a run.
class CrashTest {
  private static final Path DATA = Path.of("target/crash").toAbsolutePath();
  private static final int LONGEST_WORK_MS = 1_200;
  private static final long COMMUNES = 400;
  private static final int BATCH = 10_000;
  private static final int ACCOUNTS_A_BATCH = 6;
  private static final int BATCHES = 3;
  private static final int FIRST_COMMUNE = 70_000;
  private static final String UNITS =
      "select count(*) from territory.unit where code between '70000' and '79999'";
  private static final String ACCOUNTS = "select count(*) from access.account";
  private static final Pattern REACH =
      Pattern.compile("đã báo nhận, [\\d.]+ đã mở trong ([\\d.]+) nơi nhận");
  private static final Pattern SLUG =
      Pattern.compile("href=\"(/chi-dao/[^\"/?]+-cv-tu-2021[^\"/?]*)\"");
  private static final Pattern REGISTER = Pattern.compile("<option value=\"([0-9a-f-]{36})\"");

  // as a dispatch to the 106 communes and 9 districts of Trà Vinh amounts to when it is whole
  private static final int DELIVERIES = 115;
  private static final int DISTRICTS = 9;

  private static Product product;
  private static int number = 800;

  private final long seed = Long.getLong("crash.seed", System.nanoTime());
  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);

  @BeforeAll
  static void theProductRuns() {
    // offices are what dies here; a thousand people are soon there again after each death
    product = Product.start(DATA, "--people", "1000");
  }

  @AfterAll
  static void theProductStops() {
    product.close();
  }

  /// One document is being registered, another confirmed: of both all is written but the audit row
  /// when it dies.
  @Test
  void killedInsideARegistrationAndAConfirmationItHoldsNothingOfEitherAndDoesBothLater()
      throws Exception {
    HttpVisit clerk = clerk();
    String draft = clerk.post("/chi-dao/moi", "/chi-dao", form(clerk, ++number));
    HttpVisit other = clerk();
    Map<String, String> unheard = form(other, ++number);
    int before = slugs(clerk).size();

    try (Gate gate = Gate.shut(DATA, "audit.entry")) {
      CompletableFuture<Void> confirming =
          untilItDies(() -> clerk.post(draft, draft + "/xac-nhan", Map.of()));
      CompletableFuture<Void> registering =
          untilItDies(() -> other.post("/chi-dao/moi", "/chi-dao", unheard));
      gate.await(2);
      product.kill();
      confirming.join();
      registering.join();
    }
    product.restart();

    HttpVisit again = clerk();
    assertThat(slugs(again)).hasSize(before);
    assertThat(again.get(draft)).contains("Xác nhận và giao việc");
    assertThat(halves(again)).isEmpty();
    again.post(draft, draft + "/xac-nhan", Map.of());
    assertThat(again.post("/chi-dao/moi", "/chi-dao", form(again, number)))
        .startsWith("/chi-dao/" + number + "-cv-tu-2021");
    assertThat(again.get(draft)).doesNotContain("Xác nhận và giao việc");
    assertThat(halves(again)).isEmpty();
  }

  /// A file of units is taken whole or not at all: it dies when the last unit is written. A file of
  /// accounts is taken batch by batch: the first batch is committed, the second is being written
  /// when it dies. The same files again do the rest.
  @Test
  void killedInsideImportsItHoldsNoneOfAWholeFileAndEveryFinishedBatchOnce() throws Exception {
    Path units = Files.writeString(Path.of("target/tinh-thu.csv"), province());
    Path accounts = Files.writeString(Path.of("target/tai-khoan.csv"), accounts());
    long before = Gate.ask(DATA, ACCOUNTS);
    product.kill();

    try (Gate gate = Gate.shut(DATA, "audit.entry")) {
      Process importing = product.importing("units", units);
      gate.await(1);
      importing.destroyForcibly().waitFor();
    }
    assertThat(Gate.ask(DATA, UNITS)).isZero();

    try (Gate gate = Gate.shut(DATA, "access.account")) {
      Process importing = product.importing("accounts", accounts);
      gate.await(1);
      assertThat(Gate.ask(DATA, ACCOUNTS)).as("the first batch is not committed").isEqualTo(before);
      gate.letOneTransactionPass();
      gate.await(1);
      importing.destroyForcibly().waitFor();
    }
    assertThat(Gate.ask(DATA, "select position from intake.file where kind = 'accounts'"))
        .isEqualTo(BATCH);
    assertThat(Gate.ask(DATA, ACCOUNTS)).isEqualTo(before + ACCOUNTS_A_BATCH);

    assertThat(product.importing("units", units).waitFor()).isZero();
    assertThat(product.importing("accounts", accounts).waitFor()).isZero();
    product.restart();

    assertThat(communes()).isEqualTo(COMMUNES);
    assertThat(Gate.ask(DATA, ACCOUNTS)).isEqualTo(before + BATCHES * ACCOUNTS_A_BATCH);
    HttpVisit administrator = new HttpVisit(product);
    administrator.signIn(Person.ADMINISTRATOR_TV);
    int added = BATCHES * ACCOUNTS_A_BATCH;
    assertThat(HttpVisit.words(administrator.get("/nap-tep")))
        .contains("Đã nạp %d %s 0".formatted(added, dotted(BATCHES * BATCH - added)));
  }

  @Test
  void killedAtAnyMomentItHoldsAllOfEveryDispatchOrNothing() throws Exception {
    Instant end = Instant.now().plusSeconds(Integer.getInteger("crash.seconds", 0));
    do {
      number += 20;
      int first = number;
      CountDownLatch atWork = new CountDownLatch(1);
      CompletableFuture<Void> office = untilItDies(() -> work(first, atWork));
      assertThat(atWork.await(60, TimeUnit.SECONDS)).as("the office is at work").isTrue();
      Thread.sleep(random.nextInt(LONGEST_WORK_MS));
      product.kill();
      office.join();
      product.restart();
      assertThat(halves(clerk())).as("half-done, seed %d", seed).isEmpty();
    } while (Instant.now().isBefore(end));
  }

  @Test
  void toldToStopWhileItStillLoadsItLeavesNoServerBehind() {
    try (Product loading = Product.begin(Path.of("target/told-to-stop"))) {
      loading.awaitWords("Đang nạp dân cư");

      loading.tellToStop();

      assertThat(loading.databaseRuns()).isFalse();
    }
  }

  private interface Work {
    void run() throws IOException, InterruptedException;
  }

  /// Begins something whose answer does not come.
  private static CompletableFuture<Void> untilItDies(Work work) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            work.run();
          } catch (IOException gone) {
            // the kill that this test is about
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private static HttpVisit clerk() throws IOException, InterruptedException {
    HttpVisit clerk = new HttpVisit(product);
    clerk.signIn(Person.CLERK_TV);
    return clerk;
  }

  private static Map<String, String> form(HttpVisit clerk, int number)
      throws IOException, InterruptedException {
    Matcher register = REGISTER.matcher(clerk.get("/chi-dao/moi"));
    assertThat(register.find()).isTrue();
    return Map.of("so", register.group(1), "vanBan", dispatch(number));
  }

  /// Registers and confirms one document after another until the product is gone.
  private static void work(int first, CountDownLatch atWork)
      throws IOException, InterruptedException {
    HttpVisit clerk = clerk();
    for (int number = first; ; number++) {
      String draft = clerk.post("/chi-dao/moi", "/chi-dao", form(clerk, number));
      atWork.countDown();
      clerk.post(draft, draft + "/xac-nhan", Map.of());
    }
  }

  /// What is there of a dispatch, and not whole.
  private static List<String> halves(HttpVisit clerk) throws IOException, InterruptedException {
    List<String> halves = new ArrayList<>();
    for (String slug : slugs(clerk)) {
      String page = clerk.get(slug);
      Matcher reach = REACH.matcher(page);
      if (page.contains("Xác nhận và giao việc")) {
        if (reach.find()
            || page.contains("cơ quan đã xong")
            || !page.contains("kiểm tra các chốt")) {
          halves.add(slug + ": a draft with deliveries, or without what it orders");
        }
      } else if (!reach.find()
          || Integer.parseInt(reach.group(1)) != DELIVERIES
          || !page.contains("0/" + DISTRICTS + " cơ quan đã xong")) {
        halves.add(slug + ": confirmed, but not whole");
      }
    }
    return halves;
  }

  /// Every document of this test, over all pages of the list.
  private static List<String> slugs(HttpVisit clerk) throws IOException, InterruptedException {
    List<String> slugs = new ArrayList<>();
    String next = "/chi-dao?q=" + Encoded.of("kiểm tra các chốt");
    while (next != null) {
      String page = clerk.get(next);
      SLUG.matcher(page).results().map(found -> found.group(1)).distinct().forEach(slugs::add);
      Matcher more = Pattern.compile("href=\"([^\"]*[?&](?:amp;)?sau=[^\"]*)\"").matcher(page);
      next = more.find() ? more.group(1).replace("&amp;", "&") : null;
    }
    return slugs;
  }

  private static long communes() throws IOException, InterruptedException {
    return clerk().get("/dia-ban.csv?tinh=97").lines().filter(l -> l.startsWith("7")).count();
  }

  private static String province() {
    StringBuilder file =
        new StringBuilder(
            "code,tier,kind,name,parent,valid_from,latitude,longitude,source,confidence\n");
    file.append("97,PROVINCE,Tỉnh,Thử,,2021-01-01,,,tự tạo,L\n");
    for (int i = 0; i < COMMUNES; i++) {
      file.append(
          "%d,COMMUNE,Xã,Thử %d,97,2021-01-01,%.4f,%.4f,tự tạo,L%n"
              .formatted(FIRST_COMMUNE + i, i, 11 + i / 50 * 0.02, 106 + i % 50 * 0.02));
    }
    return file.toString();
  }

  /// Seats of both provinces, most of them vacant: at the start of each batch some that get holders
  /// with accounts.
  private static String accounts() throws SQLException {
    List<String> seats =
        Gate.list(
            DATA,
            """
            select b.code || ',' || p.title || ',2'
            from organisation.position p join organisation.body b on b.id = p.body_id
            where p.seats > 1 and p.kind <> 'MEMBER' and p.valid @> date '2021-09-12'
              and b.valid @> date '2021-09-12' and p.title not like '%,%'
              and not exists (select from organisation.tenure t where t.position_id = p.id and t.seat = 2)
            order by p.id limit
            """
                + BATCHES * ACCOUNTS_A_BATCH);
    StringBuilder file = new StringBuilder("body_code,position,seat,full_name,login\n");
    for (int i = 0; i < seats.size(); i++) {
      file.append("%s,Thạch Văn Thử,crash.%d\n".formatted(seats.get(i), i));
      if ((i + 1) % ACCOUNTS_A_BATCH == 0) {
        file.append((seats.get(i) + ",,\n").repeat(BATCH - ACCOUNTS_A_BATCH));
      }
    }
    return file.toString();
  }

  private static String dotted(int number) {
    return "%,d".formatted(number).replace(',', '.');
  }

  private static String dispatch(int number) {
    return """
        TỈNH ỦY TRÀ VINH
        *
        Số %d-CV/TU
        V/v kiểm tra các chốt

        ĐẢNG CỘNG SẢN VIỆT NAM
        Trà Vinh, ngày 11 tháng 9 năm 2021

        Kính gửi: - Các huyện ủy, thị ủy, thành ủy,
        - Bí thư các xã, phường, thị trấn

        Ban Thường vụ Tỉnh ủy yêu cầu các huyện ủy, thị ủy, thành ủy kiểm tra các chốt trước ngày 20/9/2021.

        T/M BAN THƯỜNG VỤ
        PHÓ BÍ THƯ THƯỜNG TRỰC

        Kim Ngọc Thái
        """
        .formatted(number);
  }
}
