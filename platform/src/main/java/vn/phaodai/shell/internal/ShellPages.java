// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.shell.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.phaodai.shell.Clause;
import vn.phaodai.shell.NavItem;
import vn.phaodai.shell.PageContext;

/// The shell's own pages: the way in, help, the sample of the look, search.
@Controller
class ShellPages {
  private final PageContexts pages;
  private final Glossary glossary;
  private final Clauses clauses;
  private final Search search;

  ShellPages(PageContexts pages, Glossary glossary, Clauses clauses, Search search) {
    this.pages = pages;
    this.glossary = glossary;
    this.clauses = clauses;
    this.search = search;
  }

  /// To the first page that the reader may see; to the public's home when nobody is signed in,
  /// which whoever comes without a session is given before this is asked.
  @GetMapping("/")
  @PreAuthorize("permitAll()")
  String wayIn(HttpServletRequest request, HttpServletResponse response) {
    PageContext page = pages.of(request, response);
    if (page.user() == null) {
      return "redirect:/xa";
    }
    return "redirect:" + page.nav().stream().map(NavItem::path).findFirst().orElse("/tro-giup");
  }

  @GetMapping("/tro-giup")
  @PreAuthorize("permitAll()")
  String help(Model model) {
    model.addAttribute("glossary", glossary.terms());
    return "shell/help";
  }

  /// What the two dispatches order, clause by clause, and what of it works.
  @GetMapping("/tro-giup/dieu-khoan")
  @PreAuthorize("permitAll()")
  String clauses(Model model) {
    model.addAttribute("kienGiang", clauses.of("KG"));
    model.addAttribute("traVinh", clauses.of("TV"));
    model.addAttribute("works", clauses.count(Clause.Status.WORKS));
    model.addAttribute("part", clauses.count(Clause.Status.PART));
    model.addAttribute("pending", clauses.count(Clause.Status.PENDING));
    return "shell/clauses";
  }

  /// Every component of the look with its class names, for those who write pages.
  @GetMapping("/tro-giup/giao-dien")
  @PreAuthorize("permitAll()")
  String look() {
    return "shell/look";
  }

  /// Single-key shortcuts on or off, kept in a cookie of this browser.
  @PostMapping("/tro-giup/phim-tat")
  @PreAuthorize("permitAll()")
  String keyboard(@RequestParam boolean on, HttpServletResponse response) {
    ResponseCookie cookie =
        ResponseCookie.from(PageContexts.KEYBOARD_COOKIE, on ? "on" : "off")
            .path("/")
            .maxAge(Duration.ofDays(365))
            .httpOnly(true)
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    return "redirect:/tro-giup#phim-tat";
  }

  @GetMapping("/tim")
  @PreAuthorize("isAuthenticated()")
  String search(
      @RequestParam(name = "q", defaultValue = "") String text,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    String asked = Search.tidy(text);
    model.addAttribute("text", asked);
    model.addAttribute(
        "found", asked.isEmpty() ? List.of() : search.ask(asked, pages.of(request, response)));
    return "shell/search";
  }
}
