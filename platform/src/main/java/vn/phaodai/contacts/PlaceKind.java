// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

/// What sort of place people meet at: the settings of rule `VN-CONTACT-SETTING`.
public enum PlaceKind {
  HOME,
  WORKPLACE,
  SCHOOL,
  VESSEL,
  MARKET,
  EATERY,
  WORSHIP,
  CHECKPOINT,
  GATE,
  TRACK,
  PORT,
  QUARANTINE,
  HOSPITAL,
  VEHICLE,
  OTHER
}
