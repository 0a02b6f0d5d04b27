// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.phaodai.access.DemoAccounts;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.directives.Board;
import vn.phaodai.directives.WorkFilter;
import vn.phaodai.directives.WorkRow;
import vn.phaodai.directives.Workload;
import vn.phaodai.engine.population.Territory;
import vn.phaodai.rules.TransmissionSetting;
import vn.phaodai.territory.CensusTerritory;

/// `phaodai bench …`: measurements that a stranger can repeat.
@Command(name = "bench", description = "Đo hiệu năng trên dữ liệu tự tạo.")
final class BenchCommand {
  private static final List<String> PAGES =
      List.of(
          "/viec",
          "/viec?muc=qua-han",
          "/viec?muc=cho-tham-dinh",
          "/viec?muc=chua-co-han",
          "/viec?muc=da-xong",
          "/chi-dao",
          "/tong-quan");

  /// A province in the middle of an outbreak that a bench fills, and the folder that keeps it.
  static final class Outbreak {
    @Option(names = "--people", defaultValue = "1009168", description = "Số người trong sổ.")
    private int people;

    @Option(names = "--results", defaultValue = "1000000", description = "Số mẫu xét nghiệm.")
    private long results;

    @Option(names = "--cases", defaultValue = "100000", description = "Số hồ sơ ca bệnh.")
    private long cases;

    @Option(names = "--data", defaultValue = "data/bench-lists", description = "Thư mục dữ liệu.")
    private Path data = Path.of("data/bench-lists");

    private ListsFilling fill(Installation installation) {
      var filling = new ListsFilling(installation, "84", System.out);
      filling.fill(people, results, cases);
      return filling;
    }
  }

  /// The first page of every list, for every demo role, over HTTP, with many obligations; and the
  /// list query against the obvious one in the same run, answers compared.
  @Command(
      name = "obligations",
      description = "Trang đầu của mọi danh sách, cho mọi vai, với nhiều nhiệm vụ.")
  int obligations(
      @Option(names = "--count", defaultValue = "1000000", description = "Số việc đã giao.")
          long count,
      @Option(names = "--data", defaultValue = "data/bench", description = "Thư mục dữ liệu.")
          Path data,
      @Option(names = "--rounds", defaultValue = "15", description = "Số lần đo mỗi trang.")
          int rounds)
      throws IOException, InterruptedException {
    int port = freePort();
    try (Installation installation = demonstration(data, port)) {
      Workload workload = installation.room(Workload.class);
      long filled = workload.fill(count);
      workload.settle();
      System.out.printf("%d việc đã giao%n", filled);
      boolean same = comparePeer(installation, workload, System.out);
      double worst = measurePages(installation, port, rounds, System.out);
      System.out.printf("Chậm nhất (p95): %.1f ms%n", worst);
      return same ? Main.DONE : Main.COULD_NOT;
    }
  }

  /// Passages of an hour without a server, delivered afterwards, and the next ones one by one.
  @Command(
      name = "gates",
      description = "Một giờ mất máy chủ ở 40 chốt, rồi gửi hết: không mất, không ghi hai lần.")
  int gates(
      @Option(names = "--gates", defaultValue = "40", description = "Số chốt.") int gates,
      @Option(
              names = "--arrivals",
              defaultValue = "10000",
              description = "Số lượt qua trong một giờ.")
          int arrivals,
      @Option(
              names = "--live",
              defaultValue = "2000",
              description = "Số lượt gửi từng lượt sau đó.")
          int live,
      @Option(names = "--data", defaultValue = "data/bench-gates", description = "Thư mục dữ liệu.")
          Path data)
      throws IOException, InterruptedException, ExecutionException {
    try (Installation installation = demonstration(data, null)) {
      return new GatesBench(installation, System.out).run(gates, arrivals, live)
          ? Main.DONE
          : Main.COULD_NOT;
    }
  }

