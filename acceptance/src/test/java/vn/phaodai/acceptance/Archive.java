// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.acceptance;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What one scenario remembers: where each document that it names stands, where each duty stands
/// that somebody has opened, and who acted last.
public final class Archive {
  private final Map<String, String> documents = new HashMap<>();
  private final Map<String, String> duties = new HashMap<>();
  private @Nullable Visit last;
  private String answer = "";

  /// The person's screen; their next answer is the last one.
  Visit as(Person person) {
    Visit visit = Browser.shared().as(person);
    last = visit;
    answer = "";
    return visit;
  }

  /// Who acted last.
  Visit last() {
    return Objects.requireNonNull(last, "nobody has done anything yet");
  }

  void answered(String text) {
    answer = text;
  }

  /// What the last answer said, whether it came as a page or not.
  String answer() {
    return answer.isEmpty() ? last().text() : answer;
  }

  void put(String name, String path) {
    documents.put(name, path.replaceFirst("[?#].*", ""));
  }

  /// Address of a document.
  String of(String name) {
    return Objects.requireNonNull(documents.get(name), () -> "no document is called " + name);
  }

  void putDuty(String body, String document, String path) {
    duties.put(body + "|" + document, path.replaceFirst("[?#].*", ""));
  }

  /// Address of what a body owes by a document; null when nobody has found it yet.
  @Nullable String duty(String body, String document) {
    return duties.get(body + "|" + document);
  }
}
