// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
import org.junit.jupiter.api.Test;

/// Killed at any moment of a registration, a confirmation or an import, the product starts again
/// with all of it or with none of it. `-Dcrash.seconds=600` goes on for longer, `-Dcrash.seed=N`
/// repeats a run.
class CrashTest {
  private static final int LEAST_KILLS = 5;
  private static final int LONGEST_WORK_MS = 1_200;
  private static final long COMMUNES = 400;

  // of the time that a whole import took just before: the first part is the program’s start
  private static final List<Double> SHARES_OF_AN_IMPORT = List.of(0.8, 0.95);
  private static final Pattern REACH =
      Pattern.compile("đã báo nhận, [\\d.]+ đã mở trong ([\\d.]+) nơi nhận");
  private static final Pattern SLUG =
      Pattern.compile("href=\"(/chi-dao/[^\"/?]+-cv-tu-2021[^\"/?]*)\"");
  private static final Pattern REGISTER = Pattern.compile("<option value=\"([0-9a-f-]{36})\"");

  // as a dispatch to the 106 communes and 9 districts of Trà Vinh amounts to when it is whole
  private static final int DELIVERIES = 115;
  private static final int DISTRICTS = 9;

  private final long seed = Long.getLong("crash.seed", System.nanoTime());
  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);

  @Test
  void killedAtAnyMomentItHoldsAllOfAConfirmationOrNothing() throws Exception {
    Duration length = Duration.ofSeconds(Integer.getInteger("crash.seconds", 60));
    List<String> halves = new ArrayList<>();
    int kills = 0;
    int drafts = 0;
    int confirmed = 0;
    try (Product product = Product.start(Path.of("target/crash"))) {
      Instant end = Instant.now().plus(length);
      while (kills < LEAST_KILLS || Instant.now().isBefore(end)) {
        int number = 800 + 20 * kills;
        CountDownLatch atWork = new CountDownLatch(1);
        CompletableFuture<Void> office =
            CompletableFuture.runAsync(() -> work(product, number, atWork));
        assertThat(atWork.await(60, TimeUnit.SECONDS)).as("the office is at work").isTrue();
        Thread.sleep(random.nextInt(LONGEST_WORK_MS));
        product.kill();
        office.join();
        kills++;
        product.restart();
        Count count = inspect(product, halves);
        drafts = count.drafts();
        confirmed = count.confirmed();
      }
    }

    assertThat(halves).as("half-done after %d kills, seed %d", kills, seed).isEmpty();
    assertThat(confirmed).as("dispatches confirmed between kills, seed %d", seed).isPositive();
    System.out.printf("%d kills: %d confirmed whole, %d drafts whole%n", kills, confirmed, drafts);
  }

  /// A file of units is taken whole or not at all, whenever the import dies.
  @Test
  void killedDuringAnImportItHoldsAllOfTheFileOrNothing() throws Exception {
    Path units = Files.writeString(Path.of("target/tinh-thu.csv"), province(97, 70_000));
    Path other = Files.writeString(Path.of("target/tinh-khac.csv"), province(98, 80_000));
    List<Long> held = new ArrayList<>();
    try (Product product = Product.start(Path.of("target/crash-import"))) {
      product.kill();
      Instant start = Instant.now();
      assertThat(product.importing(other).waitFor()).isZero();
      long usual = Duration.between(start, Instant.now()).toMillis();
      for (double share : SHARES_OF_AN_IMPORT) {
        Process importing = product.importing(units);
        boolean over = importing.waitFor((long) (share * usual), TimeUnit.MILLISECONDS);
        importing.destroyForcibly().waitFor();
        product.restart();
        long there = communes(product);
        held.add(there);
        assertThat(there)
            .as("over: %s", over)
            .isIn(over ? List.of(COMMUNES) : List.of(0L, COMMUNES));
        product.kill();
      }
      assertThat(product.importing(units).waitFor()).isZero();
      product.restart();
      assertThat(communes(product)).isEqualTo(COMMUNES);
    }
    System.out.printf("communes held after each killed import: %s%n", held);
  }

  private static long communes(Product product) throws IOException, InterruptedException {
    HttpVisit clerk = new HttpVisit(product);
    clerk.signIn(Person.CLERK_TV);
    return clerk.get("/dia-ban.csv?tinh=97").lines().filter(line -> line.startsWith("7")).count();
  }

  private static String province(int code, int firstCommune) {
    StringBuilder file =
        new StringBuilder(
            "code,tier,kind,name,parent,valid_from,latitude,longitude,source,confidence\n");
    file.append("%d,PROVINCE,Tỉnh,Thử %d,,2021-01-01,,,tự tạo,L%n".formatted(code, code));
    for (int i = 0; i < COMMUNES; i++) {
      file.append(
          "%d,COMMUNE,Xã,Thử %d,%d,2021-01-01,%.4f,%.4f,tự tạo,L%n"
              .formatted(firstCommune + i, i, code, 11 + i / 50 * 0.02, 106 + i % 50 * 0.02));
    }
    return file.toString();
  }

  private record Count(int drafts, int confirmed) {}

  /// Registers and confirms one document after another until the product is gone.
  private static void work(Product product, int first, CountDownLatch atWork) {
    try {
      HttpVisit clerk = new HttpVisit(product);
      clerk.signIn(Person.CLERK_TV);
      Matcher register = REGISTER.matcher(clerk.get("/chi-dao/moi"));
      assertThat(register.find()).isTrue();
      for (int number = first; ; number++) {
        String draft =
            clerk.post(
                "/chi-dao/moi",
                "/chi-dao",
                Map.of("so", register.group(1), "vanBan", dispatch(number)));
        atWork.countDown();
        clerk.post(draft, draft + "/xac-nhan", Map.of());
      }
    } catch (IOException gone) {
      // the kill that this test is about
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Count inspect(Product product, List<String> halves)
      throws IOException, InterruptedException {
    HttpVisit clerk = new HttpVisit(product);
    clerk.signIn(Person.CLERK_TV);
    int drafts = 0;
    int confirmed = 0;
    for (String slug : slugs(clerk)) {
      String page = clerk.get(slug);
      Matcher reach = REACH.matcher(page);
      if (page.contains("Xác nhận và giao việc")) {
        drafts++;
        if (reach.find()
            || page.contains("cơ quan đã xong")
            || !page.contains("kiểm tra các chốt")) {
          halves.add(slug + ": a draft with deliveries, or without what it orders");
        }
      } else {
        confirmed++;
        if (!reach.find()
            || Integer.parseInt(reach.group(1)) != DELIVERIES
            || !page.contains("0/" + DISTRICTS + " cơ quan đã xong")) {
          halves.add(slug + ": confirmed, but not whole");
        }
      }
    }
    return new Count(drafts, confirmed);
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
