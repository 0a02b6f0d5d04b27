// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.shell;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A chart over days, drawn as SVG by the server and readable without a program in the browser:
/// once wide for desk and paper, once narrow for a phone, of which the style sheet shows one. Days
/// without a value are NaN and leave a gap. The axis begins at 0; what rises beyond `top` is cut
/// there.
///
/// @param id begins the ids within, one chart a page
/// @param description what it shows, for those who do not see it
/// @param first the first day
/// @param top highest value drawn, above 0
/// @param layers drawn in this order
/// @param reference where a dashed line with its label crosses; null: none
/// @param incomplete from this day on the ground is hatched; null: none
public record TimeChart(
    String id,
    String description,
    LocalDate first,
    int days,
    double top,
    List<Layer> layers,
    @Nullable Reference reference,
    @Nullable Incomplete incomplete) {

  public TimeChart {
    if (days < 1 || !(top > 0)) {
      throw new IllegalArgumentException("%d days up to %f".formatted(days, top));
    }
    layers = List.copyOf(layers);
  }

  /// How an area is filled; told apart without colour too.
  public enum Fill {
    SOLID,
    HATCH,
    DOTS
  }

  /// What is drawn over the ground.
  public sealed interface Layer {}

  /// Bars that stand on those of the bar layers before.
  public record Bars(double[] values, Fill fill) implements Layer {}

  /// The area between two lines.
  ///
  /// @param strong the inner of two
  /// @param until the first day from 0 that is drawn grey since it is not sure
  public record Band(double[] low, double[] high, boolean strong, int until) implements Layer {}

  /// @param until as in [Band]
  public record Line(double[] values, int until) implements Layer {}

  /// Points with whiskers.
  public record Points(double[] middle, double[] low, double[] high) implements Layer {}

  /// What the reader is told of each day who points at it, one text a day.
  public record Tips(List<String> texts) implements Layer {
    public Tips {
      texts = List.copyOf(texts);
    }
  }

  public record Reference(double value, String label) {}

  /// @param day the first one, from 0
  public record Incomplete(int day, String label) {}

  /// Both drawings.
  public Content draw(Formats formats) {
    String svg =
        new ChartDrawing(this, formats, ChartDrawing.Frame.WIDE).svg()
            + new ChartDrawing(this, formats, ChartDrawing.Frame.NARROW).svg();
    return output -> output.writeContent(svg);
  }

  /// A sample of a fill for a legend.
  public static Content swatch(String id, Fill fill) {
    String svg =
        "<svg class=\"swatch\" width=\"28\" height=\"16\" aria-hidden=\"true\"><defs>"
            + ChartDrawing.pattern(id, fill)
            + "</defs><rect x=\".5\" y=\".5\" width=\"27\" height=\"15\" fill=\"url(#"
            + id
            + ")\" stroke=\"#0B4F8A\"/></svg>";
    return output -> output.writeContent(svg);
  }
}
