// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.engine.rules.Fact;
import vn.phaodai.people.PersonDraft;
import vn.phaodai.people.PersonRegister;
import vn.phaodai.people.Recognised;
import vn.phaodai.relief.Dossier.Channel;
import vn.phaodai.relief.Policy.Beneficiary;
import vn.phaodai.territory.Unit;

/// Takes dossiers in, many at once, whatever way they come: persons go to the register, the first
/// clock begins, controls look at all of them. Who may hand in where, the callers ask.
@Component
class DossierReception {
  private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int CODE_LENGTH = 9;
  private static final int LONGEST_D = 366;
  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final DossierRows rows;
  private final Policies policies;
  private final Eligibility eligibility;
  private final Controls controls;
  private final PersonRegister register;
  private final OperatingClock clock;

  DossierReception(
      DossierRows rows,
      Policies policies,
      Eligibility eligibility,
      Controls controls,
      PersonRegister register,
      OperatingClock clock) {
    this.rows = rows;
    this.policies = policies;
    this.eligibility = eligibility;
    this.controls = controls;
    this.register = register;
    this.clock = clock;
  }

  /// A sound draft and the commune where it is handed in.
  record Handed(DossierDraft draft, Unit unit) {}

  static String shown(LocalDate day) {
    return SHOWN.format(day);
  }

  /// Throws RELIEF-002, -004 to -008.
  void check(DossierDraft draft) {
    Policy policy = policies.get(draft.policy());
    LocalDate day = draft.receivedOn();
    if (day.isAfter(policy.applyUntil())) {
      throw ReliefRefusals.ENDED
          .with(policy.name(), shown(policy.applyUntil()), shown(day))
          .raise();
    }
    List<Fact> asked = eligibility.asked(policy, day);
    if (asked.isEmpty() || day.isAfter(clock.today())) {
      throw ReliefRefusals.NOT_YET.with(shown(day), policy.name()).raise();
    }
    if (policy.beneficiary() != Beneficiary.EMPLOYER && draft.person() == null) {
      throw ReliefRefusals.WHO.with(policy.name(), "họ tên người được hỗ trợ").raise();
    }
    if (policy.beneficiary() != Beneficiary.PERSON
        && (draft.taxCode().isBlank() || draft.business().isBlank())) {
      throw ReliefRefusals.WHO.with(policy.name(), "tên và mã số thuế").raise();
    }
    checkDays(draft);
    draft.facts().forEach((name, value) -> checkFact(asked, name, value));
  }

  private static void checkFact(List<Fact> asked, String name, String value) {
    boolean known =
        asked.stream()
            .filter(fact -> fact.name().equals(name))
            .anyMatch(fact -> fact.find(value).isPresent());
    if (!known) {
      throw ReliefRefusals.FACT.with(value, name).raise();
    }
  }

  private static void checkDays(DossierDraft draft) {
    LocalDate from = draft.from();
    LocalDate to = draft.to();
    Integer claimed = draft.claimed_d();
    boolean half = (from == null) != (to == null);
    boolean reversed = from != null && to != null && to.isBefore(from);
    boolean endless = from != null && to != null && from.plusDays(LONGEST_D).isBefore(to);
    if (half || reversed || endless || claimed != null && (claimed < 0 || claimed > LONGEST_D)) {
      throw ReliefRefusals.DAYS.raise();
    }
  }

  /// Writes what was found sound.
  ///
  /// @param account who enters them; null: nobody who is signed in
  /// @return ids by code; rows of a workbook that are there already are left out
  Map<String, Long> take(List<Handed> handed, @Nullable Long account, String origin) {
    if (handed.isEmpty()) {
      return Map.of();
    }
    List<Long> persons = recognise(handed, origin);
    List<DossierRows.Entry> entries = new ArrayList<>();
    Map<String, List<Long>> children = new HashMap<>();
    int next = 0;
    for (Handed one : handed) {
      DossierDraft draft = one.draft();
      Long beneficiary = draft.person() == null ? null : persons.get(next++);
      String code = code();
      children.put(code, persons.subList(next, next + draft.children().size()));
      next += draft.children().size();
      entries.add(entry(one, beneficiary, code, account));
    }
    Map<String, Long> ids = rows.insert(entries);
    rows.addChildren(ids, children);
    begin(entries, ids);
    controls.check(ids.values());
    return ids;
  }

  private DossierRows.Entry entry(
      Handed one, @Nullable Long beneficiary, String code, @Nullable Long account) {
    DossierDraft draft = one.draft();
    String mark = mark(draft.account());
    String row = draft.channel() == Channel.WORKBOOK ? rowMark(one, beneficiary, mark) : null;
    return new DossierRows.Entry(
        draft, one.unit().id(), one.unit().path(), beneficiary, code, mark, account, row);
  }

  private List<Long> recognise(List<Handed> handed, String origin) {
    List<PersonDraft> all = new ArrayList<>();
    for (Handed one : handed) {
      if (one.draft().person() instanceof PersonDraft person) {
        all.add(person);
      }
      all.addAll(one.draft().children());
    }
    return register.recognise(all, origin).stream().map(Recognised::personId).toList();
  }

  private void begin(List<DossierRows.Entry> entries, Map<String, Long> ids) {
    Map<Long, LocalDate> began = new HashMap<>();
    for (DossierRows.Entry entry : entries) {
      Long id = ids.get(entry.code());
      if (id != null) {
        began.put(id, entry.draft().receivedOn());
      }
    }
    rows.begin(Hop.CONFIRM, began);
  }

  private static String code() {
    StringBuilder code = new StringBuilder("HT");
    for (int i = 0; i < CODE_LENGTH; i++) {
      code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return code.toString();
  }

  static @Nullable String mark(String account) {
    String digits = account.replaceAll("[^0-9A-Za-z]", "");
    return digits.isEmpty() ? null : digest(digits);
  }

  /// The same for a row that says the same of the same person.
  private static String rowMark(Handed one, @Nullable Long person, @Nullable String account) {
    DossierDraft draft = one.draft();
    return digest(
        String.join(
            "|",
            draft.policy(),
            String.valueOf(one.unit().id()),
            String.valueOf(person),
            draft.taxCode(),
            draft.receivedOn().toString(),
            Objects.toString(draft.from()),
            Objects.toString(draft.to()),
            Objects.toString(draft.claimed_d()),
            draft.closure(),
            Objects.toString(account)));
  }

  private static String digest(String text) {
    return DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8));
  }
}
