// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.acceptance;

import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One person without a browser: the same pages and forms over plain HTTP, for tests in which the
/// product dies in mid-sentence.
final class HttpVisit {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final Product product;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  HttpVisit(Product product) {
    this.product = product;
  }

  void signIn(Person person) throws IOException, InterruptedException {
    post(
        "/dang-nhap",
        "/dang-nhap",
        Map.of("username", person.login(), "password", Person.PASSWORD));
  }

  String get(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(product.at(path)).timeout(Duration.ofSeconds(20)).build();
    return client.send(request, BodyHandlers.ofString()).body();
  }

  /// What a page says, without its tags.
  static String words(String page) {
    return Visit.tidy(page.replaceAll("<[^>]*>", " "));
  }

  /// Sends a form with the token of the page that it stands on; returns where that leads to.
  ///
  /// @throws IOException the product died before it answered
  String post(String page, String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    Matcher token = TOKEN.matcher(get(page));
    if (!token.find()) {
      throw new IllegalStateException("no form on " + page);
    }
    Map<String, String> all = new HashMap<>(fields);
    all.put("_csrf", token.group(1));
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(product.at(path))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Encoded.form(all), StandardCharsets.UTF_8))
                .build(),
            BodyHandlers.ofString());
    return answer
        .headers()
        .firstValue("Location")
        .map(to -> to.replaceFirst("^[a-z]+://[^/]+", ""))
        .orElse("");
  }
}
