// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

/// The ways in which people meet on one day.
enum Layer {
  HOME,
  /// At work, in class or aboard.
  DAY,
  MARKET,
  LEISURE,
  WORSHIP,
  TRAVEL;

  static final Layer[] ALL = values();

  /// Those for which one goes out and meets a group of the day.
  static final Layer[] OUTINGS = {MARKET, LEISURE, WORSHIP, TRAVEL};
}
