// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import vn.phaodai.territory.BoundaryImport;
import vn.phaodai.territory.ImportReport;
import vn.phaodai.territory.Rejection;
import vn.phaodai.territory.TerritoryLoader;

/// `phaodai import KIND FILE`: files into the installation.
@Command(name = "import", description = "Nạp tệp vào hệ thống.")
final class ImportCommand {
  private static final int SHOWN = 20;

  @Spec private @Nullable CommandSpec spec;

  @Command(
      name = "units",
      description = {
        "Nạp đơn vị hành chính từ CSV (UTF-8) hoặc XLSX; cả tệp hoặc không dòng nào.",
        "Cột: code,tier,kind,name,parent,valid_from,valid_to,population,households,counted_on,"
            + "latitude,longitude,landmass,source,confidence,note (hoặc tiêu đề tiếng Việt).",
        "tier: PROVINCE, DISTRICT, COMMUNE, AREA; valid_to là ngày đầu tiên hết hiệu lực."
      })
  int units(
      @Parameters(paramLabel = "FILE", description = "Tệp CSV hoặc XLSX.") Path file,
      @Option(names = "--data", defaultValue = "data/demo", description = "Thư mục dữ liệu.")
          Path data,
      @Option(names = "--dry-run", description = "Chỉ kiểm tra, không ghi.") boolean dryRun,
      @Option(names = "--rejected", description = "Ghi các dòng bị trả lại (.csv hoặc .xlsx).")
          @Nullable Path rejected,
      @Option(names = "--json", description = "In kết quả dạng JSON.") boolean json)
      throws IOException {
    byte[] content = content(file);
    try (Installation installation = Installation.open(data, FolderClock.of(data), null)) {
      TerritoryLoader loader = installation.room(TerritoryLoader.class);
      ImportReport report = loader.importUnits(content, dryRun);
      if (rejected != null && !report.rejected().isEmpty()) {
        Files.write(rejected, loader.rejectedRows(content, report, rejected.toString()));
      }
      return print(report, json);
    }
  }

  @Command(
      name = "boundaries",
      description = "Thay các ô vẽ trên bản đồ bằng ranh giới thật từ tệp GeoJSON.")
  int boundaries(
      @Parameters(paramLabel = "FILE", description = "Tệp GeoJSON (kinh độ, vĩ độ).") Path file,
      @Option(
              names = "--codes-as-of",
              required = true,
              description = "Ngày mà mã và tên trong tệp có hiệu lực (yyyy-MM-dd).")
          LocalDate day,
      @Option(names = "--source", description = "Nguồn và giấy phép của ranh giới.")
          @Nullable String source,
      @Option(names = "--data", defaultValue = "data/demo", description = "Thư mục dữ liệu.")
          Path data,
      @Option(names = "--dry-run", description = "Chỉ kiểm tra, không ghi.") boolean dryRun,
      @Option(names = "--json", description = "In kết quả dạng JSON.") boolean json)
      throws IOException {
    byte[] content = content(file);
    String origin = source == null ? String.valueOf(file.getFileName()) : source;
    try (Installation installation = Installation.open(data, FolderClock.of(data), null)) {
      return print(
          installation.room(BoundaryImport.class).importBoundaries(content, day, origin, dryRun),
          json);
    }
  }

  private byte[] content(Path file) throws IOException {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new picocli.CommandLine.ParameterException(
          java.util.Objects.requireNonNull(spec).commandLine(), "Không có tệp " + file);
    }
  }

  private static int print(ImportReport report, boolean json) {
    if (json) {
      System.out.println(JsonMapper.shared().writeValueAsString(asMap(report)));
    } else {
      System.out.printf(
          "Đọc %d, thêm hoặc đổi %d, giữ nguyên %d, trả lại %d%n",
          report.read(), report.added(), report.kept(), report.rejected().size());
      report.rejected().stream()
          .limit(SHOWN)
          .forEach(
              r ->
                  System.out.printf(
                      "  mục %d %s: %s %s%n",
                      r.item(), r.value(), r.reason().code(), r.reason().vi()));
    }
    return report.rejected().isEmpty() ? Main.DONE : Main.REJECTED;
  }

  private static Map<String, Object> asMap(ImportReport report) {
    List<Map<String, Object>> rejected =
        report.rejected().stream().map(ImportCommand::row).toList();
    return Map.of(
        "read", report.read(),
        "added", report.added(),
        "kept", report.kept(),
        "rejected", rejected);
  }

  private static Map<String, Object> row(Rejection rejection) {
    return Map.of(
        "item", rejection.item(),
        "column", rejection.column(),
        "value", rejection.value(),
        "code", rejection.reason().code(),
        "message", rejection.reason().vi(),
        "message_en", rejection.reason().en());
  }
}
