// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

/// The two systems of official writing: HD 36-HD/VPTW (Party) and Decree 30/2020/NĐ-CP (State).
public enum DocumentSystem {
  PARTY,
  STATE
}
