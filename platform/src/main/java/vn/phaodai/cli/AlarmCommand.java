// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.phaodai.engine.epidemic.Alarms;
import vn.phaodai.engine.epidemic.Counts;

/// `phaodai alarm`: the times at which a count is higher than the past lets one expect, on plain
/// files. Starts neither Spring nor a database.
@Command(
    name = "alarm",
    description = {
      "Cảnh báo: những ngày, tuần hay tháng có số ca cao bất thường so với trước đó.",
      "Chuỗi: t,observed; t là số thứ tự hoặc ngày (2021-09-10 hoặc 10/9/2021).",
      "Kết quả: t,observed,expected,upperbound,alarm (true, false; trống khi chưa đủ số liệu trước đó).",
    })
final class AlarmCommand implements Callable<Integer> {
  private static final Set<String> OBSERVED =
      Set.of("observed", "observed1", "cases", "count", "counts", "số ca", "so ca", "so_ca");
  private static final int USUAL_PER_YEAR = 52;
  private static final int DAYS_OF_WEEK = 7;
  private static final int SHORTEST_MONTH = 28;

  @Parameters(arity = "1", paramLabel = "SERIES.csv", description = "Tệp chuỗi số ca.")
  private Path series = Path.of("");

  @Option(
      names = "--algorithm",
      required = true,
      description = "ears-c1, ears-c2, ears-c3, farrington hoặc farrington-flexible.")
  private String algorithm = "";

  @Mixin private AlarmSettings settings = new AlarmSettings();

  @Option(
      names = "--per-year",
      description = {
        "Một năm có bao nhiêu kỳ: 365, 52 hoặc 12.",
        "Không nêu: theo khoảng cách giữa các ngày của tệp, nếu chỉ đánh số thì 52.",
      })
  private @Nullable Integer perYear;

  @Option(
      names = "--missing-as-zero",
      description =
          "Kỳ thiếu dòng hoặc để trống là kỳ không có ca; không nêu thì ô trống là chưa biết.")
  private boolean missingAsZero;

  @Option(names = "--out", description = "Tệp kết quả (mặc định: in ra màn hình).")
  private @Nullable Path out;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    AlarmAlgorithm wanted =
        AlarmAlgorithm.find(algorithm)
            .orElseThrow(() -> wrong("--algorithm phải là một trong: " + AlarmAlgorithm.names()));
    settings.problems(wanted, spec.commandLine().getParseResult()).ifPresent(this::refuse);
    require(perYear == null || perYear >= 1, "--per-year phải từ 1.");
    List<String> notes = new ArrayList<>();
    SeriesFile file = read(notes);
    Counts counts = counts(file, notes);
    settings.problems(wanted, counts.perYear()).ifPresent(this::refuse);
    Alarms alarms = settings.judge(wanted, counts);
    write(file, counts, alarms);
    tell(wanted, alarms, notes);
    return Main.DONE;
  }

  private void refuse(String problem) {
    throw wrong(problem);
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      throw wrong(otherwise);
    }
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }

  private SeriesFile read(List<String> notes) {
    NumberTable table = NumberTable.read(series);
    int time = table.get(SeriesFile.TIME, 0, "t", "t,observed");
    int observed = table.get(OBSERVED, 1, "observed", "t,observed");
    SeriesFile file =
        SeriesFile.of(
            table,
            time,
            new int[] {observed},
            SeriesFile.Step.EVEN,
            missingAsZero ? SeriesFile.Missing.ZERO : SeriesFile.Missing.UNKNOWN);
    if (file.filled() > 0) {
      notes.add(
          missingAsZero
              ? "%d ô hoặc kỳ thiếu được coi là không có ca.".formatted(file.filled())
              : "%d ô để trống được coi là chưa biết, không phải 0 ca.".formatted(file.filled()));
    }
    return file;
  }

  private Counts counts(SeriesFile file, List<String> notes) {
    double[] observed = file.column(0);
    Optional<Counts.Period> period = period(file);
    Integer asked = perYear;
    boolean fits = asked == null || period.filter(p -> p.perYear() == asked).isPresent();
    if (period.isPresent() && fits) {
      return Counts.dated(observed, file.dates(), period.get());
    }
    if (!file.dates().isEmpty()) {
      notes.add("Các ngày không cách nhau theo --per-year: năm trước được tính theo số kỳ.");
    }
    return Counts.numbered(observed, perYear == null ? USUAL_PER_YEAR : perYear);
  }

  /// What the dates of the file are: days, weeks or months.
  private static Optional<Counts.Period> period(SeriesFile file) {
    if (file.dates().size() < 2) {
      return Optional.empty();
    }
    long apart = ChronoUnit.DAYS.between(file.dates().get(0), file.dates().get(1));
    if (apart == 1) {
      return Optional.of(Counts.Period.DAY);
    }
    if (apart == DAYS_OF_WEEK) {
      return Optional.of(Counts.Period.WEEK);
    }
    boolean monthly =
        apart >= SHORTEST_MONTH
            && file.dates().stream().map(day -> day.getDayOfMonth()).distinct().count() == 1;
    return monthly ? Optional.of(Counts.Period.MONTH) : Optional.empty();
  }

  private void write(SeriesFile file, Counts counts, Alarms alarms) {
    var csv = new CsvOutput("t,observed,expected,upperbound,alarm");
    for (int t = 1; t <= alarms.size(); t++) {
      csv.cell(file.labels().get(t - 1))
          .cell(counts.observed(t))
          .cell(alarms.expected(t))
          .cell(alarms.upper(t))
          .cell(
              switch (alarms.verdict(t)) {
                case UNKNOWN -> "";
                case CALM -> "false";
                case ALARM -> "true";
              })
          .end();
    }
    csv.writeTo(out, spec.commandLine().getOut());
  }

  private void tell(AlarmAlgorithm wanted, Alarms alarms, List<String> notes) {
    PrintWriter err = spec.commandLine().getErr();
    notes.forEach(err::println);
    boolean[] judged = new boolean[alarms.size()];
    for (int t = 1; t <= alarms.size(); t++) {
      judged[t - 1] = alarms.verdict(t) != Alarms.Verdict.UNKNOWN;
    }
    boolean none = Arrays.equals(judged, new boolean[alarms.size()]);
    if (none) {
      err.printf(
          Locale.ROOT,
          "Chuỗi có %d kỳ: không kỳ nào có đủ số liệu trước đó để %s so sánh.%n",
          alarms.size(),
          wanted.label());
    }
  }
}
