// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

/// What a text says to “may I …?”, from nothing to the strictest.
public enum Answer {
  NOT_SAID,
  ALLOWED,
  LIMITED,
  NOT_ALLOWED;

  public String key() {
    return "zones.answer." + name();
  }
}
