// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.access;

import static vn.phaodai.access.internal.db.Tables.ACCOUNT;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;

/// Accounts: opening them, slips, passwords. An administrator acts only on accounts all of whose
/// owner's seats lie in the administrator's own jurisdiction.
@Service
@Transactional
public class Accounts {
  /// Shortest password, in characters.
  public static final int MIN_CHARACTERS = 10;

  /// Longest password, in bytes of UTF-8: what bcrypt reads.
  public static final int MAX_BYTES = 72;

  /// How long a slip works after it was issued.
  public static final Duration SLIP_LASTS = Duration.ofDays(14);

  private static final String MANAGE = "access.manage";
  private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9.\\-]{2,63}");

  private final AccountRepository repository;
  private final Roles roles;
  private final Jurisdiction jurisdiction;
  private final PasswordEncoder passwords;
  private final OperatingClock clock;
  private final AuditLog audit;
  private final SecureRandom chance = new SecureRandom();

  Accounts(
      AccountRepository repository,
      Roles roles,
      Jurisdiction jurisdiction,
      PasswordEncoder passwords,
      OperatingClock clock,
      AuditLog audit) {
    this.repository = repository;
    this.roles = roles;
    this.jurisdiction = jurisdiction;
    this.passwords = passwords;
    this.clock = clock;
    this.audit = audit;
  }

  /// A slip as it is printed; the code is known to nobody afterwards.
  ///
  /// @param place the commune, else the unit above it, where its owner sits; empty: nowhere today
  public record PrintedSlip(Account account, String place, String code, Instant until) {}

  /// Opens an account; nobody can sign in with it until a slip is issued.
  public long open(String login, long officialId) {
    String name = login.strip().toLowerCase(Locale.ROOT);
    if (!LOGIN.matcher(name).matches()) {
      throw AccessRefusals.BAD_LOGIN.raise();
    }
    if (repository.secret(name).isPresent()) {
      throw AccessRefusals.LOGIN_TAKEN.with(name).raise();
    }
    long id = repository.insert(name, officialId);
    audit.record(AuditEntry.of("access.account.open", "account", id));
    return id;
  }

  /// Whether a login could be opened: well-formed; used or not.
  static boolean isLogin(String login) {
    return LOGIN.matcher(login).matches();
  }

  /// A new slip for one account of the administrator's jurisdiction. Its password and earlier slips
  /// stop working, open sessions end.
  public PrintedSlip issueSlip(UUID account) {
    return slips(List.of(get(account))).getFirst();
  }

  /// Slips for all accounts at or below a unit that never chose a password, place by place.
  ///
  /// @param path the unit's path of ids
  public List<PrintedSlip> issueSlips(String path) {
    return slips(list(path, "", "", ACCOUNT.PASSWORD_HASH.isNull(), 5_000));
  }

  /// In the order of places, those without one last.
  private List<PrintedSlip> slips(List<Account> found) {
    Map<Long, Account> byId = new LinkedHashMap<>();
    found.forEach(account -> byId.put(account.id(), account));
    List<PrintedSlip> slips = new ArrayList<>();
    repository
        .places(byId.keySet(), clock.today())
        .forEach((id, place) -> slips.add(slip(Objects.requireNonNull(byId.remove(id)), place)));
    byId.values().forEach(account -> slips.add(slip(account, "")));
    return slips;
  }

  private PrintedSlip slip(Account account, String place) {
    String code = Slip.random(chance);
    Instant until = clock.now().plus(SLIP_LASTS);
    repository.putSlip(account.id(), Slip.hash(account.id(), code), until);
    audit.record(AuditEntry.of("access.slip.issue", "account", account.id()));
    return new PrintedSlip(account, place, code, until);
  }

  /// Throws ACCESS-001 outside the administrator's jurisdiction, as if there were none.
  @Transactional(readOnly = true)
  public Account get(UUID account) {
    return list("", "", "", ACCOUNT.PUBLIC_ID.eq(account), 1).stream()
        .findFirst()
        .orElseThrow(AccessRefusals.NO_ACCOUNT::raise);
  }

  /// The account of this login, if its owner sits nowhere but at or below a unit. Not for lists:
  /// who asks names one officer of a unit of theirs.
  @Transactional(readOnly = true)
  public Optional<Account> sitting(String login, String path) {
    String name = login.strip().toLowerCase(Locale.ROOT);
    return repository
        .list(
            "",
            "",
            clock.today(),
            ACCOUNT.LOGIN.eq(name).and(repository.inside(List.of(path), clock.today())),
            1)
        .stream()
        .findFirst();
  }

  /// A page of the accounts in the administrator's jurisdiction, by login.
  ///
  /// @param path only at or below this unit; empty: everywhere allowed
  /// @param after login of the last one before the page
  @Transactional(readOnly = true)
  public List<Account> list(String path, String text, String after, int limit) {
    return list(path, text, after, DSL.noCondition(), limit);
  }

  private List<Account> list(String path, String text, String after, Condition more, int limit) {
    Condition allowed =
        SignedIn.current().isEmpty()
            ? more
            : more.and(repository.inside(jurisdiction.of(MANAGE), clock.today()));
    Condition there =
        path.isEmpty() ? allowed : allowed.and(repository.inside(List.of(path), clock.today()));
    return repository.list(text, after, clock.today(), there, limit);
  }

  /// Locks an account out, or lets it in again.
  public void disable(UUID account, boolean disabled) {
    Account found = get(account);
    repository.putDisabled(found.id(), disabled);
    audit.record(
        AuditEntry.of(
            disabled ? "access.account.disable" : "access.account.enable", "account", found.id()));
  }

  /// The signed-in person chooses a password. The present one must be shown, unless they came in
  /// with a slip.
  public SignedIn choosePassword(SignedIn person, String present, String chosen, String again) {
    AccountRepository.Secret secret =
        repository.secret(person.accountId()).orElseThrow(AccessRefusals.NO_ACCOUNT::raise);
    String hash = secret.passwordHash();
    if (!person.mustChoosePassword() && (hash == null || !passwords.matches(present, hash))) {
      throw AccessRefusals.WRONG_OLD_PASSWORD.raise();
    }
    if (!chosen.equals(again)) {
      throw AccessRefusals.NOT_THE_SAME.raise();
    }
    if (chosen.codePointCount(0, chosen.length()) < MIN_CHARACTERS
        || chosen.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES
        || chosen.toLowerCase(Locale.ROOT).contains(secret.login())) {
      throw AccessRefusals.WEAK_PASSWORD.with(MIN_CHARACTERS, MAX_BYTES).raise();
    }
    repository.putPassword(secret.id(), passwords.encode(chosen));
    audit.record(AuditEntry.of("access.password.choose", "account", secret.id()));
    return person(repository.secret(secret.id()).orElseThrow(), false);
  }

  /// The language in which this person's pages are written from now on.
  public void speak(SignedIn person, String locale) {
    repository.putLocale(person.accountId(), locale);
  }

  /// Whoever shows this login with its password, or with a slip that is still good; empty if not.
  /// Takes as long for a login that does not exist.
  @Transactional(readOnly = true)
  public Optional<SignedIn> authenticate(String login, String shown) {
    String name = login.strip().toLowerCase(Locale.ROOT);
    Optional<AccountRepository.Secret> secret = repository.secret(name);
    String hash = secret.map(AccountRepository.Secret::passwordHash).orElse(null);
    boolean byPassword =
        passwords.matches(shown, hash == null ? Timing.hash(passwords) : hash) && hash != null;
    return secret
        .filter(s -> !s.disabled())
        .filter(s -> byPassword || isGoodSlip(s, shown))
        .map(s -> person(s, !byPassword));
  }

  private boolean isGoodSlip(AccountRepository.Secret secret, String shown) {
    Instant until = secret.slipUntil();
    return secret.passwordHash() == null
        && until != null
        && clock.now().isBefore(until)
        && Slip.hash(secret.id(), shown).equals(secret.slipHash());
  }

  /// The person as they stand now, if the session that `then` came from may go on: same generation,
  /// not disabled.
  @Transactional(readOnly = true)
  public Optional<SignedIn> renewed(SignedIn then) {
    return repository
        .secret(then.accountId())
        .filter(s -> !s.disabled() && s.generation() == then.generation())
        .map(s -> person(s, then.mustChoosePassword()));
  }

  /// The language that the account's owner asked for.
  @Transactional(readOnly = true)
  public String language(long accountId) {
    return repository.secret(accountId).map(AccountRepository.Secret::locale).orElse("vi");
  }

  private SignedIn person(AccountRepository.Secret secret, boolean mustChoosePassword) {
    List<Grant> grants = repository.grants(secret.officialId(), clock.today());
    return new SignedIn(
        secret.id(),
        secret.officialId(),
        repository.label(secret.officialId(), clock.today()),
        grants,
        mustChoosePassword ? java.util.Set.of() : roles.permissionsOf(grants),
        mustChoosePassword,
        secret.generation(),
        clock.today());
  }

  /// The hash of nothing anybody knows, made once.
  private static final class Timing {
    private static volatile @org.jspecify.annotations.Nullable String hash;

    static String hash(PasswordEncoder passwords) {
      String known = hash;
      if (known == null) {
        known = passwords.encode(UUID.randomUUID().toString());
        hash = known;
      }
      return java.util.Objects.requireNonNull(known);
    }
  }
}
