// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.access;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Body;
import vn.phaodai.organisation.Offices;
import vn.phaodai.organisation.Tenure;
import vn.phaodai.tables.ShippedRows;

/// The accounts of the demonstration, one a main role and province, all with one password that the
/// sign-in page shows. This bean exists in the profile `demo` only.
@Service
@Profile("demo")
public class DemoAccounts {
  private static final String PASSWORD = "phao-dai-2021";

  private final AccountRepository repository;
  private final Accounts accounts;
  private final Bodies bodies;
  private final Offices offices;
  private final PasswordEncoder passwords;
  private final OperatingClock clock;
  private final List<NamedCsvRecord> rows = ShippedRows.of(DemoAccounts.class, "demo-accounts.csv");

  DemoAccounts(
      AccountRepository repository,
      Accounts accounts,
      Bodies bodies,
      Offices offices,
      PasswordEncoder passwords,
      OperatingClock clock) {
    this.repository = repository;
    this.accounts = accounts;
    this.bodies = bodies;
    this.offices = offices;
    this.passwords = passwords;
    this.clock = clock;
  }

  /// What the sign-in page of the demonstration shows.
  public record Row(String login, String password, String noteVi, String noteEn) {
    public String note(Locale locale) {
      return locale.getLanguage().equals("en") ? noteEn : noteVi;
    }
  }

  public List<Row> list() {
    return rows.stream()
        .map(
            r ->
                new Row(
                    r.getField("login"),
                    PASSWORD,
                    r.getField("note") + place(r, "Trà Vinh", "Kiên Giang"),
                    r.getField("note_en") + place(r, "Trà Vinh", "Kiên Giang")))
        .toList();
  }

  private static String place(NamedCsvRecord row, String tv, String kg) {
    return " (" + (row.getField("login").endsWith(".tv") ? tv : kg) + ")";
  }

  /// Opens those that do not exist yet for the people who fill the seats named; returns how many.
  @Transactional
  public int open() {
    String hash = passwords.encode(PASSWORD);
    int opened = 0;
    for (NamedCsvRecord row : rows) {
      String login = row.getField("login");
      if (repository.secret(login).isEmpty()) {
        long id = accounts.open(login, holder(row).official().id());
        repository.putPassword(id, hash);
        opened++;
      }
    }
    return opened;
  }

  private Tenure holder(NamedCsvRecord row) {
    LocalDate today = clock.today();
    Body body = bodies.find(row.getField("body"), today).orElseThrow();
    return offices.inOffice(List.of(body.id()), today).stream()
        .filter(t -> t.position().kind().name().equals(row.getField("position")))
        .filter(t -> t.position().title().contains(row.getField("title")))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody to sign in as " + row));
  }
}
