// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phaodai.command.DailyCycle;
import vn.phaodai.commitments.Judgements;
import vn.phaodai.contacts.ContactWorkload;
import vn.phaodai.laboratory.LabListWorkload;
import vn.phaodai.measures.Measure;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// The daily cycle of a whole province, day after day as they came, each closed for the first time;
/// what was closed is compared with the figures as they stand in the database.
final class DailyBench {
  private final Installation installation;
  private final DailyCycle cycle;
  private final PrintStream out;

  DailyBench(Installation installation, PrintStream out) {
    this.installation = installation;
    this.cycle = installation.room(DailyCycle.class);
    this.out = out;
  }

  /// Zones decided and commitments signed as in the demonstration, visits and results of the last
  /// day. A folder that was filled before stays as it is.
  void fill(String province, LocalDate last, long results, long visits) {
    Unit unit = installation.room(Units.class).require(province, last);
    if (installation.room(Judgements.class).of(unit, last).isEmpty()) {
      new DemoZones(installation.rooms()).load(province);
      new DemoCommitments(installation.rooms()).load(province);
    }
    LabListWorkload laboratory = installation.room(LabListWorkload.class);
    laboratory.fillDay(last, results);
    laboratory.settle();
    long there = installation.room(ContactWorkload.class).visits(last, visits);
    out.printf("Ngày %s: %d kết quả, %d lượt đến%n", last, results, there);
  }

  /// Whether every closure holds the figures of its day.
  ///
  /// @param last the last of the days
  boolean run(String province, LocalDate last, int days) {
    Times took = new Times();
    boolean same = true;
    for (LocalDate day = last.minusDays(days - 1L); !day.isAfter(last); day = day.plusDays(1)) {
      long start = System.nanoTime();
      DailyCycle.Run run = cycle.run(province, day);
      double seconds = (System.nanoTime() - start) / 1e9;
      took.add(seconds);
      boolean right = run.closure().figures().equals(standing(run, day));
      same &= right;
      out.printf(
          Locale.ROOT,
          "%s: %.2f s, chốt lần %d%s, %d xã chưa báo cáo, %d đề xuất mới, %d cam kết, số liệu %s%n",
          day,
          seconds,
          run.closure().number(),
          run.closure().isNew() ? "" : " (không đổi)",
          run.closure().silent().size(),
          run.proposed().size(),
          run.judged().size(),
          right ? "khớp" : "KHÔNG KHỚP");
    }
    out.printf(
        Locale.ROOT,
        "Một ngày: p50 %.2f s, lâu nhất %.2f s%n",
        took.percentile(50),
        took.percentile(100));
    return same;
  }

  private Map<Long, Map<Measure, Long>> standing(DailyCycle.Run run, LocalDate day) {
    record Row(long unit, Measure measure, long value) {}
    return installation
        .room(JdbcClient.class)
        .sql(
            """
            select d.unit_id, d.measure, d.value from situation_api.unit_day d
            join territory_api.unit u on u.id = d.unit_id
            where d.day = :day and u.path <@ :path::ltree
            """)
        .param("day", day)
        .param("path", run.closure().province().path())
        .query(
            (row, n) -> new Row(row.getLong(1), Measure.valueOf(row.getString(2)), row.getLong(3)))
        .list()
        .stream()
        .collect(Collectors.groupingBy(Row::unit, Collectors.toMap(Row::measure, Row::value)));
  }
}
