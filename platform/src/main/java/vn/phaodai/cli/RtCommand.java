// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.phaodai.engine.epidemic.CoriMethod;
import vn.phaodai.engine.epidemic.Incidence;
import vn.phaodai.engine.epidemic.Prior;
import vn.phaodai.engine.epidemic.Reproduction;
import vn.phaodai.engine.epidemic.SerialInterval;
import vn.phaodai.engine.epidemic.Windows;
import vn.phaodai.refusal.Refusal;
import vn.phaodai.tables.Row;

/// `phaodai rt`: the reproduction number of a series, by Cori's method, on plain files. Starts
/// neither Spring nor a database.
@Command(
    name = "rt",
    description = {
      "Hệ số lây nhiễm R(t) theo phương pháp Cori từ một chuỗi số ca theo ngày.",
      "Chuỗi: date,cases hoặc t,cases[,imported]; cột local thay cho cases nếu chỉ đếm ca tại chỗ.",
      "Kết quả: t_start,t_end,mean,sd,q0.025,q0.05,q0.25,q0.5,q0.75,q0.95,q0.975.",
    })
final class RtCommand implements Callable<Integer> {
  private static final Refusal BEYOND =
      Refusal.of(
          "CLI-034",
          "{0}, dòng {1}: khoảng {2}–{3} không nằm trong chuỗi (từ ngày thứ hai, {4}, đến {5}).",
          "{0}, line {1}: window {2}–{3} is not within the series (second day, {4}, to {5}).");
  private static final Refusal MORE_IMPORTED =
      Refusal.of(
          "CLI-035",
          "{0}: ngày {1} có {2} ca xâm nhập nhưng chỉ {3} ca tất cả. Nếu cột cases chỉ đếm ca tại"
              + " chỗ thì thêm --cases-are local.",
          "{0}: day {1} has {2} imported cases but only {3} in all. If cases counts local ones,"
              + " add --cases-are local.");

  private static final Set<String> CASES =
      Set.of("cases", "i", "incidence", "observed", "số ca", "so ca", "so_ca");
  private static final Set<String> LOCAL = Set.of("local", "i_local");
  private static final Set<String> IMPORTED = Set.of("imported", "i_imported");

  /// What the column of cases counts where there is a column of imported ones.
  enum CasesAre {
    total,
    local
  }

  @Parameters(arity = "1", paramLabel = "SERIES.csv", description = "Tệp số ca theo ngày.")
  private Path series = Path.of("");

  @Option(names = "--si-mean", description = "Trung bình khoảng cách lây, ngày (gamma, trên 1).")
  private @Nullable Double siMean;

  @Option(names = "--si-sd", description = "Độ lệch chuẩn khoảng cách lây, ngày.")
  private @Nullable Double siSd;

  @Option(names = "--si", description = "Tệp phân bố khoảng cách lây: day,probability.")
  private @Nullable Path siFile;

  @Option(
      names = "--si-sample",
      description = "Tệp mẫu các phân bố khoảng cách lây, mỗi cột một phân bố, từ ngày 0.")
  private @Nullable Path siSample;

  @Option(names = "--window", description = "Số ngày của khoảng trượt (mặc định 7).")
  private @Nullable Integer window;

  @Option(names = "--windows", description = "Tệp các khoảng: t_start,t_end.")
  private @Nullable Path windowsFile;

  @Option(
      names = "--prior-mean",
      defaultValue = "5",
      description = "Trung bình của phân bố tiên nghiệm (mặc định 5).")
  private double priorMean;

  @Option(
      names = "--prior-sd",
      defaultValue = "5",
      description = "Độ lệch chuẩn của phân bố tiên nghiệm (mặc định 5).")
  private double priorSd;

  @Option(
      names = "--cases-are",
      description = {
        "Cột cases đếm gì khi có cột imported: total (kể cả ca xâm nhập) hay local.",
        "Không nêu: total, trừ khi có ngày ca xâm nhập nhiều hơn cases.",
      })
  private @Nullable CasesAre casesAre;

  @Option(
      names = "--missing-as-zero",
      description = "Ngày thiếu dòng hoặc để trống là ngày không có ca.")
  private boolean missingAsZero;