  /// A month of relief dossiers with planted errors of every kind, controlled in one go.
  @Command(
      name = "relief",
      description =
          "Một tháng hồ sơ hỗ trợ có lỗi cài sẵn: kiểm soát tìm ra bao nhiêu, đúng bao nhiêu.")
  int relief(
      @Option(names = "--people", defaultValue = "360000", description = "Số người trong sổ.")
          int people,
      @Option(names = "--dossiers", defaultValue = "200000", description = "Số hồ sơ.")
          int dossiers,
      @Option(names = "--errors", defaultValue = "0.05", description = "Tỷ lệ hồ sơ có lỗi.")
          double errors,
      @Option(names = "--seed", defaultValue = "42", description = "Hạt giống.") long seed,
      @Option(
              names = "--data",
              defaultValue = "data/bench-relief",
              description = "Thư mục dữ liệu, phải mới.")
          Path data)
      throws IOException {
    try (Installation installation = demonstration(data, null)) {
      return new ReliefBench(installation, seed, System.out).run(people, dossiers, errors)
          ? Main.DONE
          : Main.COULD_NOT;
    }
  }

  /// Lists, searches and files of a province in the middle of an outbreak, for every demo role,
  /// fifty people at once.
  @Command(
      name = "lists",
      description = "Danh sách, tìm kiếm, hồ sơ của cả tỉnh, nhiều người dùng cùng lúc, mọi vai.")
  int lists(
      @Mixin Outbreak outbreak,
      @Option(
              names = "--users",
              defaultValue = "50",
              description = "Số người dùng cùng lúc; 0: chỉ đo từng người một.")
          int users,
      @Option(
              names = "--think",
              defaultValue = "5",
              description = "Giây nghĩ giữa hai trang, trung bình.")
          double think_s,
      @Option(names = "--seconds", defaultValue = "300", description = "Đo trong bao lâu.")
          int seconds,
      @Option(
              names = "--alone",
              defaultValue = "2",
              description = "Số lần mỗi vai mở mỗi trang một mình trước khi đo.")
          int alone,
      @Option(
              names = "--kinds",
              split = ",",
              description = "Chỉ đo các loại trang này; mặc định tất cả.")
          @Nullable List<String> kinds)
      throws IOException, InterruptedException {
    int port = freePort();
    var times = new ServerTimes();
    try (Installation installation =
        Installation.open(
            outbreak.data, exercise(), port, DemoCommand::prepare, times::furnish, "demo")) {
      var words = outbreak.fill(installation).words(outbreak.people);
      var bench = new ListsBench(installation, port, words, times, System.out);
      List<String> wanted = kinds == null ? List.of() : kinds;
      boolean same = !wanted.isEmpty() || new ListsCheck(installation, "84", System.out).check();
      boolean sound = bench.alone(alone, wanted);
      if (users > 0) {
        sound &= bench.together(users, think_s, seconds, wanted);
      }
      return same && sound ? Main.DONE : Main.COULD_NOT;
    }
  }

  /// The day's command cycle, on the province of `bench lists`.
  @Command(
      name = "daily",
      description =
          "Chu trình hằng ngày của cả tỉnh, nhiều ngày liền, trên dữ liệu của bench lists.")
  int daily(
      @Mixin Outbreak outbreak,
      @Option(names = "--days", defaultValue = "10", description = "Số ngày.") int days,
      @Option(
              names = "--day-results",
              defaultValue = "300000",
              description = "Số kết quả về trong ngày cuối.")
          long dayResults,
      @Option(
              names = "--day-visits",
              defaultValue = "2000000",
              description = "Số lượt đến các nơi trong ngày cuối.")
          long dayVisits)
      throws IOException {
    OperatingClock clock = exercise();
    try (Installation installation =
        Installation.open(outbreak.data, clock, null, DemoCommand::prepare, "demo")) {
      outbreak.fill(installation);
      var bench = new DailyBench(installation, System.out);
      bench.fill("84", clock.today(), dayResults, dayVisits);
      return bench.run("84", clock.today(), days) ? Main.DONE : Main.COULD_NOT;
    }
  }

  /// The public home and a commune's page.
  @Command(name = "public", description = "Trang cho dân: bao nhiêu lượt mỗi giây.")
  int publicPages(
      @Option(names = "--connections", defaultValue = "64", description = "Số kết nối.")
          int connections,
      @Option(names = "--seconds", defaultValue = "10", description = "Đo mỗi trang trong bao lâu.")
          int seconds,
      @Option(
              names = "--data",
              defaultValue = "data/bench-public",
              description = "Thư mục dữ liệu.")
          Path data)
      throws IOException {
    int port = freePort();
    try (Installation _ = demonstration(data, port)) {
      PublicBench bench = new PublicBench(port, System.out);
      boolean same = bench.run("/", connections, seconds);
      same &= bench.run("/xa/29272", connections, seconds);
      return same ? Main.DONE : Main.COULD_NOT;
    }
  }

