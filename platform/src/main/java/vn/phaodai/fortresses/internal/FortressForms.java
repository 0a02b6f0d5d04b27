// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.fortresses.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phaodai.documents.Documents;
import vn.phaodai.fortresses.FortressKind;
import vn.phaodai.fortresses.Fortresses;
import vn.phaodai.fortresses.Fortresses.Founding;
import vn.phaodai.fortresses.Fortresses.Named;
import vn.phaodai.fortresses.Fortresses.Plan;
import vn.phaodai.fortresses.SelfChecks;
import vn.phaodai.fortresses.SelfChecks.Answer;
import vn.phaodai.fortresses.SelfChecks.Answerer;
import vn.phaodai.shell.PageContext;
import vn.phaodai.shell.Words;

/// The commands of `/phao-dai`: places of work, who leads them, plans, the weekly check.
@Controller
class FortressForms {
  private static final String MET = "dat-";
  private static final String NOTE = "thieu-";

  private final Fortresses fortresses;
  private final SelfChecks checks;
  private final Documents documents;
  private final Words words;

  FortressForms(Fortresses fortresses, SelfChecks checks, Documents documents, Words words) {
    this.fortresses = fortresses;
    this.checks = checks;
    this.documents = documents;
    this.words = words;
  }

  /// @param dv code of the commune; `mst` tax code, `noiDen` place code
  @PostMapping("/phao-dai")
  @PreAuthorize("hasAuthority('fortresses.edit')")
  String found(
      @RequestParam(defaultValue = "") String dv,
      @RequestParam(defaultValue = "OTHER") FortressKind loai,
      @RequestParam(defaultValue = "") String ten,
      @RequestParam(defaultValue = "") String mst,
      @RequestParam(defaultValue = "") String noiDen,
      @RequestParam(defaultValue = "0") int soNguoi,
      Leading asked,
      RedirectAttributes redirect) {
    UUID id =
        fortresses.found(
            new Founding(dv, loai, ten, mst, noiDen, asked.head(), asked.deputy(), soNguoi));
    return done("/phao-dai/noi/" + id, redirect, words.say("fortresses.done.found", ten.strip()));
  }

  /// Who leads, as the form asks it.
  record Leading(
      @Nullable String dungDau,
      @Nullable String dungDauSo,
      @Nullable String dungDauChuc,
      @Nullable String pho,
      @Nullable String phoSo,
      @Nullable String phoChuc) {
    Named head() {
      return new Named(text(dungDau), text(dungDauSo), text(dungDauChuc));
    }

    Named deputy() {
      return new Named(text(pho), text(phoSo), text(phoChuc));
    }

    private static String text(@Nullable String written) {
      return written == null ? "" : written.strip();
    }
  }

  @PostMapping("/phao-dai/noi/{id}/dung-dau")
  @PreAuthorize("hasAuthority('fortresses.edit')")
  String lead(
      @PathVariable UUID id,
      @RequestParam LocalDate tu,
      @RequestParam(defaultValue = "0") int soNguoi,
      @RequestParam(defaultValue = "") String lyDo,
      Leading asked,
      RedirectAttributes redirect) {
    fortresses.lead(id, asked.head(), asked.deputy(), soNguoi, tu, lyDo);
    return done("/phao-dai/noi/" + id, redirect, words.say("fortresses.done.led"));
  }

  @PostMapping("/phao-dai/noi/{id}/ke-hoach")
  @PreAuthorize("hasAuthority('fortresses.edit')")
  String plan(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String so,
      @RequestParam LocalDate ngayKy,
      @RequestParam(defaultValue = "") String noiDung,
      @RequestParam(required = false) @Nullable MultipartFile tep,
      RedirectAttributes redirect)
      throws IOException {
    fortresses.plan(id, new Plan(so, ngayKy, noiDung, keep(noiDung, tep)));
    return done("/phao-dai/noi/" + id, redirect, words.say("fortresses.done.planned"));
  }

  @PostMapping("/phao-dai/{code:\\d{1,6}}/ke-hoach")
  @PreAuthorize("hasAuthority('fortresses.edit')")
  String plan(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String so,
      @RequestParam LocalDate ngayKy,
      @RequestParam(defaultValue = "") String noiDung,
      @RequestParam(required = false) @Nullable MultipartFile tep,
      RedirectAttributes redirect)
      throws IOException {
    fortresses.plan(code, new Plan(so, ngayKy, noiDung, keep(noiDung, tep)));
    return done("/phao-dai/" + code, redirect, words.say("fortresses.done.planned"));
  }

  /// Nothing is kept for a plan that will be refused for being empty.
  private @Nullable UUID keep(String measures, @Nullable MultipartFile file) throws IOException {
    if (measures.isBlank() || file == null || file.isEmpty()) {
      return null;
    }
    String name = file.getOriginalFilename();
    return switch (documents.store(file.getBytes(), name == null ? "" : name)) {
      case Documents.Outcome.Kept kept -> kept.file().publicId();
      case Documents.Outcome.Refused refused -> throw refused.refusal().raise();
    };
  }

  /// @param tuan the Monday
  /// @param all besides: `dat-ITEM` (true, false) and `thieu-ITEM` for each item
  @PostMapping("/phao-dai/noi/{id}/tu-kiem-tra")
  @PreAuthorize("hasAuthority('fortresses.check')")
  String check(
      @PathVariable UUID id,
      @RequestParam LocalDate tuan,
      @RequestParam Answerer ai,
      @RequestParam Map<String, String> all,
      RedirectAttributes redirect) {
    checks.check(id, tuan, ai, answers(all));
    return done("/phao-dai/noi/" + id, redirect, words.say("fortresses.done.checked"));
  }

  @PostMapping("/phao-dai/{code:\\d{1,6}}/tu-kiem-tra")
  @PreAuthorize("hasAuthority('fortresses.check')")
  String check(
      @PathVariable String code,
      @RequestParam LocalDate tuan,
      @RequestParam Answerer ai,
      @RequestParam Map<String, String> all,
      RedirectAttributes redirect) {
    checks.check(code, tuan, ai, answers(all));
    return done("/phao-dai/" + code, redirect, words.say("fortresses.done.checked"));
  }

  private static Map<String, Answer> answers(Map<String, String> all) {
    return all.entrySet().stream()
        .filter(one -> one.getKey().startsWith(MET))
        .collect(
            Collectors.toMap(
                one -> one.getKey().substring(MET.length()),
                one ->
                    new Answer(
                        Boolean.parseBoolean(one.getValue()),
                        all.getOrDefault(NOTE + one.getKey().substring(MET.length()), ""))));
  }

  /// @param ca code of the case
  @PostMapping("/phao-dai/noi/{id}/f0")
  @PreAuthorize("hasAuthority('fortresses.edit')")
  String foundCase(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String ca,
      @RequestParam(defaultValue = "") String viSao,
      RedirectAttributes redirect) {
    fortresses.foundCase(id, ca, viSao);
    return done("/phao-dai/noi/" + id, redirect, words.say("fortresses.done.case"));
  }

  private static String done(String page, RedirectAttributes redirect, String told) {
    redirect.addFlashAttribute(PageContext.FLASH, told);
    return "redirect:" + page;
  }
}
