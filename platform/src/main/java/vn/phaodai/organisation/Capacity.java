// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.organisation;

/// How a person fills a seat.
public enum Capacity {
  /// Appointed or elected to it.
  HOLDER,
  /// Quyền: fills it until somebody is appointed.
  ACTING,
  /// Phụ trách: does its work beside or instead of an absent holder.
  DEPUTISING
}
