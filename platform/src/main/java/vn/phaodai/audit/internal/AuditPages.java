// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.audit.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.audit.AuditTrail;

/// `/nhat-ky`: what an auditor reads, and the check of the chain.
@Controller
class AuditPages {
  private final AuditTrail trail;
  private final AuditLog log;

  AuditPages(AuditTrail trail, AuditLog log) {
    this.trail = trail;
    this.log = log;
  }

  @GetMapping("/nhat-ky")
  @PreAuthorize("hasAuthority('audit.read')")
  String page(
      @RequestParam(defaultValue = "") String viec,
      @RequestParam(required = false) @Nullable Long taiKhoan,
      @RequestParam(required = false) @Nullable Long sau,
      Model model) {
    List<AuditTrail.Line> lines = trail.page(viec.strip(), taiKhoan, sau);
    model.addAttribute("lines", lines);
    model.addAttribute("viec", viec);
    model.addAttribute("taiKhoan", taiKhoan);
    model.addAttribute("next", lines.size() < AuditTrail.PAGE ? null : lines.getLast().id());
    model.addAttribute("verdict", null);
    return "audit/trail";
  }

  @PostMapping("/nhat-ky/kiem-tra")
  @PreAuthorize("hasAuthority('audit.read')")
  String verify(Model model) {
    log.seal();
    page("", null, null, model);
    model.addAttribute("verdict", log.verify());
    return "audit/trail";
  }
}