  /// A whole province and outbreaks in it, the answers of several threads and of one compared.
  @Command(
      name = "population",
      description = "Tạo cả tỉnh và đợt dịch 90 ngày; so kết quả nhiều luồng với một luồng.")
  int population(
      @Option(names = "--province", defaultValue = "84", description = "Mã tỉnh: 84 hoặc 91.")
          String province,
      @Option(names = "--threads", defaultValue = "2", description = "Số luồng.") int threads,
      @Option(names = "--rounds", defaultValue = "3", description = "Số lần đo.") int rounds) {
    Territory territory =
        CensusTerritory.find(province, LocalDate.of(2021, 7, 1))
            .orElseThrow(() -> new IllegalArgumentException(province));
    boolean same = new PopulationBench(territory, threads, System.out).run(rounds);
    return same ? Main.DONE : Main.COULD_NOT;
  }

  /// How well forecasts about communes come true, on synthetic provinces of other seeds.
  @Command(
      name = "forecasts",
      description = "Dự báo màu xã trên các tỉnh giả lập: điểm Brier và độ khớp.")
  int forecasts(
      @Option(names = "--people", defaultValue = "300000", description = "Số dân mỗi tỉnh.")
          int people,
      @Option(names = "--seed", defaultValue = "100", description = "Hạt giống đầu tiên.")
          long seed,
      @Option(
              names = "--rounds",
              defaultValue = "1",
              description = "Mười sáu tỉnh mấy lần, mỗi lần hạt giống khác.")
          int rounds,
      @Option(names = "--learn", description = "Chỉ học và in các số hiệu chỉnh.") boolean learn,
      @Option(
              names = "--real",
              description = "Chấm trên các tỉnh thật: tệp có cột date, province_code, new_cases.")
          @Nullable Path real)
      throws IOException {
    if (real != null) {
      TransmissionSetting setting = TransmissionSetting.shipped();
      var above = new AboveForecasts(setting.experience(), System.out);
      var all = new RealForecasts(setting, above).of(real, ForecastBench.AHEAD_D);
      return above.score(all, all) ? Main.DONE : Main.COULD_NOT;
    }
    LocalDate day = LocalDate.of(2021, 7, 1);
    List<ForecastBench.Place> places =
        Collections.nCopies(rounds, List.of(1.0, 1.5, 2.0, 2.5, 1.25, 1.75, 2.25, 2.75)).stream()
            .flatMap(List::stream)
            .flatMap(
                infectious ->
                    Stream.of("84", "91")
                        .map(code -> CensusTerritory.find(code, day).orElseThrow())
                        .map(territory -> new ForecastBench.Place(territory, infectious)))
            .toList();
    ForecastBench bench = new ForecastBench(System.out, TransmissionSetting.shipped(), people);
    if (learn) {
      bench.learn(places, seed);
      return Main.DONE;
    }
    return bench.run(places, places, seed) ? Main.DONE : Main.COULD_NOT;
  }

  /// The reproduction number of many series, answers compared with the obvious way.
  @Command(
      name = "rt",
      description = "Hệ số lây nhiễm R(t) của nhiều chuỗi, so với cách tính hiển nhiên.")
  int rt(
      @Option(names = "--count", defaultValue = "20000", description = "Số chuỗi.") int count,
      @Option(names = "--threads", defaultValue = "2", description = "Số luồng.") int threads,
      @Option(names = "--rounds", defaultValue = "5", description = "Số lần đo.") int rounds) {
    return new RtBench(System.out).run(count, threads, rounds) ? Main.DONE : Main.COULD_NOT;
  }

  /// Everyone a set of cases exposed, from files of visits: times, answers, a day that is appended.
  @Command(
      name = "trace",
      description = {
        "Truy vết trên một thư mục có visits.csv và các tệp ca index_N.csv: đọc, hỏi ba bậc, ảnh chụp, thêm một ngày.",
        "Mã người là số nguyên nhỏ; ngày đầu là ngày 0.",
      })
  int trace(
      @Parameters(paramLabel = "THƯ_MỤC", description = "Thư mục dữ liệu.") Path folder,
      @Option(names = "--threads", defaultValue = "2", description = "Số luồng.") int threads,
      @Option(names = "--answers", description = "Tệp đáp số: ca bậc F1 F2 F3 tổng mã.")
          @Nullable Path answers)
      throws IOException {
    List<String> known = answers == null ? List.of() : Files.readAllLines(answers);
    return new TraceBench(folder, threads, System.out).run(known) ? Main.DONE : Main.COULD_NOT;
  }

