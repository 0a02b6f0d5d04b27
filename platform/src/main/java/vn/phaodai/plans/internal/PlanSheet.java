// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.plans.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import vn.phaodai.organisation.Body;
import vn.phaodai.plans.Library;
import vn.phaodai.plans.PlanBoards;
import vn.phaodai.plans.PlanBoards.Desk;
import vn.phaodai.plans.Resource;

/// The form on which a plan is written: the last version’s measures, else those that ship for the
/// level, and room for more.
///
/// @param owner public id; empty where none is chosen
/// @param problem what was refused; empty at first
public record PlanSheet(
    Desk desk,
    String from,
    String owner,
    List<Row> rows,
    Map<Resource, String> needs,
    String note,
    String problem) {
  private static final int ROOM = 3;

  /// @param lead public id; empty for the plan’s owner
  public record Row(String text, String lead, String days) {}

  static PlanSheet of(Desk desk, Library library, LocalDate today) {
    boolean english = LocaleContextHolder.getLocale().getLanguage().equals("en");
    List<Row> rows = new ArrayList<>();
    if (desk.last() == null) {
      library
          .measures(desk.level())
          .forEach(
              one ->
                  rows.add(
                      new Row(
                          english ? one.en() : one.vi(), "", String.valueOf(one.withinDays()))));
    }
    desk.lastMeasures()
        .forEach(
            one ->
                rows.add(
                    new Row(one.text(), id(desk, one.leadId()), String.valueOf(one.withinDays()))));
    for (int i = 0; i < ROOM; i++) {
      rows.add(new Row("", "", ""));
    }
    Map<Resource, String> needs = new LinkedHashMap<>();
    for (Resource one : library.resources()) {
      Long amount = desk.lastNeeds().get(one.code());
      needs.put(one, amount == null ? "" : amount.toString());
    }
    String owner = desk.last() == null ? "" : id(desk, desk.last().ownerId());
    return new PlanSheet(
        desk,
        from(desk, today).toString(),
        owner,
        rows,
        needs,
        desk.last() == null ? "" : desk.last().note(),
        "");
  }

  /// The day after the last version began, today at the earliest.
  private static LocalDate from(Desk desk, LocalDate today) {
    LocalDate next = desk.last() == null ? today : desk.last().from().plusDays(1);
    return next.isBefore(today) ? today : next;
  }

  private static String id(PlanBoards.Desk desk, long body) {
    return desk.bodies().stream()
        .filter(one -> one.id() == body)
        .findFirst()
        .map(Body::publicId)
        .map(Object::toString)
        .orElse("");
  }
}
