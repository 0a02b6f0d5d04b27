// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

/// The mark of urgency: khẩn, thượng khẩn, hỏa tốc.
public enum Urgency {
  URGENT,
  VERY_URGENT,
  FLASH
}
