// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.clock.Timestamps;
import vn.phaodai.frontline.Exposures;
import vn.phaodai.frontline.Force;
import vn.phaodai.frontline.MemberRegister;
import vn.phaodai.frontline.MemberRegister.Posting;
import vn.phaodai.frontline.PostKinds;
import vn.phaodai.frontline.ProtectiveItems;
import vn.phaodai.frontline.Roster;
import vn.phaodai.frontline.StockLedger;
import vn.phaodai.intake.Intake;
import vn.phaodai.people.PersonDraft;
import vn.phaodai.people.PersonRegister;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// The demonstration's frontline: some residents of six communes at posts, tested ones first, most
/// of them vaccinated; on duty, with equipment that lasts longer in some communes than in others,
/// and a few who were exposed. Every post and paper says that it is synthetic.
final class DemoFrontline {
  private static final String SYNTHETIC = "giả lập";
  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final int COMMUNES = 6;
  private static final int OF_EACH = 12;

  private final JdbcClient jdbc;
  private final Units units;
  private final PersonRegister people;
  private final Intake intake;
  private final MemberRegister members;
  private final Roster roster;
  private final StockLedger stock;
  private final Exposures exposures;
  private final TransactionTemplate transaction;
  private final Instant now;
  private final LocalDate today;

  DemoFrontline(BeanFactory rooms) {
    jdbc = rooms.getBean(JdbcClient.class);
    units = rooms.getBean(Units.class);
    people = rooms.getBean(PersonRegister.class);
    intake = rooms.getBean(Intake.class);
    members = rooms.getBean(MemberRegister.class);
    roster = rooms.getBean(Roster.class);
    stock = rooms.getBean(StockLedger.class);
    exposures = rooms.getBean(Exposures.class);
    transaction = rooms.getBean(TransactionTemplate.class);
    OperatingClock clock = rooms.getBean(OperatingClock.class);
    now = clock.now();
    today = clock.today();
  }

  private record Resident(long id, UUID publicId, String commune) {}

  /// @param code of the province with the residents
  /// @param folder empty; the register of doses lies in it while it is handed in
  void load(String code, Path folder) throws IOException {
    List<Resident> residents = residents(units.require(code, today));
    vaccinate(residents, folder.resolve("tiem-tuyen-dau.csv"));
    Files.delete(folder);
    transaction.executeWithoutResult(
        status -> {
          List<UUID> entered = new ArrayList<>();
          for (int i = 0; i < residents.size(); i++) {
            entered.add(enter(i, residents.get(i)));
          }
          List<String> communes = residents.stream().map(Resident::commune).distinct().toList();
          for (int i = 0; i < communes.size() - 1; i++) {
            hold(i, communes.get(i));
          }
          duties(entered);
        });
  }

  /// Of the communes where most were tested of late, those who were tested last.
  private List<Resident> residents(Unit province) {
    return jdbc.sql(
            """
            with tested as (
              select p.id, p.public_id, p.path, max(q.sampled_at) as at
              from people_api.person p join laboratory_api.specimen q on q.person_id = p.id
              where p.canonical_id = p.id and p.path <@ :path::ltree and q.sampled_at > :since and q.result = 'NEGATIVE'
              group by p.id, p.public_id, p.path
            ), commune as (
              select u.id, u.code, u.path, count(*) as tests
              from territory_api.unit u join tested t on t.path <@ u.path
              where u.tier = 'COMMUNE' and u.valid @> :today::date group by u.id, u.code, u.path
              order by count(*) desc, u.id limit :communes
            )
            select t.id, t.public_id, c.code from commune c cross join lateral (
              select * from tested t where t.path <@ c.path order by t.at desc, t.id limit :each) t
            order by c.tests desc, c.id, t.id
            """)
        .param("path", province.path())
        .param("since", Timestamps.time(now.minus(Duration.ofDays(7))))
        .param("today", today)
        .param("communes", COMMUNES)
        .param("each", OF_EACH)
        .query(
            (row, n) ->
                new Resident(row.getLong(1), row.getObject(2, UUID.class), row.getString(3)))
        .list();
  }

  /// Both doses for four of five, one for the others; one in ten has none.
  private void vaccinate(List<Resident> residents, Path file) throws IOException {
    var told = people.told(residents.stream().map(Resident::id).toList());
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(
          "full_name", "birth", "id_number", "phone", "unit", "dose", "vaccine", "vaccinated");
      for (int i = 0; i < residents.size(); i++) {
        PersonDraft who = Objects.requireNonNull(told.get(residents.get(i).id()));
        for (int dose = 1; dose <= doses(i); dose++) {
          csv.writeRecord(
              who.fullName(),
              who.birthDate() == null
                  ? Objects.toString(who.birthYear(), "")
                  : SHOWN.format(who.birthDate()),
              Objects.toString(who.idNumber(), ""),
              Objects.toString(who.phone(), ""),
              residents.get(i).commune(),
              String.valueOf(dose),
              "AstraZeneca",
              SHOWN.format(today.minusDays(150 - 60L * dose)));
        }
      }
    }
    Files.writeString(file, text.toString());
    intake.take(
        "vaccinations",
        file,
        String.valueOf(file.getFileName()),
        new Intake.Options(false, null),
        (_, _) -> {});
    Files.delete(file);
  }

  private static int doses(int i) {
    return i % 10 == 4 ? 0 : i % 5 == 2 ? 1 : 2;
  }

  private UUID enter(int i, Resident who) {
    PostKinds.Kind kind = PostKinds.all().get(i % PostKinds.all().size());
    Force force = Force.values()[i / 2 % Force.values().length];
    return members.enter(
        who.publicId(),
        who.commune(),
        new Posting(
            force,
            kind.code(),
            kind.vi() + " số " + (1 + i % 3) + " (" + SYNTHETIC + ")",
            today.minusDays(21),
            null));
  }

  private void duties(List<UUID> entered) {
    for (int i = 0; i < entered.size(); i++) {
      int begins = 6 + i % 3 * 4;
      shift(entered.get(i), today, begins, "");
      if (i % 2 == 0) {
        shift(entered.get(i), today.plusDays(1), begins, "");
      }
      if (i % 12 == 3) {
        shift(entered.get(i), today.minusDays(1), 16, "Thay người ốm (" + SYNTHETIC + ")");
      }
      if (i % 30 == 7) {
        Exposures.Kind kind = i % 60 == 7 ? Exposures.Kind.GEAR : Exposures.Kind.NEEDLE;
        exposures.report(
            entered.get(i), kind, now.minus(Duration.ofHours(20)), "Vị trí trực " + SYNTHETIC, "");
      }
    }
  }

  private void shift(UUID member, LocalDate day, int hour, String reason) {
    Instant from = day.atTime(LocalTime.of(hour, 0)).atZone(OperatingClock.ZONE).toInstant();
    roster.assign(List.of(member), from, from.plus(Duration.ofHours(8)), reason);
  }

  /// The last commune wrote nothing down, and the ones before hold less and less.
  private void hold(int i, String commune) {
    int less = 0;
    for (ProtectiveItems.Item item : ProtectiveItems.all()) {
      stock.record(
          commune,
          item.code(),
          StockLedger.Kind.COUNTED,
          400 - 60 * i - 10 * less++,
          today.minusDays(7),
          "Biên bản đối chiếu " + SYNTHETIC);
      for (int day = 6; day >= 0; day--) {
        stock.record(
            commune,
            item.code(),
            StockLedger.Kind.USED,
            12 + (day + i) % 5,
            today.minusDays(day),
            SYNTHETIC);
      }
    }
  }
}
