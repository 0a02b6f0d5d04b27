// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.rules;

/// How sure we are of what a rule file or row says: H seen in the source, M second hand, L from
/// memory or inferred.
public enum Confidence {
  H,
  M,
  L
}
