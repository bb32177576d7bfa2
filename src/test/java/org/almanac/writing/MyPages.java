package org.almanac.writing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almanac.access.SignedIn;
import org.almanac.people.Role;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Private pages as people open them. */
class MyPages {
  private final MockMvc web;

  MyPages(WebApplicationContext pages) {
    web = MockMvcBuilders.webAppContextSetup(pages).apply(springSecurity()).build();
  }

  /** What came back. */
  record Shown(MockHttpServletResponse response) {
    int status() {
      return response.getStatus();
    }

    String text() {
      try {
        return response.getContentAsString().replace("&#39;", "'");
      } catch (java.io.UnsupportedEncodingException e) {
        throw new AssertionError(e);
      }
    }

    /** Which version of a field stood there when the page came. */
    String seen(String field) {
      Matcher seen =
          Pattern.compile("name=\"seen-" + field + "\" value=\"([^\"]*)\"").matcher(text());
      return seen.find() ? seen.group(1) : "";
    }
  }

  Shown open(String who, String path) {
    return ask(get(path).accept("text/html"), who);
  }

  Shown send(String who, String path, String... fields) {
    MockHttpServletRequestBuilder request = post(path).accept("text/html").with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return ask(request, who);
  }

  /** Opens the page, types into one field, and saves. */
  Shown write(String who, String path, String field, String text) {
    String seen = open(who, path).seen(field);
    return send(who, path, "text-" + field, text, "seen-" + field, seen);
  }

  Shown ask(MockHttpServletRequestBuilder request, String who) {
    try {
      return new Shown(web.perform(request.with(signedIn(who))).andReturn().getResponse());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static RequestPostProcessor signedIn(String who) {
    SignedIn me = new SignedIn(who, who.substring(0, 2), who, Set.<Role>of());
    return authentication(UsernamePasswordAuthenticationToken.authenticated(me, null, List.of()));
  }
}
