// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

/// What a permit that was shown is worth. The names are codes of the fact `paper`.
public enum Paper {
  /// None was shown.
  NONE,
  VALID,
  REVOKED,
  EXPIRED,
  /// Not signed by a key of the province, or changed after it was.
  FORGED
}
