// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.io.Console;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.intake.Intake;
import vn.phaodai.intake.IntakeFile;
import vn.phaodai.intake.Report;
import vn.phaodai.tables.Rejection;

/// One file handed in at the command line, and what is printed of it.
///
/// @param rejected where the rows that were not taken go; null for nowhere
record FileImport(
    Intake intake, String kind, Path file, boolean isDryRun, @Nullable Path rejected) {
  private static final int SHOWN = 20;
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

  /// Returns the exit code.
  int run(boolean json) {
    Console console = System.console();
    var progress = new ProgressLine(System.err, console != null && console.isTerminal());
    Report report;
    try {
      report =
          intake.take(
              kind,
              file,
              String.valueOf(file.getFileName()),
              new Intake.Options(isDryRun, rejected),
              progress);
    } finally {
      progress.end();
    }
    return switch (report) {
      case Report.Taken taken -> print(taken, json);
      case Report.AlreadyReceived before -> print(before, json);
    };
  }

  private int print(Report.Taken taken, boolean json) {
    if (json) {
      System.out.println(JsonMapper.shared().writeValueAsString(asMap(taken)));
    } else {
      System.out.printf(
          "Đọc %d, thêm hoặc đổi %d, giữ nguyên %d, trả lại %d%n",
          taken.read(), taken.added(), taken.kept(), taken.rejected());
      if (taken.dropped() > 0) {
        System.out.printf("Bỏ qua %d dòng tiêu đề, mục, tổng, chữ ký%n", taken.dropped());
      }
      taken.first().stream().limit(SHOWN).forEach(FileImport::print);
      if (taken.warnings() > 0) {
        System.out.printf("Bỏ trống %d giá trị không đọc được:%n", taken.warnings());
        taken.warned().stream().limit(SHOWN).forEach(FileImport::print);
      }
      if (!taken.isWhole()) {
        System.out.println("Không dòng nào được nhận: loại tệp này được nhận cả tệp.");
      }
      if (rejected != null && taken.rejected() > 0) {
        System.out.println("Các dòng bị trả lại và lý do: " + rejected);
      }
    }
    return taken.rejected() == 0 ? Main.DONE : Main.REJECTED;
  }

  static void print(Rejection rejection) {
    String place = rejection.sheet().isEmpty() ? "" : "trang " + rejection.sheet() + ", ";
    System.out.printf(
        "  %sdòng %d %s: %s %s%n",
        place,
        rejection.row(),
        rejection.value(),
        rejection.reason().code(),
        rejection.reason().vi());
  }

  private static Map<String, Object> asMap(Report.Taken taken) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("read", taken.read());
    map.put("added", taken.added());
    map.put("kept", taken.kept());
    map.put("rejected", rows(taken.first()));
    map.put("rejected_rows", taken.rejected());
    map.put("dropped", taken.dropped());
    map.put("warnings", rows(taken.warned()));
    return map;
  }

  /// What was taken before is there already; what was rejected then is still missing.
  private static int print(Report.AlreadyReceived before, boolean json) {
    IntakeFile file = before.file();
    long kept = file.added() + file.kept();
    if (json) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("read", kept + file.rejected());
      map.put("added", 0);
      map.put("kept", kept);
      map.put("rejected", List.of());
      map.put("rejected_rows", file.rejected());
      map.put("received_at", before.receivedAt().toString());
      System.out.println(JsonMapper.shared().writeValueAsString(map));
    } else {
      System.out.printf(
          "Tệp này đã nạp lúc %s: giữ nguyên %d, trả lại %d; không làm gì thêm.%n",
          MOMENT.format(before.receivedAt().atZone(OperatingClock.ZONE)), kept, file.rejected());
    }
    return file.rejected() == 0 ? Main.DONE : Main.REJECTED;
  }

  static List<Map<String, Object>> rows(List<Rejection> rejected) {
    return rejected.stream().map(FileImport::row).toList();
  }

  private static Map<String, Object> row(Rejection rejection) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("sheet", rejection.sheet());
    row.put("item", rejection.row());
    row.put("column", rejection.column());
    row.put("value", rejection.value());
    row.put("code", rejection.reason().code());
    row.put("message", rejection.reason().vi());
    row.put("message_en", rejection.reason().en());
    return row;
  }
}
