// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents.internal;

import vn.phaodai.documents.DocumentError;
import vn.phaodai.documents.DocumentFault;

/// Carries a refusal out of the depths of a parser; the extractor turns it into a value at once.
public final class Refused extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient DocumentFault fault;

  public Refused(DocumentError error, Object... details) {
    super(error.code(), null, false, false);
    this.fault = error.fault(details);
  }

  public DocumentFault fault() {
    return fault;
  }
}
