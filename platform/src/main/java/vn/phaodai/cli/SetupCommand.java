// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.phaodai.access.Accounts;
import vn.phaodai.access.Setup;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.intake.Intake;
import vn.phaodai.organisation.Establishment;
import vn.phaodai.territory.EndedProvince;
import vn.phaodai.territory.TerritoryLoader;

/// `phaodai setup`: an empty installation of one province, real or for an exercise on a clock of
/// the past. Run again, it adds only what is new: another workbook of accounts, bodies of new
/// rules.
@Command(name = "setup", description = "Cài đặt trống cho một tỉnh: thật, hoặc diễn tập (--today).")
final class SetupCommand implements Callable<Integer> {
  @Option(names = "--province", required = true, description = "Mã tỉnh, ví dụ 84.")
  private String province = "";

  @Option(names = "--data", defaultValue = "data/production", description = "Thư mục dữ liệu.")
  private Path data = Path.of("data/production");

  @Option(
      names = "--units",
      description = "Đơn vị hành chính của tỉnh khác (CSV hoặc XLSX như import units).")
  private @Nullable Path units;

  @Option(names = "--accounts", description = "Bảng tính tài khoản và người giữ chức danh.")
  private @Nullable Path accounts;

  @Option(names = "--template", description = "Ghi bảng tính trống, mỗi ghế một dòng.")
  private @Nullable Path template;

  @Option(
      names = "--rejected",
      defaultValue = "tai-khoan-bi-tra-lai.xlsx",
      description = "Nơi ghi các dòng bị trả lại kèm lý do.")
  private Path rejected = Path.of("tai-khoan-bi-tra-lai.xlsx");

  @Option(
      names = "--admin-name",
      defaultValue = "Quản trị viên",
      description = "Họ tên quản trị viên đầu tiên.")
  private String adminName = "";

  @Option(
      names = "--admin-login",
      defaultValue = "quantri",
      description = "Tên đăng nhập của quản trị viên đầu tiên.")
  private String adminLogin = "";

  @Option(
      names = "--today",
      description =
          "Cài đặt diễn tập: đồng hồ bắt đầu từ lúc này, ví dụ 2021-09-12T17:30 (giờ Việt Nam).")
  private @Nullable LocalDateTime today;

  @Override
  public Integer call() throws IOException {
    Optional<OperatingClock> settled = FolderClock.stored(data);
    Optional<OperatingClock> clock = clock(settled);
    if (clock.isEmpty()) {
      return Main.COULD_NOT;
    }
    try (Installation installation = Installation.open(data, clock.get(), null)) {
      Setup setup = installation.room(Setup.class);
      if (settled.isEmpty() && clock.get().isShifted() && !setup.isEmpty()) {
        throw FolderClock.BY_THE_REAL_CLOCK.with(data).raise();
      }
      if (!loadTerritory(installation)) {
        return Main.COULD_NOT;
      }
      Establishment.Summary founded = installation.room(Establishment.class).establish(province);
      System.out.printf("Thêm %d cơ quan, %d chức danh.%n", founded.bodies(), founded.positions());
      if (setup.isEmpty()) {
        print(setup.firstAdministrator(province, adminName, adminLogin));
      }
      FolderClock.store(data, clock.get());
      if (template != null) {
        Files.write(template, setup.template(province));
        System.out.println("Đã ghi bảng tính trống: " + template);
      }
      return accounts == null
          ? Main.DONE
          : fileImport(installation, "accounts", accounts).run(false);
    }
  }

  /// The clock of the folder, or for a new one: the moment asked for, real time for a province that
  /// exists today, an exercise for one that is no more. Empty when a real installation’s province
  /// is no more.
  private Optional<OperatingClock> clock(Optional<OperatingClock> settled) throws IOException {
    if (today != null) {
      return Optional.of(FolderClock.exercise(data, today));
    }
    if (settled.isPresent() && settled.get().isShifted()) {
      return settled;
    }
    Optional<EndedProvince> ended =
        EndedProvince.find(province, OperatingClock.real().today(), Optional.ofNullable(units));
    if (ended.isEmpty()) {
      return Optional.of(OperatingClock.real());
    }
    if (settled.isPresent()) {
      System.err.println(said(ended.get()));
      return Optional.empty();
    }
    LocalDateTime start = FolderClock.USUAL_EXERCISE;
    System.out.printf(
        "CHÚ Ý – NƠI DIỄN TẬP: %s Đồng hồ của nơi này bắt đầu từ %tR ngày %<td/%<tm/%<tY, không phải"
            + " giờ thật.%n",
        said(ended.get()), start);
    return Optional.of(OperatingClock.startingAt(start));
  }

  private static String said(EndedProvince ended) {
    String now =
        ended.successors().isEmpty()
            ? "theo mã của tỉnh hiện nay"
            : "với --province " + String.join(" hoặc ", ended.successors());
    return "%s (mã %s) thôi hiệu lực từ %td/%<tm/%<tY; muốn cài đặt thật, gọi lại %s."
        .formatted(ended.fullName(), ended.code(), ended.ended(), now);
  }

  private boolean loadTerritory(Installation installation) {
    TerritoryLoader territory = installation.room(TerritoryLoader.class);
    territory.loadShipped();
    if (units == null) {
      return true;
    }
    return fileImport(installation, "units", units).run(false) == Main.DONE;
  }

  private static void print(Accounts.PrintedSlip slip) {
    System.out.printf(
        "Quản trị viên đầu tiên: tên đăng nhập %s, mã trên phiếu %s (dùng một lần, trong %d ngày).%n",
        slip.account().login(), slip.code(), Accounts.SLIP_LASTS.toDays());
  }

  private FileImport fileImport(Installation installation, String kind, Path file) {
    return new FileImport(installation.room(Intake.class), kind, file, false, rejected);
  }
}
