// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.rulemaking;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.access.Jurisdiction;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.engine.rules.Facts;
import vn.phaodai.engine.rules.RuleSet;
import vn.phaodai.engine.rules.Verdict;
import vn.phaodai.organisation.Signer;
import vn.phaodai.rules.LawBook;
import vn.phaodai.zones.Assessments;

/// A draft as somebody sees it who works on it, and what a rule says of facts that somebody types.
@Service
@Transactional(readOnly = true)
public class RuleDesk {
  private static final String READ = "rules.read";

  private final DraftRows rows;
  private final Examination.Reader reader;
  private final BackTests backTests;
  private final Adoption adoption;
  private final Assessments assessments;
  private final LawBook book;
  private final Jurisdiction jurisdiction;
  private final OperatingClock clock;

  RuleDesk(
      DraftRows rows,
      Examination.Reader reader,
      BackTests backTests,
      Adoption adoption,
      Assessments assessments,
      LawBook book,
      Jurisdiction jurisdiction,
      OperatingClock clock) {
    this.rows = rows;
    this.reader = reader;
    this.backTests = backTests;
    this.adoption = adoption;
    this.assessments = assessments;
    this.book = book;
    this.jurisdiction = jurisdiction;
    this.clock = clock;
  }

  /// @param backTest of the present text; null where it was not run
  /// @param ofLevels whether it must be
  /// @param signers who may sign for the province today; empty where the directory knows nobody
  /// @param mayWrite whether the reader may write it
  /// @param mayAdopt whether the reader may bring it into force
  /// @param mayRevoke whether the reader may still take it back
  public record Open(
      RuleDraft draft,
      Examination examination,
      @Nullable BackTest backTest,
      boolean ofLevels,
      List<Signer> signers,
      boolean mayWrite,
      boolean mayAdopt,
      boolean mayRevoke) {}

  /// The drafts of every state that the reader may see, the newest first.
  public List<RuleDraft> drafts() {
    return rows.all().stream().filter(this::isSeen).toList();
  }

  public Open open(UUID id) {
    RuleDraft draft =
        rows.find(id)
            .filter(this::isSeen)
            .orElseThrow(() -> RulemakingRefusals.NO_SUCH_DRAFT.raise());
    boolean open = draft.state() == RuleDraft.State.OPEN;
    boolean decides = jurisdiction.covers(draft.path(), Adoption.ADOPT);
    RuleDraft.Adopted how = draft.adopted();
    return new Open(
        draft,
        reader.of(draft),
        backTests.last(draft).orElse(null),
        assessments.speaksOfLevels(draft.rule()),
        open && decides ? adoption.signers(draft, clock.today()) : List.of(),
        open && jurisdiction.covers(draft.path(), Drafting.DRAFT),
        open && decides,
        decides
            && draft.state() == RuleDraft.State.ADOPTED
            && how != null
            && how.firstDay().isAfter(clock.today()));
  }

  /// Everybody of the province reads what is drafted in its name, at whatever level.
  private boolean isSeen(RuleDraft draft) {
    return jurisdiction.covers(draft.path(), READ)
        || jurisdiction.of(READ).stream().anyMatch(path -> path.startsWith(draft.path() + "."));
  }

  /// What a version says on its first day, with the rules that feed it.
  public Verdict say(RuleSet rule, Facts facts) {
    return Optional.of(book.present())
        .filter(present -> present.inForce(rule.id().id(), rule.from()).isPresent())
        .map(present -> present.evaluate(rule.id().id(), rule.from(), facts))
        .orElseGet(() -> rule.evaluate(facts));
  }
}
