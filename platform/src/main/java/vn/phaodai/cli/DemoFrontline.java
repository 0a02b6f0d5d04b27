// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.frontline.Exposures;
import vn.phaodai.frontline.Force;
import vn.phaodai.frontline.MemberRegister;
import vn.phaodai.frontline.MemberRegister.Posting;
import vn.phaodai.frontline.PostKinds;
import vn.phaodai.frontline.ProtectiveItems;
import vn.phaodai.frontline.Roster;
import vn.phaodai.frontline.StockLedger;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// The demonstration's frontline: some residents at posts of six communes, on duty, with equipment
/// that lasts longer in some than in others, and two who were exposed. Every post and paper says
/// that it is synthetic.
final class DemoFrontline {
  private static final String SYNTHETIC = "giả lập";
  private static final int COMMUNES = 6;
  private static final int OF_EACH = 12;

  private final JdbcClient jdbc;
  private final Units units;
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
    members = rooms.getBean(MemberRegister.class);
    roster = rooms.getBean(Roster.class);
    stock = rooms.getBean(StockLedger.class);
    exposures = rooms.getBean(Exposures.class);
    transaction = rooms.getBean(TransactionTemplate.class);
    OperatingClock clock = rooms.getBean(OperatingClock.class);
    now = clock.now();
    today = clock.today();
  }

  private record Resident(UUID publicId, String commune) {}

  /// @param code of the province with the residents
  void load(String code) {
    Unit province = units.require(code, today);
    List<Resident> residents =
        jdbc.sql(
                """
                with commune as (
                  select u.id, u.code, u.path from territory_api.unit u
                  where u.tier = 'COMMUNE' and u.path <@ :path::ltree and u.valid @> :today::date
                    and exists (select 1 from people_api.person p where p.path <@ u.path)
                  order by mod(u.id * 7919, 10007), u.id limit :communes
                )
                select p.public_id, c.code from commune c cross join lateral (
                  select p.public_id, p.id from people_api.person p where p.canonical_id = p.id and p.path <@ c.path
                  order by mod(p.id * 7919, 10007), p.id limit :each) p
                order by c.id, p.id
                """)
            .param("path", province.path())
            .param("today", today)
            .param("communes", COMMUNES)
            .param("each", OF_EACH)
            .query((row, n) -> new Resident(row.getObject(1, UUID.class), row.getString(2)))
            .list();
    transaction.executeWithoutResult(
        status -> {
          List<UUID> entered = new ArrayList<>();
          for (int i = 0; i < residents.size(); i++) {
            entered.add(enter(i, residents.get(i)));
          }
          duties(entered);
          List<String> communes = residents.stream().map(Resident::commune).distinct().toList();
          for (int i = 0; i < communes.size() - 1; i++) {
            hold(i, communes.get(i));
          }
        });
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
      if (i % 12 == 5) {
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
    for (ProtectiveItems.Item item : ProtectiveItems.all()) {
      stock.record(
          commune,
          item.code(),
          StockLedger.Kind.COUNTED,
          400 - 70 * i,
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
