// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.phaodai.Browser;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.access.Accounts;
import vn.phaodai.access.SignedIn;
import vn.phaodai.directives.Staff;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Offices;
import vn.phaodai.people.PersonDraft;
import vn.phaodai.people.Sex;
import vn.phaodai.relief.Dossier.Channel;
import vn.phaodai.relief.Postings.Asked;
import vn.phaodai.relief.Postings.Posting;
import vn.phaodai.relief.Postings.Show;
import vn.phaodai.territory.Units;

/// An Trường A posts two dossiers on 10/9/2021 and one on 30/8, of which the window is closed on
/// 12/9; An Trường posts one.
@RoomTest(Ground.BODIES)
class PostingsTest {
  private static final LocalDate TODAY = LocalDate.of(2021, 9, 12);
  private static final LocalDate RECENT = LocalDate.of(2021, 9, 10);
  private static final LocalDate EARLIER = LocalDate.of(2021, 8, 30);
  private static final String HERE = "29272";
  private static final String THERE = "29275";
  private static final String SHEET = "/ho-tro/niem-yet/29272/2021-09-10/P06";

  @Autowired private Dossiers dossiers;
  @Autowired private Complaints complaints;
  @Autowired private Postings postings;
  @Autowired private Units units;
  @Autowired private Bodies bodies;
  @Autowired private Offices offices;
  @Autowired private Accounts accounts;
  @Autowired private JdbcClient jdbc;
  @Autowired private MockMvc web;

  private UUID hoa;

  @BeforeEach
  void fourArePosted() {
    jdbc.sql("truncate relief.dossier restart identity cascade").update();
    hoa = posted(HERE, "Kim Thị Hoa", "084188000002", RECENT, LocalDate.of(2021, 9, 17));
    posted(HERE, "Thạch Thị Sa Ry", "084188000001", RECENT, LocalDate.of(2021, 9, 17));
    posted(HERE, "Sơn Thị Lan", "084188000003", EARLIER, LocalDate.of(2021, 9, 8));
    posted(THERE, "Thạch Ngọc Anh", "084188000004", RECENT, LocalDate.of(2021, 9, 17));
  }

  private UUID posted(String unit, String name, String number, LocalDate on, LocalDate until) {
    UUID id =
        dossiers.receive(
            new DossierDraft(
                "P06",
                unit,
                new PersonDraft(
                    name,
                    Sex.FEMALE,
                    LocalDate.of(1988, 3, 4),
                    null,
                    number,
                    null,
                    "",
                    units.require(unit, TODAY).id()),
                "",
                "",
                "",
                Channel.PAPER,
                LocalDate.of(2021, 8, 24),
                null,
                null,
                null,
                "",
                java.util.Map.of(),
                List.of(),
                List.of(),
                List.of()));
    jdbc.sql(
            """
            update relief.dossier set state = 'APPROVED', amount_vnd = 3710000, number = '2101/QĐ-UBND', decided_on = :on,
              posted_on = :on, open_until = :until where public_id = :id
            """)
        .param("on", on)
        .param("until", until)
        .param("id", id)
        .update();
    return id;
  }

  private RequestPostProcessor commune(String unit) {
    return Staff.by(officer(unit));
  }

  private SignedIn officer(String unit) {
    return new Staff(offices, accounts, jdbc)
        .inRole(bodies.find("UBND." + unit, TODAY).orElseThrow(), "COMMUNE_OFFICER");
  }

  @Test
  void aLineIsADayAndAPolicyOfACommuneWithItsWindowAndItsComplaints() {
    complaints.tell(hoa, "vẫn đi làm");

    List<Posting> rows = postings.page(new Asked(HERE, "", Show.ALL), null).rows();

    assertThat(rows).hasSize(2);
    assertThat(rows.getFirst())
        .returns(RECENT, Posting::on)
        .returns(2, Posting::dossiers)
        .returns(7_420_000L, Posting::total_vnd)
        .returns(1, Posting::unanswered)
        .returns(true, posting -> posting.isOpen(TODAY));
    assertThat(rows.getLast())
        .returns(EARLIER, Posting::on)
        .returns(0, Posting::unanswered)
        .returns(false, posting -> posting.isOpen(TODAY));
    assertThat(postings.page(new Asked("", "", Show.OPEN), null).rows())
        .extracting(Posting::unitCode)
        .containsExactly(HERE, THERE);
    assertThat(postings.page(new Asked("", "", Show.COMPLAINTS), null).rows()).hasSize(1);
    assertThat(postings.page(new Asked("", "P04", Show.ALL), null).rows()).isEmpty();
    assertThat(postings.page(new Asked("", "", Show.ALL), "2021-09-10.29272.P06").rows())
        .extracting(Posting::unitCode, Posting::on)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(THERE, RECENT),
            org.assertj.core.api.Assertions.tuple(HERE, EARLIER));
  }

  @Test
  void whatWasWithdrawnSinceIsShownAsSuchAndNotCounted() {
    dossiers.withdraw(hoa, "nhập nhầm");

    Posting posting = postings.page(new Asked(HERE, "", Show.OPEN), null).rows().getFirst();
    assertThat(posting)
        .returns(1, Posting::dossiers)
        .returns(1, Posting::withdrawn)
        .returns(3_710_000L, Posting::total_vnd);
    assertThat(postings.sheet(HERE, RECENT, "P06").lines()).hasSize(2);
  }

  @Test
  void thePaperNamesNobodyInFullNotEvenToWhomANameWasRevealed() throws Exception {
    SignedIn me = officer(HERE);
    jdbc.sql(
            """
            insert into people.reveal (account_id, person_id, persons, reason, shown_at, until)
            select :me, e.canonical_id, 1, 'gọi điện', timestamptz '2021-09-12 17:00+7', 'infinity'
            from people.person e where e.full_name = 'Kim Thị Hoa'
            """)
        .param("me", me.accountId())
        .update();

    String page = new Browser(web).page(SHEET, Staff.by(me));

    assertThat(page)
        .contains("Hoa", "1988", "3.710.000", "2101/QĐ-UBND", "17/09/2021")
        .doesNotContain("Kim Thị Hoa", "084188000002", "⟦");
    assertThat(new Browser(web).page("/ho-tro/niem-yet?lang=en", Staff.by(me)))
        .contains(SHEET)
        .doesNotContain(THERE + "/2021", "⟦");
  }

  @Test
  void theListAndThePaperGoAwayAsFilesAndOnlyThoseOfOnesOwnCommune() throws Exception {
    assertThat(file("/ho-tro/niem-yet.xlsx", commune(HERE))).hasSize(2 + 2);
    List<Row> paper = file(SHEET + ".xlsx", commune(HERE));
    assertThat(paper).hasSize(2 + 2);
    assertThat(paper.get(2).getCellText(1)).contains("Hoa").doesNotContain("Kim Thị");
    web.perform(get(SHEET).with(commune(THERE))).andExpect(status().isNotFound());
    web.perform(get("/ho-tro/niem-yet/29272/2021-09-11/P06").with(commune(HERE)))
        .andExpect(status().isNotFound());
    web.perform(get(SHEET + ".xlsx").with(commune(THERE))).andExpect(status().isNotFound());
  }

  private List<Row> file(String address, RequestPostProcessor who) throws Exception {
    byte[] bytes =
        web.perform(get(address).with(who))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      return workbook.getFirstSheet().read();
    }
  }
}
