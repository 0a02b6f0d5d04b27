// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import vn.phaodai.command.DailyCycle;
import vn.phaodai.commitments.Judged;
import vn.phaodai.commitments.Sentences;
import vn.phaodai.commitments.Standing;
import vn.phaodai.territory.Unit;

/// `phaodai daily --day D`: the daily command cycle of a province.
@Command(
    name = "daily",
    description = {
      "Chốt số liệu một ngày, đề xuất mức nguy cơ, xét cam kết, kể việc quá hạn, lập báo cáo.",
      "Chạy lại không đổi gì nếu số liệu không đổi; có đổi thì lập lần mới và ghi đính chính."
    })
final class DailyCommand implements Callable<Integer> {
  @Option(names = "--day", required = true, description = "Ngày báo cáo (yyyy-MM-dd).")
  private LocalDate day = LocalDate.EPOCH;

  @Option(names = "--province", defaultValue = "84", description = "Mã tỉnh.")
  private String province = "84";

  @Option(names = "--data", defaultValue = "data/demo", description = "Thư mục dữ liệu.")
  private Path data = Path.of("data/demo");

  @Option(names = "--json", description = "In kết quả dạng JSON.")
  private boolean json;

  @Override
  public Integer call() {
    try (Installation installation = Installation.open(data, FolderClock.of(data), null)) {
      DailyCycle.Run run = installation.room(DailyCycle.class).run(province, day);
      if (json) {
        System.out.println(
            JsonMapper.shared()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(described(run)));
      } else {
        print(run, installation.room(Sentences.class));
      }
      return Main.DONE;
    }
  }

  private static Map<String, Object> described(DailyCycle.Run run) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("day", run.closure().day().toString());
    all.put("province", run.closure().province().code());
    all.put(
        "closure",
        Map.of(
            "number", run.closure().number(),
            "new", run.closure().isNew(),
            "corrections", run.closure().corrections().size()));
    all.put("silent", codes(run.closure().silent()));
    all.put("proposed", codes(run.proposed()));
    all.put("waiting", run.waiting());
    Map<String, Object> commitments = new LinkedHashMap<>();
    for (Standing standing : Standing.values()) {
      commitments.put(standing.name(), run.count(standing));
    }
    commitments.put(
        "missed_now",
        run.missed().stream().map(one -> one.commitment().publicId().toString()).toList());
    all.put("commitments", commitments);
    all.put("overdue", run.overdue().value());
    all.put(
        "report",
        Map.of(
            "id", run.report().id().toString(),
            "revision", run.report().revision(),
            "new", run.isNewReport()));
    return all;
  }

  private static List<String> codes(List<Unit> units) {
    return units.stream().map(Unit::code).toList();
  }

  private static void print(DailyCycle.Run run, Sentences sentences) {
    System.out.printf(
        "%s, ngày %s: chốt lần %d%s, %d đính chính%n",
        run.closure().province().fullName(),
        run.closure().day(),
        run.closure().number(),
        run.closure().isNew() ? "" : " (không đổi)",
        run.closure().corrections().size());
    System.out.printf("Chưa báo cáo          %6d   (xã)%n", run.closure().silent().size());
    System.out.printf("Đề xuất mới           %6d%n", run.proposed().size());
    System.out.printf("Chờ quyết định        %6d%n", run.waiting());
    System.out.printf(
        "Cam kết               %6d   (giữ %d, đúng hướng %d, nguy cơ %d, lỡ %d)%n",
        run.judged().size(),
        run.count(Standing.KEPT),
        run.count(Standing.ON_COURSE),
        run.count(Standing.AT_RISK),
        run.count(Standing.MISSED));
    for (Judged one : run.missed()) {
      System.out.printf(
          "  lỡ: %s – %s – %s%n",
          one.commitment().unitName(),
          sentences.of(one.commitment().promise(), java.util.Locale.of("vi")),
          sentences.why(one.judgement(), java.util.Locale.of("vi")));
    }
    System.out.printf("Việc quá hạn          %6d%n", run.overdue().value());
    System.out.printf(
        "Báo cáo lần %d%s: /bao-cao/%s%n",
        run.report().revision(), run.isNewReport() ? "" : " (không đổi)", run.report().id());
  }
}
