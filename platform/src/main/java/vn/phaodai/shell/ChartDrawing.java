// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.shell;

import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/// One drawing of a [TimeChart].
final class ChartDrawing {
  /// Sizes in units of the drawing; the page scales it.
  enum Frame {
    WIDE(860, 300, 12),
    NARROW(300, 250, 11);

    private final int width;
    private final int height;
    private final int font;

    Frame(int width, int height, int font) {
      this.width = width;
      this.height = height;
      this.font = font;
    }
  }

  private static final String BLUE = "#0B4F8A";
  private static final String SOFT = "#52606D";
  private static final String LINE = "#C5CED6";
  private static final int LEFT = 40;
  private static final int RIGHT = 10;
  private static final int ABOVE = 18;
  private static final int BELOW = 26;

  /// Days between two labelled ones.
  private static final int[] STEPS = {1, 2, 7, 14, 28, 56, 91, 182, 364};

  private static final int MOST_VALUES = 6;

  private final TimeChart chart;
  private final Formats formats;
  private final Frame frame;
  private final String prefix;
  private final StringBuilder svg = new StringBuilder(8192);

  ChartDrawing(TimeChart chart, Formats formats, Frame frame) {
    this.chart = chart;
    this.formats = formats;
    this.frame = frame;
    this.prefix = chart.id() + "-" + frame.name().toLowerCase(Locale.ROOT);
  }

  /// The definition of a fill under an id.
  static String pattern(String id, TimeChart.Fill fill) {
    String inside =
        switch (fill) {
          case SOLID -> "<rect width=\"6\" height=\"6\" fill=\"" + BLUE + "\"/>";
          case HATCH ->
              "<rect width=\"6\" height=\"6\" fill=\"#fff\"/><path d=\"M0 0v6\" stroke=\""
                  + BLUE
                  + "\" stroke-width=\"5\"/>";
          case DOTS ->
              "<rect width=\"6\" height=\"6\" fill=\"#fff\"/><circle cx=\"3\" cy=\"3\" r=\"1.6\""
                  + " fill=\""
                  + BLUE
                  + "\"/>";
        };
    return "<pattern id=\"%s\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">%s</pattern>"
        .formatted(id, inside);
  }

  String svg() {
    open();
    incomplete();
    values();
    daysAxis();
    svg.append("<g clip-path=\"url(#").append(prefix).append("-clip)\">");
    double[] stacked = new double[chart.days()];
    for (TimeChart.Layer layer : chart.layers()) {
      switch (layer) {
        case TimeChart.Bars bars -> bars(bars, stacked);
        case TimeChart.Band band -> band(band);
        case TimeChart.Line line -> line(line);
        case TimeChart.Points points -> points(points);
        case TimeChart.Tips tips -> tips(tips);
      }
    }
    svg.append("</g>");
    reference();
    return svg.append("</svg>").toString();
  }

  private void open() {
    put(
        "<svg class=\"chart-%s\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\" font-size=\"%d\">",
        frame.name().toLowerCase(Locale.ROOT),
        frame.width,
        frame.height,
        escaped(chart.description()),
        frame.font);
    svg.append("<defs>");
    for (TimeChart.Fill fill : TimeChart.Fill.values()) {
      svg.append(pattern(prefix + "-" + fill, fill));
    }
    put(
        "<pattern id=\"%s-grey\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(-45)\"><rect width=\"8\" height=\"8\" fill=\"#F3F5F7\"/><path d=\"M0 0v8\" stroke=\"%s\" stroke-width=\"2\"/></pattern>",
        prefix, LINE);
    put(
        "<clipPath id=\"%s-clip\"><rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/></clipPath></defs>",
        prefix, LEFT, ABOVE - 2, frame.width - LEFT - RIGHT, frame.height - ABOVE - BELOW + 2);
  }

