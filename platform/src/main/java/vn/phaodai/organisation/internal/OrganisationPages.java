// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.organisation.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phaodai.audit.Actor;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Body;
import vn.phaodai.organisation.Capacity;
import vn.phaodai.organisation.Offices;
import vn.phaodai.organisation.Official;
import vn.phaodai.organisation.Position;
import vn.phaodai.organisation.Side;
import vn.phaodai.organisation.Successions;
import vn.phaodai.organisation.Tenure;
import vn.phaodai.refusal.RefusedException;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// The directory: bodies by unit, one body with its seats and their history, and the commands of an
/// administrator.
@Controller
public class OrganisationPages {
  private static final int MOST_FOUND = 50;

  private final Bodies bodies;
  private final Offices offices;
  private final Successions successions;
  private final Units units;
  private final OperatingClock clock;
  private final MessageSource messages;

  OrganisationPages(
      Bodies bodies,
      Offices offices,
      Successions successions,
      Units units,
      OperatingClock clock,
      MessageSource messages) {
    this.bodies = bodies;
    this.offices = offices;
    this.successions = successions;
    this.units = units;
    this.clock = clock;
    this.messages = messages;
  }

  /// A seat as the page shows it: its position, which of its seats, who fills it.
  ///
  /// @param tenure null: vacant
  public record SeatRow(Position position, int seat, @Nullable Tenure tenure) {}

  /// @param unit id of the unit whose bodies are shown; none: the provinces
  @GetMapping("/to-chuc")
  @PreAuthorize("hasAuthority('organisation.read')")
  String directory(
      @RequestParam(name = "q", defaultValue = "") String text,
      @RequestParam(name = "don-vi", required = false) @Nullable Long unit,
      @RequestParam(name = "ngay", required = false) @Nullable LocalDate asked,
      Model model) {
    LocalDate day = asked == null ? clock.today() : asked;
    model.addAttribute("text", text);
    model.addAttribute("open", asked == null ? successions.open() : List.of());
    if (!text.isBlank()) {
      model.addAttribute("bySide", bySide(bodies.search(text, day, MOST_FOUND)));
      model.addAttribute("below", List.<Unit>of());
      return "organisation/directory";
    }
    if (unit == null) {
      model.addAttribute("bySide", Map.of());
      model.addAttribute("below", units.provinces(day));
      return "organisation/directory";
    }
    Unit shown = units.get(unit);
    model.addAttribute("unit", shown);
    model.addAttribute("above", units.ancestors(unit));
    model.addAttribute("bySide", bySide(bodies.ofUnit(unit, day)));
    model.addAttribute("below", units.children(unit, day));
    return "organisation/directory";
  }

  private static Map<Side, List<Body>> bySide(List<Body> found) {
    Map<Side, List<Body>> grouped = new LinkedHashMap<>();
    for (Side side : Side.values()) {
      List<Body> ofSide = found.stream().filter(body -> body.side() == side).toList();
      if (!ofSide.isEmpty()) {
        grouped.put(side, ofSide);
      }
    }
    return grouped;
  }

  @GetMapping("/to-chuc/{id}")
  @PreAuthorize("hasAuthority('organisation.read')")
  String body(
      @PathVariable UUID id,
      @RequestParam(name = "ngay", required = false) @Nullable LocalDate asked,
      Model model) {
    show(bodies.get(id), asked == null ? clock.today() : asked, model);
    return "organisation/body";
  }

  private void show(Body body, LocalDate day, Model model) {
    Long parent = body.parentId();
    model.addAttribute("body", body);
    model.addAttribute("unit", units.get(body.unitId()));
    model.addAttribute("parent", parent == null ? null : bodies.get(parent));
    model.addAttribute("seats", seats(body, day));
    model.addAttribute("head", offices.headOf(body.id(), day).orElse(null));
    List<Body> children = bodies.children(body.id(), day);
    model.addAttribute("children", children);
    model.addAttribute("unconfirmed", children.stream().filter(b -> !b.confirmed()).toList());
    model.addAttribute(
        "past", offices.history(body.id()).stream().filter(t -> !t.valid().contains(day)).toList());
    model.addAttribute("mayEdit", Actor.allows("organisation.edit", body.path()));
  }

