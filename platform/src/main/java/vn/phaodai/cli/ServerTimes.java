// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;

/// What the server took for a request, from its first filter to its last byte written: the visitor
/// and the network between are left out. Only where a measurement puts it in.
final class ServerTimes implements Filter {
  static final String TICKET = "X-Bench-Ticket";

  private static final int LONGEST_WAIT_MS = 1000;

  private final Map<String, Double> byTicket = new ConcurrentHashMap<>();

  void furnish(GenericApplicationContext beans) {
    beans.registerBean(
        "serverTimes",
        FilterRegistrationBean.class,
        () -> {
          var registration = new FilterRegistrationBean<>(this);
          registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
          return registration;
        });
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String ticket = request instanceof HttpServletRequest http ? http.getHeader(TICKET) : null;
    long begun = System.nanoTime();
    chain.doFilter(request, response);
    if (ticket != null) {
      byTicket.put(ticket, (System.nanoTime() - begun) / 1e6);
    }
  }

  /// Milliseconds; each ticket once. The visitor may have the whole page a moment before the server
  /// looks at its clock. Not a number for a request that never came.
  double take(String ticket) throws InterruptedException {
    for (int i = 0; i < LONGEST_WAIT_MS; i++) {
      Double time = byTicket.remove(ticket);
      if (time != null) {
        return time;
      }
      Thread.sleep(1);
    }
    return Double.NaN;
  }
}
