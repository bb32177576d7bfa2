package org.almanac.mentorship;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.almanac.access.NoticeSeen;
import org.almanac.access.SignedIn;
import org.almanac.people.Persons;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Somebody before the pages of the mentorships. */
@TestComponent
class AtThePages {
  private final MockMvc web;
  private final Persons persons;
  private final NoticeSeen notice;
  private String language = "en";

  AtThePages(WebApplicationContext pages, Persons persons, NoticeSeen notice) {
    this.web = MockMvcBuilders.webAppContextSetup(pages).apply(springSecurity()).build();
    this.persons = persons;
    this.notice = notice;
  }

  AtThePages reading(String language) {
    this.language = language;
    return this;
  }

  /** What came back. */
  record Shown(int status, String to, String text) {
    /** As somebody reads it: without tags. */
    String read() {
      return text.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }
  }

  Shown opens(String person, String path) {
    return sends(person, get(URI.create(path)));
  }

  /** A form, field by field. */
  Shown sends(String person, String path, String... fields) {
    MockHttpServletRequestBuilder form = post(URI.create(path)).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      form.param(fields[i], fields[i + 1]);
    }
    return sends(person, form);
  }

  private Shown sends(String person, MockHttpServletRequestBuilder request) {
    var known = persons.findById(person).orElseThrow();
    // what was so at sign-in decides nothing
    SignedIn me = new SignedIn(person, known.organization(), known.name(), Set.of());
    notice.seen(known.organization(), person, language, true);
    var token = UsernamePasswordAuthenticationToken.authenticated(me, null, List.of());
    try {
      MockHttpServletResponse response =
          web.perform(request.accept("text/html").with(authentication(token)))
              .andReturn()
              .getResponse();
      return new Shown(
          response.getStatus(),
          response.getRedirectedUrl(),
          response.getContentAsString().replace("&#39;", "'"));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
