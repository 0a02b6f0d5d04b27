// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.refusal;

/// Carries a [Refusal] to the edge; the running transaction rolls back. Not a fault of the program,
/// so it has no stack trace.
public final class RefusedException extends RuntimeException {
  private final transient Refusal refusal;

  RefusedException(Refusal refusal) {
    super(refusal.code() + ": " + refusal.vi(), null, false, false);
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}
