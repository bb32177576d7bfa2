package org.almanac.plt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.almanac.people.Role;
import org.junit.jupiter.api.Test;

/** What stands on record of a new calendar, what could not follow, and who sees it. */
class NewCalendarRecordTest extends ADistrictsCalendar {
  @Test
  void the_record_says_who_brought_which_and_when() throws Exception {
    String after = yes(brought(withHoliday("2026-10-14"))).getRedirectedUrl();
    assertThat(look(after).getContentAsString())
        .contains("ours.csv", "Cora Of ", "Tuesday, 22 September 2026, 09:00")
        .contains("Meeting of Wednesday, 14 October", "Wednesday, 21 October, 09:00");
    assertThat(look("/days/calendar").getContentAsString())
        .contains(
            "ours.csv", "New holiday", "24 December to 1 January", "vacation of system staff");
  }

  @Test
  void nobody_else_sees_or_does_it() throws Exception {
    String look = brought(withHoliday("2026-10-14"));
    String seen = look(look).getContentAsString();
    String elsewhere = district.code;
    for (Role role : List.of(Role.PRINCIPAL, Role.SUPERINTENDENT, Role.OFFICER)) {
      jo = me(district.principal, elsewhere, role);
      for (String path :
          List.of("/days/calendar", "/days/calendar.csv", look, look + "/progress")) {
        assertThat(look(path).getStatus()).as(path).isEqualTo(403);
      }
      assertThat(yesTo(look, seen).getStatus()).isEqualTo(403);
    }
    district.opens();
    jo = me(district.coordinator, district.code, Role.COORDINATOR);
    assertThat(look(look).getStatus()).isEqualTo(404);
    assertThat(look(look + "/progress").getStatus()).isEqualTo(404);
    assertThat(yesTo(look, seen).getRedirectedUrl()).isEqualTo("/days/calendar");
    assertThat(send(post(look + "/again")).getStatus()).isEqualTo(404);
    assertThat(calendars.of(elsewhere).instructional(DAY)).isTrue();
  }

  @Test
  void a_date_that_could_not_follow_says_why_and_follows_later() throws Exception {
    String look = brought(withHoliday("2026-10-14"));
    String seen = look(look).getContentAsString();
    district
        .jdbc
        .sql(
            "alter table meeting_change add constraint not_now check (changed_at < '2000-01-01') nocheck")
        .update();
    String after = yesTo(look, seen).getRedirectedUrl();
    try {
      assertThat(look(after).getContentAsString())
          .contains("stays for now", "it can be tried again", "Try again");
      assertThat(look("/").getContentAsString()).contains("could not follow the new calendar");
      assertThat(now().date()).isEqualTo(DAY);
    } finally {
      district.jdbc.sql("alter table meeting_change drop constraint not_now").update();
    }
    send(
        org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(after + "/again"));
    district.settle();
    assertThat(now().date()).isEqualTo(LATER);
    assertThat(look(after).getContentAsString()).contains("have followed");
    assertThat(look("/").getContentAsString()).doesNotContain("could not follow");
  }

  @Test
  void try_again_on_an_older_calendar_moves_nothing_under_the_newer_one() throws Exception {
    String look = brought(withHoliday("2026-10-14"));
    String seen = look(look).getContentAsString();
    district
        .jdbc
        .sql(
            "alter table meeting_change add constraint not_now check (changed_at < '2000-01-01') nocheck")
        .update();
    String older;
    try {
      older = yesTo(look, seen).getRedirectedUrl();
    } finally {
      district.jdbc.sql("alter table meeting_change drop constraint not_now").update();
    }
    assertThat(look(older).getContentAsString()).contains("Try again");
    yes(brought(ontario()));
    district.settle();

    assertThat(look(older).getContentAsString())
        .contains("a newer calendar decides about it now")
        .doesNotContain("Try again");
    send(post(older + "/again"));
    district.settle();
    assertThat(now().date()).isEqualTo(DAY);
    assertThat(look("/").getContentAsString()).doesNotContain("could not follow");
  }
}
