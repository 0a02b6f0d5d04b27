// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.linkage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// What is supposed before anything is learnt, by role and agreement: how often records of one
/// person agree so, how often people of one household do, and how much likelier than an equal value
/// a partial agreement of strangers is. The table stands beside this class; it only starts and
/// steadies the learning.
final class Priors {
  private static final double[][] SAME = new double[Role.values().length][Agreement.CODES];
  private static final double[][] HOUSEHOLD = new double[Role.values().length][Agreement.CODES];
  private static final double[][] STRANGER = new double[Role.values().length][Agreement.CODES];

  static {
    try (InputStream table = Priors.class.getResourceAsStream("priors.csv")) {
      if (table == null) {
        throw new IllegalStateException("priors.csv is not in the program");
      }
      new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).forEach(Priors::row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Priors() {}

  private static void row(String line) {
    String[] cells = line.split(",", -1);
    int role = Role.valueOf(cells[0]).ordinal();
    int agreement = Agreement.valueOf(cells[1]).ordinal();
    SAME[role][agreement] = Double.parseDouble(cells[2]);
    HOUSEHOLD[role][agreement] = Double.parseDouble(cells[3]);
    STRANGER[role][agreement] = Double.parseDouble(cells[4]);
  }

  static double same(Role role, int agreement) {
    return SAME[role.ordinal()][agreement];
  }

  static double household(Role role, int agreement) {
    return HOUSEHOLD[role.ordinal()][agreement];
  }

  /// Relative to the chance that two strangers bear the same value.
  static double stranger(Role role, int agreement) {
    return STRANGER[role.ordinal()][agreement];
  }
}
