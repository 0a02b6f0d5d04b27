// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.rulemaking;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.access.Jurisdiction;
import vn.phaodai.access.SignedIn;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.engine.rules.RuleSet;
import vn.phaodai.rulemaking.DraftRows.Writer;
import vn.phaodai.rulemaking.RuleDraft.State;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// Writing another version of a rule. Every text is kept; nothing here changes what holds.
@Service
@Transactional
public class Drafting {
  static final String DRAFT = "rules.draft";
  private static final int LONGEST = 100_000;
  private static final Pattern VERSION = Pattern.compile("(?m)^(phiên bản|version):.*$");
  private static final Pattern FROM = Pattern.compile("(?m)^(từ ngày|from):.*$");

  private final RuleShelf shelf;
  private final DraftRows rows;
  private final Examination.Reader reader;
  private final Jurisdiction jurisdiction;
  private final Units units;
  private final OperatingClock clock;
  private final AuditLog audit;

  Drafting(
      RuleShelf shelf,
      DraftRows rows,
      Examination.Reader reader,
      Jurisdiction jurisdiction,
      Units units,
      OperatingClock clock,
      AuditLog audit) {
    this.shelf = shelf;
    this.rows = rows;
    this.reader = reader;
    this.jurisdiction = jurisdiction;
    this.units = units;
    this.clock = clock;
    this.audit = audit;
  }

  /// Begins a version from another: the same text, with the next day as its version and first day.
  public UUID open(String rule, String version) {
    String text = shelf.text(shelf.get(rule, version));
    LocalDate first = clock.today().plusDays(1);
    String begun =
        FROM.matcher(VERSION.matcher(text).replaceFirst("$1: " + first))
            .replaceFirst("$1: " + first);
    Unit province = province();
    try {
      UUID id = rows.open(rule, version, province.path(), begun, writer());
      record("rulemaking.open", rows.find(id).orElseThrow(), Map.of("rule", rule, "base", version));
      return id;
    } catch (DuplicateKeyException _) {
      throw RulemakingRefusals.ALREADY_DRAFTED.with(rule).raise();
    }
  }

  /// @param seen the revision that the writer had before their eyes
  public void write(UUID id, int seen, String text) {
    RuleDraft draft = held(id);
    if (draft.revision() != seen) {
      throw RulemakingRefusals.ANOTHER_WROTE.with(draft.revision()).raise();
    }
    String lines = text.replace("\r\n", "\n");
    if (lines.length() > LONGEST) {
      throw RulemakingRefusals.TOO_LONG.with(LONGEST).raise();
    }
    if (!lines.equals(draft.text())) {
      rows.write(draft.id(), draft.revision() + 1, lines, writer());
      record("rulemaking.write", draft, Map.of("revision", draft.revision() + 1));
    }
  }

  /// @param facts one a line, `name = value`
  public void addTrial(UUID id, String name, String facts, String expected) {
    RuleDraft draft = held(id);
    RuleSet rule = reader.of(draft).rule();
    if (rule == null) {
      throw RulemakingRefusals.HAS_ERRORS.raise();
    }
    List<String> lines = facts.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    boolean known = expected.equals(Trial.SILENT) || rule.outcomes().contains(expected);
    if (name.isBlank() || lines.isEmpty() || !known) {
      throw RulemakingRefusals.TRIAL_INCOMPLETE.raise();
    }
    for (String line : lines) {
      if (Examination.Stated.of(line, rule).isEmpty()) {
        throw RulemakingRefusals.TRIAL_LINE.with(line).raise();
      }
    }
    rows.addTrial(draft.id(), name.strip(), String.join("\n", lines), expected, writer());
    record("rulemaking.trial", draft, Map.of());
  }

  public void withdrawTrial(UUID id, UUID trial) {
    RuleDraft draft = held(id);
    rows.withdrawTrial(draft.id(), trial);
    record("rulemaking.trial.withdraw", draft, Map.of());
  }

  public void drop(UUID id, String reason) {
    RuleDraft draft = held(id);
    if (reason.isBlank()) {
      throw RulemakingRefusals.REASON.raise();
    }
    rows.close(draft.id(), State.DROPPED, reason.strip(), writer());
    record("rulemaking.drop", draft, Map.of());
  }

  private RuleDraft held(UUID id) {
    RuleDraft draft =
        rows.hold(id)
            .filter(one -> jurisdiction.covers(one.path(), DRAFT))
            .orElseThrow(() -> RulemakingRefusals.NO_SUCH_DRAFT.raise());
    if (draft.state() != State.OPEN) {
      throw RulemakingRefusals.NOT_OPEN.raise();
    }
    return draft;
  }

  /// A rule is a province's matter: a seat below it drafts none.
  private Unit province() {
    return jurisdiction.paths(DRAFT).stream()
        .map(units::at)
        .filter(unit -> unit.tier() == Tier.PROVINCE || unit.tier() == Tier.NATION)
        .findFirst()
        .orElseThrow(() -> RulemakingRefusals.NO_SUCH_DRAFT.raise());
  }

  private Writer writer() {
    return writer(clock);
  }

  static Writer writer(OperatingClock clock) {
    return SignedIn.current()
        .map(person -> new Writer(person.accountId(), person.label(), clock.now()))
        .orElseGet(() -> new Writer(null, "–", clock.now()));
  }

  private void record(String action, RuleDraft draft, Map<String, Object> detail) {
    audit.record(AuditEntry.of(action, "rule", draft.id()).in(draft.path()).with(detail));
  }
}
