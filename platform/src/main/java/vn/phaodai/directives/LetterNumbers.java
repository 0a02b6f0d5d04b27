// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.time.LocalDate;
import java.util.List;
import vn.phaodai.documents.LetterProfile.Side;
import vn.phaodai.organisation.Body;
import vn.phaodai.tables.ShippedRows;

/// In which series a letter is numbered, and how its code is written. Party: issuer, type and
/// committee term; State: issuer, type and year.
final class LetterNumbers {
  private static final List<Term> TERMS =
      ShippedRows.of(LetterNumbers.class, "committee-terms.csv").stream()
          .map(
              row ->
                  new Term(
                      row.getField("tier"),
                      LocalDate.parse(row.getField("from")),
                      LocalDate.parse(row.getField("until")),
                      row.getField("label")))
          .toList();

  private LetterNumbers() {}

  /// @param until first day that no longer belongs to it
  private record Term(String tier, LocalDate from, LocalDate until, String label) {
    boolean holds(String at, LocalDate day) {
      return tier.equals(at) && !day.isBefore(from) && day.isBefore(until);
    }
  }

  /// Refuses (DIRECTIVES-022) where the committee's term on that day is not known.
  static String period(Side side, Body issuer, LocalDate day) {
    return switch (side) {
      case STATE -> String.valueOf(day.getYear());
      case PARTY ->
          TERMS.stream()
              .filter(term -> term.holds(issuer.tier(), day))
              .map(Term::label)
              .findFirst()
              .orElseThrow(() -> DirectiveRefusals.NO_TERM.with(LetterTexts.date(day)).raise());
    };
  }

  static String book(String type) {
    return "OUT:" + type;
  }

  static String code(Side side, int number, String symbol) {
    return switch (side) {
      case PARTY -> number + "-" + symbol;
      case STATE -> number + "/" + symbol;
    };
  }

  /// What usually stands behind the number: `CV/VPTU`, `BC-UBND`; of a State công văn `UBND`.
  static String usualSymbol(Side side, String type, Body issuer) {
    int dot = issuer.code().indexOf('.');
    String initials = dot < 0 ? issuer.code() : issuer.code().substring(0, dot);
    return switch (side) {
      case PARTY -> type + "/" + initials;
      case STATE -> type.equals("CV") ? initials : type + "-" + initials;
    };
  }
}
