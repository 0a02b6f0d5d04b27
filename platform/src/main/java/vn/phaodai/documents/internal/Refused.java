// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents.internal;

import vn.phaodai.documents.DocumentError;
import vn.phaodai.refusal.Refusal;

/// Carries a refusal out of the depths of a parser; the extractor turns it into a value at once.
public final class Refused extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  public Refused(DocumentError error, Object... details) {
    super(error.code(), null, false, false);
    this.refusal = error.refusal(details);
  }

  public Refusal refusal() {
    return refusal;
  }
}