  /// A file of a million results on its way into a database that holds millions, with everything
  /// that belongs to it, against the bare COPY of the same file in the same run.
  @Command(
      name = "results",
      description = "Nạp tệp kết quả xét nghiệm, so với COPY của chính tệp ấy.")
  int results(
      @Option(names = "--rows", defaultValue = "1000000", description = "Số dòng của tệp.")
          int rows,
      @Option(
              names = "--earlier",
              defaultValue = "5000000",
              description = "Số kết quả đã có trước khi nạp.")
          long earlier,
      @Option(names = "--rounds", defaultValue = "1", description = "Số lần nạp, mỗi lần tệp mới.")
          int rounds,
      @Option(
              names = "--people",
              defaultValue = "2000000",
              description = "Số người được ghi trước; mặc định cả tỉnh.")
          int people,
      @Option(
              names = "--citizens",
              description = "Mỗi lần thứ hai, 64 kết nối hỏi trang chủ công khai trong lúc nạp.")
          boolean citizens,
      @Option(
              names = "--data",
              defaultValue = "data/bench-results",
              description = "Thư mục dữ liệu.")
          Path data)
      throws IOException {
    Territory territory = CensusTerritory.find("84", LocalDate.of(2021, 7, 1)).orElseThrow();
    Integer port = citizens ? freePort() : null;
    try (Installation installation = Installation.open(data, exercise(), port)) {
      boolean right =
          new ResultsBench(installation, territory, people, data.resolve("files"), System.out)
              .run(rows, earlier, rounds, port == null ? null : new PublicBench(port, System.out));
      return right ? Main.DONE : Main.COULD_NOT;
    }
  }

  /// Forecasts of all open commitments of a province, and the judging of them all.
  @Command(
      name = "outlooks",
      description = "Dự báo mọi cam kết còn hiệu lực của một tỉnh, so với hỏi từng cam kết.")
  int outlooks(
      @Option(names = "--rounds", defaultValue = "10", description = "Số lần đo.") int rounds,
      @Option(
              names = "--data",
              defaultValue = "data/bench-outlooks",
              description = "Thư mục dữ liệu.")
          Path data)
      throws IOException {
    try (Installation installation = demonstration(data, null)) {
      var bench = new OutlooksBench(installation, System.out);
      bench.fill();
      return bench.run(rounds) ? Main.DONE : Main.COULD_NOT;
    }
  }

  /// The tree of one chain of all cases, with their contacts.
  @Command(name = "chain", description = "Cây lây truyền của một chuỗi dài, qua HTTP.")
  int chain(
      @Option(names = "--cases", defaultValue = "5000", description = "Số ca của chuỗi.")
          long cases,
      @Option(names = "--contacts", defaultValue = "20000", description = "Số người tiếp xúc.")
          long contacts,
      @Option(names = "--rounds", defaultValue = "20", description = "Số lần đo.") int rounds,
      @Option(
              names = "--hold",
              description = "Để máy chủ chạy sau khi đo, đến khi nhấn Enter: để mở trình duyệt.")
          boolean hold,
      @Option(names = "--data", defaultValue = "data/bench-chain", description = "Thư mục dữ liệu.")
          Path data)
      throws IOException, InterruptedException {
    int port = freePort();
    try (Installation installation = demonstration(data, port)) {
      new ListsFilling(installation, "84", System.out)
          .fill((int) (2 * (cases + contacts)), cases, cases);
      boolean sound = new ChainBench(installation, port, System.out).run(contacts, rounds);
      if (hold) {
        System.in.read();
      }
      return sound ? Main.DONE : Main.COULD_NOT;
    }
  }

  /// The levels of all units of two provinces on one day, and of those that one batch touches.
  @Command(
      name = "zones",
      description = "Đề xuất mức của mọi đơn vị hai tỉnh trong một ngày; sau một lô kết quả.")
  int zones(
      @Option(names = "--rounds", defaultValue = "50", description = "Số lần đo.") int rounds,
      @Option(names = "--data", defaultValue = "data/bench-zones", description = "Thư mục dữ liệu.")
          Path data)
      throws IOException {
    try (Installation installation = demonstration(data, null)) {
      var bench = new ZonesBench(installation, System.out);
      bench.fill();
      return bench.run(rounds) ? Main.DONE : Main.COULD_NOT;
    }
  }

