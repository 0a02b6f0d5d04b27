// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.phaodai.engine.tracing.CaseFile;
import vn.phaodai.engine.tracing.ExposureFile;
import vn.phaodai.engine.tracing.Exposures;
import vn.phaodai.engine.tracing.Question;
import vn.phaodai.engine.tracing.RowFault;
import vn.phaodai.engine.tracing.Tracer;
import vn.phaodai.engine.tracing.VisitFile;

/// `phaodai trace`: everyone reached from a set of cases, on plain files. Starts neither Spring nor
/// a database.
@Command(
    name = "trace",
    description = {
      "Truy vết trên tệp CSV: ai tiếp xúc với ca bệnh, bậc mấy, sớm nhất lúc nào, từ ai.",
      "Lượt đến: person,place,enter,leave (phút, nửa mở). Ca bệnh: person,from,to (phút).",
    })
final class TraceCommand implements Callable<Integer> {
  private static final int SHOWN = 20;

  @Option(names = "--visits", required = true, description = "Tệp các lượt đến nơi.")
  private Path visits = Path.of("");

  @Option(names = "--cases", required = true, description = "Tệp ca bệnh và khoảng lây.")
  private Path cases = Path.of("");

  @Option(names = "--depth", required = true, description = "Số bậc: 1 là F1, 2 là F1 và F2…")
  private int depth;

  @Option(
      names = "--min-overlap",
      defaultValue = "15",
      description = "Số phút cùng có mặt ít nhất (mặc định 15).")
  private int minOverlap;

  @Option(
      names = "--latent",
      defaultValue = "0",
      description = "Số phút sau phơi nhiễm mới có thể lây (mặc định 0).")
  private int latent;

  @Option(names = "--end", description = "Phút cuối được xét (mặc định: phút cuối trong tệp).")
  private @Nullable Integer end;

  @Option(names = "--out", required = true, description = "Tệp kết quả.")
  private Path out = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    checkOptions();
    int threads = Runtime.getRuntime().availableProcessors();
    VisitFile.Loaded loaded = VisitFile.read(visits, threads);
    CaseFile.Loaded index = CaseFile.read(cases, loaded.persons());
    int last = end == null ? loaded.timeline().end() : end;
    Exposures exposures =
        new Tracer(threads)
            .trace(
                loaded.timeline(), new Question(index.windows(), depth, minOverlap, latent, last));
    try (BufferedWriter writer = Files.newBufferedWriter(out)) {
      ExposureFile.write(exposures, loaded.persons(), writer);
    }
    report(loaded, index, exposures);
    return loaded.faults().isEmpty() && index.faults().isEmpty() ? Main.DONE : Main.REJECTED;
  }

  private void checkOptions() {
    require(
        depth >= 1 && depth <= Question.DEEPEST,
        "--depth " + depth + ": số bậc từ 1 đến " + Question.DEEPEST + ".");
    require(minOverlap >= 1, "--min-overlap " + minOverlap + ": ít nhất 1 phút.");
    require(latent >= 0, "--latent " + latent + ": không được âm.");
    for (Path file : List.of(visits, cases)) {
      require(Files.isReadable(file), "Không đọc được tệp " + file);
    }
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new ParameterException(spec.commandLine(), otherwise);
    }
  }

  private void report(VisitFile.Loaded loaded, CaseFile.Loaded index, Exposures exposures) {
    PrintWriter err = spec.commandLine().getErr();
    err.printf(
        "%d lượt đến, %d người có ca bệnh, %d người bị phơi nhiễm:",
        loaded.timeline().visits(),
        index.windows().stream().mapToInt(w -> w.person()).distinct().count(),
        exposures.size());
    for (int d = 1; d <= depth; d++) {
      err.printf(" F%d %d", d, exposures.count(d));
    }
    err.println();
    if (!index.unseen().isEmpty()) {
      err.printf("%d ca bệnh không có lượt đến nào trong tệp.%n", index.unseen().size());
    }
    list(visits, loaded.faults(), err);
    list(cases, index.faults(), err);
  }

  private static void list(Path file, List<RowFault> faults, PrintWriter err) {
    if (faults.isEmpty()) {
      return;
    }
    err.printf("%s: bỏ qua %d dòng%n", file, faults.size());
    faults.stream()
        .limit(SHOWN)
        .forEach(fault -> err.printf("  dòng %d: %s%n", fault.line(), reason(fault.kind())));
  }

  private static String reason(RowFault.Kind kind) {
    return switch (kind) {
      case UNREADABLE -> "thiếu cột, hoặc thời điểm không phải số phút nguyên";
      case ENDS_BEFORE_IT_BEGINS -> "kết thúc trước hoặc đúng lúc bắt đầu";
      case TOO_LONG -> "kéo dài hơn hai năm";
    };
  }
}
