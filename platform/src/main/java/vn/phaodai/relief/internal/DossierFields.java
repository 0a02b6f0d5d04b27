// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.phaodai.people.PersonDraft;
import vn.phaodai.people.Sex;
import vn.phaodai.relief.Dossier.Channel;
import vn.phaodai.relief.DossierDraft;

/// The fields of a dossier’s form, at the counter and on the public page: `cs`, `ten`, `namSinh`,
/// `gioi`, `cccd`, `dienThoai`, `diaChi`, `coSo`, `mst`, `taiKhoan`, `tuNgay`, `denNgay`, `soNgay`,
/// `lenh`, `con`, and facts under `f.` and their names.
record DossierFields(Map<String, String> form, @Nullable List<String> supplements) {
  DossierFields {
    form = Map.copyOf(form);
    supplements = supplements == null ? List.of() : List.copyOf(supplements);
  }

  /// @param place id of the commune where they live
  /// @throws vn.phaodai.refusal.RefusedException where a child has no name
  DossierDraft draft(String unit, long place, Channel channel, LocalDate received) {
    return new DossierDraft(
        text("cs"),
        unit,
        person(place),
        text("coSo"),
        text("mst"),
        text("taiKhoan"),
        channel,
        received,
        day("tuNgay"),
        day("denNgay"),
        number("soNgay"),
        text("lenh"),
        facts(),
        List.of(),
        supplements == null ? List.of() : supplements,
        DossierDraft.children(text("con").lines(), place));
  }

  private Map<String, String> facts() {
    Map<String, String> facts = new HashMap<>();
    form.forEach(
        (name, value) -> {
          if (name.startsWith("f.") && !value.isBlank()) {
            facts.put(name.substring(2), value.strip());
          }
        });
    return facts;
  }

  /// Null where nobody is named.
  private @Nullable PersonDraft person(long place) {
    String sex = text("gioi");
    String year = text("namSinh");
    try {
      return new PersonDraft(
          text("ten"),
          sex.isEmpty() ? null : Sex.valueOf(sex),
          null,
          year.matches("\\d{4}") ? Integer.valueOf(year) : null,
          text("cccd"),
          text("dienThoai"),
          text("diaChi"),
          place);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  String text(String name) {
    return form.getOrDefault(name, "").strip();
  }

  LocalDate day(String name, LocalDate otherwise) {
    LocalDate day = day(name);
    return day == null ? otherwise : day;
  }

  private @Nullable LocalDate day(String name) {
    try {
      return LocalDate.parse(text(name));
    } catch (DateTimeParseException _) {
      return null;
    }
  }

  private @Nullable Integer number(String name) {
    String text = text(name);
    return text.matches("-?\\d{1,6}") ? Integer.valueOf(text) : null;
  }
}
