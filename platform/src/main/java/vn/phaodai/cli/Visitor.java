// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import vn.phaodai.access.DemoAccounts;

/// Somebody who signed in and looks at pages over HTTP, as a browser asks for them.
final class Visitor {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient client;
  private final int port;

  private Visitor(HttpClient client, int port) {
    this.client = client;
    this.port = port;
  }

  /// A page as it came.
  record Answer(int status, String body) {}

  static Visitor signIn(int port, DemoAccounts.Row account)
      throws IOException, InterruptedException {
    HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    Visitor visitor = new Visitor(client, port);
    Matcher token = TOKEN.matcher(visitor.get("/dang-nhap").body());
    if (!token.find()) {
      throw new IOException("no token on the sign-in page");
    }
    String form =
        "username=%s&password=%s&_csrf=%s"
            .formatted(
                encoded(account.login()), encoded(account.password()), encoded(token.group(1)));
    client.send(
        HttpRequest.newBuilder(visitor.address("/dang-nhap"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.discarding());
    return visitor;
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  Answer get(String page) throws IOException, InterruptedException {
    return get(page, "");
  }

  /// @param ticket by which [ServerTimes] tells afterwards what the server took; empty: none
  Answer get(String page, String ticket) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address(page)).header("Accept-Encoding", "gzip");
    if (!ticket.isEmpty()) {
      request.header(ServerTimes.TICKET, ticket);
    }
    HttpResponse<byte[]> answer =
        client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    boolean packed = answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
    byte[] body = packed ? unpacked(answer.body()) : answer.body();
    return new Answer(answer.statusCode(), new String(body, StandardCharsets.UTF_8));
  }

  private static byte[] unpacked(byte[] body) throws IOException {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return in.readAllBytes();
    }
  }

  private URI address(String page) {
    return URI.create("http://localhost:" + port + page);
  }
}
