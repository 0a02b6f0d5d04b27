// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

/// What a document does with one it cites.
public enum Relation {
  CONTINUES,
  ENFORCES,
  CITES,
  SUPERSEDES
}
