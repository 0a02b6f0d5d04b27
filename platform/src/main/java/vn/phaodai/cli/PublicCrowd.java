// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/// Citizens who keep asking for the public home while something else is measured, from when the
/// crowd is made until it is sent home.
final class PublicCrowd {
  private static final String HOME = "/";

  private final PublicBench bench;
  private final int connections;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final CompletableFuture<PublicBench.Met> asking;
  private final long begun = System.nanoTime();

  PublicCrowd(PublicBench bench, int connections) {
    this.bench = bench;
    this.connections = connections;
    asking = CompletableFuture.supplyAsync(this::ask);
  }

  private PublicBench.Met ask() {
    try {
      return bench.ask(HOME, connections, () -> !stopped.get());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reports what the crowd met; whether it was given nothing wrong.
  boolean sendHome() {
    double seconds = (System.nanoTime() - begun) / 1e9;
    stopped.set(true);
    return bench.report(HOME, connections, asking.join(), seconds).isSound();
  }
}
