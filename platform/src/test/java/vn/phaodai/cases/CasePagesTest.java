// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.phaodai.cases.TestOutcome.POSITIVE;
import static vn.phaodai.cases.Tests.at;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.intake.Intake;
import vn.phaodai.intake.Report;
import vn.phaodai.people.PersonDraft;
import vn.phaodai.people.PersonRegister;
import vn.phaodai.people.Sex;
import vn.phaodai.territory.Units;

/// The pages of the room, with somebody who holds its permissions.
@RoomTest(Ground.TERRITORY)
class CasePagesTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);

  @Autowired private Units units;
  @Autowired private PersonRegister register;
  @Autowired private CaseFiles files;
  @Autowired private Beds beds;
  @Autowired private TransactionTemplate transactions;
  @Autowired private JdbcClient jdbc;
  @Autowired private MockMvc web;
  @Autowired private Intake intake;
  @TempDir private Path folder;

  private String code = "";

  @BeforeEach
  void anF0OfTraVinh() {
    long unit = units.find("29236", DAY).orElseThrow().id();
    transactions.executeWithoutResult(
        status -> {
          long person =
              register
                  .recognise(
                      List.of(
                          new PersonDraft(
                              "Thạch Thị Sương",
                              Sex.FEMALE,
                              LocalDate.of(1970, 3, 2),
                              null,
                              null,
                              null,
                              "Khóm 1",
                              unit)),
                      "import 17")
                  .getFirst()
                  .personId();
          files.testsRead(
              List.of(new Tests(unit).pcr(person, POSITIVE, at(11, 8), "24")), "import");
          code =
              jdbc.sql("select code from cases.case_file where person_id = :person")
                  .param("person", person)
                  .query((row, n) -> row.getString(1))
                  .single();
        });
    beds.provide("29236", "Bệnh viện dã chiến số 1", Map.of(1, 100, 2, 20));
  }

  @Test
  void everyPageSaysWhatItShowsInBothLanguages() throws Exception {
    for (String address : List.of("/ca", "/ca/" + code, "/ca/giuong", "/ca/cong-bo", "/o-dich")) {
      for (String language : List.of("vi", "en")) {
        assertThat(page(address + "?lang=" + language)).as(address).doesNotContain("⟦");
      }
    }
    assertThat(page("/ca/" + code)).contains("PCR dương tính Ct 24.0").doesNotContain("POSITIVE");
    assertThat(page("/ca?so=" + code)).contains(code).doesNotContain("Thạch Thị Sương");
    assertThat(page("/ca?so=84-21-9")).contains("Không có ca nào như vậy");
  }

  @Test
  void theListIsAFileOfExactlyThisViewWithNamesMasked() throws Exception {
    String csv = page("/ca.csv?so=" + code);

    assertThat(csv).contains(code, "1970", "F0 đang điều trị").doesNotContain("Thạch Thị Sương");
    web.perform(get("/ca.xlsx").with(authentication(somebody()))).andExpect(status().isOk());
  }

  @Test
  void aCaseIsExaminedTriagedAndGivenABedFromItsPage() throws Exception {
    assertThat(page("/ca/" + code)).contains("SpO₂ khi thở khí trời;").doesNotContain("Tuổi;");
    send(
        post("/ca/" + code + "/kham")
            .param("luc", "2021-09-12T08:00")
            .param("trieuChung", "true")
            .param("f.spo2_percent", "93"));
    assertThat(page("/ca/" + code)).contains("R05", "H02", "Nguy cơ rất cao").doesNotContain("⟦");

    send(
        post("/ca/" + code + "/phan-loai")
            .param("v", version())
            .param("nhom", "VERY_HIGH")
            .param("tang", "2")
            .param("lyDo", "Bác sĩ khám"));
    send(
        post("/ca/" + code + "/giuong")
            .param("v", version())
            .param("giuong", beds.wards().getLast().publicId() + "_2"));
    send(
        post("/ca/" + code + "/bo-sung")
            .param("v", version())
            .param("benhNen", "diabetes")
            .param("noi", "QUARANTINE"));

    assertThat(page("/ca/" + code))
        .contains("Bệnh viện dã chiến số 1", "Bác sĩ khám", "Khu cách ly")
        .doesNotContain("⟦");
  }

  @Test
  void anOutbreakAndABulletinAreEnteredFromTheirPages() throws Exception {
    String outbreak =
        send(
            post("/o-dich")
                .param("dv", "29236")
                .param("ten", "Chợ Trà Vinh")
                .param("ngay", "2021-09-11"));
    send(post(outbreak + "/ca").param("ma", code));
    send(
        post("/ca/cong-bo")
            .param("tinh", "84")
            .param("banTin", "Bản tin 12/9")
            .param("ngay", "2021-09-12")
            .param("dong", "BN812345," + code));

    assertThat(page(outbreak)).contains(code, "Chợ Trà Vinh").doesNotContain("⟦");
    assertThat(page("/ca/" + code)).contains("BN812345", "Chợ Trà Vinh");
  }

  @Test
  void theExportedLineListImportsAgainUnchangedInEitherFormatAndLanguage() throws Exception {
    jdbc.sql(
            """
            update cases.case_file set onset_on = '2021-09-10', doses = 1, last_dose_on = '2021-08-01',
              treated_at = 'BV Càng Long' where code = :code
            """)
        .param("code", code)
        .update();
    long events = events();
    for (String file :
        List.of("/ca.csv?lang=vi", "/ca.csv?lang=en", "/ca.xlsx?lang=vi", "/ca.xlsx?lang=en")) {
      byte[] bytes =
          web.perform(get(file).with(authentication(somebody())))
              .andReturn()
              .getResponse()
              .getContentAsByteArray();
      Path path =
          folder.resolve(
              file.substring(1).replaceAll("[?=]", "_")
                  + (file.contains("csv") ? ".csv" : ".xlsx"));
      Files.write(path, bytes);

      var taken =
          (Report.Taken)
              intake.take("cases", path, file, new Intake.Options(false, null), (done, of) -> {});

      assertThat(taken.first()).as(file).isEmpty();
      assertThat(taken.added()).as(file).isZero();
      assertThat(taken.kept()).as(file).isPositive();
    }
    assertThat(events()).isEqualTo(events);
  }

  private long events() {
    return jdbc.sql("select count(*) from cases.case_event").query((r, n) -> r.getLong(1)).single();
  }

  private String version() {
    return jdbc.sql("select version::text from cases.case_file where code = :code")
        .param("code", code)
        .query((row, n) -> row.getString(1))
        .single();
  }

  private String page(String address) throws Exception {
    return web.perform(get(address).with(authentication(somebody())))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private String send(MockHttpServletRequestBuilder form) throws Exception {
    return Objects.requireNonNull(
        web.perform(form.with(authentication(somebody())).with(csrf()))
            .andExpect(status().is3xxRedirection())
            .andReturn()
            .getResponse()
            .getRedirectedUrl());
  }

  private static UsernamePasswordAuthenticationToken somebody() {
    return UsernamePasswordAuthenticationToken.authenticated(
        "CDC",
        null,
        Stream.of(
                "cases.read",
                "cases.edit",
                "cases.treat",
                "cases.announce",
                "beds.edit",
                "people.read")
            .map(SimpleGrantedAuthority::new)
            .toList());
  }
}
