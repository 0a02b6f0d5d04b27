// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phaodai.people.HouseholdKind;
import vn.phaodai.people.Households;
import vn.phaodai.people.PeopleRefusals;
import vn.phaodai.people.PersonFilter;
import vn.phaodai.people.PersonLists;
import vn.phaodai.people.PersonRow;
import vn.phaodai.people.Profiles;

/// `/ho/{id}`: a household or a crew, who belongs to it, who joins and leaves.
@Controller
class HouseholdPages {
  private final Profiles profiles;
  private final Households households;
  private final PersonLists lists;

  HouseholdPages(Profiles profiles, Households households, PersonLists lists) {
    this.profiles = profiles;
    this.households = households;
    this.lists = lists;
  }

  @GetMapping("/ho/{household}")
  @PreAuthorize("hasAuthority('people.read')")
  String household(@PathVariable UUID household, Model model) {
    model.addAttribute(
        "household", profiles.household(household).orElseThrow(PeopleRefusals.NOT_FOUND::raise));
    return "people/household";
  }

  @PostMapping("/nguoi/{person}/ho")
  @PreAuthorize("hasAuthority('people.edit')")
  String open(
      @PathVariable UUID person,
      @RequestParam HouseholdKind loai,
      @RequestParam(defaultValue = "") String ten) {
    return "redirect:/ho/" + households.open(person, loai, ten);
  }

  /// @param so ID or phone number of who joins
  @PostMapping("/ho/{household}/them")
  @PreAuthorize("hasAuthority('people.edit')")
  String join(@PathVariable UUID household, @RequestParam String so) {
    List<PersonRow> found = lists.page(new PersonFilter(so, null, null, null), null).rows();
    if (found.size() != 1) {
      throw PeopleRefusals.NOT_ONE.with(found.size()).raise();
    }
    households.join(found.getFirst().publicId(), household);
    return "redirect:/ho/" + household;
  }

  @PostMapping("/ho/{household}/roi/{person}")
  @PreAuthorize("hasAuthority('people.edit')")
  String leave(@PathVariable UUID household, @PathVariable UUID person) {
    households.leave(person);
    return "redirect:/ho/" + household;
  }
}
