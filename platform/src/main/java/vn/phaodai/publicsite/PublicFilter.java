// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.publicsite;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.phaodai.access.PageHeaders;

/// Gives out the ready pages before sessions, security and routing are asked. Whatever is no ready
/// page goes on its way, and so does `/` for whoever has a session: their first page is another.
final class PublicFilter extends HttpFilter {
  private static final long serialVersionUID = 1;
  private static final String SESSION = "phaodai";
  private static final String LANGUAGE = "phaodai-lang";
  private static final int YEAR_S = 365 * 86_400;

  private final transient PublicPages pages;

  PublicFilter(PublicPages pages) {
    this.pages = pages;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<ReadyPage> page = find(request);
    if (page.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    answer(page.get(), request, response);
  }

  private Optional<ReadyPage> find(HttpServletRequest request) {
    String path = request.getRequestURI();
    String method = request.getMethod();
    boolean home = path.equals("/");
    if (!home && !isUnder(PublicPages.HOME, path) && !isUnder(NewsPages.HOME, path)
        || !method.equals("GET") && !method.equals("HEAD")
        || home && cookie(request, SESSION) != null
        || asked(request) == null && request.getQueryString() != null) {
      return Optional.empty();
    }
    String asked = asked(request);
    String kept = cookie(request, LANGUAGE);
    return pages.find(path, asked != null ? asked : "en".equals(kept) ? "en" : "vi");
  }

  private static boolean isUnder(String place, String path) {
    return path.equals(place) || path.startsWith(place + "/");
  }

  /// The language, where the query asks for that and nothing else.
  private static @Nullable String asked(HttpServletRequest request) {
    return switch (request.getQueryString()) {
      case "lang=vi" -> "vi";
      case "lang=en" -> "en";
      case "lang=km" -> "km";
      case null, default -> null;
    };
  }

  private static @Nullable String cookie(HttpServletRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(name)) {
          return cookie.getValue();
        }
      }
    }
    return null;
  }

  private static void answer(
      ReadyPage page, HttpServletRequest request, HttpServletResponse response) throws IOException {
    PageHeaders.BEFORE_THE_CHAIN.forEach(response::setHeader);
    // kept, but asked for again each time: a colour that was decided is seen at once
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("Vary", "Accept-Encoding, Cookie");
    response.setHeader("ETag", page.tag());
    String language = asked(request);
    // Khmer stands on these pages alone: it is asked for by each of their links and not kept
    if (language != null && !language.equals("km")) {
      Cookie kept = new Cookie(LANGUAGE, language);
      kept.setPath("/");
      kept.setMaxAge(YEAR_S);
      kept.setHttpOnly(true);
      kept.setAttribute("SameSite", "Lax");
      response.addCookie(kept);
    }
    if (page.tag().equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    String encodings = request.getHeader("Accept-Encoding");
    boolean gzip = encodings != null && encodings.contains("gzip");
    if (gzip) {
      response.setHeader("Content-Encoding", "gzip");
    }
    byte[] bytes = page.bytes(gzip);
    response.setContentType(page.mediaType());
    response.setContentLength(bytes.length);
    if (request.getMethod().equals("GET")) {
      response.getOutputStream().write(bytes);
    }
  }
}
