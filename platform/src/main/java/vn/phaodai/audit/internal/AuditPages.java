// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.audit.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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
  private final MessageSource messages;

  AuditPages(AuditTrail trail, AuditLog log, MessageSource messages) {
    this.trail = trail;
    this.log = log;
    this.messages = messages;
  }

  @GetMapping("/nhat-ky")
  @PreAuthorize("hasAuthority('audit.read')")
  String page(
      @RequestParam(defaultValue = "") String viec,
      @RequestParam(required = false) @Nullable Long taiKhoan,
      @RequestParam(required = false) @Nullable Long sau,
      Locale language,
      Model model) {
    List<AuditTrail.Line> lines = trail.page(viec.strip(), taiKhoan, sau);
    model.addAttribute("lines", lines);
    model.addAttribute("words", words(lines, language));
    model.addAttribute("viec", viec);
    model.addAttribute("taiKhoan", taiKhoan);
    model.addAttribute("next", lines.size() < AuditTrail.PAGE ? null : lines.getLast().id());
    model.addAttribute("verdict", null);
    return "audit/trail";
  }

  @PostMapping("/nhat-ky/kiem-tra")
  @PreAuthorize("hasAuthority('audit.read')")
  String verify(Locale language, Model model) {
    log.seal();
    page("", null, null, language, model);
    model.addAttribute("verdict", log.verify());
    return "audit/trail";
  }

  /// What each action is called; one that an older program wrote keeps its code.
  private Map<String, String> words(List<AuditTrail.Line> lines, Locale language) {
    return lines.stream()
        .map(AuditTrail.Line::action)
        .distinct()
        .collect(
            Collectors.toMap(
                action -> action,
                action -> messages.getMessage("audit.does." + action, null, action, language)));
  }
}
