// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phaodai.access.SignedIn;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.people.PersonLabel;
import vn.phaodai.people.PersonNames;
import vn.phaodai.quarantine.DecisionBook;
import vn.phaodai.quarantine.Facilities;
import vn.phaodai.quarantine.OrderCourse;
import vn.phaodai.quarantine.OrderLists;
import vn.phaodai.quarantine.OrderRow;
import vn.phaodai.quarantine.Orders;
import vn.phaodai.shell.Download;
import vn.phaodai.shell.Formats;
import vn.phaodai.shell.ListSheet;
import vn.phaodai.shell.PageContext;
import vn.phaodai.shell.Words;

/// `/cach-ly/danh-sach`: the list, on screen and as a file, and what is decided for many at once:
/// orders with their beds, and release.
@Controller
class OrderListPages {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "degree",
          "person",
          "born",
          "phone",
          "unit",
          "state",
          "place",
          "from",
          "part-until",
          "until",
          "rule",
          "sampling",
          "breaches");

  private final OrderLists lists;
  private final Orders orders;
  private final OrderCourse course;
  private final Facilities facilities;
  private final DecisionBook book;
  private final PersonNames names;
  private final Words words;
  private final OperatingClock clock;

  OrderListPages(
      OrderLists lists,
      Orders orders,
      OrderCourse course,
      Facilities facilities,
      DecisionBook book,
      PersonNames names,
      Words words,
      OperatingClock clock) {
    this.lists = lists;
    this.orders = orders;
    this.course = course;
    this.facilities = facilities;
    this.book = book;
    this.names = names;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/cach-ly/danh-sach")
  @PreAuthorize("hasAuthority('quarantine.list')")
  String list(OrderQuery asked, @RequestParam(required = false) @Nullable Long sau, Model model) {
    OrderLists.Page page = lists.page(asked.filter(), sau);
    model.addAttribute("asked", asked.filter());
    model.addAttribute("list", page);
    model.addAttribute("count", lists.count(asked.filter()));
    model.addAttribute("names", labels(page.rows()));
    model.addAttribute("facilities", facilities.all());
    model.addAttribute("signers", book.signers(asked.filter().unit()));
    return "quarantine/list";
  }

  private Map<Long, PersonLabel> labels(List<OrderRow> rows) {
    return names.labels(rows.stream().map(OrderRow::personId).toList());
  }

  @GetMapping("/cach-ly/danh-sach.xlsx")
  @PreAuthorize("hasAuthority('quarantine.list')")
  ResponseEntity<byte[]> workbook(OrderQuery asked) {
    List<OrderRow> rows = lists.whole(asked.filter());
    Map<Long, PersonLabel> labels = labels(rows);
    String title =
        words.say(
            "quarantine.file.asked",
            rows.size(),
            Formats.in(LocaleContextHolder.getLocale()).dateTime(clock.now()),
            SignedIn.current().map(SignedIn::label).orElse(""));
    return Download.of(
        ListSheet.workbook(
            words.say("quarantine.title"),
            title,
            COLUMNS.stream().map(c -> words.say("quarantine.column." + c)).toList(),
            rows.stream().map(row -> line(row, labels.get(row.personId()))).toList()),
        "cach-ly.xlsx",
        Download.XLSX);
  }

  private ListSheet.Line line(OrderRow row, @Nullable PersonLabel person) {
    String place = row.place();
    return new ListSheet.Line(
        Arrays.asList(
            row.id(),
            words.say("quarantine.why." + row.degree().name()),
            person == null ? null : person.name(),
            person == null ? null : person.birthYear(),
            person == null ? null : person.phone(),
            row.unitName(),
            words.say("quarantine.state." + row.state()),
            place == null
                ? null
                : place.equals("HOME") ? words.say("quarantine.place.HOME") : row.facility(),
            row.from(),
            row.partUntil(),
            row.until(),
            row.rule(),
            row.sampleDue(),
            row.breaches()),
        row.state().equals("DROPPED"));
  }

  /// Beds for the people chosen; nothing is decided.
  ///
  /// @param o public ids of orders
  @PostMapping("/cach-ly/xep")
  @PreAuthorize("hasAuthority('quarantine.decide')")
  String allocate(
      @RequestParam(defaultValue = "") Set<UUID> o,
      @RequestParam(required = false) @Nullable UUID co,
      @RequestParam(defaultValue = "") String dv,
      Model model) {
    Orders.Proposal proposal = orders.allocate(o, co == null ? new UUID(0, 0) : co);
    List<OrderRow> rows = lists.of(o);
    model.addAttribute("proposal", proposal);
    model.addAttribute("rows", rows);
    model.addAttribute("names", labels(rows));
    model.addAttribute("signers", book.signers(dv));
    model.addAttribute("unit", dv);
    return "quarantine/allocation";
  }

  /// @param co public id of a facility; none: at home
  /// @param nha whether the homes were found fit
  @PostMapping("/cach-ly/quyet-dinh")
  @PreAuthorize("hasAuthority('quarantine.decide')")
  String decide(
      @RequestParam(defaultValue = "") Set<UUID> o,
      @RequestParam(required = false) @Nullable UUID co,
      @RequestParam LocalDate tu,
      @RequestParam(defaultValue = "false") boolean nha,
      @RequestParam(required = false) @Nullable Integer soNgay,
      @RequestParam(defaultValue = "") String lyDo,
      @RequestParam(required = false) @Nullable Integer so,
      @RequestParam(defaultValue = "0") long ky,
      @RequestParam LocalDate ngay,
      RedirectAttributes redirect) {
    int ordered =
        orders.decide(
            o,
            new Orders.Decision(co, tu, nha, soNgay, lyDo, new DecisionBook.Paper(so, ky, ngay)));
    redirect.addFlashAttribute(PageContext.FLASH, words.say("quarantine.done.ordered", ordered));
    return "redirect:/cach-ly/danh-sach?tt=ACTIVE";
  }

  @PostMapping("/cach-ly/cho-ra")
  @PreAuthorize("hasAuthority('quarantine.decide')")
  String release(
      @RequestParam(defaultValue = "") Set<UUID> o,
      @RequestParam(required = false) @Nullable Integer so,
      @RequestParam(defaultValue = "0") long ky,
      @RequestParam LocalDate ngay,
      RedirectAttributes redirect) {
    OrderCourse.Released done = course.release(o, new DecisionBook.Paper(so, ky, ngay));
    redirect.addFlashAttribute(
        PageContext.FLASH, words.say("quarantine.done.released", done.free(), done.home()));
    return "redirect:/cach-ly/danh-sach?viec=READY";
  }
}
