// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.rules;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All rules that were loaded, every version of them.
public final class RuleBook {
  private final List<RuleSet> rules;

  /// Every version by its id, and by each fact that it gives.
  private final Map<String, List<RuleSet>> versions = new HashMap<>();

  private final Map<String, List<RuleSet>> giving = new HashMap<>();

  private RuleBook(List<RuleSet> rules) {
    this.rules = List.copyOf(rules);
    for (RuleSet rule : this.rules) {
      versions.computeIfAbsent(rule.id().id(), _ -> new ArrayList<>()).add(rule);
      for (Fact output : rule.outputs()) {
        giving.computeIfAbsent(output.name(), _ -> new ArrayList<>()).add(rule);
      }
    }
  }

  /// What loading came to: a book without errors, or the errors and no book.
  public sealed interface Loading {
    record Loaded(RuleBook book) implements Loading {}

    record Rejected(List<RuleError> errors) implements Loading {
      public Rejected {
        errors = List.copyOf(errors);
      }
    }
  }

  /// Reads, checks each rule and then all together. Rules with errors of their own are left out of
  /// the latter.
  public static Loading load(List<RuleText> files) {
    return load(files, new ArrayList<>());
  }

  /// The files of a folder whose names end in `.rules`.
  ///
  /// @throws IOException when the folder cannot be listed; a file that cannot be read is an error
  ///   in the answer
  public static Loading load(Path folder) throws IOException {
    List<RuleError> errors = new ArrayList<>();
    List<RuleText> files = new ArrayList<>();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path file : entries.filter(f -> f.toString().endsWith(".rules")).sorted().toList()) {
        read(file, errors).ifPresent(files::add);
      }
    }
    return load(files, errors);
  }

  private static Optional<RuleText> read(Path file, List<RuleError> errors) {
    String name = String.valueOf(file.getFileName());
    try {
      return Optional.of(new RuleText(name, Files.readString(file)));
    } catch (CharacterCodingException _) {
      errors.add(RuleFault.UNREADABLE.at(name, 0, "UTF-8?"));
    } catch (IOException e) {
      errors.add(RuleFault.UNREADABLE.at(name, 0, String.valueOf(e.getMessage())));
    }
    return Optional.empty();
  }

  private static Loading load(List<RuleText> files, List<RuleError> errors) {
    List<RuleSet> rules = new ArrayList<>();
    for (RuleText file : files) {
      Optional<RuleSet> rule = RuleParser.read(file, errors);
      rule.map(RuleCheck::of).ifPresent(errors::addAll);
      rule.ifPresent(rules::add);
    }
    errors.addAll(BookCheck.of(rules));
    return errors.isEmpty()
        ? new Loading.Loaded(new RuleBook(rules))
        : new Loading.Rejected(errors);
  }

  /// Reads and checks one file by itself. The version is null when it has errors.
  public record Examined(@Nullable RuleSet rule, List<RuleError> errors) {
    public Examined {
      errors = List.copyOf(errors);
    }
  }

  public static Examined examine(RuleText file) {
    List<RuleError> errors = new ArrayList<>();
    Optional<RuleSet> rule = RuleParser.read(file, errors);
    rule.map(RuleCheck::of).ifPresent(errors::addAll);
    return new Examined(errors.isEmpty() ? rule.orElse(null) : null, errors);
  }

  /// This book with one more version, checked together with the others. The version of the same
  /// rule that is in force on its first day ends there; one that begins later must not overlap.
  public Loading succeededBy(RuleSet next) {
    List<RuleSet> all = new ArrayList<>();
    for (RuleSet rule : rules) {
      boolean ends = rule.isVersionOf(next) && rule.from().isBefore(next.from());
      all.add(ends && rule.isInForce(next.from()) ? rule.during(rule.from(), next.from()) : rule);
    }
    all.add(next);
    List<RuleError> errors = BookCheck.of(all);
    return errors.isEmpty() ? new Loading.Loaded(new RuleBook(all)) : new Loading.Rejected(errors);
  }

  /// What this book would be, had the version been in force since a day: to try it on the past.
  public RuleBook asIfSince(LocalDate day, RuleSet version) {
    LocalDate until = version.until().isAfter(day) ? version.until() : day.plusDays(1);
    List<RuleSet> all = new ArrayList<>();
    for (RuleSet rule : rules) {
      if (!rule.isVersionOf(version) || !rule.until().isAfter(day)) {
        all.add(rule);
      } else if (rule.from().isBefore(day)) {
        all.add(rule.during(rule.from(), day));
      }
    }
    all.add(version.during(day, until));
    return new RuleBook(all);
  }

  /// Every version, in the order of the files.
  public List<RuleSet> rules() {
    return rules;
  }

  /// The version in force on a day; there is never more than one.
  public Optional<RuleSet> inForce(String id, LocalDate day) {
    return first(versions.get(id), day);
  }

  /// The rule in force on a day that gives a fact.
  Optional<RuleSet> giving(String fact, LocalDate day) {
    return first(giving.get(fact), day);
  }

  private static Optional<RuleSet> first(@Nullable List<RuleSet> some, LocalDate day) {
    if (some != null) {
      for (RuleSet rule : some) {
        if (rule.isInForce(day)) {
          return Optional.of(rule);
        }
      }
    }
    return Optional.empty();
  }

  /// What the rule in force on the day says. A fact that is missing and that another rule in force
  /// gives is asked of that rule first, with the same facts.
  ///
  /// @throws IllegalArgumentException as [RuleSet#evaluate]
  public Verdict evaluate(String id, LocalDate day, Facts facts) {
    Optional<RuleSet> rule = inForce(id, day);
    return rule.isEmpty()
        ? new Verdict.NoRuleInForce(id, day)
        : new Chain(this, day, facts).evaluate(rule.get());
  }
}
