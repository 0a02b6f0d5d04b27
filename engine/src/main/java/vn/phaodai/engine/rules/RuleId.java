// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.rules;

/// Which rule spoke.
///
/// @param id what the rule is called in all its versions, such as `VN-3646-TRIAGE`
public record RuleId(String id, String version) {
  @Override
  public String toString() {
    return id + "@" + version;
  }
}
