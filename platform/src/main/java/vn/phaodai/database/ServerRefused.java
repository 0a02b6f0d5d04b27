// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.database;

/// The embedded server cannot run here. The message is Vietnamese, with cause and cure, and starts
/// with its stable code.
public final class ServerRefused extends RuntimeException {
  ServerRefused(String code, String sentence) {
    super(code + ": " + sentence);
  }
}
