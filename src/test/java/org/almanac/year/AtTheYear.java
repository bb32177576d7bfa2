package org.almanac.year;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Set;
import org.almanac.access.SignedIn;
import org.almanac.people.Role;
import org.almanac.plt.SmallDistrict;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * The coordinator of a small district at the pages of a school year; what their tests begin with.
 */
@Import({SmallDistrict.class, OpenYear.class})
abstract class AtTheYear {
  @Autowired SmallDistrict district;
  @Autowired OpenYear year;
  @Autowired WebApplicationContext pages;

  MockMvc web;

  @BeforeEach
  void a_district_opens() {
    web = MockMvcBuilders.webAppContextSetup(pages).apply(springSecurity()).build();
    district.opens();
  }

  ResultActions look(String path) throws Exception {
    return web.perform(get(path).with(coordinator()));
  }

  /** As the coordinator: name, value, name, value. */
  ResultActions send(String path, String... fields) throws Exception {
    MockHttpServletRequestBuilder sent = post(path).with(csrf()).with(coordinator());
    for (int i = 0; i < fields.length; i += 2) {
      sent.param(fields[i], fields[i + 1]);
    }
    return web.perform(sent);
  }

  RequestPostProcessor coordinator() {
    return as(district.coordinator, district.code, Role.COORDINATOR);
  }

  RequestPostProcessor principal() {
    return as(district.principal, district.code, Role.PRINCIPAL);
  }

  static RequestPostProcessor as(String person, String organization, Role role) {
    var me = new SignedIn(person, organization, person, Set.of(role));
    return authentication(
        new UsernamePasswordAuthenticationToken(
            me, "", List.of(new SimpleGrantedAuthority("ROLE_" + role.name()))));
  }
}
