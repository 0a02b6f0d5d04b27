// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.audit.internal;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.phaodai.audit.AuditLog;

/// Seals committed rows every second.
@Component
class Sealer {
  private final AuditLog log;

  Sealer(AuditLog log) {
    this.log = log;
  }

  @Scheduled(fixedDelay = 1_000)
  void seal() {
    log.seal();
  }
}
