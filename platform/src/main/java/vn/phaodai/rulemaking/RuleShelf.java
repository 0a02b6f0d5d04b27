// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.rulemaking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import vn.phaodai.engine.rules.RuleBook;
import vn.phaodai.engine.rules.RuleBook.Loading;
import vn.phaodai.engine.rules.RuleError;
import vn.phaodai.engine.rules.RuleSet;
import vn.phaodai.engine.rules.RuleText;
import vn.phaodai.rules.LawBook;
import vn.phaodai.rules.ShippedRules;

/// Every version of every rule: those that came with the program, and those adopted here, which it
/// lays into the [LawBook] when the program starts and whenever one is adopted or revoked.
@Component
public class RuleShelf implements SmartInitializingSingleton {
  private static final Logger LOG = LoggerFactory.getLogger(RuleShelf.class);

  private final LawBook book;
  private final DraftRows rows;
  private final RuleBook shipped;
  private volatile Map<UUID, List<RuleError>> unfit = Map.of();

  RuleShelf(LawBook book, DraftRows rows) {
    this.book = book;
    this.rows = rows;
    this.shipped = book.present();
  }

  /// @param by how it was adopted here; null when it came with the program
  public record Version(RuleSet rule, @Nullable RuleDraft by) {}

  @Override
  public void afterSingletonsInstantiated() {
    reload();
  }

  /// An adopted version that no longer fits the files of the program is left out, logged, and named
  /// on the page: an epidemic is no time for a program that does not start.
  synchronized void reload() {
    RuleBook present = shipped;
    Map<UUID, List<RuleError>> left = new HashMap<>();
    for (RuleDraft draft : rows.adopted()) {
      RuleBook.Examined examined = RuleBook.examine(new RuleText(draft.file(), draft.text()));
      RuleSet rule = examined.rule();
      Loading loading =
          rule == null ? new Loading.Rejected(examined.errors()) : present.succeededBy(rule);
      switch (loading) {
        case Loading.Loaded(var next) -> present = next;
        case Loading.Rejected(var errors) -> {
          LOG.error("adopted version {} of {} does not hold: {}", draft.id(), draft.rule(), errors);
          left.put(draft.publicId(), errors);
        }
      }
    }
    unfit = Map.copyOf(left);
    book.replace(present);
  }

  /// Adopted versions that do not hold, with the reason.
  public Map<UUID, List<RuleError>> unfit() {
    return unfit;
  }

  /// By rule, the earliest first.
  public List<Version> versions() {
    Map<String, RuleDraft> adopted = new HashMap<>();
    rows.adopted().forEach(draft -> adopted.put(draft.file(), draft));
    return book.rules().stream()
        .map(rule -> new Version(rule, adopted.get(rule.file())))
        .sorted(
            Comparator.comparing((Version version) -> version.rule().id().id())
                .thenComparing(version -> version.rule().from()))
        .toList();
  }

  /// @throws vn.phaodai.refusal.RefusedException when there is none
  public Version get(String rule, String version) {
    return versions().stream()
        .filter(one -> one.rule().id().id().equals(rule))
        .filter(one -> one.rule().id().version().equals(version))
        .findFirst()
        .orElseThrow(() -> RulemakingRefusals.NO_SUCH_RULE.with(rule + "@" + version).raise());
  }

  /// As its author wrote it. Only who begins a draft asks: the files are not kept for that.
  String text(Version version) {
    RuleDraft by = version.by();
    return by != null ? by.text() : shipped(version.rule().file());
  }

  private static String shipped(String file) {
    try {
      return ShippedRules.texts().stream()
          .filter(text -> text.file().equals(file))
          .map(RuleText::text)
          .findFirst()
          .orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
