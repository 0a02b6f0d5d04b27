// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phaodai.cases.CaseFiles;
import vn.phaodai.cases.TestMethod;
import vn.phaodai.cases.TestOutcome;
import vn.phaodai.cases.TestRead;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.intake.Intake;
import vn.phaodai.intake.Report;
import vn.phaodai.people.PersonDraft;
import vn.phaodai.people.PersonRegister;
import vn.phaodai.territory.Units;

/// People of two communes, their places and visits, and who falls ill: told as files and tests tell
/// it.
public record Story(
    Units units,
    PersonRegister register,
    CaseFiles files,
    Intake intake,
    TransactionTemplate transactions,
    JdbcClient jdbc,
    Path folder) {
  public static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  public static final String PLACES = "Mã nơi đến,Tên nơi đến,Loại nơi đến,Xã/phường\n";
  public static final String VISITS =
      "Họ và tên,Năm sinh,Số điện thoại,Xã/phường,Nơi đến,Xã/phường của nơi đến,Giờ vào,Giờ ra,Nguồn\n";

  private static final AtomicLong SPECIMENS = new AtomicLong(90_000_000);
  private static final AtomicInteger FILES = new AtomicInteger();

  public static Story of(BeanFactory rooms, Path folder) {
    return new Story(
        rooms.getBean(Units.class),
        rooms.getBean(PersonRegister.class),
        rooms.getBean(CaseFiles.class),
        rooms.getBean(Intake.class),
        rooms.getBean(TransactionTemplate.class),
        rooms.getBean(JdbcClient.class),
        folder);
  }

  public long unit(String code) {
    return units.find(code, DAY).orElseThrow().id();
  }

  /// Somebody of a commune, known by name, year and phone.
  public long person(String name, int born, String phone, String commune) {
    return Objects.requireNonNull(
        transactions.execute(
            status ->
                register
                    .recognise(
                        List.of(
                            new PersonDraft(
                                name, null, null, born, null, phone, "", unit(commune))),
                        "story")
                    .getFirst()
                    .personId()));
  }

  /// A PCR result that came six hours after the sample; answers the code of the case.
  public String ill(long person, String commune, LocalDateTime sampled) {
    test(person, commune, sampled, TestOutcome.POSITIVE);
    return jdbc.sql("select code from cases.case_file where person_id = ? order by id desc limit 1")
        .param(person)
        .query(String.class)
        .single();
  }

  public TestRead test(long person, String commune, LocalDateTime sampled, TestOutcome outcome) {
    Instant at = at(sampled);
    TestRead read =
        new TestRead(
            SPECIMENS.incrementAndGet(),
            person,
            unit(commune),
            TestMethod.PCR,
            outcome,
            null,
            at,
            at.plusSeconds(3_600),
            at.plusSeconds(6 * 3_600),
            null,
            false,
            true);
    transactions.executeWithoutResult(status -> files.testsRead(List.of(read), "story"));
    return read;
  }

  public void onset(String code, LocalDate day) {
    jdbc.sql("update cases.case_file set onset_on = ? where code = ?").params(day, code).update();
  }

  public Report.Taken take(String kind, String text) {
    try {
      Path file = folder.resolve(kind + FILES.incrementAndGet() + ".csv");
      Files.writeString(file, text);
      return (Report.Taken)
          intake.take(
              kind,
              file,
              String.valueOf(file.getFileName()),
              new Intake.Options(false, null),
              (done, of) -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Instant at(LocalDateTime civil) {
    return civil.atZone(OperatingClock.ZONE).toInstant();
  }

  public static LocalDateTime on(int day, int hour, int minute) {
    return LocalDateTime.of(2021, 9, day, hour, minute);
  }
}
