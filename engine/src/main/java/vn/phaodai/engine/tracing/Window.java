// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.tracing;

/// When an index person could infect. Of their visits those count that begin within it.
///
/// @param person dense number of the person
/// @param from minute, included
/// @param to minute, included
public record Window(int person, int from, int to) {
  public Window {
    if (person < 0) {
      throw new IllegalArgumentException("no such person: " + person);
    }
  }
}
