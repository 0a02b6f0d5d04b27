// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.command.ReportPaper;
import vn.phaodai.command.ReportTemplate;
import vn.phaodai.command.ReportTemplates;
import vn.phaodai.shell.Download;
import vn.phaodai.shell.FormCommands;

/// `/bao-cao/mau`: the province's own template of the daily report, its versions and what became of
/// them.
@Controller
class ReportTemplatePages {
  private static final String PAGE = "/bao-cao/mau";

  private final ReportTemplates templates;
  private final ReportPaper paper;
  private final OperatingClock clock;
  private final FormCommands commands;

  ReportTemplatePages(
      ReportTemplates templates, ReportPaper paper, OperatingClock clock, FormCommands commands) {
    this.templates = templates;
    this.paper = paper;
    this.clock = clock;
    this.commands = commands;
  }

  @GetMapping("/bao-cao/mau")
  @PreAuthorize("hasAuthority('command.template')")
  String list(Model model) {
    model.addAttribute("templates", templates.list());
    model.addAttribute("provinces", templates.provinces());
    model.addAttribute("today", clock.today());
    return "command/templates";
  }

  @GetMapping("/bao-cao/mau/mac-dinh.docx")
  @PreAuthorize("hasAuthority('command.template')")
  ResponseEntity<byte[]> builtIn() {
    return Download.of(paper.builtIn(clock.today()), "mau-bao-cao-ngay.docx", Download.DOCX);
  }

  @PostMapping("/bao-cao/mau")
  @PreAuthorize("hasAuthority('command.template')")
  String handIn(
      @RequestParam(defaultValue = "") String tinh,
      @RequestParam(required = false) @Nullable MultipartFile tep,
      RedirectAttributes next)
      throws IOException {
    byte[] file = tep == null ? new byte[0] : tep.getBytes();
    String name = tep == null ? "" : Objects.requireNonNullElse(tep.getOriginalFilename(), "");
    return commands.back(
        PAGE, next, "command.template.taken", () -> templates.handIn(tinh, file, name));
  }

  @GetMapping("/bao-cao/mau/{id}/tep.docx")
  @PreAuthorize("hasAuthority('command.template')")
  ResponseEntity<byte[]> file(@PathVariable UUID id) {
    ReportTemplate template = templates.get(id);
    return Download.of(
        templates.file(template),
        "mau-bao-cao-ngay-lan-" + template.version() + ".docx",
        Download.DOCX);
  }

  @GetMapping("/bao-cao/mau/{id}/xem-thu.docx")
  @PreAuthorize("hasAuthority('command.template')")
  ResponseEntity<byte[]> trial(@PathVariable UUID id) {
    return Download.of(paper.trial(id), "xem-thu-bao-cao-ngay.docx", Download.DOCX);
  }

  @PostMapping("/bao-cao/mau/{id}/ap-dung")
  @PreAuthorize("hasAuthority('command.template')")
  String adopt(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable LocalDate tu,
      RedirectAttributes next) {
    return commands.back(
        PAGE,
        next,
        "command.template.adopted",
        () -> templates.adopt(id, tu == null ? clock.today() : tu));
  }

  @PostMapping("/bao-cao/mau/{id}/thoi")
  @PreAuthorize("hasAuthority('command.template')")
  String withdraw(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String lyDo,
      RedirectAttributes next) {
    return commands.back(
        PAGE, next, "command.template.withdrawn", () -> templates.withdraw(id, lyDo));
  }
}
