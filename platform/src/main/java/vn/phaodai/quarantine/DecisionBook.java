// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.organisation.Signer;
import vn.phaodai.organisation.Signers;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// The numbers of the decisions that this room records, body by body and year by year, and who
/// signed them.
@Service
public class DecisionBook {
  /// A decision is recorded soon after it was signed.
  private static final int RECORDED_WITHIN_D = 14;

  private final JdbcClient jdbc;
  private final Signers signers;
  private final Units units;
  private final QuarantineSight sight;
  private final OperatingClock clock;

  DecisionBook(
      JdbcClient jdbc, Signers signers, Units units, QuarantineSight sight, OperatingClock clock) {
    this.jdbc = jdbc;
    this.signers = signers;
    this.units = units;
    this.sight = sight;
    this.clock = clock;
  }

  /// What an officer fills in of a paper.
  ///
  /// @param number null: the next of the signer's committee
  /// @param signer tenure of whoever signed
  public record Paper(@Nullable Integer number, long signer, LocalDate on) {}

  /// What a decision is for.
  enum Kind {
    ORDER,
    EXTENSION,
    RELEASE,
    LOCKDOWN,
    LIFTING
  }

  /// Who may sign for a unit now.
  @Transactional(readOnly = true)
  public List<Signer> signers(long unitId) {
    return signers.of(unitId, clock.today());
  }

  /// Who may sign for the unit of a code; with none given, for the reader's own when they decide
  /// for one alone.
  @Transactional(readOnly = true)
  public List<Signer> signers(String unitCode) {
    if (!unitCode.isBlank()) {
      return units.find(unitCode, clock.today()).map(Unit::id).map(this::signers).orElse(List.of());
    }
    String[] own = sight.paths(QuarantineSight.DECIDE);
    return own.length == 1 ? signers(Units.idAt(own[0])) : List.of();
  }

  /// Books a paper over these places. Throws QUARANTINE-008, -009, -010, -032.
  @Transactional(propagation = Propagation.MANDATORY)
  long book(Kind kind, Paper paper, long unitId, Collection<String> paths) {
    LocalDate today = clock.today();
    LocalDate earliest = today.minusDays(RECORDED_WITHIN_D);
    if (paper.on().isAfter(today) || paper.on().isBefore(earliest)) {
      throw QuarantineRefusals.DATE.with(shown(paper.on()), shown(earliest), shown(today)).raise();
    }
    Signer signer =
        signers.of(unitId, paper.on()).stream()
            .filter(one -> one.tenureId() == paper.signer())
            .findFirst()
            .orElseThrow(() -> QuarantineRefusals.NOT_A_SIGNER.with(shown(paper.on())).raise());
    if (!paths.stream().allMatch(signer::covers)) {
      throw QuarantineRefusals.SEVERAL_UNITS.raise();
    }
    return write(kind, paper, signer);
  }

  private long write(Kind kind, Paper paper, Signer signer) {
    int year = paper.on().getYear();
    jdbc.sql("select pg_advisory_xact_lock(hashtext('quarantine.decision ' || :body))")
        .param("body", signer.bodyId())
        .query((row, n) -> n)
        .single();
    int next =
        jdbc.sql(
                "select coalesce(max(number), 0) + 1 from quarantine.decision where body_id = :body and year = :year")
            .param("body", signer.bodyId())
            .param("year", year)
            .query((row, n) -> row.getInt(1))
            .single();
    Integer asked = paper.number();
    int number = asked == null ? next : asked;
    return jdbc.sql(
            """
            insert into quarantine.decision (kind, body_id, body_name, year, number, decided_on, tenure_id, capacity, position,
              signer, account_id)
            values (:kind, :body, :name, :year, :number, :on, :tenure, :capacity, :position, :signer, :account)
            on conflict (body_id, year, number) do nothing returning id
            """)
        .param("kind", kind.name())
        .param("body", signer.bodyId())
        .param("name", signer.bodyName())
        .param("year", year)
        .param("number", Math.clamp(number, 1, 1_000_000))
        .param("on", paper.on())
        .param("tenure", signer.tenureId())
        .param("capacity", signer.capacity())
        .param("position", signer.position())
        .param("signer", signer.name())
        .param("account", QuarantineSight.account())
        .query((row, n) -> row.getLong(1))
        .optional()
        .orElseThrow(
            () ->
                QuarantineRefusals.NUMBER_TAKEN
                    .with(number, String.valueOf(year), signer.bodyName(), next)
                    .raise());
  }

  /// As it is cited: `12/QĐ-UBND`.
  static String code(int number) {
    return String.format(Locale.ROOT, "%d/QĐ-UBND", number);
  }

  static String shown(LocalDate day) {
    return "%d/%d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
  }
}
