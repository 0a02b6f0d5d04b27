// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

/// How far from the case.
public enum Degree {
  F1,
  F2
}
