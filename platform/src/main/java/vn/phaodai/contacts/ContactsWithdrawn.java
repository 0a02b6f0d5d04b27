// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import java.util.List;

/// Contacts are none any more: an officer took them back, or the case that made them contacts was
/// corrected away. Heard at once, in the transaction that wrote it.
public record ContactsWithdrawn(List<Long> contactIds) {
  public ContactsWithdrawn {
    contactIds = List.copyOf(contactIds);
  }
}
