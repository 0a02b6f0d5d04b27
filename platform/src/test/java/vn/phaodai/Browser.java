// SPDX-License-Identifier: Apache-2.0
package vn.phaodai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Pages and forms as somebody who is signed in opens and sends them.
public record Browser(MockMvc web) {
  /// A page that opens.
  public String page(String address, RequestPostProcessor who) throws Exception {
    return web.perform(get(address).with(who))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  /// The page that answers a form.
  public String answered(MockHttpServletRequestBuilder form, RequestPostProcessor who)
      throws Exception {
    return web.perform(form.with(who).with(csrf()))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  /// A form that is taken.
  public void send(MockHttpServletRequestBuilder form, RequestPostProcessor who) throws Exception {
    web.perform(form.with(who).with(csrf())).andExpect(status().is3xxRedirection());
  }

  /// A form that is not, with the code that says why.
  public void refused(MockHttpServletRequestBuilder form, RequestPostProcessor who, String refusal)
      throws Exception {
    assertThat(
            web.perform(form.with(who).with(csrf()))
                .andExpect(status().is4xxClientError())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8))
        .contains(refusal);
  }
}
