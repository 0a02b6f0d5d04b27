// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.shell.internal;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/// Renders one template. The page is written to memory first, so that a template that fails halfway
/// leaves no half page behind.
record JteView(String template, TemplateEngine engine, PageContexts pages) implements View {
  private static final String HTML = "text/html;charset=UTF-8";

  @Override
  public String getContentType() {
    return HTML;
  }

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    if (model != null) {
      parameters.putAll(model);
    }
    parameters.put("page", pages.of(request, response));
    var output = new Utf8ByteOutput();
    engine.render(template, parameters, output);
    response.setContentType(HTML);
    response.setContentLength(output.getContentLength());
    output.writeTo(response.getOutputStream());
  }
}
