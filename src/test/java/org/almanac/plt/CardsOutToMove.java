package org.almanac.plt;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.access.SignedIn;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.Meetings;
import org.almanac.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * A meeting whose cards are out, and the pages that move it: what tests of those pages begin with.
 */
@SmallDistrictTest
abstract class CardsOutToMove {
  static final LocalDate DAY = LocalDate.of(2026, 10, 14);
  static final LocalDate LATER = LocalDate.of(2026, 10, 21);
  static final String HERE = "/meetings/PLT-2026-10";
  @Autowired SmallDistrict district;
  @Autowired Meetings meetings;
  @Autowired WebApplicationContext pages;
  MockMvc web;
  RequestPostProcessor jo;

  @BeforeEach
  void theCardsAreOut() throws Exception {
    web = MockMvcBuilders.webAppContextSetup(pages).apply(springSecurity()).build();
    district.opens();
    district.meets(DAY);
    district.settle();
    district.send(
        district.task("Prepare the meeting", district.coordinator),
        Map.of("theme", "T", "place", "Whitby", "learning", 120, "information", 60));
    district.moveTo(LocalDate.of(2026, 9, 22), "09:00");
    jo = me(district.coordinator, district.code, Role.COORDINATOR);
  }

  MockHttpServletResponse look(String path) throws Exception {
    return web.perform(get(path).with(jo)).andReturn().getResponse();
  }

  MockHttpServletResponse send(MockHttpServletRequestBuilder form) throws Exception {
    return web.perform(form.with(jo).with(csrf())).andReturn().getResponse();
  }

  /** The form as the page showed it, with these fields changed. */
  MockHttpServletResponse move(String... changed) throws Exception {
    Map<String, String> fields =
        new java.util.HashMap<>(
            Map.of(
                "day", now().date().toString(),
                "otherDay", "",
                "begins", "09:00",
                "place", now().place(),
                "room", "",
                "link", "",
                "version", version()));
    for (int i = 0; i < changed.length; i += 2) {
      fields.put(changed[i], changed[i + 1]);
    }
    MockHttpServletRequestBuilder form = post(HERE + "/move");
    fields.forEach(form::param);
    return send(form);
  }

  MockHttpServletResponse snow(String what, String to) throws Exception {
    return send(
        post("/days")
            .param("day", DAY.toString())
            .param("what", what)
            .param("to.PLT-2026-10", to)
            .param("version.PLT-2026-10", version()));
  }

  String version() {
    return "" + now().version();
  }

  org.camunda.bpm.engine.task.Task card() {
    return district.task("Bring your card", district.principal);
  }

  Meeting now() {
    return meetings.named(district.code, "PLT-2026-10");
  }

  static RequestPostProcessor me(String person, String organization, Role role) {
    SignedIn me = new SignedIn(person, organization, "Somebody", Set.of(role));
    return authentication(
        UsernamePasswordAuthenticationToken.authenticated(
            me, null, List.of(new SimpleGrantedAuthority("ROLE_" + role.name()))));
  }
}