  @Option(names = "--out", description = "Tệp kết quả (mặc định: in ra màn hình).")
  private @Nullable Path out;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    checkOptions();
    NumberTable table = NumberTable.read(series);
    List<String> notes = new ArrayList<>();
    Read read = read(table, notes);
    Windows windows = windows(read);
    var cori = new CoriMethod(new Prior(priorMean, priorSd));
    Reproduction r =
        siSample == null
            ? cori.estimate(read.cases(), interval(read.cases().days(), notes), windows)
            : cori.estimate(read.cases(), IntervalFile.sample(siSample), windows);
    write(read, r);
    tell(read, r, notes);
    return Main.DONE;
  }

  /// @param first what the file calls its first day: 1 where it has dates
  private record Read(Incidence cases, int first) {}

  private void checkOptions() {
    require((siMean == null) == (siSd == null), "--si-mean và --si-sd phải đi cùng nhau.");
    int intervals = (siMean == null ? 0 : 1) + (siFile == null ? 0 : 1);
    require(
        intervals + (siSample == null ? 0 : 1) == 1,
        "Cần đúng một khoảng cách lây: --si-mean và --si-sd, hoặc --si TỆP, hoặc --si-sample TỆP.");
    if (siMean != null && siSd != null) {
      require(
          siMean > 1 && siSd > 0 && Double.isFinite(siMean) && Double.isFinite(siSd),
          "--si-mean phải lớn hơn 1 ngày và --si-sd lớn hơn 0.");
    }
    require(window == null || windowsFile == null, "Chỉ dùng một trong --window và --windows.");
    require(window == null || window >= 1, "--window: ít nhất 1 ngày.");
    require(
        priorMean > 0 && priorSd > 0 && Double.isFinite(priorMean) && Double.isFinite(priorSd),
        "--prior-mean và --prior-sd phải lớn hơn 0.");
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new ParameterException(spec.commandLine(), otherwise);
    }
  }

  private Read read(NumberTable table, List<String> notes) {
    String example = "date,cases hoặc t,cases,imported";
    int time = table.get(SeriesFile.TIME, 0, "date", example);
    boolean onlyLocal = !table.headings().isEmpty() && table.find(LOCAL, 1) >= 0;
    int cases = table.get(onlyLocal ? LOCAL : CASES, 1, "cases", example);
    int imported = table.find(IMPORTED, 2);
    int[] columns = imported < 0 ? new int[] {cases} : new int[] {cases, imported};
    SeriesFile file =
        SeriesFile.of(
            table,
            time,
            columns,
            SeriesFile.Step.DAY,
            missingAsZero ? SeriesFile.Missing.ZERO : SeriesFile.Missing.REFUSE);
    if (file.filled() > 0) {
      notes.add("%d ô hoặc ngày thiếu được coi là không có ca.".formatted(file.filled()));
    }
    int first = file.dates().isEmpty() ? Integer.parseInt(file.labels().getFirst()) : 1;
    double[] counts = file.column(0);
    if (imported < 0) {
      return new Read(Incidence.of(counts), first);
    }
    double[] broughtIn = file.column(1);
    if (!onlyLocal) {
      takeOff(counts, broughtIn, file, notes);
    }
    return new Read(Incidence.of(counts, broughtIn), first);
  }

  /// Turns all cases into local ones, if that is what the column counts.
  private void takeOff(double[] cases, double[] imported, SeriesFile file, List<String> notes) {
    int more = 0;
    while (more < cases.length && imported[more] <= cases[more]) {
      more++;
    }
    boolean fits = more == cases.length;
    if (casesAre == CasesAre.total && !fits) {
      throw MORE_IMPORTED
          .with(
              series,
              file.labels().get(more),
              Double.toString(imported[more]),
              Double.toString(cases[more]))
          .raise();
    }
    if (casesAre == CasesAre.local || (casesAre == null && !fits)) {
      notes.add(
          "Cột cases được đọc là ca tại chỗ, không kể ca xâm nhập"
              + (casesAre == null
                  ? " (có ngày ca xâm nhập nhiều hơn; nêu rõ bằng --cases-are)."
                  : "."));
      return;
    }
    for (int d = 0; d < cases.length; d++) {
      cases[d] -= imported[d];
    }
  }

  private SerialInterval interval(int days, List<String> notes) {
    if (siFile == null) {
      return SerialInterval.discretised(siMean == null ? 0 : siMean, siSd == null ? 0 : siSd, days);
    }
    SerialInterval interval = IntervalFile.one(siFile);
    if (Math.abs(interval.sum() - 1) > 1e-6) {
      notes.add(
          String.format(
              Locale.ROOT,
              "Xác suất của khoảng cách lây cộng lại bằng %.6f; dùng như đã cho.",
              interval.sum()));
    }
    return interval;
  }

  private Windows windows(Read read) {
    int days = read.cases().days();
    if (windowsFile == null) {
      return Windows.sliding(days, window == null ? 7 : window);
    }
    NumberTable table = NumberTable.read(windowsFile);
    int start = table.get(Set.of("t_start"), 0, "t_start", "t_start,t_end");
    int end = table.get(Set.of("t_end"), 1, "t_end", "t_start,t_end");
    List<Windows.Window> windows = new ArrayList<>();
    for (Row row : table.rows()) {
      int from = table.whole(row, start) - read.first() + 1;
      int to = table.whole(row, end) - read.first() + 1;
      if (from < 2 || to < from || to > days) {
        throw BEYOND
            .with(
                windowsFile,
                Integer.toString(row.number()),
                row.cell(start),
                row.cell(end),
                Integer.toString(read.first() + 1),
                Integer.toString(read.first() + days - 1))
            .raise();
      }
      windows.add(new Windows.Window(from, to));
    }
    return Windows.of(windows);
  }

  private void write(Read read, Reproduction r) {
    var csv = new CsvOutput("t_start,t_end,mean,sd,q0.025,q0.05,q0.25,q0.5,q0.75,q0.95,q0.975");
    for (int w = 0; w < r.size(); w++) {
      csv.cell(r.windows().start(w) + read.first() - 1.0);
      csv.cell(r.windows().end(w) + read.first() - 1.0);
      csv.cell(r.mean(w)).cell(r.sd(w));
      for (Reproduction.Level level : Reproduction.Level.values()) {
        csv.cell(r.quantile(w, level));
      }
      csv.end();
    }
    csv.writeTo(out, spec.commandLine().getOut());
  }

  private void tell(Read read, Reproduction r, List<String> notes) {
    PrintWriter err = spec.commandLine().getErr();
    notes.forEach(err::println);
    int days = read.cases().days();
    if (r.size() == 0) {
      err.printf("Chuỗi chỉ có %d ngày: không đủ cho một khoảng nào.%n", days);
    } else if (read.cases().isEmpty()) {
      err.printf("Cả %d ngày không có ca nào: không ước lượng được R.%n", days);
    }
    int prior = 0;
    for (int w = 0; w < r.size(); w++) {
      prior += r.isEstimated(w) && !r.isInformed(w) ? 1 : 0;
    }
    if (prior > 0) {
      err.printf(
          "%d khoảng không có ca mới lẫn ca đang lây: con số ở đó chỉ là phân bố tiên nghiệm.%n",
          prior);
    }
  }
}
