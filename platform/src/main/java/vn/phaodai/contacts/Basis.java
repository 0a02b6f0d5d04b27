// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

/// Why somebody counts as a contact, the strongest first.
public enum Basis {
  HOUSEHOLD,
  DECLARED,
  VISIT
}
