// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.access.internal;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.RequestMatcherDelegatingAccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcherEntry;
import vn.phaodai.access.PageHeaders;

/// Deny by default: what is not in [PublicPaths] needs a signed-in person, and every endpoint says
/// on itself (`@PreAuthorize`) which permission it needs. A test enumerates the endpoints.
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecuritySetup {
  private static final int BCRYPT_STRENGTH = 11;

  @Bean
  static PasswordEncoder passwordEncoder() {
    return new BCryptPasswordEncoder(BCRYPT_STRENGTH);
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
  static class Web {
    @Bean
    SecurityFilterChain chain(
        HttpSecurity http, SignInProvider provider, SignInAnswers answers, PresentGrants present) {
      http.authenticationProvider(provider)
          .authorizeHttpRequests(
              may -> may.requestMatchers(PublicPaths.ALL).permitAll().anyRequest().authenticated())
          .formLogin(
              form ->
                  form.loginPage("/dang-nhap")
                      .authenticationDetailsSource(SignInProvider.Caller::of)
                      .successHandler(answers)
                      .failureHandler(answers))
          .logout(out -> out.logoutUrl("/dang-xuat").logoutSuccessUrl("/dang-nhap?da-thoat"))
          .httpBasic(basic -> basic.disable())
          .exceptionHandling(
              no ->
                  no.authenticationEntryPoint(
                          new DelegatingAuthenticationEntryPoint(
                              new LoginUrlAuthenticationEntryPoint("/dang-nhap"),
                              new RequestMatcherEntry<>(
                                  PublicPaths.PROGRAMS,
                                  new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED))))
                      .accessDeniedHandler(
                          new RequestMatcherDelegatingAccessDeniedHandler(
                              refusals(), new AccessDeniedHandlerImpl())))
          .csrf(withDefaults())
          .addFilterBefore(present, AuthorizationFilter.class)
          .headers(
              headers ->
                  headers
                      .contentSecurityPolicy(
                          csp -> csp.policyDirectives(PageHeaders.CONTENT_SECURITY_POLICY))
                      .frameOptions(frame -> frame.sameOrigin())
                      .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                      .permissionsPolicyHeader(
                          policy -> policy.policy(PageHeaders.PERMISSIONS_POLICY)));
      return http.build();
    }

    private static LinkedHashMap<RequestMatcher, AccessDeniedHandler> refusals() {
      var refusals = new LinkedHashMap<RequestMatcher, AccessDeniedHandler>();
      refusals.put(PublicPaths.PROGRAMS, Web::refuseProgram);
      return refusals;
    }

    /// A program whose session is over sends a token of that session: it must sign in again, which
    /// is another thing than being forbidden.
    private static void refuseProgram(
        HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
        throws IOException {
      boolean known =
          new AuthenticationTrustResolverImpl()
              .isAuthenticated(SecurityContextHolder.getContext().getAuthentication());
      response.sendError(known ? HttpStatus.FORBIDDEN.value() : HttpStatus.UNAUTHORIZED.value());
    }
  }
}
