// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.shell.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Pages open when the program says it is ready: until what it loads at its start is there, whoever
/// comes is told so and when to come back (503), instead of finding half of it.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class OpeningHours extends OncePerRequestFilter {
  private static final String COME_BACK_SECONDS = "3";

  private final ApplicationAvailability program;

  OpeningHours(ApplicationAvailability program) {
    this.program = program;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return program.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC
        || request.getRequestURI().startsWith("/static/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain rest)
      throws ServletException, IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, COME_BACK_SECONDS);
    response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
  }
}
