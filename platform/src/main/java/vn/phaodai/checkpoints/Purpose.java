// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

/// Why somebody travels. The names are codes of the fact `purpose`.
public enum Purpose {
  GOODS,
  MEDICAL,
  OFFICIAL,
  WORK,
  RETURN,
  OTHER
}
