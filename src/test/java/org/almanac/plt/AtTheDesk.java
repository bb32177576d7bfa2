package org.almanac.plt;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.almanac.access.NoticeSeen;
import org.almanac.access.SignedIn;
import org.almanac.people.Role;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Somebody at a screen, through the doors of the whole program. */
@TestComponent
public class AtTheDesk {
  private final MockMvc web;
  private final NoticeSeen notice;
  private SignedIn me;

  AtTheDesk(WebApplicationContext pages) {
    notice = pages.getBean(NoticeSeen.class);
    web = MockMvcBuilders.webAppContextSetup(pages).apply(springSecurity()).build();
  }

  public AtTheDesk as(String person, String organization, Role... roles) {
    notice.seen(organization, person, "en", true);
    me = new SignedIn(person, organization, "Somebody", Set.of(roles));
    return this;
  }

  /** Somebody who holds no role, or none any more. */
  public AtTheDesk asGuest(String person, String organization) {
    notice.seen(organization, person, "en", true);
    me = new SignedIn(person, organization, "Somebody", Set.of());
    return this;
  }

  public MockHttpServletResponse look(String path) {
    return answer(get(path));
  }

  public String read(String path) {
    return text(look(path));
  }

  /** Sends a form: name, value, name, value. */
  public MockHttpServletResponse send(String path, String... fields) {
    MockHttpServletRequestBuilder sent = post(path).with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      sent.param(fields[i], fields[i + 1]);
    }
    return answer(sent);
  }

  /** Brings a text file. */
  public MockHttpServletResponse bring(String path, String name, String text) {
    MockMultipartFile file =
        new MockMultipartFile("file", name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    return answer(multipart(path).file(file).with(csrf()));
  }

  /** Sends a form of any shape. */
  public MockHttpServletResponse send(MockHttpServletRequestBuilder form) {
    form.with(csrf());
    return answer(form);
  }

  /** The words of a page, without its tags. */
  public static String text(MockHttpServletResponse response) {
    return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8)
        .replaceAll("(?s)<head>.*?</head>|<[^>]*>", " ")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ");
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) {
    var who =
        UsernamePasswordAuthenticationToken.authenticated(
            me,
            null,
            me.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList());
    try {
      return web.perform(
              request
                  .with(authentication(who))
                  .accept(List.of(MediaType.TEXT_HTML, MediaType.ALL).toArray(MediaType[]::new))
                  .locale(Locale.CANADA))
          .andReturn()
          .getResponse();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
