// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.epidemic;

import java.util.Arrays;

/// Weighted linear least squares by Householder's reflections. A column that the columns before it
/// explain is left out (its coefficient is 0) instead of spoiling the others.
final class LeastSquares {
  private final double[] coefficients;
  private final int rows;

  /// Columns that count, in the order in which they were taken.
  private final int[] taken;

  /// Inverse of the triangle, by row then column of `taken`.
  private final double[][] inverse;

  private LeastSquares(double[] coefficients, int rows, int[] taken, double[][] inverse) {
    this.coefficients = coefficients;
    this.rows = rows;
    this.taken = taken;
    this.inverse = inverse;
  }

  /// @param x columns of the design, each with one value a row
  /// @param roots square roots of the rows' weights
  /// @param tolerance how small a column may become, by its own length, before it is left out
  static LeastSquares solve(double[][] x, double[] roots, double[] z, double tolerance) {
    int rows = z.length;
    double[][] columns = new double[x.length][rows];
    double[] lengths = new double[x.length];
    for (int c = 0; c < x.length; c++) {
      for (int r = 0; r < rows; r++) {
        columns[c][r] = x[c][r] * roots[r];
      }
      lengths[c] = length(columns[c], 0);
    }
    double[] y = new double[rows];
    for (int r = 0; r < rows; r++) {
      y[r] = z[r] * roots[r];
    }
    int[] taken = new int[Math.min(x.length, rows)];
    int rank = 0;
    for (int c = 0; c < x.length && rank < rows; c++) {
      double left = length(columns[c], rank);
      if (left == 0 || left < lengths[c] * tolerance) {
        continue;
      }
      reflect(columns, c, left, rank, y);
      taken[rank++] = c;
    }
    int[] used = Arrays.copyOf(taken, rank);
    double[][] inverse = invert(columns, used);
    double[] coefficients = new double[x.length];
    for (int i = 0; i < rank; i++) {
      for (int j = i; j < rank; j++) {
        coefficients[used[i]] += inverse[i][j] * y[j];
      }
    }
    return new LeastSquares(coefficients, rows, used, inverse);
  }

  private static double length(double[] column, int from) {
    double sum = 0;
    for (int r = from; r < column.length; r++) {
      sum += column[r] * column[r];
    }
    return Math.sqrt(sum);
  }

  /// Turns column `c` into the axis `at`, and every later column and `y` with it.
  private static void reflect(double[][] columns, int c, double length, int at, double[] y) {
    double[] v = columns[c].clone();
    double head = v[at] > 0 ? -length : length;
    v[at] -= head;
    double square = 0;
    for (int r = at; r < v.length; r++) {
      square += v[r] * v[r];
    }
    for (int later = c + 1; later < columns.length; later++) {
      mirror(v, square, at, columns[later]);
    }
    mirror(v, square, at, y);
    columns[c][at] = head;
    for (int r = at + 1; r < v.length; r++) {
      columns[c][r] = 0;
    }
  }

  private static void mirror(double[] v, double square, int from, double[] column) {
    if (square == 0) {
      return;
    }
    double product = 0;
    for (int r = from; r < v.length; r++) {
      product += v[r] * column[r];
    }
    double scale = 2 * product / square;
    for (int r = from; r < v.length; r++) {
      column[r] -= scale * v[r];
    }
  }

  private static double[][] invert(double[][] columns, int[] used) {
    int rank = used.length;
    double[][] inverse = new double[rank][rank];
    for (int j = 0; j < rank; j++) {
      inverse[j][j] = 1 / columns[used[j]][j];
      for (int i = j - 1; i >= 0; i--) {
        double sum = 0;
        for (int k = i + 1; k <= j; k++) {
          sum += columns[used[k]][i] * inverse[k][j];
        }
        inverse[i][j] = -sum / columns[used[i]][i];
      }
    }
    return inverse;
  }

  int rank() {
    return taken.length;
  }

  int rows() {
    return rows;
  }

  /// By column of the design.
  double[] coefficients() {
    return coefficients;
  }

  boolean counts(int column) {
    for (int c : taken) {
      if (c == column) {
        return true;
      }
    }
    return false;
  }

  /// x (X'WX)⁻¹ x' for a row of the design: the variance of its fitted value in units of the
  /// dispersion.
  double leverage(double[] row) {
    double sum = 0;
    for (int j = 0; j < taken.length; j++) {
      double product = 0;
      for (int i = 0; i <= j; i++) {
        product += row[taken[i]] * inverse[i][j];
      }
      sum += product * product;
    }
    return sum;
  }
}
