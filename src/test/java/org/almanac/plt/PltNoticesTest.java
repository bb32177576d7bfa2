package org.almanac.plt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.SharedAlmanacTest;
import org.almanac.access.SignedIn;
import org.almanac.meetings.FollowUp;
import org.almanac.meetings.Meeting;
import org.almanac.notices.NoticeItem;
import org.almanac.notices.NoticeText;
import org.almanac.notices.Paragraph;
import org.almanac.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@SharedAlmanacTest
@Import({SmallDistrict.class, PltNoticesTest.Texts.class})
class PltNoticesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 14);

  @Autowired SmallDistrict district;
  @Autowired Texts notices;
  @Autowired Voices voices;
  @Autowired FollowUp followUp;
  @Autowired WebApplicationContext pages;

  private MockMvc web;
  private Meeting meeting;

  /** The four texts, by kind. */
  @TestComponent
  record Texts(List<NoticeText> all) {
    Paragraph write(String kind, String organization, String key, String person) {
      return write(kind, organization, key, person, 1);
    }

    Paragraph write(String kind, String organization, String key, String person, int occurrence) {
      NoticeItem item = new NoticeItem(organization, key, kind, person, occurrence, null, null);
      return all.stream()
          .filter(text -> text.kind().equals(kind))
          .findFirst()
          .orElseThrow()
          .write(item);
    }
  }

  @BeforeEach
  void aMeetingIsPreparedAndAVoiceAsked() {
    web = MockMvcBuilders.webAppContextSetup(pages).apply(springSecurity()).build();
    district.opens();
    meeting = district.meets(DAY);
    district.settle();
    district.send(
        district.task("Prepare the meeting", district.coordinator),
        Map.of(
            "theme",
            "T",
            "place",
            "Education Centre",
            "learning",
            120,
            "information",
            60,
            "voices",
            List.of(district.principal)));
    district.settle();
  }

  @Test
  void the_card_is_told_until_it_is_sent() {
    district.moveTo(LocalDate.of(2026, 9, 22), "09:00");
    String key = district.code + ":" + meeting.key() + ":" + district.principal;
    Paragraph card = notices.write("plt-card", district.code, key, district.principal);
    assertThat(card.heading()).isEqualTo("Wednesday, 14 October: two taps");
    assertThat(card.lines().get(0)).isEqualTo("09:00 · Education Centre");
    assertThat(card.links().get(0).path()).startsWith("/go/");

    district.send(district.task("Bring your card", district.principal), Map.of("cantCome", true));
    assertThat(notices.write("plt-card", district.code, key, district.principal)).isNull();
  }

  @Test
  void the_summary_is_the_mail() {
    followUp.write(district.code, meeting.key(), "One theme.\n\nBooks");
    String key = district.code + ":" + meeting.key();
    Paragraph summary = notices.write("plt-summary", district.code, key, district.officer);
    assertThat(summary.heading()).isEqualTo("What we heard on Wednesday, 14 October");
    assertThat(summary.lines()).contains("One theme.", "Books");
  }

  @Test
  void the_year_lists_its_meetings() {
    String key = district.code + ":PLT-2026-27";
    Paragraph year = notices.write("plt-year", district.code, key, district.officer);
    assertThat(year.lines()).contains("Wednesday, 14 October, 09:00 to 12:00");
  }

  @Test
  void the_years_mail_brings_the_year_to_look_at_and_the_way_to_the_private_feed() {
    String key = district.code + ":PLT-2026-27";
    Paragraph year = notices.write("plt-year", district.code, key, district.officer);
    assertThat(year.links()).extracting(Paragraph.Link::path).containsExactly("/calendar");
    assertThat(year.enclosures()).hasSize(1);
    assertThat(year.enclosures().get(0).file()).isEqualTo("year");
    assertThat(year.enclosures().get(0).content())
        .contains("METHOD:PUBLISH", "DTSTART;TZID=America/Toronto:20261014T090000")
        .doesNotContain("ATTENDEE");
  }

  @Test
  void who_is_asked_answers_on_a_page_and_any_answer_is_good() throws Exception {
    String key = district.code + ":" + meeting.key();
    Paragraph asked = notices.write("plt-voices", district.code, key, district.principal);
    assertThat(asked.links()).hasSize(3).allMatch(l -> l.path().equals("/voices/PLT-2026-10"));

    web.perform(get("/voices/PLT-2026-10").with(me(district.principal)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Another month")));
    web.perform(
            post("/voices/PLT-2026-10")
                .param("answer", "ANOTHER_MONTH")
                .with(me(district.principal))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
    assertThat(
            voices.findByOrganizationAndMeetingKeyAndPersonId(
                district.code, meeting.key(), district.principal))
        .hasValueSatisfying(v -> assertThat(v.answer()).contains(Voice.Answer.ANOTHER_MONTH));
    web.perform(get("/voices/PLT-2026-10").with(me(district.principal)))
        .andExpect(content().string(containsString("You said: Another month")));
    assertThat(notices.write("plt-voices", district.code, key, district.principal)).isNull();
  }

  @Test
  void who_was_not_asked_finds_no_such_page() throws Exception {
    web.perform(get("/voices/PLT-2026-10").with(me(district.colleague)))
        .andExpect(status().isNotFound());
    web.perform(get("/voices/PLT-2026-99").with(me(district.principal)))
        .andExpect(status().isNotFound());
  }

  private RequestPostProcessor me(String person) {
    SignedIn me = new SignedIn(person, district.code, "P", Set.of(Role.PRINCIPAL));
    return authentication(
        new UsernamePasswordAuthenticationToken(
            me, null, List.of(new SimpleGrantedAuthority("ROLE_PRINCIPAL"))));
  }
}
