// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.shell.internal;

import gg.jte.TemplateEngine;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/// View name `room/page` → the compiled template `room/page.jte`. Redirects and names without a
/// template are left to the next resolver.
@Component
final class JteViews implements ViewResolver, Ordered {
  private final PageContexts pages;
  private final TemplateEngine engine;

  JteViews(PageContexts pages, TemplateEngine engine) {
    this.pages = pages;
    this.engine = engine;
  }

  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    String template = name + ".jte";
    return name.indexOf(':') < 0 && engine.hasTemplate(template)
        ? new JteView(template, engine, pages)
        : null;
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 10;
  }
}
