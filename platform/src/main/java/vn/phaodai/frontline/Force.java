// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.frontline;

/// To which force somebody belongs, as the dispatch counts them.
public enum Force {
  HEALTH,
  ARMY,
  POLICE,
  VOLUNTEER,
  OTHER
}
