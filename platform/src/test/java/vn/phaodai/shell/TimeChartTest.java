// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.output.StringOutput;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class TimeChartTest {
  private static final double NONE = Double.NaN;
  private static final LocalDate FIRST = LocalDate.of(2021, 9, 1);

  private static TimeChart chart(double top, TimeChart.Layer... layers) {
    return new TimeChart(
        "hinh",
        "Ca & \"ổ dịch\" <Trà Vinh>",
        FIRST,
        5,
        top,
        List.of(layers),
        new TimeChart.Reference(1, "R = 1"),
        new TimeChart.Incomplete(3, "chưa đủ"));
  }

  /// Both drawings under one root, so that they are read as XML is read.
  private static Document drawn(TimeChart chart) throws Exception {
    var output = new StringOutput();
    chart.draw(Formats.in(Locale.of("vi"))).writeTo(output);
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader("<two>" + output + "</two>")));
  }

  private static long count(Document document, String tag, String attribute, String begins) {
    var nodes = document.getElementsByTagName(tag);
    long count = 0;
    for (int i = 0; i < nodes.getLength(); i++) {
      count += ((Element) nodes.item(i)).getAttribute(attribute).startsWith(begins) ? 1 : 0;
    }
    return count;
  }

  @Test
  void aChartIsDrawnWideAndNarrowAndSaysWhatItShows() throws Exception {
    Document two =
        drawn(chart(4, new TimeChart.Bars(new double[] {1, 0, 2, 3, 4}, TimeChart.Fill.SOLID)));

    assertThat(count(two, "svg", "class", "chart-wide")).isEqualTo(1);
    assertThat(count(two, "svg", "class", "chart-narrow")).isEqualTo(1);
    assertThat(((Element) two.getElementsByTagName("svg").item(0)).getAttribute("aria-label"))
        .isEqualTo("Ca & \"ổ dịch\" <Trà Vinh>");
    assertThat(two.getDocumentElement().getTextContent()).contains("chưa đủ", "R = 1", "5/9", "0");
    assertThat(count(two, "rect", "fill", "url(#hinh-wide-grey)")).isEqualTo(1);
  }

  @Test
  void barsStandOnEachOtherAndDaysWithoutAnyHaveNone() throws Exception {
    Document two =
        drawn(
            chart(
                10,
                new TimeChart.Bars(new double[] {2, 0, 0, 0, 0}, TimeChart.Fill.SOLID),
                new TimeChart.Bars(new double[] {3, 0, 0, 0, 1}, TimeChart.Fill.HATCH)));

    var bars = two.getElementsByTagName("rect");
    double foot = 0;
    double head = 0;
    int found = 0;
    for (int i = 0; i < bars.getLength(); i++) {
      Element bar = (Element) bars.item(i);
      String fill = ((Element) bar.getParentNode()).getAttribute("fill");
      if (fill.equals("url(#hinh-wide-SOLID)")) {
        head = Double.parseDouble(bar.getAttribute("y"));
        found++;
      } else if (fill.equals("url(#hinh-wide-HATCH)") && foot == 0) {
        foot =
            Double.parseDouble(bar.getAttribute("y"))
                + Double.parseDouble(bar.getAttribute("height"));
        found++;
      }
    }
    assertThat(found).isEqualTo(2);
    assertThat(foot).isEqualTo(head);
  }

  @Test
  void anUnknownDayLeavesAGapAndUnsureDaysAreGrey() throws Exception {
    double[] low = {1, 2, NONE, 2, 1};
    double[] high = {2, 3, NONE, 3, 2};

    Document two =
        drawn(chart(4, new TimeChart.Band(low, high, false, 4), new TimeChart.Line(low, 4)));

    assertThat(count(two, "polygon", "fill", "#C9DCEC")).isEqualTo(4);
    assertThat(count(two, "polygon", "fill", "#DFE4E8")).isEqualTo(2);
    assertThat(count(two, "path", "stroke", "#6B7782")).isEqualTo(2);
  }

  @Test
  void aChartOfNothingIsRefused() {
    assertThatThrownBy(() -> chart(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
