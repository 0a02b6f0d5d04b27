// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.people.PersonDraft;
import vn.phaodai.people.PersonRegister;
import vn.phaodai.relief.ClosureOrders;
import vn.phaodai.relief.ControlFindings;
import vn.phaodai.relief.Dossier.Channel;
import vn.phaodai.relief.DossierDraft;
import vn.phaodai.relief.Dossiers;
import vn.phaodai.relief.Payments;
import vn.phaodai.relief.Recoveries;
import vn.phaodai.relief.Recovery;
import vn.phaodai.relief.RecoveryBasis;
import vn.phaodai.relief.Repayments;
import vn.phaodai.relief.SampleAudits;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// The demonstration's relief: some residents of a few communes ask, some twice, and their dossiers
/// stand at every step up to the money. Every paper says that it is synthetic; of policy 12 the
/// province has decided nothing.
final class DemoRelief {
  private static final String SYNTHETIC = "giả lập";
  private static final String ORDER = "QĐ dừng hoạt động (" + SYNTHETIC + ")";
  private static final int COMMUNES = 4;
  private static final int EACH = 9;

  private final JdbcClient jdbc;
  private final Units units;
  private final PersonRegister register;
  private final ClosureOrders closures;
  private final Dossiers dossiers;
  private final ControlFindings findings;
  private final Payments payments;
  private final SampleAudits samples;
  private final Recoveries recoveries;
  private final Repayments repayments;
  private final TransactionTemplate transaction;
  private final LocalDate today;

  DemoRelief(BeanFactory rooms) {
    jdbc = rooms.getBean(JdbcClient.class);
    units = rooms.getBean(Units.class);
    register = rooms.getBean(PersonRegister.class);
    closures = rooms.getBean(ClosureOrders.class);
    dossiers = rooms.getBean(Dossiers.class);
    findings = rooms.getBean(ControlFindings.class);
    payments = rooms.getBean(Payments.class);
    samples = rooms.getBean(SampleAudits.class);
    recoveries = rooms.getBean(Recoveries.class);
    repayments = rooms.getBean(Repayments.class);
    transaction = rooms.getBean(TransactionTemplate.class);
    today = rooms.getBean(OperatingClock.class).today();
  }

  private record Resident(long id, String commune) {}

  /// @param code of the province with the residents
  void load(String code) {
    Unit province = units.require(code, today);
    List<Resident> residents =
        jdbc.sql(
                """
                select id, code from (
                  select id, code, n, dense_rank() over (order by code desc) as place from (
                    select p.id, u.code, row_number() over (partition by u.code order by p.id) as n,
                      count(*) over (partition by u.code) as many
                    from people_api.person p join territory_api.unit u on u.id = p.unit_id and u.tier = 'COMMUNE'
                    where p.canonical_id = p.id and p.path <@ :path::ltree and p.birth_year between 1960 and 2002) q
                  where many >= :each) r
                where place <= :communes and n <= :each order by code, id
                """)
            .param("path", province.path())
            .param("communes", COMMUNES)
            .param("each", EACH)
            .query((row, n) -> new Resident(row.getLong(1), row.getString(2)))
            .list();
    transaction.executeWithoutResult(
        status -> {
          closures.enter(code, ORDER, today.minusDays(56), today);
          Map<Long, PersonDraft> told =
              register.told(residents.stream().map(Resident::id).toList());
          List<UUID> paid = new ArrayList<>();
          for (int i = 0; i < residents.size(); i++) {
            PersonDraft who = told.get(residents.get(i).id());
            if (who != null) {
              ask(i, who, residents.get(i).commune(), paid);
            }
          }
          pay(residents.stream().map(Resident::commune).distinct().toList());
          samples.draw(code, paid.size(), 1);
          paid.stream().skip(1).forEach(id -> samples.judge(id, true, ""));
          paid.stream()
              .limit(1)
              .forEach(id -> samples.judge(id, false, "sai nhóm (" + SYNTHETIC + ")"));
          paid.stream().limit(1).forEach(this::takeBack);
        });
  }

  /// What the sample found to be wrong is taken back; half of it has come.
  private void takeBack(UUID dossier) {
    Long amount_vnd = dossiers.get(dossier).amount_vnd();
    if (amount_vnd != null) {
      UUID recovery =
          recoveries.propose(
              dossier,
              new Recoveries.Proposal(
                  Recovery.Cause.SAMPLE,
                  "",
                  amount_vnd,
                  RecoveryBasis.all().getFirst().code(),
                  "sai nhóm (" + SYNTHETIC + ")",
                  null));
      recoveries.decide(recovery, "2501/QĐ-UBND (" + SYNTHETIC + ")");
      repayments.book(recovery, amount_vnd / 2, today, "BL 01 (" + SYNTHETIC + ")");
    }
  }

  /// The i-th stands at the i-th step; every ninth has asked before.
  private void ask(int i, PersonDraft who, String commune, List<UUID> paid) {
    UUID id = dossiers.receive(draft(i, who, commune, today.minusDays(19)));
    if (i % EACH == 0) {
      UUID again = dossiers.receive(draft(i, who, commune, today.minusDays(5)));
      findings.of(dossiers.get(again)).stream()
          .limit(i % 2)
          .forEach(one -> findings.decide(one.publicId(), true, "trùng hồ sơ " + SYNTHETIC));
      dossiers.confirm(again, today.minusDays(3));
    }
    if (i % EACH < 7 && i % EACH > 0) {
      dossiers.confirm(id, today.minusDays(17));
    }
    switch (i % EACH) {
      case 1 -> dossiers.withdraw(id, "người nộp xin rút (" + SYNTHETIC + ")");
      case 2 -> dossiers.refuse(id, "không thuộc đối tượng (" + SYNTHETIC + ")");
      case 3, 4, 5, 6 -> forward(i, id, paid);
      default -> {
        // waits at the commune
      }
    }
  }

  private void forward(int i, UUID id, List<UUID> paid) {
    findings.of(dossiers.get(id)).stream()
        .filter(ControlFindings.Finding::isOpen)
        .forEach(one -> findings.decide(one.publicId(), false, "đã đối chiếu (" + SYNTHETIC + ")"));
    dossiers.appraise(id, today.minusDays(14));
    if (i % EACH == 3) {
      return;
    }
    boolean early = i % EACH > 4;
    int ago_d = early ? i % EACH + 7 : 2;
    dossiers.approve(id, (2_400 + i) + "/QĐ-UBND (" + SYNTHETIC + ")", today.minusDays(ago_d));
    if (early) {
      paid.add(id);
    }
  }

  private void pay(List<String> communes) {
    for (String commune : communes) {
      UUID list = payments.make(commune, "P04", Payments.Way.BANK);
      payments.approve(list);
      payments.paid(list, payments.file(list));
    }
  }

  private DossierDraft draft(int i, PersonDraft who, String commune, LocalDate received) {
    boolean street = i % EACH == 8;
    return new DossierDraft(
        street ? "P12" : "P04",
        commune,
        who,
        "",
        "",
        street ? "" : "7102%09d".formatted(i),
        Channel.PAPER,
        received,
        received.minusDays(30),
        received.minusDays(1),
        30,
        street ? "" : ORDER,
        street
            ? Map.of("in_provincial_list", "có", "lost_income", "có")
            : Map.of("in_social_insurance", "có"),
        List.of(),
        List.of(),
        List.of());
  }
}
