// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.phaodai.audit.AuditLog;

/// `phaodai audit …`: what an auditor asks of the log.
@Command(name = "audit", description = "Nhật ký kiểm toán.")
final class AuditCommand {
  @Command(
      name = "verify",
      description = "Tính lại chuỗi băm của nhật ký; mã thoát 3 nếu chuỗi đứt.")
  int verify(
      @Option(names = "--data", defaultValue = "data/demo", description = "Thư mục dữ liệu.")
          Path data) {
    try (Installation installation = Installation.open(data, FolderClock.of(data), null)) {
      AuditLog log = installation.room(AuditLog.class);
      log.seal();
      AuditLog.Verdict verdict = log.verify();
      if (verdict.isIntact()) {
        System.out.printf(
            "Nhật ký nguyên vẹn: %d dòng, đầu chuỗi %s%n", verdict.sealed(), verdict.head());
        return Main.DONE;
      }
      System.out.printf("Nhật ký ĐỨT tại niêm phong số %d%n", verdict.brokenAt());
      return Main.COULD_NOT;
    }
  }
}
