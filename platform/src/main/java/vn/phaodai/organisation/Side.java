// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.organisation;

/// Which hierarchy a body belongs to. What a role may do depends on it: a Party seat sees figures
/// and obligations, never an identifiable patient; a State seat sees no appraisal.
public enum Side {
  PARTY,
  STATE,
  FRONT,
  FORCES,
  PUBLIC
}