  /// Every seat of the day; of many alike that are vacant, one.
  private List<SeatRow> seats(Body body, LocalDate day) {
    List<Tenure> inOffice = offices.inOffice(List.of(body.id()), day);
    List<SeatRow> rows = new ArrayList<>();
    for (Position position : offices.positions(List.of(body.id()), day)) {
      List<Tenure> filled =
          inOffice.stream().filter(t -> t.position().id() == position.id()).toList();
      filled.forEach(t -> rows.add(new SeatRow(position, t.seat(), t)));
      for (int seat = 1; seat <= position.seats(); seat++) {
        int number = seat;
        boolean held =
            filled.stream().anyMatch(t -> t.seat() == number && t.capacity() == Capacity.HOLDER);
        if (!held) {
          rows.add(new SeatRow(position, seat, null));
          break;
        }
      }
    }
    return rows;
  }

  /// One step: the seat passes from whoever holds it, if anybody, to the person named.
  ///
  /// @param official an official of the directory, chosen among namesakes; none yet: by name
  @PostMapping("/to-chuc/{id}/ban-giao")
  @PreAuthorize("hasAuthority('organisation.edit')")
  String handOver(
      @PathVariable UUID id,
      @RequestParam(name = "chuc-danh") long position,
      @RequestParam(name = "ghe", defaultValue = "1") int seat,
      @RequestParam(name = "ho-ten") String fullName,
      @RequestParam(name = "can-bo", defaultValue = "") String official,
      @RequestParam(name = "tu-ngay") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          LocalDate since,
      @RequestParam(name = "quyet-dinh") String decision,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Body body = bodies.get(id);
    List<Official> namesakes = official.isEmpty() ? offices.namesakes(fullName) : List.of();
    try {
      if (namesakes.isEmpty()) {
        offices.handOver(
            belonging(position, body), seat, person(official, fullName), since, decision);
        redirect.addFlashAttribute(
            "flash", messages.getMessage("organisation.handed-over", null, locale));
        return "redirect:/to-chuc/" + id;
      }
      model.addAttribute("problem", messages.getMessage("organisation.namesakes", null, locale));
    } catch (RefusedException refused) {
      model.addAttribute("problem", refused.refusal().in(locale));
    }
    response.setStatus(422);
    model.addAttribute("namesakes", namesakes);
    model.addAttribute(
        "form",
        Map.of(
            "chuc-danh", Long.toString(position),
            "ghe", Integer.toString(seat),
            "ho-ten", fullName,
            "tu-ngay", since.toString(),
            "quyet-dinh", decision));
    show(body, clock.today(), model);
    return "organisation/body";
  }

  private long belonging(long position, Body body) {
    return offices.positions(List.of(body.id()), clock.today()).stream()
        .map(Position::id)
        .filter(p -> p == position)
        .findFirst()
        .orElseGet(() -> offices.position(-1).id());
  }

  private long person(String official, String fullName) {
    return official.isEmpty() || official.equals("new")
        ? offices.enter(fullName).id()
        : offices.official(UUID.fromString(official)).id();
  }

  @PostMapping("/to-chuc/{id}/xac-nhan")
  @PreAuthorize("hasAuthority('organisation.edit')")
  String confirm(
      @PathVariable UUID id,
      @RequestParam(name = "co-quan", defaultValue = "") List<UUID> chosen,
      Locale locale,
      RedirectAttributes redirect) {
    int confirmed = bodies.confirm(chosen.stream().map(b -> bodies.get(b).id()).toList());
    redirect.addFlashAttribute(
        "flash", messages.getMessage("organisation.confirmed", new Object[] {confirmed}, locale));
    return "redirect:/to-chuc/" + id;
  }

  @PostMapping("/to-chuc/{id}/ke-thua")
  @PreAuthorize("hasAuthority('organisation.edit')")
  String succeed(
      @PathVariable UUID id,
      @RequestParam(name = "sang") UUID successor,
      @RequestParam(name = "quyet-dinh") String decision,
      Locale locale,
      RedirectAttributes redirect) {
    successions.decide(bodies.get(id).id(), bodies.get(successor).id(), decision);
    redirect.addFlashAttribute(
        "flash", messages.getMessage("organisation.succeeded", null, locale));
    return "redirect:/to-chuc";
  }
}
