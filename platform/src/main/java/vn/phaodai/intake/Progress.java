// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.intake;

/// Is told after every batch how far a file has come.
@FunctionalInterface
public interface Progress {
  /// @param done rows of the file
  /// @param expected about so many rows in all; 0 where nobody knows
  void at(long done, long expected);
}
