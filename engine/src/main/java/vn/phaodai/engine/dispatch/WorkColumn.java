// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

/// What a column of a work table, or a label under a task, says of the task.
enum WorkColumn {
  TASK,
  LEAD,
  WITH,
  TIME
}
