// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.acceptance;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one scenario remembers: where each document that it names stands, where each duty stands
/// that somebody has opened, and who acted last.
public final class Archive {
  private final Map<String, String> documents = new HashMap<>();
  private final Map<String, String> duties = new HashMap<>();
  private final Set<Person> onPhones = EnumSet.noneOf(Person.class);
  private @Nullable Browser own;
  private @Nullable Visit last;
  private String answer = "";

  /// Where people look: at the product that all scenarios share, or at one of this scenario’s own.
  Browser browser() {
    return own == null ? Browser.shared() : own;
  }

  /// From now on people look at this product; whoever was signed in signs in anew.
  void workOn(Product product) {
    own = Browser.shared().at(product);
  }

  /// From now on the person works on a phone.
  void takesPhone(Person person) {
    onPhones.add(person);
  }

  /// The person's screen; their next answer is the last one.
  Visit as(Person person) {
    Visit visit = browser().as(person, onPhones.contains(person) ? Browser.PHONE : Browser.DESK);
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
