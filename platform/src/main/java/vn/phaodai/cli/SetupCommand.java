// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.phaodai.access.Accounts;
import vn.phaodai.access.Setup;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.intake.Intake;
import vn.phaodai.organisation.Establishment;
import vn.phaodai.territory.TerritoryLoader;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// `phaodai setup`: an empty real installation of one province. Run again, it adds only what is
/// new: another workbook of accounts, bodies of new rules.
@Command(name = "setup", description = "Cài đặt thật, trống, cho một tỉnh.")
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

  @Override
  public Integer call() throws IOException {
    try (Installation installation = Installation.open(data, OperatingClock.real(), null)) {
      if (!loadTerritory(installation)) {
        return Main.COULD_NOT;
      }
      if (hasEnded(installation)) {
        return Main.COULD_NOT;
      }
      Establishment.Summary founded = installation.room(Establishment.class).establish(province);
      System.out.printf("Thêm %d cơ quan, %d chức danh.%n", founded.bodies(), founded.positions());
      Setup setup = installation.room(Setup.class);
      if (setup.isEmpty()) {
        print(setup.firstAdministrator(province, adminName, adminLogin));
      }
      if (template != null) {
        Files.write(template, setup.template(province));
        System.out.println("Đã ghi bảng tính trống: " + template);
      }
      return accounts == null
          ? Main.DONE
          : fileImport(installation, "accounts", accounts).run(false);
    }
  }

  /// A real installation is of a province that exists today: whoever gives the code of one that was
  /// merged is told where it went.
  private boolean hasEnded(Installation installation) {
    Units units = installation.room(Units.class);
    LocalDate today = OperatingClock.real().today();
    List<Unit> past =
        units.history(province).stream().filter(u -> u.tier() == Tier.PROVINCE).toList();
    if (past.isEmpty() || past.stream().anyMatch(u -> u.isValidOn(today))) {
      return false;
    }
    Unit last = past.getLast();
    String now =
        units.successors(last.id()).stream()
            .map(s -> s.unit().code() + " " + s.unit().fullName())
            .collect(Collectors.joining(", "));
    System.err.printf(
        "%s (mã %s) thôi hiệu lực từ %td/%<tm/%<tY%s. Cài đặt theo mã của tỉnh hiện nay.%n",
        last.fullName(), province, last.validTo(), now.isEmpty() ? "" : ", nay là " + now);
    return true;
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
