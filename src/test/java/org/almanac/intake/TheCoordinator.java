package org.almanac.intake;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import org.almanac.access.SignedIn;
import org.almanac.people.Role;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The coordinator of the association at the browser, with the match of intake 2026. */
@TestComponent
class TheCoordinator {
  static final String PAGE = "/matches/2026";

  final MockMvc web;
  private final AnAssociation association;
  private final IntakeMatches matches;
  private final MatchSheets sheets;

  TheCoordinator(
      WebApplicationContext pages,
      AnAssociation association,
      IntakeMatches matches,
      MatchSheets sheets) {
    this.web = MockMvcBuilders.webAppContextSetup(pages).apply(springSecurity()).build();
    this.association = association;
    this.matches = matches;
    this.sheets = sheets;
  }

  ResultActions look(String path) throws Exception {
    return web.perform(get(path).with(coordinator())).andExpect(status().isOk());
  }

  String reads(String path) throws Exception {
    return look(path).andReturn().getResponse().getContentAsString();
  }

  /** A button or a form: the fields one after the other, each with its name first. */
  ResultActions send(String path, String... fields) throws Exception {
    MockHttpServletRequestBuilder request = post(path).with(csrf()).with(coordinator());
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return web.perform(request);
  }

  ResultActions publish(String seen, String until) throws Exception {
    return send(PAGE + "/publish", "seen", seen, "until", until);
  }

  IntakeMatch match() {
    return matches.findByOrganizationAndName(association.code, "2026").orElseThrow();
  }

  IntakeMatch.State state() {
    return match().state();
  }

  String seen() {
    return sheets.of(match(), association.coordinator).seen();
  }

  String pair(String member) {
    return sheets.of(match(), association.coordinator).lines().stream()
        .filter(line -> line.member().id().equals(member) && line.mentor() != null)
        .map(line -> line.mentor().id())
        .findFirst()
        .orElse(null);
  }

  long proposal(String member) {
    return sheets.of(match(), association.coordinator).lines().stream()
        .filter(line -> line.member().id().equals(member))
        .findFirst()
        .orElseThrow()
        .proposal();
  }

  RequestPostProcessor coordinator() {
    return as(association.coordinator, Role.COORDINATOR);
  }

  RequestPostProcessor as(String person, Role role) {
    return as(new SignedIn(person, association.code, "Somebody", Set.of(role)));
  }

  static RequestPostProcessor as(SignedIn who) {
    return authentication(
        new UsernamePasswordAuthenticationToken(
            who,
            null,
            who.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList()));
  }
}
