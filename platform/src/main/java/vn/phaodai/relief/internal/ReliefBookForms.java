// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.relief.ClosureOrders;
import vn.phaodai.relief.Officers;
import vn.phaodai.relief.Payments;
import vn.phaodai.relief.SampleAudits;
import vn.phaodai.relief.Tariffs;
import vn.phaodai.shell.FormCommands;

/// The commands of what dossiers rest on: payment lists, closure orders, tariffs of provinces, the
/// officers who handle them, samples.
@Controller
class ReliefBookForms {
  private static final String OFFICERS = "/ho-tro/can-bo";
  private static final String TARIFFS = "/ho-tro/muc-tinh";

  private final Payments payments;
  private final SampleAudits samples;
  private final ClosureOrders closures;
  private final Tariffs tariffs;
  private final Officers officers;
  private final OperatingClock clock;
  private final FormCommands commands;

  ReliefBookForms(
      Payments payments,
      SampleAudits samples,
      ClosureOrders closures,
      Tariffs tariffs,
      Officers officers,
      OperatingClock clock,
      FormCommands commands) {
    this.payments = payments;
    this.samples = samples;
    this.closures = closures;
    this.tariffs = tariffs;
    this.officers = officers;
    this.clock = clock;
    this.commands = commands;
  }

  @PostMapping("/ho-tro/mau")
  @PreAuthorize("hasAuthority('relief.audit')")
  String draw(
      @RequestParam(defaultValue = "") String dv,
      @RequestParam(defaultValue = "0") int so,
      @RequestParam(defaultValue = "1") long hat,
      RedirectAttributes next) {
    return commands.back(
        "/ho-tro?viec=SAMPLE", next, "relief.done.drawn", () -> samples.draw(dv, so, hat));
  }

  @PostMapping("/ho-tro/lenh")
  @PreAuthorize("hasAuthority('relief.appraise')")
  String closure(
      @RequestParam(defaultValue = "") String dv,
      @RequestParam(defaultValue = "") String so,
      @RequestParam(required = false) @Nullable LocalDate tuNgay,
      @RequestParam(required = false) @Nullable LocalDate denNgay,
      RedirectAttributes next) {
    LocalDate from = tuNgay == null ? clock.today() : tuNgay;
    LocalDate to = denNgay == null ? from : denNgay;
    return commands.back(
        "/ho-tro", next, "relief.done.closure", () -> closures.enter(dv, so, from, to));
  }

  @PostMapping("/ho-tro/chi-tra")
  @PreAuthorize("hasAuthority('relief.pay')")
  String make(
      @RequestParam(defaultValue = "") String dv,
      @RequestParam(defaultValue = "") String cs,
      @RequestParam(defaultValue = "BANK") Payments.Way cach,
      RedirectAttributes next) {
    return commands.back(
        "/ho-tro/chi-tra", next, "relief.done.list", () -> payments.make(dv, cs, cach));
  }

  @PostMapping("/ho-tro/chi-tra/{id}/duyet")
  @PreAuthorize("hasAuthority('relief.decide')")
  String approveList(@PathVariable UUID id, RedirectAttributes next) {
    return list(id, next, "relief.done.list-approved", () -> payments.approve(id));
  }

  @PostMapping("/ho-tro/chi-tra/{id}/huy")
  @PreAuthorize("hasAuthority('relief.pay')")
  String cancelList(@PathVariable UUID id, RedirectAttributes next) {
    return list(id, next, "relief.done.list-cancelled", () -> payments.cancel(id));
  }

  @PostMapping("/ho-tro/chi-tra/{id}/da-tra")
  @PreAuthorize("hasAuthority('relief.pay')")
  String paid(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable MultipartFile tep,
      RedirectAttributes next) {
    return list(id, next, "relief.done.list-paid", () -> payments.paid(id, bytes(tep)));
  }

  private String list(UUID id, RedirectAttributes next, String key, Runnable command) {
    return commands.back("/ho-tro/chi-tra/" + id, next, key, command);
  }

  private static byte[] bytes(@Nullable MultipartFile file) {
    try {
      return file == null ? new byte[0] : file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @param motLan VND once, or `motNgay` VND a day
  /// @param denNgay last day, included; none while none is known
  @PostMapping("/ho-tro/muc-tinh")
  @PreAuthorize("hasAuthority('relief.tariff')")
  String tariff(
      @RequestParam(defaultValue = "") String dv,
      @RequestParam(required = false) @Nullable Long motLan,
      @RequestParam(required = false) @Nullable Long motNgay,
      @RequestParam(defaultValue = "") String so,
      @RequestParam(required = false) @Nullable LocalDate ngayKy,
      @RequestParam(defaultValue = "") String nguon,
      @RequestParam(required = false) @Nullable LocalDate tuNgay,
      @RequestParam(required = false) @Nullable LocalDate denNgay,
      RedirectAttributes next) {
    LocalDate today = clock.today();
    var paper = new Tariffs.Paper(so, ngayKy == null ? today : ngayKy, nguon);
    LocalDate from = tuNgay == null ? today : tuNgay;
    LocalDate until = denNgay == null ? null : denNgay.plusDays(1);
    return commands.back(
        TARIFFS,
        next,
        "relief.done.tariff",
        () -> tariffs.enter(dv, motLan, motNgay, paper, from, until));
  }

  @PostMapping("/ho-tro/muc-tinh/{id}/rut")
  @PreAuthorize("hasAuthority('relief.tariff')")
  String withdrawTariff(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String lyDo,
      RedirectAttributes next) {
    return commands.back(
        TARIFFS, next, "relief.done.tariff-withdrawn", () -> tariffs.withdraw(id, lyDo));
  }

  @PostMapping("/ho-tro/can-bo")
  @PreAuthorize("hasAuthority('relief.declare')")
  String declare(
      @RequestParam(defaultValue = "") String dv,
      @RequestParam(defaultValue = "") String taiKhoan,
      @RequestParam(defaultValue = "") String ten,
      @RequestParam(required = false) @Nullable Integer nam,
      @RequestParam(defaultValue = "") String cccd,
      RedirectAttributes next) {
    return commands.back(
        OFFICERS,
        next,
        "relief.done.declared",
        () -> officers.declare(dv, taiKhoan, new Officers.Named(ten, nam, cccd)));
  }

  @PostMapping("/ho-tro/can-bo/{id}/nguoi-than")
  @PreAuthorize("hasAuthority('relief.declare')")
  String relative(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "OTHER") Officers.Relation quanHe,
      @RequestParam(defaultValue = "") String ten,
      @RequestParam(required = false) @Nullable Integer nam,
      @RequestParam(defaultValue = "") String cccd,
      RedirectAttributes next) {
    return commands.back(
        OFFICERS,
        next,
        "relief.done.declared",
        () -> officers.addRelative(id, quanHe, new Officers.Named(ten, nam, cccd)));
  }

  @PostMapping("/ho-tro/can-bo/{id}/thoi")
  @PreAuthorize("hasAuthority('relief.declare')")
  String endOfficer(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String lyDo,
      RedirectAttributes next) {
    return commands.back(OFFICERS, next, "relief.done.ended", () -> officers.end(id, lyDo));
  }

  @PostMapping("/ho-tro/can-bo/{id}/nguoi-than/{relative}/thoi")
  @PreAuthorize("hasAuthority('relief.declare')")
  String endRelative(
      @PathVariable UUID id,
      @PathVariable UUID relative,
      @RequestParam(defaultValue = "") String lyDo,
      RedirectAttributes next) {
    return commands.back(
        OFFICERS, next, "relief.done.ended", () -> officers.endRelative(id, relative, lyDo));
  }
}
