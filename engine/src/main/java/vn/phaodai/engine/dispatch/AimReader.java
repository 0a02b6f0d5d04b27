// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What an order is about (its theme) and the result it demands (“không để …”, a share).
final class AimReader {
  private static final Pattern PERCENT =
      Pattern.compile("(?<![\\d,.])(\\d{1,3}(?:,\\d{1,2})?)\\s?%\\s([^,.;()“”]{3,80})");
  private static final int LONG_QUOTE = 6;

  private final Grammar grammar;
  private final Words words;
  private final Lexicon lexicon;
  private final String clean;

  AimReader(Grammar grammar, String clean) {
    this.grammar = grammar;
    this.words = grammar.words;
    this.lexicon = grammar.lexicon;
    this.clean = clean;
  }

  @Nullable Outcome outcome(int from, int to) {
    for (int i = from; i + 2 < to; i++) {
      if (grammar.hidden(i)
          || !words.folded(i).equals("không")
          || !words.folded(i + 1).equals("để")) {
        continue;
      }
      int start = afterOccurrence(i + 2, to);
      if (start < to && lexicon.attitudes.match(words, start, to) == 0) {
        int end = start;
        while (end < to && !words.is(end, ',') && !words.is(end, ';')) {
          end++;
        }
        if (end > start) {
          return new Outcome(words.text(start, end), BigDecimal.ZERO, null);
        }
      }
    }
    int start = words.start(from);
    int end = words.end(to - 1);
    Matcher m = PERCENT.matcher(clean).region(start, end);
    if (clean.indexOf('%', start, end) >= 0 && m.find()) {
      return new Outcome(
          Words.oneLine(m.group(2)).strip(), new BigDecimal(m.group(1).replace(',', '.')), "%");
    }
    return null;
  }

  private int afterOccurrence(int i, int to) {
    if (i + 1 >= to) {
      return i;
    }
    return switch (words.folded(i) + " " + words.folded(i + 1)) {
      case "xảy ra", "phát sinh", "xuất hiện", "để lọt", "bỏ sót" -> i + 2;
      default -> words.folded(i).equals("có") || words.folded(i).equals("lọt") ? i + 1 : i;
    };
  }

  /// The group with most weight in the order itself, the sentence counting for the rest.
  @Nullable Theme theme(int from, int to, int sentence, int sentenceEnd) {
    Map<Theme, Integer> weights = new EnumMap<>(Theme.class);
    weigh(weights, from, to, 3);
    weigh(weights, sentence, sentenceEnd, 1);
    Theme best = null;
    for (Map.Entry<Theme, Integer> e : weights.entrySet()) {
      best = best == null || e.getValue() > weights.getOrDefault(best, 0) ? e.getKey() : best;
    }
    return best;
  }

  private void weigh(Map<Theme, Integer> weights, int from, int to, int factor) {
    int hidden = 0;
    for (int i = from; i < to; i++) {
      hidden = grammar.hidden(i) ? hidden + 1 : 0;
      boolean longQuote = hidden > LONG_QUOTE;
      var entry = longQuote ? null : lexicon.themes.find(words, i, to);
      if (entry != null) {
        weights.merge(entry.value().theme(), entry.value().weight() * factor, Integer::sum);
      }
    }
  }
}
