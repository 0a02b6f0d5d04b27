// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.fortresses.CitizenReports;
import vn.phaodai.fortresses.CitizenReports.Kind;
import vn.phaodai.fortresses.CitizenReports.Telling;
import vn.phaodai.fortresses.FortressKind;
import vn.phaodai.fortresses.FortressViews;
import vn.phaodai.fortresses.Fortresses;
import vn.phaodai.fortresses.Fortresses.Founding;
import vn.phaodai.fortresses.Fortresses.Named;
import vn.phaodai.fortresses.Fortresses.Plan;
import vn.phaodai.fortresses.SelfChecks;
import vn.phaodai.fortresses.SelfChecks.Answer;
import vn.phaodai.fortresses.SelfChecks.Answerer;
import vn.phaodai.fortresses.Teams;
import vn.phaodai.tables.ShippedRows;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// The demonstration's fortresses: some places of work, among them those of an industrial park and
/// those that the synthetic outbreak's visits name, with plans and checks of which a few fail;
/// teams and reports of one commune. All of it is synthetic and says so.
final class DemoFortresses {
  private static final String SYNTHETIC = "giả lập";

  /// Of one in so many nothing was checked, of one in so many something is not met.
  private static final int SILENT_ONE_IN = 4;

  private static final int FAILED_ONE_IN = 3;
  private static final int TEAMS = 6;
  private static final int HOUSEHOLDS = 50;
  private static final int VISITED = 2;
  private static final int STAFF = 120;

  private final Units units;
  private final Fortresses fortresses;
  private final FortressViews views;
  private final SelfChecks checks;
  private final Teams teams;
  private final CitizenReports reports;
  private final TransactionTemplate together;
  private final JdbcClient jdbc;
  private final LocalDate today;

  DemoFortresses(BeanFactory rooms) {
    units = rooms.getBean(Units.class);
    fortresses = rooms.getBean(Fortresses.class);
    views = rooms.getBean(FortressViews.class);
    checks = rooms.getBean(SelfChecks.class);
    teams = rooms.getBean(Teams.class);
    reports = rooms.getBean(CitizenReports.class);
    together = rooms.getBean(TransactionTemplate.class);
    jdbc = rooms.getBean(JdbcClient.class);
    today = rooms.getBean(OperatingClock.class).today();
  }

  /// @param code of the province with the outbreak
  void load(String code) {
    together.executeWithoutResult(
        _ -> {
          var rows =
              ShippedRows.of(DemoFortresses.class, "demo-fortresses.csv").stream()
                  .filter(row -> row.getField("province").equals(code))
                  .toList();
          for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            workplace(
                i,
                new Founding(
                    row.getField("unit"),
                    FortressKind.valueOf(row.getField("kind")),
                    row.getField("name") + " (" + SYNTHETIC + ")",
                    "",
                    "",
                    new Named(row.getField("head"), "", row.getField("title")),
                    Named.NOBODY,
                    Integer.parseInt(row.getField("staff"))));
          }
          visited(code).forEach(place -> workplace(1, place));
          rows.stream()
              .findFirst()
              .flatMap(row -> units.find(row.getField("unit"), today))
              .ifPresent(this::commune);
        });
  }

  /// Workplaces at which the latest F0 had been, as their visits say.
  private List<Founding> visited(String code) {
    return jdbc.sql(
            """
            select p.name, p.code, u.code as unit from contacts_api.place p
            join territory_api.unit u on u.id = p.unit_id
            join territory_api.unit above on above.path @> u.path and above.code = :code
            join contacts_api.visit v on v.place_id = p.id
            join cases_api.case_file f on f.person_id = v.person_id
              and v.day between f.confirmed_day - 14 and f.confirmed_day
            where p.kind = 'WORKPLACE' and u.tier = 'COMMUNE' and above.valid @> :day::date
            group by p.id, p.name, p.code, u.code order by max(f.confirmed_day) desc, p.id limit :most
            """)
        .param("code", code)
        .param("day", today)
        .param("most", VISITED)
        .query(
            (row, n) ->
                new Founding(
                    row.getString("unit"),
                    FortressKind.FACTORY,
                    row.getString("name") + " (" + SYNTHETIC + ")",
                    "",
                    row.getString("code"),
                    new Named("Lý Văn Giả", "", "Quản đốc"),
                    Named.NOBODY,
                    STAFF))
        .list();
  }

  private void workplace(int nth, Founding asked) {
    UUID id = fortresses.found(asked);
    fortresses.plan(
        id,
        new Plan(
            nth + 1 + "/PA-GL",
            today.minusDays(30),
            "Có ca nghi ngờ: giữ người cùng ca tại chỗ, báo trạm y tế xã, phòng cách ly tạm ở nhà"
                + " bảo vệ; trưởng ca lập danh sách (giả lập)",
            null));
    if (nth % SILENT_ONE_IN != 0) {
      check(views.workplace(id), nth);
    }
  }

  private void check(FortressViews.View view, int nth) {
    Map<String, Answer> answers =
        view.items().stream()
            .map(SelfChecks.Item::code)
            .collect(Collectors.toMap(Function.identity(), _ -> new Answer(true, "")));
    if (nth % FAILED_ONE_IN == 0) {
      answers.put(
          view.items().getLast().code(), new Answer(false, "còn thiếu, đang làm (giả lập)"));
    }
    UUID id = Optional.ofNullable(view.fortress().publicId()).orElseThrow();
    checks.check(
        id, today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), Answerer.HEAD, answers);
  }

  private void commune(Unit unit) {
    List<String> people =
        List.of("Thạch Văn Giả", "Kim Thị Lập", "Sơn Văn Thử", "Lâm Thị Mẫu", "Trần Văn Diễn");
    for (int i = 0; i < TEAMS; i++) {
      UUID team = teams.form(unit.code(), "Tổ %d (%s)".formatted(i + 1, SYNTHETIC), HOUSEHOLDS);
      if (i < people.size()) {
        teams.join(team, people.get(i), "09990001%02d".formatted(i), true);
      }
    }
    reports.tell(
        new Telling(Kind.SYMPTOMS, unit.code(), 2, "Hai người sốt từ hôm qua (giả lập)", "", ""),
        SYNTHETIC);
    reports.tell(new Telling(Kind.NEED, unit.code(), 4, "Hộ hết gạo (giả lập)", "", ""), SYNTHETIC);
  }
}
