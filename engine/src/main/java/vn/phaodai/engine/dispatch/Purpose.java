// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

/// Why a body stands under “Nơi nhận”.
public enum Purpose {
  EXECUTE,
  REPORT,
  KNOW,
  ARCHIVE
}
