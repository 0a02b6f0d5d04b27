// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.shell;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/// The words and files of pages, in one language.
@Component
public class SiteTexts {
  private static final Logger LOG = LoggerFactory.getLogger(SiteTexts.class);

  private final MessageSource messages;
  private final ObjectProvider<ResourceUrlProvider> assets;

  SiteTexts(MessageSource messages, ObjectProvider<ResourceUrlProvider> assets) {
    this.messages = messages;
    this.assets = assets;
  }

  public PageContext.Texts in(Locale language) {
    return new PageContext.Texts(
        language, (key, values) -> text(key, values, language), path -> asset(path));
  }

  /// A key that no file has is shown as itself in brackets, and logged: one missing word must not
  /// take the page away from the officer.
  private String text(String key, Object[] values, Locale language) {
    try {
      return messages.getMessage(key, values, language);
    } catch (NoSuchMessageException e) {
      LOG.error("no message for key {} in {}", key, language);
      return "⟦" + key + "⟧";
    }
  }

  private String asset(String path) {
    @Nullable String hashed = assets.getObject().getForLookupPath(path);
    if (hashed == null) {
      throw new IllegalArgumentException("no such asset: " + path);
    }
    return hashed;
  }
}