  /// A whole province registered and recognised again.
  @Command(
      name = "people",
      description = "Đăng ký cả tỉnh, nhận lại từng người; đúng, sai và tốc độ.")
  int people(
      @Option(names = "--count", defaultValue = "1009168", description = "Số người.") int count,
      @Option(names = "--rows", defaultValue = "1000000", description = "Số dòng nhận lại.")
          int rows,
      @Option(names = "--province", defaultValue = "84", description = "Mã tỉnh: 84 hoặc 91.")
          String province,
      @Option(names = "--seed", defaultValue = "42", description = "Hạt giống của dân số giả lập.")
          long seed,
      @Option(names = "--learn", description = "Sổ học trọng số từ chính mình trước khi nhận lại.")
          boolean learn,
      @Option(
              names = "--teach",
              description = "Chỉ dạy trọng số đi kèm chương trình, ghi vào tệp này.")
          @Nullable Path teach,
      @Option(
              names = "--data",
              defaultValue = "data/bench-people",
              description = "Thư mục dữ liệu.")
          Path data)
      throws IOException {
    try (Installation installation = demonstration(data, null)) {
      var bench = new PeopleBench(installation, province, seed, 2, System.out);
      if (teach != null) {
        bench.teach(teach);
        return Main.DONE;
      }
      System.out.printf("%d người trong sổ%n", bench.fill(count));
      if (learn) {
        bench.learn();
      }
      bench.recognise(count, rows);
    }
    return Main.DONE;
  }

  /// @param port where to listen; null: no pages
  private static Installation demonstration(Path data, @Nullable Integer port) {
    return Installation.open(data, exercise(), port, DemoCommand::prepare, "demo");
  }

  private static OperatingClock exercise() {
    return OperatingClock.startingAt(FolderClock.USUAL_EXERCISE);
  }

  private static boolean comparePeer(
      Installation installation, Workload workload, PrintStream out) {
    List<String> province =
        installation
            .room(JdbcClient.class)
            .sql(
                "select path::text from territory_api.unit where code = '84' and tier = 'PROVINCE' limit 1")
            .query((row, n) -> row.getString(1))
            .list();
    Board board = installation.room(Board.class);
    List<Long> ours = List.of();
    List<Long> theirs = List.of();
    double[] fast = new double[9];
    double[] slow = new double[9];
    for (int i = 0; i < fast.length; i++) {
      long start = System.nanoTime();
      ours =
          board.work(province, WorkFilter.first(WorkFilter.Show.OPEN)).rows().stream()
              .map(WorkRow::id)
              .toList();
      fast[i] = (System.nanoTime() - start) / 1e6;
      start = System.nanoTime();
      theirs = workload.firstOpenByTheObviousQuery(province, Board.PAGE);
      slow[i] = (System.nanoTime() - start) / 1e6;
    }
    double ratio = Times.percentile(slow, 50) / Times.percentile(fast, 50);
    out.printf(
        "Danh sách toàn tỉnh: %.1f ms; truy vấn thông thường: %.1f ms; nhanh hơn %.0f lần; kết quả %s%n",
        Times.percentile(fast, 50),
        Times.percentile(slow, 50),
        ratio,
        ours.equals(theirs) ? "giống nhau" : "KHÁC NHAU");
    return ours.equals(theirs);
  }

  private static double measurePages(
      Installation installation, int port, int rounds, PrintStream out)
      throws IOException, InterruptedException {
    double worst = 0;
    for (DemoAccounts.Row account : installation.room(DemoAccounts.class).list()) {
      Visitor visitor = Visitor.signIn(port, account);
      for (String page : PAGES) {
        double[] times = new double[rounds];
        int status = 0;
        for (int i = -2; i < rounds; i++) {
          long start = System.nanoTime();
          status = visitor.get(page).status();
          if (i >= 0) {
            times[i] = (System.nanoTime() - start) / 1e6;
          }
        }
        if (status == 200) {
          double p95 = Times.percentile(times, 95);
          worst = Math.max(worst, p95);
          out.printf(
              "%-14s %-26s p50 %6.1f ms  p95 %6.1f ms%n",
              account.login(), page, Times.percentile(times, 50), p95);
        }
      }
    }
    return worst;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
