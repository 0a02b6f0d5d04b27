// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.linkage;

/// What is supposed before anything is learnt, by role and agreement: how often records of one
/// person agree so, how often people of one household do, and how much likelier than an equal value
/// a partial agreement of strangers is. The table stands beside this class; it only starts and
/// steadies the learning.
final class Priors {
  private static final double[][] SAME = new double[Role.values().length][Agreement.CODES];
  private static final double[][] HOUSEHOLD = new double[Role.values().length][Agreement.CODES];
  private static final double[][] STRANGER = new double[Role.values().length][Agreement.CODES];

  private static final double[][] MOST = new double[Role.values().length][Agreement.CODES];

  static {
    Resource.rows("priors.csv").forEach(Priors::row);
  }

  private Priors() {}

  private static void row(String[] cells) {
    int role = Role.valueOf(cells[0]).ordinal();
    int agreement = Agreement.valueOf(cells[1]).ordinal();
    SAME[role][agreement] = Double.parseDouble(cells[2]);
    HOUSEHOLD[role][agreement] = Double.parseDouble(cells[3]);
    STRANGER[role][agreement] = Double.parseDouble(cells[4]);
    MOST[role][agreement] = Double.parseDouble(cells[5]);
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

  /// The most that may be learnt of how often one person's records agree so: without it, the twins
  /// of a file without numbers would teach that people change their names.
  static double most(Role role, int agreement) {
    return MOST[role.ordinal()][agreement];
  }
}
