// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

/// What people come together at.
public enum PlaceKind {
  HOME,
  WORKPLACE,
  /// One class of a school.
  SCHOOL,
  /// A fishing boat whose crew live aboard for days.
  VESSEL,
  MARKET,
  EATERY,
  WORSHIP,
  CHECKPOINT,
  /// A border crossing with officers.
  GATE,
  /// A path over the border without any.
  TRACK,
  PORT,
  QUARANTINE,
  HOSPITAL;

  static final PlaceKind[] ALL = values();
}
