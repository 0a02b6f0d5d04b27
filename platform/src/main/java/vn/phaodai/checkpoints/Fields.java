// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The fields of one JSON object, each refused by its name where it is not what it should be.
record Fields(JsonNode node) {
  private static final int LONGEST_TEXT = 200;

  /// Another object within; null where it is absent.
  @Nullable Fields part(String name) {
    JsonNode part = node.path(name);
    if (part.isMissingNode() || part.isNull()) {
      return null;
    }
    if (!part.isObject()) {
      throw CheckpointRefusals.NOT_A_RECORD.with(name).raise();
    }
    return new Fields(part);
  }

  Fields require(String name) {
    Fields part = part(name);
    if (part == null) {
      throw CheckpointRefusals.NOT_A_RECORD.with(name).raise();
    }
    return part;
  }

  /// Without spaces around; empty where it is absent.
  String text(String name) {
    return text(name, LONGEST_TEXT);
  }

  String text(String name, int longest) {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (!value.isString()) {
      throw CheckpointRefusals.NOT_A_RECORD.with(name).raise();
    }
    String text = value.stringValue().strip();
    if (text.length() > longest) {
      throw CheckpointRefusals.TOO_LONG.with(name, longest).raise();
    }
    if (text.indexOf('\0') >= 0) {
      throw CheckpointRefusals.NOT_A_RECORD.with(name).raise();
    }
    return text;
  }

  @Nullable String textOrNull(String name) {
    String text = text(name);
    return text.isEmpty() ? null : text;
  }

  boolean flag(String name) {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return false;
    }
    if (!value.isBoolean()) {
      throw CheckpointRefusals.NOT_A_RECORD.with(name).raise();
    }
    return value.booleanValue();
  }

  /// @throws vn.phaodai.refusal.RefusedException CHECKPOINTS-018 outside the bounds
  @Nullable Integer number(String name, int least, int most) {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isInt() || value.intValue() < least || value.intValue() > most) {
      throw CheckpointRefusals.NUMBER
          .with(value.toString(), name, String.valueOf(least), String.valueOf(most))
          .raise();
    }
    return value.intValue();
  }

  @Nullable Instant timeOrNull(String name) {
    String text = text(name);
    try {
      return text.isEmpty() ? null : Instant.parse(text);
    } catch (DateTimeException _) {
      throw CheckpointRefusals.TIME.with(text, name).raise();
    }
  }

  Instant time(String name) {
    Instant time = timeOrNull(name);
    if (time == null) {
      throw CheckpointRefusals.TIME.with("", name).raise();
    }
    return time;
  }

  @Nullable LocalDate dayOrNull(String name) {
    String text = text(name);
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException _) {
      throw CheckpointRefusals.TIME.with(text, name).raise();
    }
  }

  <E extends Enum<E>> E code(String name, Class<E> of) {
    String text = text(name);
    return Arrays.stream(of.getEnumConstants())
        .filter(one -> one.name().equals(text))
        .findFirst()
        .orElseThrow(() -> CheckpointRefusals.CODE.with(text, name).raise());
  }

  static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equalsIgnoreCase(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
