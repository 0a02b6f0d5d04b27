// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.phaodai.tables.ShippedRows;

/// The room's own thresholds: `limits.csv`.
final class Limits {
  private static final Map<String, Integer> VALUES = read();

  private Limits() {}

  /// How long a reveal lasts.
  static int revealMinutes() {
    return get("reveal");
  }

  static int shortestReason() {
    return get("shortest-reason");
  }

  /// Beyond so many hits a search asks for another word instead of sorting them all.
  static int searchBound() {
    return get("search-bound");
  }

  /// The most lines of one exported file.
  static int exportBound() {
    return get("export-bound");
  }

  /// From this chance on a draft is linked without asking.
  static double linkChance() {
    return get("link-chance") / 100.0;
  }

  /// From this chance on somebody is asked.
  static double reviewChance() {
    return get("review-chance") / 100.0;
  }

  /// What share of drafts is supposed to be about people who are there, before one is looked at.
  static double knownShare() {
    return get("known-share") / 100.0;
  }

  /// How many people, besides, are supposed to share a household or a phone with one.
  static int housemates() {
    return get("housemates");
  }

  /// How many people the weights are learnt on.
  static int learningBound() {
    return get("learning-bound");
  }

  /// The reason without outer blanks. Throws PEOPLE-003 when it is too short to be one.
  static String reason(String text) {
    String reason = text.strip();
    if (reason.length() < shortestReason()) {
      throw PeopleRefusals.REASON_NEEDED.with(shortestReason()).raise();
    }
    return reason;
  }

  private static int get(String name) {
    return Objects.requireNonNull(VALUES.get(name));
  }

  private static Map<String, Integer> read() {
    return ShippedRows.of(Limits.class, "limits.csv").stream()
        .collect(
            Collectors.toMap(
                line -> line.getField("name"), line -> Integer.valueOf(line.getField("value"))));
  }
}
