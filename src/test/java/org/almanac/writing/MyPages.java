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
public class MyPages {
  private final MockMvc web;

  public MyPages(WebApplicationContext pages) {
    web = MockMvcBuilders.webAppContextSetup(pages).apply(springSecurity()).build();
  }

  /** What came back. */
  public record Shown(MockHttpServletResponse response) {
    public int status() {
      return response.getStatus();
    }

    public String text() {
      try {
        return response.getContentAsString().replace("&#39;", "'");
      } catch (java.io.UnsupportedEncodingException e) {
        throw new AssertionError(e);
      }
    }

    /** Which version of a field stood there when the page came. */
    public String seen(String field) {
      Matcher seen =
          Pattern.compile("name=\"seen-" + field + "\" value=\"([^\"]*)\"").matcher(text());
      return seen.find() ? seen.group(1) : "";
    }
  }

  public Shown open(String who, String path) {
    return ask(get(path).accept("text/html"), who);
  }

  public Shown send(String who, String path, String... fields) {
    MockHttpServletRequestBuilder request = post(path).accept("text/html").with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return ask(request, who);
  }

  /** Opens the page, types into one field, and saves. */
  public Shown write(String who, String path, String field, String text) {
    String seen = open(who, path).seen(field);
    return send(who, path, "text-" + field, text, "seen-" + field, seen);
  }

  public Shown ask(MockHttpServletRequestBuilder request, String who) {
    try {
      return new Shown(web.perform(request.with(signedIn(who))).andReturn().getResponse());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static RequestPostProcessor signedIn(String who) {
    String organization = who.replaceAll("(?<=[0-9])[a-z]+$", ""); // o1mem is of o1
    SignedIn me = new SignedIn(who, organization, who, Set.<Role>of());
    return authentication(UsernamePasswordAuthenticationToken.authenticated(me, null, List.of()));
  }
}
