// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.linkage;

/// One thing compared between two people.
///
/// @param name the heading of its column
/// @param parent the field on which its chance agreement depends: among people of one district many
///   share a commune; -1 for none
record Field(String name, Role role, Domain domain, int parent) {
  boolean isName() {
    return domain instanceof NameDomain;
  }

  Field below(int newParent) {
    return new Field(name, role, domain, newParent);
  }

  /// The domain of a name.
  NameDomain names() {
    if (domain instanceof NameDomain names) {
      return names;
    }
    throw new IllegalStateException(name + " is no name");
  }

  BirthDomain births() {
    if (domain instanceof BirthDomain births) {
      return births;
    }
    throw new IllegalStateException(name + " is no birth date");
  }
}
