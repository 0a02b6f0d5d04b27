// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import vn.phaodai.intake.Intake;
import vn.phaodai.intake.IntakeRefusals;
import vn.phaodai.tables.ColumnType;
import vn.phaodai.tables.ImportColumn;
import vn.phaodai.tables.ImportKind;
import vn.phaodai.territory.BoundaryImport;
import vn.phaodai.territory.ImportReport;

/// `phaodai import KIND FILE`: files into the installation, of every kind that a room declares.
/// Without a kind it says which there are.
@Command(
    name = "import",
    description = {
      "Nạp tệp CSV hoặc XLSX vào hệ thống. Không ghi LOẠI: liệt kê các loại và cột của chúng.",
      "Nạp lại cùng một tệp không đổi gì; tệp bị ngắt giữa chừng thì nạp tiếp từ chỗ dừng."
    })
final class ImportCommand implements Callable<Integer> {
  private static final int SHOWN = 20;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", arity = "0..1", paramLabel = "LOẠI", description = "Ví dụ units.")
  private @Nullable String kind;

  @Parameters(index = "1", arity = "0..1", paramLabel = "TỆP", description = "Tệp CSV hoặc XLSX.")
  private @Nullable Path file;

  @Option(names = "--data", defaultValue = "data/demo", description = "Thư mục dữ liệu.")
  private Path data = Path.of("data/demo");

  @Option(names = "--dry-run", description = "Chỉ kiểm tra, không ghi.")
  private boolean dryRun;

  @Option(names = "--rejected", description = "Ghi các dòng bị trả lại (.csv hoặc .xlsx).")
  private @Nullable Path rejected;

  @Option(names = "--json", description = "In kết quả dạng JSON.")
  private boolean json;

  @Override
  public Integer call() {
    if (kind != null) {
      requireFile(file);
    }
    try (Installation installation = Installation.open(data, FolderClock.of(data), null)) {
      Intake intake = installation.room(Intake.class);
      if (kind == null || file == null) {
        intake.kinds().forEach(ImportCommand::print);
        return Main.DONE;
      }
      if (intake.find(kind).isEmpty()) {
        throw wrongUse(
            IntakeRefusals.NO_SUCH_KIND
                .with(kind, String.join(", ", intake.kinds().stream().map(ImportKind::id).toList()))
                .vi());
      }
      return new FileImport(intake, kind, file, dryRun, rejected).run(json);
    }
  }

  private static void print(ImportKind kind) {
    System.out.printf("%s – %s%n", kind.id(), kind.vi());
    for (ImportColumn column : kind.columns()) {
      String values =
          column.type() == ColumnType.ENUM
              ? String.join(", ", column.choices().stream().map(c -> c.code()).toList())
              : column.example();
      System.out.printf(
          "  %s %-16s %-24s %s%n",
          column.isRequired() ? "*" : " ", column.id(), column.vi(), values);
    }
    System.out.println();
  }

  @Command(
      name = "boundaries",
      description = "Thay các ô vẽ trên bản đồ bằng ranh giới thật từ tệp GeoJSON.")
  int boundaries(
      @Parameters(paramLabel = "FILE", description = "Tệp GeoJSON (kinh độ, vĩ độ).") Path geoJson,
      @Option(
              names = "--codes-as-of",
              required = true,
              description = "Ngày mà mã và tên trong tệp có hiệu lực (yyyy-MM-dd).")
          LocalDate day,
      @Option(names = "--source", description = "Nguồn và giấy phép của ranh giới.")
          @Nullable String source,
      @Option(names = "--data", defaultValue = "data/demo", description = "Thư mục dữ liệu.")
          Path folder,
      @Option(names = "--dry-run", description = "Chỉ kiểm tra, không ghi.") boolean checkOnly,
      @Option(names = "--json", description = "In kết quả dạng JSON.") boolean asJson)
      throws IOException {
    requireFile(geoJson);
    byte[] content = Files.readAllBytes(geoJson);
    String origin = source == null ? String.valueOf(geoJson.getFileName()) : source;
    try (Installation installation = Installation.open(folder, FolderClock.of(folder), null)) {
      return print(
          installation.room(BoundaryImport.class).importBoundaries(content, day, origin, checkOnly),
          asJson);
    }
  }

  private void requireFile(@Nullable Path wanted) {
    if (wanted == null) {
      throw wrongUse("Thiếu TỆP.");
    }
    if (!Files.isRegularFile(wanted)) {
      throw wrongUse("Không có tệp " + wanted);
    }
  }

  private ParameterException wrongUse(String why) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), why);
  }

  private static int print(ImportReport report, boolean json) {
    if (json) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("read", report.read());
      map.put("added", report.added());
      map.put("kept", report.kept());
      map.put("rejected", FileImport.rows(report.rejected()));
      System.out.println(JsonMapper.shared().writeValueAsString(map));
    } else {
      System.out.printf(
          "Đọc %d, thêm hoặc đổi %d, giữ nguyên %d, trả lại %d%n",
          report.read(), report.added(), report.kept(), report.rejected().size());
      report.rejected().stream().limit(SHOWN).forEach(FileImport::print);
    }
    return report.rejected().isEmpty() ? Main.DONE : Main.REJECTED;
  }
}
