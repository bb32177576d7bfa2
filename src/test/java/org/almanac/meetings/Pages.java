package org.almanac.meetings;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.almanac.access.SignedIn;
import org.almanac.calendar.DayWordsDialect;
import org.almanac.people.Role;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.method.annotation.AuthenticationPrincipalArgumentResolver;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The pages as a browser gets them, and who is looking. */
@TestComponent
class Pages {
  private final MockMvc mvc;

  Pages(
      RoomTicketPage room,
      LinkTicketPage link,
      RoomPage screen,
      AttendancePage attendance,
      TablesPage tables,
      MeetingPage meeting,
      QuestionsPage questions,
      PeoplePage people) {
    ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
    templates.setPrefix("templates/");
    templates.setSuffix(".html");
    templates.setCharacterEncoding("UTF-8");
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateResolver(templates);
    engine.setTemplateEngineMessageSource(Scene.bundle());
    engine.addDialect(new DayWordsDialect());
    ThymeleafViewResolver views = new ThymeleafViewResolver();
    views.setTemplateEngine(engine);
    views.setCharacterEncoding("UTF-8");
    mvc =
        MockMvcBuilders.standaloneSetup(
                room, link, screen, attendance, tables, meeting, questions, people)
            .setViewResolvers(views)
            .setCustomArgumentResolvers(new AuthenticationPrincipalArgumentResolver())
            .build();
  }

  void signIn(String id, String organization, Role role) {
    SignedIn me = new SignedIn(id, organization, "Somebody", Set.of(role));
    SecurityContextHolder.getContext()
        .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(me, null, Set.of()));
  }

  void signOut() {
    SecurityContextHolder.clearContext();
  }

  Shown look(String path) {
    return show(get(path));
  }

  /** Sends a form: name, value, name, value. */
  Shown send(String path, String... fields) {
    MockHttpServletRequestBuilder sent = post(path);
    for (int i = 0; i < fields.length; i += 2) {
      sent.param(fields[i], fields[i + 1]);
    }
    return show(sent);
  }

  private Shown show(MockHttpServletRequestBuilder request) {
    try {
      MockHttpServletResponse response =
          mvc.perform(request.locale(Locale.CANADA)).andReturn().getResponse();
      return new Shown(
          response.getStatus(),
          response.getContentAsString(StandardCharsets.UTF_8).replace("&#39;", "'"),
          response.getRedirectedUrl());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** What came back. */
  record Shown(int status, String text, String to) {}
}
