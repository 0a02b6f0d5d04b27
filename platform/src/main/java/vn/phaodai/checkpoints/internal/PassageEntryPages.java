// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints.internal;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.phaodai.checkpoints.GateShifts;
import vn.phaodai.checkpoints.LastDeclarations;
import vn.phaodai.checkpoints.OriginAreas;
import vn.phaodai.checkpoints.PassageIntake;
import vn.phaodai.checkpoints.Shift;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.people.PersonLabel;
import vn.phaodai.people.PersonNames;
import vn.phaodai.shell.PageContext;
import vn.phaodai.shell.Words;

/// `/chot/ca/{shift}/ghi`: writing a passage down at a desk, by the same rules and through the same
/// door as the phone. A vehicle that declared itself at another gate is asked nothing again.
@Controller
class PassageEntryPages {
  private static final int ROWS = 4;

  private final GateShifts shifts;
  private final LastDeclarations declarations;
  private final PassageIntake intake;
  private final PersonNames names;
  private final Words words;
  private final JsonMapper json;
  private final OperatingClock clock;

  PassageEntryPages(
      GateShifts shifts,
      LastDeclarations declarations,
      PassageIntake intake,
      PersonNames names,
      Words words,
      JsonMapper json,
      OperatingClock clock) {
    this.shifts = shifts;
    this.declarations = declarations;
    this.intake = intake;
    this.names = names;
    this.words = words;
    this.json = json;
    this.clock = clock;
  }

  /// @param bien plate to look up
  @GetMapping("/chot/ca/{id}/ghi")
  @PreAuthorize("hasAuthority('checkpoints.record')")
  String form(@PathVariable UUID id, @RequestParam(defaultValue = "") String bien, Model model) {
    Shift shift = shifts.mine(id);
    LastDeclarations.@Nullable Declared last =
        bien.isBlank() ? null : declarations.of(shift.provinceId(), bien, clock.now()).orElse(null);
    Map<Long, PersonLabel> labels =
        last == null
            ? Map.of()
            : names.labels(last.riders().stream().map(LastDeclarations.Rider::person).toList());
    model.addAttribute("shift", shift);
    model.addAttribute("plate", bien);
    model.addAttribute("last", last);
    model.addAttribute("names", labels);
    model.addAttribute("record", UUID.randomUUID());
    model.addAttribute("places", OriginAreas.places());
    return "checkpoints/entry";
  }

  @PostMapping("/chot/ca/{id}/ghi")
  @PreAuthorize("hasAuthority('checkpoints.record')")
  String write(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> form,
      RedirectAttributes redirect) {
    intake.takeOne(record(id, form));
    redirect.addFlashAttribute(PageContext.FLASH, words.say("checkpoints.done.passage"));
    return "redirect:/chot/ca/" + id + "/ghi";
  }

  /// What the rules propose, as a part of the page; nothing is stored.
  @PostMapping("/chot/ca/{id}/xet")
  @PreAuthorize("hasAuthority('checkpoints.record')")
  String propose(
      @PathVariable UUID id, @RequestParam MultiValueMap<String, String> form, Model model) {
    model.addAttribute("verdict", intake.propose(record(id, form)));
    return "checkpoints/part/proposal";
  }

  private ObjectNode record(UUID shift, MultiValueMap<String, String> form) {
    ObjectNode record = json.createObjectNode();
    record.put("id", one(form, "ma"));
    record.put("schema", 1);
    record.put("shift", shift.toString());
    record.put("takenAt", clock.now().toString());
    if (!one(form, "bien").isEmpty()) {
      record.putObject("vehicle").put("plate", one(form, "bien")).put("kind", one(form, "xe"));
    }
    people(record.putArray("people"), form);
    record.put("origin", one(form, "tuMa"));
    record.put("originText", one(form, "tu"));
    ArrayNode destinations = record.putArray("destinations");
    Arrays.stream(one(form, "den").split("[,;\\s]+"))
        .filter(code -> !code.isEmpty())
        .forEach(destinations::add);
    record.put("purpose", one(form, "lyDo"));
    record.put("permit", one(form, "giay"));
    if (!one(form, "xn").isEmpty()) {
      test(record.putObject("test"), form);
    }
    number(record, "doses", one(form, "mui"));
    record.put("symptoms", form.containsKey("trieuChung"));
    record
        .putObject("decision")
        .put("action", one(form, "quyetDinh"))
        .put("reason", one(form, "khac"));
    return record;
  }

  private static void test(ObjectNode test, MultiValueMap<String, String> form) {
    test.put("kind", one(form, "xn"));
    test.put("sampledAt", civil(one(form, "layMau")));
    test.put("result", one(form, "ketQua"));
    test.put("place", form.containsKey("taiChot") ? "GATE" : "");
  }

  /// As an instant; what cannot be read stays as it is and is refused by its name.
  private static String civil(String text) {
    try {
      return LocalDateTime.parse(text).atZone(OperatingClock.ZONE).toInstant().toString();
    } catch (java.time.DateTimeException _) {
      return text;
    }
  }

  private static void people(ArrayNode people, MultiValueMap<String, String> form) {
    for (String ref : Objects.requireNonNullElse(form.get("ai"), List.<String>of())) {
      people.addObject().put("ref", ref).put("role", people.isEmpty() ? "DRIVER" : "PASSENGER");
    }
    for (int i = 1; i <= ROWS; i++) {
      String name = one(form, "ten" + i);
      if (!name.isEmpty()) {
        ObjectNode person = people.addObject();
        person.put("name", name);
        number(person, "birthYear", one(form, "nam" + i));
        person.put("phone", one(form, "dt" + i));
        person.put("idNumber", one(form, "cc" + i));
        person.put("role", i == 1 ? "DRIVER" : "PASSENGER");
      }
    }
  }

  private static void number(ObjectNode node, String name, String text) {
    if (text.matches("\\d{1,6}")) {
      node.put(name, Integer.parseInt(text));
    } else if (!text.isEmpty()) {
      node.put(name, text);
    }
  }

  private static String one(MultiValueMap<String, String> form, String name) {
    return Objects.requireNonNullElse(form.getFirst(name), "").strip();
  }
}