  private void incomplete() {
    TimeChart.Incomplete from = chart.incomplete();
    if (from == null || from.day() >= chart.days()) {
      return;
    }
    double x = left(from.day());
    put(
        "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"url(#%s-grey)\"/>",
        x, ABOVE, frame.width - RIGHT - x, frame.height - ABOVE - BELOW, prefix);
    put(
        "<text x=\"%d\" y=\"%d\" text-anchor=\"end\" fill=\"%s\">%s</text>",
        frame.width - RIGHT, ABOVE - 5, SOFT, escaped(from.label()));
  }

  private void values() {
    double step = step(chart.top());
    for (double value = 0; value <= chart.top() * 1.0001; value += step) {
      double y = y(value);
      put(
          "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>",
          LEFT, frame.width - RIGHT, y, y, value == 0 ? SOFT : LINE);
      put(
          "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\" fill=\"%s\">%s</text>",
          LEFT - 6, y + frame.font * 0.35, SOFT, formats.number(Math.round(value * 1000) / 1000.0));
    }
  }

  /// 1, 2 or 5 times a power of ten.
  private static double step(double top) {
    double power = Math.pow(10, Math.floor(Math.log10(top / MOST_VALUES)));
    for (double times : new double[] {1, 2, 5}) {
      if (top / (power * times) <= MOST_VALUES) {
        return power * times;
      }
    }
    return power * 10;
  }

  /// The last day has a label; the others go back from it in even steps.
  private void daysAxis() {
    double room = frame.font * 3.6;
    int step = STEPS[STEPS.length - 1];
    for (int i = STEPS.length - 1; i >= 0; i--) {
      if (STEPS[i] * width() >= room) {
        step = STEPS[i];
      }
    }
    for (int day = chart.days() - 1; day >= 0; day -= step) {
      double x = left(day) + width() / 2;
      put(
          "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\" stroke=\"%s\"/>",
          x, x, frame.height - BELOW, frame.height - BELOW + 4, SOFT);
      boolean atEdge = x + room / 2 > frame.width;
      put(
          "<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\" fill=\"%s\">%s</text>",
          atEdge ? frame.width - 1.0 : x,
          frame.height - 8,
          atEdge ? "end" : "middle",
          SOFT,
          formats.dayMonth(chart.first().plusDays(day)));
    }
  }

  private void bars(TimeChart.Bars bars, double[] stacked) {
    put("<g fill=\"url(#%s-%s)\" stroke=\"%s\" stroke-width=\".7\">", prefix, bars.fill(), BLUE);
    for (int day = 0; day < chart.days(); day++) {
      double value = bars.values()[day];
      if (value > 0) {
        double foot = y(stacked[day]);
        double head = y(stacked[day] + value);
        put(
            "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
            left(day) + width() * 0.06, head, width() * 0.88, foot - head);
        stacked[day] += value;
      }
    }
    svg.append("</g>");
  }

  private void band(TimeChart.Band band) {
    String sure = band.strong() ? "#7FA9CE" : "#C9DCEC";
    String unsure = band.strong() ? "#B4BDC5" : "#DFE4E8";
    // the day at which grey begins belongs to both, so that no gap is left between them
    area(band, 0, band.until(), sure);
    area(band, Math.max(0, band.until() - 1), chart.days(), unsure);
  }

  private void area(TimeChart.Band band, int from, int to, String colour) {
    int start = -1;
    for (int day = from; day <= to; day++) {
      boolean known = day < Math.min(to, chart.days()) && !Double.isNaN(band.low()[day]);
      if (known && start < 0) {
        start = day;
      } else if (!known && start >= 0) {
        polygon(band, start, day, colour);
        start = -1;
      }
    }
  }

  private void polygon(TimeChart.Band band, int from, int to, String colour) {
    put("<polygon fill=\"%s\" points=\"", colour);
    for (int day = from; day < to; day++) {
      put("%.1f,%.1f ", middle(day), y(band.high()[day]));
    }
    for (int day = to - 1; day >= from; day--) {
      put("%.1f,%.1f ", middle(day), y(band.low()[day]));
    }
    svg.append("\"/>");
  }

  private void line(TimeChart.Line line) {
    path(line.values(), 0, line.until(), "#1B2733");
    path(line.values(), Math.max(0, line.until() - 1), chart.days(), "#6B7782");
  }

  private void path(double[] values, int from, int to, String colour) {
    StringBuilder d = new StringBuilder();
    boolean down = false;
    for (int day = from; day < Math.min(to, chart.days()); day++) {
      boolean known = !Double.isNaN(values[day]);
      if (known) {
        d.append(
            String.format(
                Locale.ROOT, "%s%.1f %.1f", down ? "L" : "M", middle(day), y(values[day])));
      }
      down = known;
    }
    if (!d.isEmpty()) {
      put("<path fill=\"none\" stroke=\"%s\" stroke-width=\"2\" d=\"%s\"/>", colour, d);
    }
  }

  private void points(TimeChart.Points points) {
    put("<g stroke=\"#5B2A86\" stroke-width=\"1.6\" fill=\"#fff\">");
    for (int day = 0; day < chart.days(); day++) {
      if (!Double.isNaN(points.middle()[day])) {
        double x = middle(day);
        double low = y(points.low()[day]);
        double high = y(points.high()[day]);
        put("<path d=\"M%.1f %.1fV%.1f\"/>", x, low, high);
        put("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\"/>", x, y(points.middle()[day]));
      }
    }
    svg.append("</g>");
  }

  private void tips(TimeChart.Tips tips) {
    if (frame == Frame.NARROW) {
      return;
    }
    svg.append("<g fill=\"transparent\">");
    for (int day = 0; day < chart.days(); day++) {
      put(
          "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\"><title>%s</title></rect>",
          left(day), ABOVE, width(), frame.height - ABOVE - BELOW, escaped(tips.texts().get(day)));
    }
    svg.append("</g>");
  }

  private void reference() {
    TimeChart.Reference reference = chart.reference();
    if (reference == null || reference.value() > chart.top()) {
      return;
    }
    double y = y(reference.value());
    put(
        "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#1B2733\" stroke-dasharray=\"6 4\"/>",
        LEFT, frame.width - RIGHT, y, y);
    put(
        "<text x=\"%d\" y=\"%.1f\" fill=\"#1B2733\" stroke=\"#fff\" stroke-width=\"3\" paint-order=\"stroke\">%s</text>",
        LEFT + 4, y - 4, escaped(reference.label()));
  }

  private double width() {
    return (frame.width - LEFT - RIGHT) / (double) chart.days();
  }

  private double left(int day) {
    return LEFT + width() * day;
  }

  private double middle(int day) {
    return left(day) + width() / 2;
  }

  private double y(double value) {
    int foot = frame.height - BELOW;
    // far beyond the top is as good as infinitely far, and shorter to write
    double share = Math.min(value / chart.top(), 2);
    return foot - share * (foot - ABOVE);
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }

  private void put(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values));
  }
}
