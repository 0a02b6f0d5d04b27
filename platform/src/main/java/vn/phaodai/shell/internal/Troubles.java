// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.shell.internal;

import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import vn.phaodai.refusal.Refusal;
import vn.phaodai.shell.Trouble;

/// Statuses and refusals put into words. The shell's own codes are `SHELL-` and the status.
@Component
final class Troubles {
  private static final Set<Integer> WORDED = Set.of(400, 401, 403, 404, 409, 413, 503);

  private final MessageSource messages;

  Troubles(MessageSource messages) {
    this.messages = messages;
  }

  /// The words for a status; one without words of its own gets those of 400 or 500.
  Trouble of(HttpStatusCode status, Locale language) {
    int asked = status.value();
    int worded = WORDED.contains(asked) ? asked : status.is4xxClientError() ? 400 : 500;
    String key = "shell.error." + worded;
    return new Trouble(
        "SHELL-" + worded,
        asked,
        text(key + ".title", language),
        text(key + ".cause", language),
        text(key + ".cure", language),
        worded >= 500);
  }

  Trouble of(Refusal refusal, Locale language) {
    HttpStatus status = status(refusal.kind());
    return new Trouble(
        refusal.code(),
        status.value(),
        text("shell.error.refused.title", language),
        refusal.in(language),
        text("shell.error.refused.cure", language),
        refusal.kind() == Refusal.Kind.UNAVAILABLE);
  }

  static HttpStatus status(Refusal.Kind kind) {
    return switch (kind) {
      case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
      case NOT_FOUND -> HttpStatus.NOT_FOUND;
      case CONFLICT -> HttpStatus.CONFLICT;
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
      case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
      case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
    };
  }

  private String text(String key, Locale language) {
    return messages.getMessage(key, null, language);
  }
}
