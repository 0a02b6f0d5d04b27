// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.phaodai.cases.CaseFilter;
import vn.phaodai.cases.CaseLists;
import vn.phaodai.cases.CaseRow;
import vn.phaodai.cases.CaseState;
import vn.phaodai.cases.CaseWorkload;
import vn.phaodai.laboratory.LabListWorkload;
import vn.phaodai.laboratory.LabLists;
import vn.phaodai.laboratory.SpecimenFilter;
import vn.phaodai.laboratory.SpecimenRow;
import vn.phaodai.laboratory.TubeResult;
import vn.phaodai.people.PersonFilter;
import vn.phaodai.people.PersonLists;
import vn.phaodai.people.PersonRow;
import vn.phaodai.people.PersonWorkload;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// Whether the lists that are measured answer what the obvious queries answer, which look at every
/// row: first pages of a province, a district and a commune.
final class ListsCheck {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);

  private final Installation installation;
  private final Unit province;
  private final PrintStream out;
  private int compared;
  private final List<String> different = new ArrayList<>();

  ListsCheck(Installation installation, String province, PrintStream out) {
    this.installation = installation;
    this.province = installation.room(Units.class).require(province, DAY);
    this.out = out;
  }

  boolean check() {
    Units units = installation.room(Units.class);
    Unit district = units.children(province.id(), DAY).getFirst();
    Unit commune = units.descendants(district.id(), Tier.COMMUNE, DAY).getFirst();
    for (Unit unit : List.of(province, district, commune)) {
      persons(unit, List.of(), null);
      persons(unit, List.of(), 1985);
      persons(unit, List.of("nguien", "thi", "lan"), null);
      persons(unit, List.of("thach", "lan"), null);
      cases(unit, null);
      cases(unit, CaseState.SUSPECT);
      cases(unit, CaseState.DEAD);
      specimens(new SpecimenFilter(unit.path(), null, null, null, null, false, null, null));
      specimens(
          new SpecimenFilter(
              unit.path(), null, null, null, TubeResult.MISLABELLED, false, null, null));
      specimens(new SpecimenFilter(unit.path(), null, null, null, null, true, null, null));
      specimens(new SpecimenFilter(unit.path(), null, null, null, null, false, null, "M0001234"));
    }
    out.printf(
        "%d trang đầu so với truy vấn thông thường: %s%n",
        compared, different.isEmpty() ? "giống nhau" : "KHÁC NHAU " + different);
    return different.isEmpty();
  }

  private void persons(Unit unit, List<String> words, @Nullable Integer year) {
    PersonLists lists = installation.room(PersonLists.class);
    PersonWorkload workload = installation.room(PersonWorkload.class);
    PersonLists.Page page =
        lists.page(new PersonFilter(String.join(" ", words), unit.path(), year, null), null);
    // a search that finds too many says so and shows some of them
    if (!page.tooMany()) {
      compare(
          "người " + unit.code() + words + year,
          page.rows().stream().map(PersonRow::publicId).toList(),
          () -> workload.firstByTheObviousQuery(unit.path(), words, year, PersonLists.PAGE));
    }
  }

  private void cases(Unit unit, @Nullable CaseState state) {
    CaseLists lists = installation.room(CaseLists.class);
    CaseWorkload workload = installation.room(CaseWorkload.class);
    CaseFilter filter =
        new CaseFilter(unit.code(), null, null, state, null, null, null, false, null);
    compare(
        "ca " + unit.code() + state,
        lists.page(filter, null).rows().stream().map(CaseRow::code).toList(),
        () -> workload.firstByTheObviousQuery(unit.path(), state, CaseLists.PAGE));
  }

  private void specimens(SpecimenFilter filter) {
    LabLists lists = installation.room(LabLists.class);
    LabListWorkload workload = installation.room(LabListWorkload.class);
    compare(
        "mẫu " + filter,
        lists.specimens(filter, null).rows().stream().map(SpecimenRow::id).toList(),
        () -> workload.firstByTheObviousQuery(filter, LabLists.PAGE));
  }

  private <T> void compare(String what, List<T> ours, Supplier<List<T>> theirs) {
    compared++;
    if (!ours.equals(theirs.get())) {
      different.add(what);
    }
  }
}
