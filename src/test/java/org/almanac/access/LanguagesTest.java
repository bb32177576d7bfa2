package org.almanac.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.almanac.AlmanacTest;
import org.almanac.calendar.Calendars;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Everybody reads their own language, whoever's doing it is that they read something. */
@AlmanacTest
class LanguagesTest {
  @Autowired Languages languages;
  @Autowired ReadersLocale readers;
  @Autowired NoticeSeen seen;
  @Autowired Persons persons;
  @Autowired RoleHolders holders;
  @Autowired Calendars calendars;

  private Person somebody;

  @BeforeEach
  void somebody() {
    List<Person> all = holders.all("ddsb", Role.PRINCIPAL, calendars.of("ddsb").today());
    somebody = all.stream().filter(p -> !seen.by("ddsb", p.id())).findFirst().orElseThrow();
  }

  @AfterEach
  void signOut() {
    persons.save(somebody.reading("en"));
    SecurityContextHolder.clearContext();
  }

  @Test
  void a_wish_goes_before_what_a_file_says() {
    assertThat(languages.of("ddsb", somebody.id())).isEqualTo(Locale.CANADA);
    persons.save(somebody.reading("fr"));
    assertThat(languages.of("ddsb", somebody.id())).isEqualTo(Locale.CANADA_FRENCH);
    seen.seen("ddsb", somebody.id(), "en", true);
    assertThat(languages.of("ddsb", somebody.id())).isEqualTo(Locale.CANADA);
    assertThat(languages.ofAll("ddsb")).containsEntry(somebody.id(), Locale.CANADA);
  }

  @Test
  void who_is_signed_in_reads_their_own_language_whatever_the_browser_asks_for() {
    persons.save(somebody.reading("fr"));
    MockHttpServletRequest request = asking("en-CA");
    assertThat(readers.resolveLocale(request)).isEqualTo(Locale.CANADA);
    SignedIn me = new SignedIn(somebody.id(), "ddsb", somebody.name(), Set.of(Role.PRINCIPAL));
    SecurityContextHolder.getContext()
        .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(me, null, Set.of()));
    assertThat(readers.resolveLocale(request)).isEqualTo(Locale.CANADA_FRENCH);
  }

  @Test
  void a_visitor_reads_what_the_browser_asks_for_or_was_chosen_else_the_organizations_language() {
    assertThat(readers.resolveLocale(asking("fr;q=0.9, en;q=0.8"))).isEqualTo(Locale.CANADA_FRENCH);
    assertThat(readers.resolveLocale(asking("de, fr-FR;q=0.7"))).isEqualTo(Locale.CANADA_FRENCH);
    assertThat(readers.resolveLocale(asking("de"))).isEqualTo(Locale.CANADA);
    assertThat(readers.resolveLocale(new MockHttpServletRequest())).isEqualTo(Locale.CANADA);
    MockHttpServletRequest chosen = asking("en");
    chosen.setCookies(new Cookie(ReadersLocale.COOKIE, "fr"));
    assertThat(readers.resolveLocale(chosen)).isEqualTo(Locale.CANADA_FRENCH);
    chosen = asking("en");
    chosen.setCookies(new Cookie(ReadersLocale.COOKIE, "../../etc"));
    assertThat(readers.resolveLocale(chosen)).isEqualTo(Locale.CANADA);
  }

  @Test
  void something_is_said_in_a_language_and_the_one_before_comes_back() {
    LocaleContextHolder.setLocale(Locale.CANADA);
    Locale within = Languages.in(Locale.CANADA_FRENCH, () -> LocaleContextHolder.getLocale());
    assertThat(within).isEqualTo(Locale.CANADA_FRENCH);
    assertThat(LocaleContextHolder.getLocale()).isEqualTo(Locale.CANADA);
    LocaleContextHolder.resetLocaleContext();
    assertThat(LocaleContextHolder.getLocale()).isEqualTo(Locale.CANADA);
  }

  private static MockHttpServletRequest asking(String languages) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.addHeader("Accept-Language", languages);
    return request;
  }
}
