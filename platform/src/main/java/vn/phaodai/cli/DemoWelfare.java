// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;
import vn.phaodai.welfare.GroupRegister;
import vn.phaodai.welfare.Groups;
import vn.phaodai.welfare.NeedKinds;
import vn.phaodai.welfare.Needs;
import vn.phaodai.welfare.Provisions;

/// The demonstration's care: some residents in each group, some of their needs met, some late, one
/// denied by the receiver. Every paper says that it is synthetic.
final class DemoWelfare {
  private static final String SYNTHETIC = "giả lập";
  private static final int PEOPLE = 66;

  /// Of one in so many nothing is lacking.
  private static final int CONTENT_ONE_IN = 3;

  private final JdbcClient jdbc;
  private final Units units;
  private final GroupRegister groups;
  private final Needs needs;
  private final Provisions provisions;
  private final TransactionTemplate transaction;
  private final Instant now;
  private final LocalDate today;

  DemoWelfare(BeanFactory rooms) {
    jdbc = rooms.getBean(JdbcClient.class);
    units = rooms.getBean(Units.class);
    groups = rooms.getBean(GroupRegister.class);
    needs = rooms.getBean(Needs.class);
    provisions = rooms.getBean(Provisions.class);
    transaction = rooms.getBean(TransactionTemplate.class);
    OperatingClock clock = rooms.getBean(OperatingClock.class);
    now = clock.now();
    today = clock.today();
  }

  private record Resident(UUID publicId, long unitId) {}

  /// @param code of the province with the residents
  void load(String code) {
    Unit province = units.require(code, today);
    List<Resident> residents =
        jdbc.sql(
                """
                select public_id, unit_id from people_api.person
                where canonical_id = id and path <@ :path::ltree order by mod(id * 7919, 10007), id limit :people
                """)
            .param("path", province.path())
            .param("people", PEOPLE)
            .query((row, n) -> new Resident(row.getObject(1, UUID.class), row.getLong(2)))
            .list();
    transaction.executeWithoutResult(
        status -> {
          for (int i = 0; i < residents.size(); i++) {
            care(i, residents.get(i));
          }
        });
  }

  private void care(int i, Resident who) {
    String group = Groups.all().get(i % Groups.all().size()).code();
    groups.enter(who.publicId(), group, today.minusDays(60), null, "Danh sách " + SYNTHETIC);
    if (i % CONTENT_ONE_IN == 0) {
      return;
    }
    NeedKinds.Kind kind = NeedKinds.all().get(i % NeedKinds.all().size());
    BigDecimal quantity = BigDecimal.valueOf(quantity(kind.code()));
    UUID need =
        needs.tell(
            new Needs.Subject.Known(who.publicId()),
            new Needs.Told(
                kind.code(),
                quantity,
                i % 7 == 0,
                Needs.Channel.values()[i % Needs.Channel.values().length],
                now.minus(Duration.ofHours(1 + i % 50)),
                SYNTHETIC));
    if (i % 4 == 3) {
      return;
    }
    var givers = provisions.givers(who.unitId());
    UUID brought =
        provisions.tell(
            need,
            givers.get(i % givers.size()).publicId(),
            quantity,
            now,
            "Biên nhận " + SYNTHETIC);
    switch (i % 4) {
      case 0, 1 -> provisions.confirm(brought, Provisions.HeardFrom.RECEIVER);
      default -> {
        if (i % 8 == 2) {
          provisions.deny(
              brought, Provisions.HeardFrom.FAMILY, "Chưa thấy giao (" + SYNTHETIC + ")");
        }
      }
    }
  }

  private static long quantity(String kind) {
    return switch (kind) {
      case "CASH" -> 500_000;
      case "MEDICINE" -> 30;
      case "FOOD" -> 10;
      case "MILK" -> 2;
      default -> 1;
    };
  }
}
