// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.phaodai.engine.population.Outbreak;
import vn.phaodai.engine.population.Parameters;
import vn.phaodai.engine.population.Province;
import vn.phaodai.engine.population.ProvinceFiles;
import vn.phaodai.engine.population.Scenario;
import vn.phaodai.engine.population.Territory;
import vn.phaodai.territory.CensusTerritory;

/// `phaodai synthesise`: a province of people who do not exist and an outbreak whose truth is
/// known, as CSV files. Starts neither Spring nor a database.
@Command(
    name = "synthesise",
    description = {
      "Tạo dân số giả lập của một tỉnh và một đợt dịch biết trước sự thật, ghi thành tệp CSV.",
      "Cùng hạt giống cho cùng kết quả, dù chạy bao nhiêu luồng."
    })
final class SynthesiseCommand implements Callable<Integer> {
  @Option(names = "--province", defaultValue = "84", description = "Mã tỉnh: 84 hoặc 91.")
  private String province = "84";

  @Option(
      names = "--people",
      defaultValue = "20000",
      description = "Số dân, hoặc all: đúng số dân và số hộ của Tổng điều tra từng xã.")
  private String people = "20000";

  @Option(names = "--seed", defaultValue = "42", description = "Hạt giống.")
  private long seed;

  @Option(
      names = "--start",
      defaultValue = "2021-06-20",
      description = "Ngày đầu của đợt dịch (yyyy-MM-dd).")
  private LocalDate start = LocalDate.of(2021, 6, 20);

  @Option(names = "--days", defaultValue = "85", description = "Số ngày của đợt dịch.")
  private int days;

  @Option(
      names = "--visit-days",
      defaultValue = "14",
      description = "Ghi lượt đến nơi của bao nhiêu ngày cuối.")
  private int visitDays;

  @Option(names = "--threads", description = "Số luồng; mặc định là số bộ xử lý.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--out", required = true, description = "Thư mục kết quả.")
  private Path out = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter print = spec.commandLine().getOut();
    Territory territory = territory(spec, province, start);
    int count = count(spec, people, territory);
    check(days >= 1 && days <= 1000, "--days phải từ 1 đến 1000.");
    check(visitDays >= 0, "--visit-days không được âm.");
    check(threads >= 1, "--threads phải từ 1.");
    Province made =
        Province.synthesise(
            territory, new Province.Plan(count, seed, threads, start, Parameters.shipped()));
    print.printf(
        "%s: %d người, %d hộ, %d nơi%n",
        territory.name(), made.people().count(), made.households().count(), made.places().count());
    Outbreak outbreak = Outbreak.run(made, Scenario.of2021(territory, start, days, seed, threads));
    print.printf(
        "%s – %s: %d người nhiễm, %d người được phát hiện%n",
        start,
        start.plus(days - 1L, ChronoUnit.DAYS),
        outbreak.infections(),
        outbreak.cases().size());
    new ProvinceFiles(outbreak, out).write(days - visitDays);
    print.printf("Đã ghi vào %s%n", out);
    return Main.DONE;
  }

  private void check(boolean right, String otherwise) {
    if (!right) {
      throw new ParameterException(spec.commandLine(), otherwise);
    }
  }

  /// The shipped province, or a refusal that names the ones there are.
  static Territory territory(CommandSpec spec, String code, LocalDate day) {
    return CensusTerritory.find(code, day)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "Không có số liệu dân số của tỉnh "
                        + code
                        + " ngày "
                        + day
                        + "; có 84 và 91 năm 2021."));
  }

  /// `all`, or a number between one a commune and what identity numbers allow.
  static int count(CommandSpec spec, String people, Territory territory) {
    if (people.equals("all")) {
      return territory.population();
    }
    int least = territory.communes().size();
    try {
      int count = Integer.parseInt(people);
      if (count >= least && count <= territory.population()) {
        return count;
      }
    } catch (NumberFormatException e) {
      // refused below with the bounds, which says more than what was wrong with the digits
    }
    throw new ParameterException(
        spec.commandLine(),
        "--people phải là all hoặc một số từ " + least + " đến " + territory.population() + ".");
  }
}
