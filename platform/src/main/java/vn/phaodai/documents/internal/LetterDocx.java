// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents.internal;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.data.Cells;
import com.deepoove.poi.data.RowRenderData;
import com.deepoove.poi.data.Rows;
import com.deepoove.poi.data.TableRenderData;
import com.deepoove.poi.data.Tables;
import com.deepoove.poi.data.TextRenderData;
import com.deepoove.poi.data.style.Style;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.phaodai.documents.Letter;
import vn.phaodai.documents.Letter.Block;

/// Fills a letter into a template.
public final class LetterDocx {
  private static final String FONT = "Times New Roman";

  private LetterDocx() {}

  public static byte[] write(Letter letter, byte[] template) {
    var out = new ByteArrayOutputStream();
    try (var filled =
        XWPFTemplate.compile(new ByteArrayInputStream(template), Configure.createDefault())
            .render(values(letter))) {
      filled.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("not a letter template", e);
    }
    return out.toByteArray();
  }

  private static Map<String, @Nullable Object> values(Letter letter) {
    var lines = new LetterLines(letter);
    var values = new HashMap<String, @Nullable Object>();
    values.put("parent", letter.parent());
    values.put("issuer", letter.issuer());
    values.put("number", lines.number());
    values.put("dispatchSubject", lines.dispatchSubject().orElse(null));
    values.put("urgency", letter.urgency());
    values.put("placeAndDate", lines.placeAndDate());
    String type = letter.type();
    values.put("title", type == null ? null : Map.of("type", type, "subject", letter.subject()));
    values.put("salutation", salutation(lines.addressees(), letter.addressees()));
    values.put("body", lines.body().stream().map(block -> block(block, letter)).toList());
    values.put("recipients", lines.recipients());
    values.put("capacity", letter.signature().capacity());
    values.put("position", letter.signature().position());
    String name = letter.signature().name();
    values.put("name", name == null ? "" : name);
    return values;
  }

  /// One addressee stands on the line of “Kính gửi”, several under it.
  private static List<String> salutation(List<String> listed, List<String> bare) {
    if (bare.size() < 2) {
      return bare.stream().map(one -> "Kính gửi: " + one).toList();
    }
    var all = new ArrayList<String>();
    all.add("Kính gửi:");
    all.addAll(listed);
    return all;
  }

  private static Map<String, Object> block(Block block, Letter letter) {
    return switch (block) {
      case Block.Paragraph paragraph -> Map.of("text", paragraph.text());
      case Block.Heading heading -> Map.of("heading", heading.text());
      case Block.Table table ->
          Map.of("table", table(table, letter.profile().sizes().recipients()));
    };
  }

  private static TableRenderData table(Block.Table table, int size) {
    var rows = new ArrayList<RowRenderData>();
    rows.add(
        row(
            table.head(),
            Style.builder().buildFontFamily(FONT).buildFontSize(size).buildBold().build()));
    for (List<String> row : table.rows()) {
      rows.add(row(row, Style.builder().buildFontFamily(FONT).buildFontSize(size).build()));
    }
    return Tables.of(rows.toArray(RowRenderData[]::new)).create();
  }

  private static RowRenderData row(List<String> cells, Style style) {
    Rows.RowBuilder row = Rows.of();
    for (String cell : cells) {
      Cells.CellBuilder built = Cells.of(new TextRenderData(cell, style));
      row.addCell(Block.Table.isFigure(cell) ? built.horizontalRight().create() : built.create());
    }
    return row.create();
  }
}
