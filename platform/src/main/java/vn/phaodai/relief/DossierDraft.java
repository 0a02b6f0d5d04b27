// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.phaodai.people.PersonDraft;
import vn.phaodai.relief.Dossier.Channel;

/// A dossier as it is handed in.
///
/// @param unit code of the commune where it is handed in
/// @param person whom it is about; null for an employer
/// @param business employer or household business; else empty
/// @param account of the bank; empty where cash is paid
/// @param facts by name, as typed
/// @param children under the age of the supplement
public record DossierDraft(
    String policy,
    String unit,
    @Nullable PersonDraft person,
    String business,
    String taxCode,
    String account,
    Channel channel,
    LocalDate receivedOn,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Integer claimed_d,
    String closure,
    Map<String, String> facts,
    List<String> documents,
    List<String> supplements,
    List<PersonDraft> children) {
  public DossierDraft {
    facts = Map.copyOf(facts);
    documents = List.copyOf(documents);
    supplements = List.copyOf(supplements);
    children = List.copyOf(children);
  }

  /// Children as they are typed: name, comma, year of birth.
  ///
  /// @throws vn.phaodai.refusal.RefusedException where one has no name
  public static List<PersonDraft> children(Stream<String> lines, long unitId) {
    return lines
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(line -> child(line, unitId))
        .toList();
  }

  private static PersonDraft child(String line, long unitId) {
    String[] parts = line.split(",", 2);
    String year = parts.length > 1 ? parts[1].strip() : "";
    Integer born = year.matches("\\d{4}") ? Integer.valueOf(year) : null;
    try {
      return new PersonDraft(parts[0], null, null, born, null, null, "", unitId);
    } catch (IllegalArgumentException _) {
      throw ReliefRefusals.NAME_NEEDED.raise();
    }
  }
}
