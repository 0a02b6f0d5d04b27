// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.phaodai.RoomTest;
import vn.phaodai.organisation.Side;

/// What holds for every endpoint of the house, those that come later included.
@RoomTest
class EndpointsTest {
  private static final Pattern AUTHORITY = Pattern.compile("'([a-z]+(?:\\.[a-z_]+)+)'");

  @Autowired private Collection<RequestMappingHandlerMapping> mappings;
  @Autowired private Roles roles;
  @Autowired private MockMvc web;

  @Test
  void everyEndpointSaysWhoMayUseIt() {
    List<String> silent =
        endpoints().entrySet().stream()
            .filter(e -> rule(e.getValue()).isEmpty())
            .map(e -> e.getKey() + " → " + e.getValue())
            .toList();

    assertThat(silent).isEmpty();
  }

  @Test
  void everyPermissionThatAnEndpointAsksForIsHeldBySomeRole() {
    Set<String> unknown =
        endpoints().values().stream()
            .flatMap(handler -> permissions(handler).stream())
            .filter(permission -> !roles.permissions().contains(permission))
            .collect(Collectors.toSet());

    assertThat(unknown).isEmpty();
  }

  /// side × role × page: refused exactly where no row of roles.csv allows.
  @Test
  void aPageIsRefusedToEveryRoleOnEverySideThatNoRowAllows() throws Exception {
    Set<String> names = roles.rows().stream().map(Roles.Row::role).collect(Collectors.toSet());
    List<String> wrong = new ArrayList<>();
    for (var endpoint : pages().entrySet()) {
      for (String role : names) {
        for (Side side : Side.values()) {
          boolean allowed =
              permissions(endpoint.getValue()).stream()
                  .anyMatch(permission -> roles.permits(role, side, permission));
          int status =
              web.perform(get(endpoint.getKey()).with(authentication(as(role, side))))
                  .andReturn()
                  .getResponse()
                  .getStatus();
          if ((status == 403) == allowed) {
            wrong.add(endpoint.getKey() + " " + role + " " + side + ": " + status);
          }
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  private static UsernamePasswordAuthenticationToken as(String role, Side side) {
    List<Grant> grants = List.of(new Grant(role, side, "1", 1, 1, 1));
    Set<String> permissions = new Roles().permissionsOf(grants);
    return UsernamePasswordAuthenticationToken.authenticated(
        role, null, permissions.stream().map(SimpleGrantedAuthority::new).toList());
  }

  private Map<String, HandlerMethod> endpoints() {
    Map<String, HandlerMethod> all = new TreeMap<>();
    for (RequestMappingHandlerMapping mapping : mappings) {
      mapping.getHandlerMethods().forEach((info, handler) -> all.put(info.toString(), handler));
    }
    return all;
  }

  /// GET pages without variables in their path that ask for a permission.
  private Map<String, HandlerMethod> pages() {
    Map<String, HandlerMethod> found = new TreeMap<>();
    for (RequestMappingHandlerMapping mapping : mappings) {
      mapping
          .getHandlerMethods()
          .forEach(
              (info, handler) -> {
                if (isGet(info) && !permissions(handler).isEmpty()) {
                  info.getPatternValues().stream()
                      .filter(path -> !path.contains("{"))
                      .forEach(path -> found.put(path, handler));
                }
              });
    }
    return found;
  }

  private static boolean isGet(RequestMappingInfo info) {
    return info.getMethodsCondition().getMethods().contains(RequestMethod.GET);
  }

  private static Optional<String> rule(HandlerMethod handler) {
    PreAuthorize onMethod =
        AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), PreAuthorize.class);
    PreAuthorize onClass =
        AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), PreAuthorize.class);
    return Optional.ofNullable(onMethod == null ? onClass : onMethod).map(PreAuthorize::value);
  }

  private static List<String> permissions(HandlerMethod handler) {
    String rule = rule(handler).orElse("");
    return rule.contains("Authority")
        ? AUTHORITY.matcher(rule).results().map(found -> found.group(1)).toList()
        : List.of();
  }
}
