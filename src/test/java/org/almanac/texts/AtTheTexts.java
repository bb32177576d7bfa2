package org.almanac.texts;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.almanac.access.SignedIn;
import org.almanac.engine.OtherLanguage;
import org.almanac.engine.Tenants;
import org.almanac.people.Role;
import org.almanac.rules.OwnTexts;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Somebody at the pages of texts: looks, sends, and reads what came back. */
abstract class AtTheTexts {
  static final String CARD = "plt.notice.card.heading";

  @Autowired WebApplicationContext pages;
  @Autowired MessageSource messages;
  @Autowired Tenants tenants;
  @Autowired OwnTexts texts;

  private MockMvc web;

  @BeforeEach
  void theDoorsAreOpen() {
    web = MockMvcBuilders.webAppContextSetup(pages).apply(springSecurity()).build();
  }

  Shown post(String path, RequestPostProcessor who, String... fields) {
    MockHttpServletRequestBuilder sent = MockMvcRequestBuilders.post(path);
    for (int i = 0; i < fields.length; i += 2) {
      sent.param(fields[i], fields[i + 1]);
    }
    return show(sent.with(csrf()).with(who));
  }

  static MockHttpServletRequestBuilder post(String path) {
    return MockMvcRequestBuilders.post(path);
  }

  Shown look(String path) {
    return show(get(path).with(me()));
  }

  static RequestPostProcessor me() {
    return as("p0001", "ddsb", Role.COORDINATOR);
  }

  static RequestPostProcessor as(String person, String organization, Role role) {
    SignedIn me = new SignedIn(person, organization, "Somebody", Set.of(role));
    return authentication(
        UsernamePasswordAuthenticationToken.authenticated(
            me, null, List.of(new SimpleGrantedAuthority("ROLE_" + role.name()))));
  }

  Shown show(MockHttpServletRequestBuilder request) {
    try {
      MockHttpServletResponse r = web.perform(request).andReturn().getResponse();
      String text = r.getContentAsString().replace("&#39;", "'");
      return new Shown(
          r.getStatus(), text, r.getRedirectedUrl(), r.getHeader("Content-Security-Policy"));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  String said(String language) {
    return heard(language).what();
  }

  OtherLanguage.Heard<String> heard(String language) {
    return OtherLanguage.during(
        () ->
            tenants.within(
                "ddsb",
                () ->
                    messages.getMessage(
                        CARD, new Object[] {"Monday"}, Locale.forLanguageTag(language))));
  }

  String french(String key) {
    String page = look("/texts/" + key).text();
    return page.replaceAll("(?s).*<textarea[^>]*name=\"fr\"[^>]*>(.*?)</textarea>.*", "$1");
  }

  Shown write(String key, String english, String french, int seen) {
    return post(
        "/texts/" + key,
        me(),
        "do",
        "write",
        "en",
        english,
        "fr",
        french,
        "seen-en",
        "" + seen,
        "seen-fr",
        "" + seen);
  }

  Shown send(String key, String act, String english, String french, String stays) {
    MockHttpServletRequestBuilder sent =
        post("/texts/" + key).param("do", act).param("en", english).param("fr", french);
    int seen = texts.versions("ddsb", new OwnTexts.Which(key, "en")).size();
    sent.param("seen-en", "" + seen);
    sent.param("seen-fr", "" + texts.versions("ddsb", new OwnTexts.Which(key, "fr")).size());
    return show((stays == null ? sent : sent.param("stays", stays)).with(csrf()).with(me()));
  }

  record Shown(int status, String text, String to, String policy) {}
}
