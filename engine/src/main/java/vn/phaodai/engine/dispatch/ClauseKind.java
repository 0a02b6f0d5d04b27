// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

/// What a piece of the body does.
public enum ClauseKind {
  /// A title or label inside the body.
  HEADING,
  /// The legal grounds (“Căn cứ …”).
  BASIS,
  /// A fact, a judgement, praise, a hope, a motto.
  STATEMENT,
  /// “… yêu cầu … thực hiện các nội dung sau:” gives the subject to what follows.
  HEAD,
  /// A condition put before an order.
  CONDITION,
  /// An obligation.
  ORDER
}
