// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One person at one screen: goes to pages, reads them, fills in forms. Every answer's status is
/// kept until the next one.
final class Visit {
  private final Page page;
  private final Product product;
  private int status;

  Visit(Page page, Product product) {
    this.page = page;
    this.product = product;
  }

  Page page() {
    return page;
  }

  /// HTTP status of the last page or form.
  int status() {
    return status;
  }

  void signIn(String login, String password) {
    open("/dang-nhap");
    page.locator("#username").fill(login);
    page.locator("#password").fill(password);
    send(page.locator("form:has(#password) button[type=submit]").first());
    assertThat(path()).as("signed in as %s", login).doesNotStartWith("/dang-nhap");
  }

  /// Goes there; any status is an answer.
  Visit open(String path) {
    keep(page.navigate(product.at(path).toString()));
    return this;
  }

  /// Goes there and expects a page.
  Visit see(String path) {
    open(path);
    assertThat(status).as("%s answers: %s", path, heading()).isEqualTo(200);
    return this;
  }

  void follow(Locator link) {
    send(link);
  }

  String path() {
    return page.url().replaceFirst("^[a-z]+://[^/]+", "");
  }

  String heading() {
    return text(page.locator("h1").first());
  }

  /// What stands in the page's own part, without head and navigation.
  String text() {
    return text(page.locator("main"));
  }

  static String text(Locator locator) {
    return tidy(locator.innerText());
  }

  /// One blank where the page has any amount of white space; composed letters.
  static String tidy(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\\u00a0]+", " ").strip();
  }

  /// The form that posts to an address with this ending.
  Form form(String actionEnding) {
    return new Form(page.locator("form[action$='" + actionEnding + "']").first());
  }

  /// As [#form], where another form that only asks goes to the same address.
  Form posting(String actionEnding) {
    return new Form(page.locator("form[method=post][action$='" + actionEnding + "']").first());
  }

  /// The form whose address contains this.
  Form formTo(String action) {
    return new Form(page.locator("form[action*='" + action + "']").first());
  }

  /// Sends what the page does not offer, as somebody would who knows the address; the token is the
  /// page's own. Keeps the status; returns what the answer says.
  String push(String path, Map<String, String> fields) {
    open("/tro-giup");
    Object answer =
        page.evaluate(
            """
            async ([path, fields]) => {
              const body = new URLSearchParams(fields);
              body.set('_csrf', document.querySelector('input[name=_csrf]').value);
              const answer = await fetch(path, {method: 'POST', body});
              return answer.status + ' ' + await answer.text();
            }
            """,
            List.of(path, fields));
    String all = String.valueOf(answer);
    status = Integer.parseInt(all.substring(0, 3));
    return tidy(all.substring(4).replaceAll("<[^>]*>", " "));
  }

  boolean offers(String actionEnding) {
    return page.locator("form[action$='" + actionEnding + "']").count() > 0;
  }

  private void send(Locator button) {
    keep(page.waitForNavigation(button::click));
  }

  private void keep(@Nullable Response response) {
    status = response == null ? 0 : response.status();
  }

  /// A form as a person fills it in: what is folded away is unfolded first.
  final class Form {
    private final Locator form;

    private Form(Locator form) {
      this.form = form;
      assertThat(form.count()).as("form on %s (%s)", path(), heading()).isPositive();
      unfold();
    }

    private void unfold() {
      ElementHandle folded =
          form.elementHandle().evaluateHandle("f => f.closest('details:not([open])')").asElement();
      if (folded != null) {
        folded.querySelector("summary").click();
      }
    }

    Form set(String name, String value) {
      Locator field = form.locator("[name='" + name + "']").first();
      switch (String.valueOf(field.evaluate("f => f.tagName + '.' + f.type"))) {
        case String kind when kind.startsWith("SELECT") -> field.selectOption(value);
        case String kind when kind.endsWith(".checkbox") || kind.endsWith(".radio") ->
            form.locator("[name='" + name + "'][value='" + value + "']").check();
        case String kind -> field.fill(value);
      }
      return this;
    }

    /// Chooses the option or box whose words contain these.
    Form choose(String name, String words) {
      Locator field = form.locator("[name='" + name + "']").first();
      if (String.valueOf(field.evaluate("f => f.tagName")).equals("SELECT")) {
        field.selectOption(valueOf(name, words));
      } else {
        form.locator("label", new Locator.LocatorOptions().setHasText(words)).first().click();
      }
      return this;
    }

    /// What the option whose words contain these stands for.
    String valueOf(String name, String words) {
      Object value =
          form.locator("select[name='" + name + "']")
              .evaluate(
                  """
                  (f, words) => {
                    const options = [...f.options].map(o => ({value: o.value, text: o.text.normalize().trim()}));
                    const found = options.find(o => o.text === words) ?? options.find(o => o.text.includes(words));
                    return found?.value;
                  }
                  """,
                  words);
      assertThat(value).as("“%s” among %s", words, options(name)).isNotNull();
      return String.valueOf(value);
    }

    List<String> options(String name) {
      return form.locator("select[name='" + name + "'] option").allInnerTexts().stream()
          .map(Visit::tidy)
          .toList();
    }

    Form attach(String name, String fileName, String type, byte[] bytes) {
      form.locator("input[type=file][name='" + name + "']")
          .setInputFiles(new FilePayload(fileName, type, bytes));
      return this;
    }

    void send() {
      Visit.this.send(form.locator("button[type=submit]").first());
    }

    /// Presses the button with this value of this name.
    void send(String name, String value) {
      Visit.this.send(form.locator("button[name='" + name + "'][value='" + value + "']"));
    }
  }
}
