// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import vn.phaodai.RoomTest;

@RoomTest
class SignInPageTest {
  @Autowired private JteViews views;

  @Test
  void theWayInAsksForTwoThingsAndLetsPasswordManagersHelp() throws Exception {
    String page = signIn(Map.of());

    assertThat(page)
        .contains("<form action=\"/dang-nhap\" method=\"post\">", "name=\"_csrf\" value=\"token\"")
        .contains("autocomplete=\"username\"", "autocomplete=\"current-password\"")
        .doesNotContain("Tài khoản chạy thử", "⟦", "class=\"rail\"");
  }

  @Test
  void theDemosAccountsAreOneButtonEach() throws Exception {
    String page =
        signIn(
            Map.of(
                "problem",
                "Mật khẩu không đúng.",
                "demoAccounts",
                List.<String[]>of(new String[] {"vanthu.84", "demo", "Văn thư Tỉnh ủy Trà Vinh"})));

    assertThat(page)
        .contains("Văn thư Tỉnh ủy Trà Vinh", "value=\"vanthu.84\"")
        .containsPattern("role=\"alert\"[^>]*><p>Mật khẩu không đúng\\.");
  }

  private String signIn(Map<String, Object> model) throws Exception {
    var request = new MockHttpServletRequest("GET", "/dang-nhap");
    request.setAttribute(
        CsrfToken.class.getName(), new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "token"));
    var response = new MockHttpServletResponse();
    var view = views.resolveViewName("access/sign-in", Locale.of("vi"));
    assertThat(view).isNotNull();
    view.render(model, request, response);
    return response.getContentAsString();
  }
}
