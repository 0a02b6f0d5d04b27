// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.intake.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.phaodai.intake.Intake;
import vn.phaodai.intake.IntakeFile;
import vn.phaodai.intake.IntakeRefusals;
import vn.phaodai.intake.MappingMemory;
import vn.phaodai.intake.Report;
import vn.phaodai.tables.ImportKind;
import vn.phaodai.tables.Mapping;
import vn.phaodai.tables.Receiver;
import vn.phaodai.tables.TableWriter;

/// `/nap-tep`: a file is handed in, looked at, and taken. Everybody sees the kinds that they may
/// bring, and of the files on the counter only their own.
@Controller
@PreAuthorize("hasAuthority('intake.submit')")
class IntakePages {
  private static final int HISTORY = 50;
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final Intake intake;
  private final MappingMemory memory;
  private final Receivers receivers;
  private final Uploads uploads;

  IntakePages(Intake intake, MappingMemory memory, Receivers receivers, Uploads uploads) {
    this.intake = intake;
    this.memory = memory;
    this.receivers = receivers;
    this.uploads = uploads;
  }

  @GetMapping("/nap-tep")
  String counter(Authentication who, Model model) {
    List<ImportKind> kinds = receivers.kinds(who);
    Map<String, ImportKind> byId =
        kinds.stream().collect(Collectors.toMap(ImportKind::id, kind -> kind));
    List<IntakeFile> files =
        intake.latest(HISTORY).stream().filter(file -> byId.containsKey(file.kind())).toList();
    model.addAttribute("kinds", kinds);
    model.addAttribute("byId", byId);
    model.addAttribute("files", files);
    return "intake/counter";
  }

  /// A file with a heading that the reader is sure of is dealt with at once; of another a person is
  /// asked first.
  @PostMapping("/nap-tep")
  String handIn(
      @RequestParam String loai,
      @RequestParam String viec,
      @RequestParam MultipartFile tep,
      Authentication who,
      Model model) {
    Receiver receiver = receivers.get(loai, who);
    Uploads.Upload upload = uploads.keep(Receivers.account(), loai, tep);
    List<Mapping> mappings = intake.mappings(loai, upload.file());
    boolean isUnsure = mappings.stream().anyMatch(mapping -> mapping.isUnsure(receiver.kind()));
    return isUnsure
        ? asked(receiver.kind(), upload, mappings, model)
        : dealtWith(receiver.kind(), upload, viec, model);
  }

  /// The columns are for what the person says, now and in every further file with this heading.
  @PostMapping("/nap-tep/luot/{id}")
  String goOn(
      @PathVariable UUID id,
      @RequestParam String viec,
      @RequestParam Map<String, String> fields,
      Authentication who,
      Model model) {
    Uploads.Upload upload = uploads.get(id, Receivers.account());
    Receiver receiver = receivers.get(upload.kind(), who);
    for (Mapping mapping : intake.mappings(upload.kind(), upload.file())) {
      Mapping answered = MappingForm.answered(mapping, fields);
      if (!answered.uses().equals(mapping.uses()) || mapping.isUnsure(receiver.kind())) {
        memory.remember(receiver.kind(), answered);
      }
    }
    return dealtWith(receiver.kind(), upload, viec, model);
  }

  private static String asked(
      ImportKind kind, Uploads.Upload upload, List<Mapping> mappings, Model model) {
    model.addAttribute("kind", kind);
    model.addAttribute("upload", upload.id());
    model.addAttribute("name", upload.name());
    model.addAttribute(
        "forms", mappings.stream().map(mapping -> MappingForm.of(kind, mapping)).toList());
    return "intake/mapping";
  }

  private String dealtWith(ImportKind kind, Uploads.Upload upload, String viec, Model model) {
    boolean isDryRun = !viec.equals("nap");
    Report report =
        intake.take(
            kind.id(),
            upload.file(),
            upload.name(),
            new Intake.Options(isDryRun, upload.rejected()),
            (_, _) -> {});
    model.addAttribute("kind", kind);
    model.addAttribute("upload", upload.id());
    model.addAttribute("name", upload.name());
    model.addAttribute("isDryRun", isDryRun);
    model.addAttribute("report", report);
    model.addAttribute(
        "forms",
        intake.mappings(kind.id(), upload.file()).stream()
            .map(mapping -> MappingForm.of(kind, mapping))
            .toList());
    return "intake/report";
  }

  @GetMapping("/nap-tep/luot/{id}/tra-lai.xlsx")
  ResponseEntity<byte[]> rejected(@PathVariable UUID id) throws IOException {
    Uploads.Upload upload = uploads.get(id, Receivers.account());
    if (!Files.exists(upload.rejected())) {
      throw IntakeRefusals.UPLOAD_GONE.raise();
    }
    return workbook(Files.readAllBytes(upload.rejected()), "tra-lai-" + upload.kind() + ".xlsx");
  }

  @GetMapping("/nap-tep/mau/{kind}")
  String columns(@PathVariable String kind, Authentication who, Model model) {
    model.addAttribute("kind", receivers.get(kind, who).kind());
    return "intake/columns";
  }

  @GetMapping("/nap-tep/mau/{kind}.xlsx")
  ResponseEntity<byte[]> template(@PathVariable String kind, Authentication who) {
    var out = new ByteArrayOutputStream();
    TableWriter.template(out, receivers.get(kind, who).kind());
    return workbook(out.toByteArray(), "mau-" + kind + ".xlsx");
  }

  private static ResponseEntity<byte[]> workbook(byte[] bytes, String name) {
    return ResponseEntity.ok()
        .contentType(XLSX)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(bytes);
  }
}
