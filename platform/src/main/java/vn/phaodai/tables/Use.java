// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.tables;

/// What one column of a file is for.
public sealed interface Use {
  /// Its cells are the values of a column of the kind.
  record Value(String column) implements Use {}

  /// A cross in it says that `column` is `choice` (Nam | Nữ). Where something else stands there,
  /// such as the year of birth, that is the value of `carries`; empty where nothing may.
  record Mark(String column, String choice, String carries) implements Use {}

  /// Numbers the rows (STT).
  record Ordinal() implements Use {}

  record Ignored() implements Use {}

  /// One word, as it is remembered.
  default String text() {
    return switch (this) {
      case Value value -> value.column;
      case Mark mark -> mark.column + "=" + mark.choice + ">" + mark.carries;
      case Ordinal _ -> "#";
      case Ignored _ -> "-";
    };
  }

  /// @throws IllegalArgumentException for what [#text] never wrote
  static Use of(String text) {
    int equals = text.indexOf('=');
    int carries = text.indexOf('>');
    if (equals > 0 && carries > equals) {
      return new Mark(
          text.substring(0, equals),
          text.substring(equals + 1, carries),
          text.substring(carries + 1));
    }
    return switch (text) {
      case "#" -> new Ordinal();
      case "-" -> new Ignored();
      case "" -> throw new IllegalArgumentException("no use");
      default -> new Value(text);
    };
  }
}
