package org.almanac.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** What somebody is answered who comes in, goes out, or has to sign in first. */
@Component
class Doors {
  private final MessageSourceAccessor messages;
  private final ObjectMapper json;

  Doors(MessageSource messages, ObjectMapper json) {
    this.messages = new MessageSourceAccessor(messages);
    this.json = json;
  }

  /** Whether a browser asks for a page, rather than a script for data. */
  static boolean wantsPage(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
  }

  /** Whether a script asks for JSON and nothing else. */
  static boolean wantsData(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.startsWith(MediaType.APPLICATION_JSON_VALUE);
  }

  void toSignIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    response.sendRedirect(request.getContextPath() + "/sign-in");
  }

  /** 401 without a challenge: with one, browsers pop up a dialog over Tasklist. */
  void unauthorized(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    say(response, HttpServletResponse.SC_UNAUTHORIZED, "Unauthorized", text(e));
  }

  /** 401 for scripts outside the web applications' API, with the challenge that HTTP asks for. */
  void challenge(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    if (!request.getRequestURI().startsWith(request.getContextPath() + "/camunda/")
        && request.getHeader("Sec-Fetch-Mode") == null) {
      response.setHeader(
          HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Almanac\", charset=\"UTF-8\"");
    }
    unauthorized(request, response, e);
  }

  void again(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    String why = e instanceof PleaseWait wait ? "wait=" + wait.minutes() : "again";
    response.sendRedirect(request.getContextPath() + "/sign-in?" + why);
  }

  void signedOut(HttpServletRequest request, HttpServletResponse response, Authentication before)
      throws IOException {
    if (request.getRequestURI().startsWith(request.getContextPath() + "/camunda/")) {
      response.setStatus(HttpServletResponse.SC_OK);
    } else {
      response.sendRedirect(request.getContextPath() + "/");
    }
  }

  /** An answer in the form that Tasklist and Cockpit show to a person. */
  void say(HttpServletResponse response, int status, String type, String message)
      throws IOException {
    response.setStatus(status);
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    byte[] body = json.writeValueAsBytes(Map.of("type", type, "message", message));
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /** The words of a key of this package. */
  String text(String key, Object... values) {
    return messages.getMessage("access." + key, values, LocaleContextHolder.getLocale());
  }

  private String text(AuthenticationException e) {
    return e instanceof PleaseWait wait ? text("wait", wait.minutes()) : text("signInFirst");
  }
}
