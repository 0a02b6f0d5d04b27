// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.publicsite;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/// Puts the ready pages before everything else.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class PublicSetup {
  @Bean
  FilterRegistrationBean<PublicFilter> publicFilter(PublicPages pages) {
    FilterRegistrationBean<PublicFilter> first =
        new FilterRegistrationBean<>(new PublicFilter(pages));
    first.addUrlPatterns(
        "/", PublicPages.HOME, PublicPages.HOME + "/*", NewsPages.HOME, NewsPages.HOME + "/*");
    first.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return first;
  }
}
