// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.shell.internal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.DisconnectedClientHelper;
import vn.phaodai.refusal.RefusedException;
import vn.phaodai.shell.Trouble;

/// The one place where what went wrong becomes an answer: a page for people, a notice for a part of
/// a page, Problem Details (RFC 9457) for programs. Only faults of our own are logged as errors,
/// with the reference that the answer shows; the request's address, parameters and body are not.
@ControllerAdvice
@Controller
class Edge implements ErrorController {
  private static final Logger LOG = LoggerFactory.getLogger(Edge.class);

  private final Troubles troubles;

  Edge(Troubles troubles) {
    this.troubles = troubles;
  }

  @ExceptionHandler
  Object refused(RefusedException e, HttpServletRequest request, HttpServletResponse response) {
    return answer(troubles.of(e.refusal(), language(request)), request, response);
  }

  /// Who may and who must sign in first is for the security chain to say.
  @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
  void notAllowed(RuntimeException e) {
    throw e;
  }

  @ExceptionHandler
  Object failed(Exception e, HttpServletRequest request, HttpServletResponse response) {
    HttpStatusCode status = status(e);
    if (status.is5xxServerError() && !DisconnectedClientHelper.isClientDisconnectedException(e)) {
      LOG.error("request {} failed", Reference.of(request, response), e);
    }
    return answer(troubles.of(status, language(request)), request, response);
  }

  /// What the container or the security chain refused before or after any page was asked.
  @RequestMapping("${server.error.path:/error}")
  @PreAuthorize("permitAll()")
  Object refusedOutside(HttpServletRequest request, HttpServletResponse response) {
    HttpStatusCode status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? HttpStatusCode.valueOf(code)
            : HttpStatus.NOT_FOUND;
    if (status.is5xxServerError() && status != HttpStatus.SERVICE_UNAVAILABLE) {
      LOG.error("request {} failed outside the pages", Reference.of(request, response));
    }
    return answer(troubles.of(status, language(request)), request, response);
  }

  private static HttpStatusCode status(Exception e) {
    return switch (e) {
      case ErrorResponse known -> known.getStatusCode();
      case TypeMismatchException mistyped -> HttpStatus.BAD_REQUEST;
      case HttpMessageNotReadableException unreadable -> HttpStatus.BAD_REQUEST;
      default -> HttpStatus.INTERNAL_SERVER_ERROR;
    };
  }

  private static Object answer(
      Trouble trouble, HttpServletRequest request, HttpServletResponse response) {
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Retarget", "#thong-bao");
      response.setHeader("HX-Reswap", "innerHTML");
      return page("shell/part/error-notice", trouble);
    }
    return wantsPage(request) ? page("shell/error", trouble) : problem(trouble, request, response);
  }

  private static ModelAndView page(String view, Trouble trouble) {
    return new ModelAndView(
        view, Map.of("trouble", trouble), HttpStatusCode.valueOf(trouble.status()));
  }

  private static ResponseEntity<ProblemDetail> problem(
      Trouble trouble, HttpServletRequest request, HttpServletResponse response) {
    ProblemDetail detail = ProblemDetail.forStatus(trouble.status());
    detail.setTitle(trouble.title());
    detail.setDetail(trouble.cause());
    detail.setInstance(URI.create(Reference.pathOf(request)));
    detail.setProperty("code", trouble.code());
    detail.setProperty("cure", trouble.cure());
    detail.setProperty("reference", Reference.of(request, response));
    return ResponseEntity.status(trouble.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(detail);
  }

  private static boolean wantsPage(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
  }

  private static Locale language(HttpServletRequest request) {
    return RequestContextUtils.getLocale(request);
  }
}
