package org.almanac.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almanac.SharedAlmanacTest;
import org.almanac.access.SignedIn;
import org.almanac.people.Role;
import org.almanac.plt.SmallDistrict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A new calendar while a settled year waits for its day. */
@SharedAlmanacTest
@Import({SmallDistrict.class, OpenYear.class})
class YearCountedDatesTest {
  private static final Pattern SHOWN = Pattern.compile("name=\"shown\" value=\"([0-9a-f]{64})\"");

  @Autowired SmallDistrict district;
  @Autowired OpenYear year;
  @Autowired ProgramYearProcess process;
  @Autowired WebApplicationContext pages;
  MockMvc web;
  RequestPostProcessor jo;

  @BeforeEach
  void a_settled_year_waits() {
    web = MockMvcBuilders.webAppContextSetup(pages).apply(springSecurity()).build();
    district.opens();
    jo = coordinator();
    year.open("2026-27");
    year.settle();
  }

  @Test
  void when_a_cycle_begins_is_shown_before_the_yes_and_moves_after_it() throws Exception {
    String look = brought("2026-09-07,,HOLIDAY", "2027-05-25,,HOLIDAY");
    String page = send(get(look)).getContentAsString();
    assertThat(page).contains("School year 2026-27", "PLT begins, and its people get their dates");
    assertThat(begins()).containsExactly(LocalDate.of(2026, 8, 18));

    Matcher shown = SHOWN.matcher(page);
    assertThat(shown.find()).isTrue();
    String followed = send(post(look).param("shown", shown.group(1))).getRedirectedUrl();
    district.settle();
    assertThat(begins()).containsExactly(LocalDate.of(2026, 8, 19));
    assertThat(send(get(followed)).getContentAsString())
        .contains("PLT begins, and its people get their dates");
  }

  private List<LocalDate> begins() {
    return process.waiting(district.code).stream()
        .map(cycle -> cycle.begins().atZone(java.time.ZoneId.of("America/Toronto")).toLocalDate())
        .toList();
  }

  private String brought(String line, String instead) throws Exception {
    String text =
        Files.readString(Path.of("src/main/resources/calendars/ontario-2026-27.csv"))
            .replace(line, instead);
    MockMultipartFile file =
        new MockMultipartFile(
            "file", "ours.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    return send(multipart("/days/calendar").file(file)).getRedirectedUrl();
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(jo).with(csrf())).andReturn().getResponse();
  }

  private RequestPostProcessor coordinator() {
    SignedIn me = new SignedIn(district.coordinator, district.code, "Jo", Set.of(Role.COORDINATOR));
    return authentication(
        UsernamePasswordAuthenticationToken.authenticated(
            me, null, List.of(new SimpleGrantedAuthority("ROLE_COORDINATOR"))));
  }
}
