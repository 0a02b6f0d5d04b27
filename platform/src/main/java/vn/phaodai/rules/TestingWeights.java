// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.phaodai.engine.pooling.RiskWeights;

/// The points of `testing-order.csv`, read once: whom to test first when not everybody can be.
@Component
public final class TestingWeights {
  private final RiskWeights weights = read();

  public RiskWeights get() {
    return weights;
  }

  private static RiskWeights read() {
    try (InputStream file =
        Objects.requireNonNull(TestingWeights.class.getResourceAsStream("testing-order.csv"))) {
      return RiskWeights.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
