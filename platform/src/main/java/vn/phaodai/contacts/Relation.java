// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

/// What somebody named is to the patient.
public enum Relation {
  HOUSEHOLD,
  FAMILY,
  WORK,
  SCHOOL,
  NEIGHBOUR,
  CARE,
  TRAVEL,
  OTHER
}
