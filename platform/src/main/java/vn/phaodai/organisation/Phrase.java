// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import vn.phaodai.organisation.RecipientWords.Part;
import vn.phaodai.organisation.RecipientWords.Row;

/// Reads one phrase of recipients into what it selects. Works outside in: filler, who (prefix),
/// where (suffix), then the parts between the commas; a prefix carries on to the parts after it
/// (“thủ trưởng các sở, ban, ngành”), a suffix at the end to those before it (“… đoàn thể tỉnh”).
final class Phrase {
  /// What one part selects: rows of the words, or a body found by its own name.
  ///
  /// @param prefixes who among them, outermost first
  /// @param suffix where; empty: as the term says
  record Selection(
      Optional<Row> term, Optional<Body> body, List<Row> prefixes, Optional<Row> suffix) {
    Selection {
      prefixes = List.copyOf(prefixes);
    }
  }

  private final RecipientWords words;
  private final Function<String, Optional<Body>> byName;
  private final List<Selection> selections = new ArrayList<>();
  private final List<String> gaps = new ArrayList<>();
  private boolean everyone;

  /// @param byName the one body that is called by a folded name here, if there is one
  Phrase(RecipientWords words, Function<String, Optional<Body>> byName) {
    this.words = words;
    this.byName = byName;
  }

  List<Selection> selections() {
    return selections;
  }

  List<String> gaps() {
    return gaps;
  }

  boolean everyone() {
    return everyone;
  }

  /// @param folded as [RecipientWords#foldList] gives it
  void read(String folded) {
    String bare = withoutFiller(folded);
    if (part(folded, List.of(), Optional.empty()) || part(bare, List.of(), Optional.empty())) {
      return;
    }
    if (partBeforeSuffix(bare, List.of())) {
      return;
    }
    List<Row> prefixes = new ArrayList<>();
    String rest = withoutPrefixes(bare, prefixes);
    Optional<Row> suffix = suffixOf(rest);
    if (suffix.isPresent()) {
      rest = suffix.get().pattern().matcher(rest).replaceFirst("").strip();
    }
    for (String comma : rest.split(", ?")) {
      readPart(comma.strip(), prefixes, suffix);
    }
  }

  private void readPart(String part, List<Row> prefixes, Optional<Row> suffix) {
    if (part.isEmpty()
        || part(part, prefixes, suffix)
        || partBeforeSuffix(withoutFiller(part), prefixes)) {
      return;
    }
    List<Row> own = new ArrayList<>();
    String bare = withoutPrefixes(withoutFiller(part), own);
    if (!own.isEmpty()) {
      prefixes.clear();
      prefixes.addAll(own);
    }
    Optional<Row> ownSuffix = suffixOf(bare);
    if (part(bare, prefixes, suffix)) {
      return;
    }
    String core =
        ownSuffix.map(s -> s.pattern().matcher(bare).replaceFirst("").strip()).orElse(bare);
    if (part(core, prefixes, ownSuffix.or(() -> suffix))) {
      return;
    }
    List<String> halves = Stream.of(core.split("(^| )va ")).filter(h -> !h.isBlank()).toList();
    if (halves.size() > 1 || !halves.equals(List.of(core))) {
      halves.forEach(half -> readPart(half.strip(), prefixes, ownSuffix.or(() -> suffix)));
    } else {
      gaps.add(part);
    }
  }

  /// As [#part], of what stands before a suffix of its own (“Ban Chỉ đạo … từ tỉnh đến cơ sở”),
  /// before any of its words is taken for a prefix.
  private boolean partBeforeSuffix(String text, List<Row> prefixes) {
    Optional<Row> suffix = suffixOf(text);
    return suffix.isPresent()
        && part(suffix.get().pattern().matcher(text).replaceFirst("").strip(), prefixes, suffix);
  }

  /// Whether this is a whole term, the public, or one body's name.
  private boolean part(String text, List<Row> prefixes, Optional<Row> suffix) {
    Optional<Row> term =
        Stream.concat(words.of(Part.TERM).stream(), words.of(Part.PLACE).stream())
            .filter(row -> row.pattern().matcher(text).matches())
            .findFirst();
    if (term.isPresent()) {
      selections.add(new Selection(term, Optional.empty(), prefixes, suffix));
      return true;
    }
    if (words.of(Part.PUBLIC).stream().anyMatch(row -> row.pattern().matcher(text).matches())) {
      everyone = true;
      return true;
    }
    Optional<Body> body = byName.apply(text.replace(",", ""));
    body.ifPresent(b -> selections.add(new Selection(Optional.empty(), body, prefixes, suffix)));
    return body.isPresent();
  }

  private String withoutFiller(String text) {
    for (Row filler : words.of(Part.FILLER)) {
      Matcher start = filler.pattern().matcher(text);
      if (start.lookingAt()) {
        return withoutFiller(text.substring(start.end()));
      }
    }
    return text;
  }

  private String withoutPrefixes(String text, List<Row> into) {
    for (Row prefix : words.of(Part.PREFIX)) {
      Matcher start = prefix.pattern().matcher(text);
      if (start.lookingAt()) {
        into.add(prefix);
        return withoutPrefixes(withoutFiller(text.substring(start.end())), into);
      }
    }
    return text;
  }

  private Optional<Row> suffixOf(String text) {
    return words.of(Part.SUFFIX).stream()
        .filter(row -> row.pattern().matcher(text).find())
        .findFirst();
  }
}
