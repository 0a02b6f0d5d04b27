// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import java.util.List;

/// Contacts were passed on to the communes where they live, by an officer or by the news that an F1
/// is a case; heard at once, in the transaction that wrote them. Quarantine begins here: ids alone,
/// the rest is in `contacts_api.contact`.
public record ContactsConfirmed(long caseId, List<Long> contactIds) {
  public ContactsConfirmed {
    contactIds = List.copyOf(contactIds);
  }
}
