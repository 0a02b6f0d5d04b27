// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.shell;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phaodai.clock.OperatingClock;

/// Writes pages that nobody asked for yet: for a reader who is not signed in, to be kept and given
/// to many.
@Component
public class ReadyPages {
  private final TemplateEngine engine;
  private final SiteTexts texts;
  private final OperatingClock clock;

  ReadyPages(TemplateEngine engine, SiteTexts texts, OperatingClock clock) {
    this.engine = engine;
    this.texts = texts;
    this.clock = clock;
  }

  /// @param template such as `publicsite/unit.jte`
  /// @param path under which the page will stand
  public byte[] write(
      String template,
      Map<String, ? extends @Nullable Object> model,
      String path,
      Locale language) {
    LocalDate today = clock.today();
    PageContext page =
        new PageContext(
            new PageContext.Request(path, "", today, today, null, null, null, () -> null, ""),
            new PageContext.Reader(null, Set.of(), List.of(), true),
            texts.in(language));
    Map<String, @Nullable Object> parameters = new HashMap<>(model);
    parameters.put("page", page);
    Utf8ByteOutput output = new Utf8ByteOutput();
    engine.render(template, parameters, output);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
    try {
      output.writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
