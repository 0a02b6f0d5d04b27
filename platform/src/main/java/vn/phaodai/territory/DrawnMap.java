// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory;

import java.util.List;

/// A map ready to be written as SVG. All lengths are in tenths of a pixel, so that paths are whole
/// numbers.
///
/// @param title what it shows, for who cannot see it
/// @param units in the order of their names, which is also the order of the keyboard
/// @param frames outlines of the level above (districts), to be drawn over the units
/// @param insets boxes with what lies too far off, each at a scale of its own
/// @param undrawn units of which nothing is known to draw
/// @param measured whether all outlines are given boundaries; else some are cells around centres
public record DrawnMap(
    String title,
    int width,
    int height,
    List<DrawnUnit> units,
    List<String> frames,
    List<Inset> insets,
    List<Unit> undrawn,
    boolean measured) {

  public DrawnMap {
    units = List.copyOf(units);
    frames = List.copyOf(frames);
    insets = List.copyOf(insets);
    undrawn = List.copyOf(undrawn);
  }

  /// @param path SVG path data
  /// @param label what is written on it; empty when there is no room
  /// @param estimated it stands where it is only guessed to be
  public record DrawnUnit(
      Unit unit, String path, String label, int labelX, int labelY, boolean estimated) {}

  public record Inset(int x, int y, int width, int height, String label) {}
}
