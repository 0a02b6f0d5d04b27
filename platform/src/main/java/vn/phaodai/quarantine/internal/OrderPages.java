// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.people.Disclosure;
import vn.phaodai.people.PersonNames;
import vn.phaodai.quarantine.Breaches;
import vn.phaodai.quarantine.DecisionBook;
import vn.phaodai.quarantine.Facilities;
import vn.phaodai.quarantine.OrderCourse;
import vn.phaodai.quarantine.OrderPaper;
import vn.phaodai.quarantine.OrderView;
import vn.phaodai.quarantine.OrderViews;
import vn.phaodai.shell.Download;
import vn.phaodai.shell.Formats;
import vn.phaodai.shell.PageContext;
import vn.phaodai.shell.Words;

/// `/cach-ly/lenh/{id}`: one order, its days and its trail, what may be done with it, its papers.
@Controller
class OrderPages {
  private final OrderViews views;
  private final OrderCourse course;
  private final Breaches breaches;
  private final OrderPaper papers;
  private final Facilities facilities;
  private final DecisionBook book;
  private final PersonNames names;
  private final Disclosure disclosure;
  private final Words words;

  OrderPages(
      OrderViews views,
      OrderCourse course,
      Breaches breaches,
      OrderPaper papers,
      Facilities facilities,
      DecisionBook book,
      PersonNames names,
      Disclosure disclosure,
      Words words) {
    this.views = views;
    this.course = course;
    this.breaches = breaches;
    this.papers = papers;
    this.facilities = facilities;
    this.book = book;
    this.names = names;
    this.disclosure = disclosure;
    this.words = words;
  }

  @GetMapping("/cach-ly/lenh/{id}")
  @PreAuthorize("hasAuthority('quarantine.list')")
  String show(@PathVariable UUID id, Model model) {
    OrderView view = views.get(id);
    long person = view.row().personId();
    model.addAttribute("view", view);
    model.addAttribute("person", names.labels(List.of(person)).get(person));
    model.addAttribute("signers", book.signers(view.unitId()));
    model.addAttribute("facilities", facilities.all());
    return "quarantine/order";
  }

  /// @param loai ORDER or RELEASE
  @GetMapping("/cach-ly/lenh/{id}/quyet-dinh.docx")
  @PreAuthorize("hasAuthority('quarantine.decide')")
  ResponseEntity<byte[]> docx(@PathVariable UUID id, @RequestParam OrderPaper.Kind loai) {
    return Download.of(papers.docx(id, loai), papers.fileName(id, loai, ".docx"), Download.DOCX);
  }

  @GetMapping("/cach-ly/lenh/{id}/quyet-dinh.pdf")
  @PreAuthorize("hasAuthority('quarantine.decide')")
  ResponseEntity<byte[]> pdf(@PathVariable UUID id, @RequestParam OrderPaper.Kind loai) {
    return Download.of(papers.pdf(id, loai), papers.fileName(id, loai, ".pdf"), "application/pdf");
  }

  @PostMapping("/cach-ly/lenh/{id}/hien")
  @PreAuthorize("hasAuthority('people.reveal')")
  String reveal(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String lyDo,
      RedirectAttributes redirect) {
    long person = views.get(id).row().personId();
    UUID publicId =
        java.util.Objects.requireNonNull(names.labels(List.of(person)).get(person)).publicId();
    Instant until = disclosure.reveal(publicId, lyDo);
    return done(
        id, redirect, "revealed", Formats.in(LocaleContextHolder.getLocale()).dateTime(until));
  }

  @PostMapping("/cach-ly/lenh/{id}/bo")
  @PreAuthorize("hasAuthority('quarantine.decide')")
  String drop(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String lyDo,
      RedirectAttributes redirect) {
    course.drop(id, lyDo);
    return done(id, redirect, "dropped");
  }

  @PostMapping("/cach-ly/lenh/{id}/chuyen")
  @PreAuthorize("hasAuthority('quarantine.decide')")
  String move(
      @PathVariable UUID id,
      @RequestParam UUID co,
      @RequestParam(defaultValue = "") String lyDo,
      RedirectAttributes redirect) {
    course.move(id, co, lyDo);
    return done(id, redirect, "moved");
  }

  /// @param den last day; none: as the later exposure proposes
  @PostMapping("/cach-ly/lenh/{id}/keo-dai")
  @PreAuthorize("hasAuthority('quarantine.decide')")
  String extend(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable LocalDate den,
      @RequestParam(defaultValue = "") String lyDo,
      @RequestParam(required = false) @Nullable Integer so,
      @RequestParam(defaultValue = "0") long ky,
      @RequestParam LocalDate ngay,
      RedirectAttributes redirect) {
    course.extend(id, den, lyDo, new DecisionBook.Paper(so, ky, ngay));
    return done(id, redirect, "extended");
  }

  @PostMapping("/cach-ly/lenh/{id}/giu-nguyen")
  @PreAuthorize("hasAuthority('quarantine.decide')")
  String keep(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String lyDo,
      RedirectAttributes redirect) {
    course.keepDays(id, lyDo);
    return done(id, redirect, "kept");
  }

  @PostMapping("/cach-ly/lenh/{id}/huy")
  @PreAuthorize("hasAuthority('quarantine.decide')")
  String cancel(
      @PathVariable UUID id,
      @RequestParam OrderCourse.Cancelling viSao,
      @RequestParam(defaultValue = "") String lyDo,
      RedirectAttributes redirect) {
    course.cancel(id, viSao, lyDo);
    return done(id, redirect, "cancelled");
  }

  @PostMapping("/cach-ly/lenh/{id}/vi-pham")
  @PreAuthorize("hasAuthority('quarantine.check')")
  String breach(
      @PathVariable UUID id,
      @RequestParam Breaches.BreachKind loai,
      @RequestParam LocalDateTime luc,
      @RequestParam(defaultValue = "") String ghi,
      RedirectAttributes redirect) {
    breaches.tell(id, loai, luc.atZone(OperatingClock.ZONE).toInstant(), ghi);
    return done(id, redirect, "breach");
  }

  @PostMapping("/cach-ly/lenh/{id}/xu-ly")
  @PreAuthorize("hasAuthority('quarantine.check')")
  String act(
      @PathVariable UUID id,
      @RequestParam long viPham,
      @RequestParam(defaultValue = "") String xuLy,
      RedirectAttributes redirect) {
    breaches.act(id, viPham, xuLy);
    return done(id, redirect, "acted");
  }

  private String done(UUID id, RedirectAttributes redirect, String what, Object... values) {
    redirect.addFlashAttribute(PageContext.FLASH, words.say("quarantine.done." + what, values));
    return "redirect:/cach-ly/lenh/" + id;
  }
}
