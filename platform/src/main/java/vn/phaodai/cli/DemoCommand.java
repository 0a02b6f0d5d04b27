// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.phaodai.access.DemoAccounts;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.command.DailyCycle;
import vn.phaodai.directives.Samples;
import vn.phaodai.engine.population.Territory;
import vn.phaodai.measures.ReportingDays;
import vn.phaodai.organisation.DemoHolders;
import vn.phaodai.organisation.Establishment;
import vn.phaodai.territory.TerritoryLoader;

/// `phaodai demo`: both provinces, both dispatches, served at once on a data folder of its own.
@Command(
    name = "demo",
    description = "Chạy thử với hai công văn thật của Kiên Giang và Trà Vinh.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  /// Synthetic provinces are those of 2021, whatever day the demonstration shows.
  private static final LocalDate TERRITORY_DAY = LocalDate.of(2021, 7, 1);

  private static final Duration KEPT_EVERY = Duration.ofMinutes(1);

  @Option(names = "--data", defaultValue = "data/demo", description = "Thư mục dữ liệu.")
  private Path data = Path.of("data/demo");

  @Option(names = "--port", defaultValue = "8080", description = "Cổng web.")
  private int port;

  @Option(
      names = "--today",
      description =
          "Thời điểm vận hành lúc khởi động (giờ Việt Nam); bỏ trống: 17:30 ngày 12/9/2021, các lần sau tiếp từ lúc đã dừng.")
  private @Nullable LocalDateTime today;

  @Option(
      names = "--province",
      defaultValue = "84",
      description = "Tỉnh có dân số và đợt dịch giả lập: 84 hoặc 91.")
  private String province = "84";

  @Option(
      names = "--people",
      defaultValue = "20000",
      description = "Số dân giả lập, hoặc all: đúng số dân của Tổng điều tra.")
  private String people = "20000";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--once", description = "Nạp, in tóm tắt rồi thoát.")
  private boolean once;

  @Override
  public Integer call() throws Exception {
    Territory territory = SynthesiseCommand.territory(spec, province, TERRITORY_DAY);
    int inhabitants = SynthesiseCommand.count(spec, people, territory);
    LocalDateTime start =
        today != null ? today : FolderClock.leftOff(data).orElse(FolderClock.USUAL_EXERCISE);
    OperatingClock clock = FolderClock.exercise(data, start);
    FolderClock.store(data, clock);
    Installation installation =
        Installation.open(data, clock, once ? null : port, DemoCommand::prepare, "demo");
    tellArchive(installation.rooms(), start.toLocalDate());
    if (!once) {
      System.out.println("Mở trình duyệt: http://localhost:" + port + "/");
    }
    populate(installation.rooms(), territory, inhabitants, start.toLocalDate());
    tellPeople(installation.rooms());
    if (once) {
      installation.close();
    } else {
      Thread.ofVirtual().start(() -> keepTime(clock));
      installation.serveUntilStopped();
    }
    return Main.DONE;
  }

  /// Both provinces with their dispatches, what pages need to be shown. Loading is idempotent: a
  /// second start on the same data finds everything there.
  static void prepare(BeanFactory rooms) {
    found(rooms);
    rooms.getBean(Samples.class).load();
  }

  /// Units, bodies and who sits in them; the map is drawn meanwhile.
  private static void found(BeanFactory rooms) {
    TerritoryLoader territory = rooms.getBean(TerritoryLoader.class);
    territory.loadUnits();
    CompletableFuture<Void> map = CompletableFuture.runAsync(territory::drawMap);
    rooms.getBean(Establishment.class).establish();
    rooms.getBean(DemoHolders.class).appoint();
    rooms.getBean(DemoAccounts.class).open();
    map.join();
  }

  private static void tellArchive(BeanFactory rooms, LocalDate day) {
    PrintStream out = System.out;
    Samples.Summary archive = rooms.getBean(Samples.class).summary();
    out.printf("Đơn vị hành chính     %6d%n", inForce(rooms, "territory_api.unit", day));
    out.printf("Cơ quan, tổ chức      %6d%n", inForce(rooms, "organisation_api.body", day));
    out.printf("Chức vụ               %6d%n", inForce(rooms, "organisation_api.position", day));
    out.printf("Công văn              %6d%n", archive.dispatches());
    out.printf("Nhiệm vụ đọc được     %6d%n", archive.obligations());
    out.printf("Việc đã giao          %6d   (từng cơ quan)%n", archive.assignments());
    out.printf("Nơi nhận              %6d%n", archive.deliveries());
    out.printf(
        "Điểm còn thiếu        %6d   (số, ngày, chữ ký, hạn, người theo dõi…)%n", archive.gaps());
  }

  private static void tellPeople(BeanFactory rooms) {
    PrintStream out = System.out;
    out.printf("Người dân (giả lập)   %6d%n", all(rooms, "people_api.person"));
    out.printf("Mẫu xét nghiệm        %6d%n", all(rooms, "laboratory_api.specimen"));
    out.printf("Ca nghi ngờ và F0     %6d%n", all(rooms, "cases_api.case_file"));
    out.printf("Người tiếp xúc        %6d%n", all(rooms, "contacts_api.contact"));
    out.printf("Quyết định vùng       %6d   (giả lập)%n", all(rooms, "zones_api.decision"));
    out.printf("Cam kết               %6d   (giả lập)%n", all(rooms, "commitments_api.commitment"));
    out.printf("Kế hoạch đang chạy    %6d   (giả lập)%n", all(rooms, "plans_api.activation"));
    out.printf("Pháo đài đã ghi       %6d   (giả lập)%n", all(rooms, "fortresses_api.fortress"));
    out.printf("Bản tin đã phát       %6d   (giả lập)%n", all(rooms, "bulletins_api.bulletin"));
    out.printf("Lượt qua chốt         %6d   (giả lập)%n", all(rooms, "checkpoints_api.passage"));
  }

  /// The people come in while pages are shown already, as they do at a counter. Those of a folder
  /// are made once; another number asks for another folder. Contacts come last: where there are
  /// none a start before was cut short, and what it took in counts once.
  private void populate(BeanFactory rooms, Territory territory, int inhabitants, LocalDate today) {
    try {
      if (all(rooms, "contacts_api.contact") == 0) {
        System.out.println("Đang nạp dân cư và đợt dịch giả lập…");
        new DemoOutbreak(rooms, territory, inhabitants)
            .load(today, Files.createTempDirectory(data, "demo"));
        new DemoZones(rooms).load(province);
        new DemoCommitments(rooms).load(province);
        new DemoPlans(rooms).load(province);
        new DemoFortresses(rooms).load(province);
        new DemoWelfare(rooms).load(province);
        new DemoFrontline(rooms).load(province, Files.createTempDirectory(data, "demo"));
        new DemoRelief(rooms).load(province);
        new DemoPost(rooms).load(province);
        new DemoCheckpoints(rooms).load();
        LocalDate running =
            rooms
                .getBean(ReportingDays.class)
                .of(province, rooms.getBean(OperatingClock.class).now());
        rooms.getBean(DailyCycle.class).run(province, running.minusDays(1));
        new DemoBulletins(rooms).load(province, running.minusDays(1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The next start goes on from here, so that nothing that was done lies in the future. Minute by
  /// minute: a power cut gives no warning.
  private void keepTime(OperatingClock clock) {
    try {
      while (true) {
        FolderClock.store(data, clock);
        Thread.sleep(KEPT_EVERY);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static long all(BeanFactory rooms, String view) {
    return rooms
        .getBean(JdbcClient.class)
        .sql("select count(*) from " + view)
        .query(Long.class)
        .single();
  }

  private static long inForce(BeanFactory rooms, String view, LocalDate day) {
    return rooms
        .getBean(JdbcClient.class)
        .sql("select count(*) from " + view + " where valid @> :day::date")
        .param("day", day)
        .query(Long.class)
        .single();
  }
}
