// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.people.PeopleRefusals;
import vn.phaodai.people.PersonDesk;
import vn.phaodai.people.PersonDesk.Namesake;
import vn.phaodai.people.PersonDraft;
import vn.phaodai.people.Profile;
import vn.phaodai.people.Profiles;
import vn.phaodai.shell.PageContext;
import vn.phaodai.shell.Words;

/// `/nguoi/moi`: registering by hand, with a look at who it may be before anything is saved; and
/// correcting a person.
@Controller
@PreAuthorize("hasAuthority('people.edit')")
class RegistrationPages {
  private final PersonDesk desk;
  private final Profiles profiles;
  private final UnitChoices units;
  private final Words words;
  private final OperatingClock clock;

  RegistrationPages(
      PersonDesk desk, Profiles profiles, UnitChoices units, Words words, OperatingClock clock) {
    this.desk = desk;
    this.profiles = profiles;
    this.units = units;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/nguoi/moi")
  String empty(Model model) {
    return form(PersonForm.empty(), Map.of(), List.of(), model);
  }

  /// @param vanMoi the namesakes were shown and it is none of them
  @PostMapping("/nguoi/moi")
  String register(
      PersonForm form,
      @RequestParam(defaultValue = "false") boolean vanMoi,
      Model model,
      RedirectAttributes redirect) {
    PersonForm.Read read = read(form);
    PersonDraft draft = read.draft();
    if (draft == null) {
      return form(form, read.problems(), List.of(), model);
    }
    List<Namesake> namesakes = vanMoi ? List.of() : desk.namesakes(draft);
    if (!namesakes.isEmpty()) {
      return form(form, Map.of(), namesakes, model);
    }
    UUID person = desk.register(draft);
    redirect.addFlashAttribute(PageContext.FLASH, words.say("people.form.registered"));
    return "redirect:/nguoi/" + person;
  }

  @GetMapping("/nguoi/{person}/sua")
  String edit(@PathVariable UUID person, Model model) {
    Profile profile = profiles.find(person).orElseThrow(PeopleRefusals.NOT_FOUND::raise);
    if (!profile.person().revealed()) {
      throw PeopleRefusals.NOT_REVEALED.raise();
    }
    return edit(profile, PersonForm.of(profile.person()), Map.of(), model);
  }

  @PostMapping("/nguoi/{person}/sua")
  String save(
      @PathVariable UUID person,
      @RequestParam int v,
      PersonForm form,
      Model model,
      RedirectAttributes redirect) {
    PersonForm.Read read = read(form);
    PersonDraft draft = read.draft();
    if (draft == null) {
      Profile profile = profiles.find(person).orElseThrow(PeopleRefusals.NOT_FOUND::raise);
      return edit(profile, form, read.problems(), model);
    }
    desk.edit(person, v, draft);
    redirect.addFlashAttribute(PageContext.FLASH, words.say("people.form.saved"));
    return "redirect:/nguoi/" + person;
  }

  private PersonForm.Read read(PersonForm form) {
    String code = form.xa();
    @Nullable UnitChoice unit = code == null ? null : units.find("people.edit", code).orElse(null);
    return form.read(unit, clock.today(), words);
  }

  private String form(
      PersonForm form, Map<String, String> problems, List<Namesake> namesakes, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("problems", problems);
    model.addAttribute("namesakes", namesakes);
    model.addAttribute("units", units.of("people.edit"));
    return "people/new";
  }

  private String edit(Profile profile, PersonForm form, Map<String, String> problems, Model model) {
    model.addAttribute("profile", profile);
    model.addAttribute("form", form);
    model.addAttribute("problems", problems);
    model.addAttribute("units", units.of("people.edit"));
    return "people/edit";
  }
}
