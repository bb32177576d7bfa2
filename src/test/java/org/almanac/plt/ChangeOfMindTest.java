package org.almanac.plt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.almanac.meetings.Attendance;
import org.almanac.meetings.Coming;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.Participation;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.almanac.people.Absence;
import org.almanac.people.Absences;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.plans.PlanVersion;
import org.almanac.plans.Plans;
import org.almanac.tasks.HandingOver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** A card that was sent, and another answer before the meeting begins. */
@SmallDistrictTest
class ChangeOfMindTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 14);

  @Autowired SmallDistrict district;
  @Autowired CalendarPost post;
  @Autowired OnAPhone phone;
  @Autowired AtTheDesk desk;
  @Autowired Attendance attendance;
  @Autowired Plans plans;
  @Autowired Absences absences;
  @Autowired Persons persons;
  @Autowired Announcements announcements;
  @Autowired HandingOver handingOver;

  Meeting meeting;

  @BeforeEach
  void theCardsAreInTheMail() {
    district.opens();
    meeting = post.prepared(DAY);
    post.cardsAreOut();
  }

  @Test
  void a_change_of_mind_by_link_is_possible_until_the_meeting_begins_and_not_after() {
    String after = sent(district.principal, "plan", "nothing-new", "brings", "Two photos");
    assertThat(phone.read(after)).contains("Two photos", "Change it");
    assertThat(phone.read(after + "?change=yes")).contains("Two photos", "Send the change");
    district.moveTo(LocalDate.of(2026, 9, 30), "12:00");
    String changed = changed(after, "plan", "nothing-new", "brings", "Three photos");
    assertThat(phone.read(changed)).contains("Three photos");
    assertThat(phone.open(after).getStatus()).isEqualTo(410);

    district.moveTo(LocalDate.of(2026, 10, 6), "12:00");
    String last = changed(changed, "plan", "nothing-new", "brings", "Four photos");
    district.moveTo(LocalDate.of(2026, 10, 12), "12:00");
    last = changed(last, "plan", "nothing-new", "brings", "Five photos");
    district.moveTo(DAY, "08:59");
    last = changed(last, "plan", "nothing-new", "brings", "Six photos");
    district.moveTo(DAY, "09:00");
    assertThat(phone.press(last, "plan", "nothing-new", "brings", "Seven").getStatus())
        .isEqualTo(410);
    assertThat(phone.read(last)).doesNotContain("Six photos");
  }

  @Test
  void the_same_line_makes_no_second_version_and_another_line_does() {
    String after = sent(district.principal, "plan", "moved", "moved", "Circles", "brings", "x");
    after = changed(after, "plan", "moved", "moved", "Circles ", "brings", "Something else");
    assertThat(versions()).containsExactly("Circles");
    after = changed(after, "plan", "nothing-new", "brings", "Something else");
    after = changed(after, "plan", "moved", "moved", "Circles", "brings", "Something else");
    assertThat(versions()).containsExactly("Circles");
    changed(after, "plan", "moved", "moved", "Circles, twice", "brings", "Something else");
    assertThat(versions()).containsExactly("Circles", "Circles, twice");
  }

  @Test
  void who_could_not_come_comes_after_all_and_is_expected_seated_and_invited() {
    String after = pressed(phone.cantCome(district.principal));
    assertThat(attendance.expected(district.code, meeting.key())).isEqualTo(3);
    district.moveTo(LocalDate.of(2026, 9, 30), "12:00");
    after = changed(after, "plan", "nothing-new", "brings", "Two photos");
    assertThat(mine(district.principal).coming()).isEqualTo(Coming.COMING);
    assertThat(attendance.expected(district.code, meeting.key())).isEqualTo(4);

    district.moveTo(LocalDate.of(2026, 10, 7), "11:00");
    after = button(after, "quick:cant-come", "brings", "Two photos");
    assertThat(phone.read(after)).contains("I can't come").doesNotContain("Two photos");
    assertThat(attendance.expected(district.code, meeting.key())).isEqualTo(3);

    district.moveTo(LocalDate.of(2026, 10, 13), "12:00");
    assertThat(mine(district.principal).tableNumber()).isEmpty();
    changed(after, "plan", "nothing-new", "brings", "Two photos");
    assertThat(mine(district.principal).tableNumber()).isPresent();
    assertThat(district.incidents()).isZero();
  }

  @Test
  void who_comes_after_all_and_never_had_the_entry_gets_it() {
    district.opens();
    meeting = post.prepared(DAY);
    district.moveTo(LocalDate.of(2026, 9, 22), "07:00");
    district.send(district.task("Bring your card", district.officer), Map.of("cantCome", true));
    post.goesOut(LocalDate.of(2026, 9, 24));
    assertThat(post.entries(district.officer)).isEmpty();
    desk.as(district.officer, district.code, Role.OFFICER);
    desk.send("/meetings/" + meeting.key() + "/card", "_do", "send");
    post.goesOut(LocalDate.of(2026, 9, 28));
    assertThat(mine(district.officer).coming()).isEqualTo(Coming.COMING);
    assertThat(post.entries(district.officer)).isNotEmpty();
  }

  @Test
  void a_step_that_was_done_by_mistake_is_still_on() {
    district
        .jdbc
        .sql(
            "insert into next_step (id, organization, meeting_key, person_id, step_text, state,"
                + " taken_on) values (?, ?, 'PLT-2026-08', ?, ?, 'OPEN', ?)")
        .params(90_001, district.code, district.officer, "An older one", LocalDate.of(2026, 8, 1))
        .update();
    district
        .jdbc
        .sql(
            "insert into next_step (id, organization, meeting_key, person_id, step_text, state,"
                + " taken_on) values (?, ?, 'PLT-2026-09', ?, ?, 'OPEN', ?)")
        .params(90_002, district.code, district.officer, "Ask first", LocalDate.of(2026, 9, 16))
        .update();
    String card = phone.card(district.officer);
    assertThat(phone.read(card)).contains("Ask first", "Your step now");
    String after = pressed(card, "step", "done");
    assertThat(phone.read(after + "?change=yes")).contains("Ask first").doesNotContain("older");
    changed(after, "step", "still");
    assertThat(
            district
                .jdbc
                .sql("select step_text, state from next_step where organization = ? order by id")
                .param(district.code)
                .query((row, n) -> row.getString(1) + " " + row.getString(2))
                .list())
        .containsExactly("An older one OPEN", "Ask first STILL");
    district.jdbc.sql("delete from next_step where id > 90000").update();
  }

  @Test
  void signed_in_the_same_change_is_possible() {
    String page = "/meetings/" + meeting.key() + "/card";
    sent(district.principal, "plan", "nothing-new", "brings", "Two photos");
    desk.as(district.principal, district.code, Role.PRINCIPAL);
    assertThat(desk.read("/meetings/" + meeting.key())).contains("Change my answer");
    assertThat(desk.read(page)).contains("Send the change", "Two photos");
    assertThat(AtTheDesk.text(desk.send(page, "_do", "send", "plan", "moved", "brings", "x")))
        .contains("One line, please");
    assertThat(desk.send(page, "_do", "quick:cant-come").getStatus()).isEqualTo(302);
    assertThat(mine(district.principal).coming()).isEqualTo(Coming.CANT_COME);
    desk.as(district.colleague, district.code, Role.PRINCIPAL);
    assertThat(desk.look(page).getRedirectedUrl()).startsWith("/go/");
    desk.as(district.coordinator, district.code, Role.COORDINATOR);
    assertThat(desk.send(page, "_do", "send").getStatus()).isEqualTo(404);
    assertThat(desk.look("/meetings/PLT-2026-11/card").getStatus()).isEqualTo(404);
    desk.as(district.principal, district.code, Role.PRINCIPAL);
    district.moveTo(DAY, "09:01");
    assertThat(desk.look(page).getRedirectedUrl()).isEqualTo("/meetings/" + meeting.key());
  }

  @Test
  void whoever_was_handed_a_used_link_learns_nothing_and_its_owner_gets_a_fresh_one_by_mail() {
    String card = phone.card(district.principal);
    pressed(card, "plan", "nothing-new", "brings", "Secret photos");
    int mails = phone.caught(district.principal).size();
    MockHttpServletResponse asked = phone.send(card + "/mail", null);
    assertThat(AtTheDesk.text(asked)).contains("Please look into your mail").doesNotContain("Paul");
    assertThat(phone.caught(district.principal)).hasSize(mails + 1);
    phone.send(card + "/mail", null);
    assertThat(phone.caught(district.principal)).as("not twice within minutes").hasSize(mails + 1);
    String fresh = phone.fresh(district.principal);
    assertThat(phone.read(fresh)).contains("Secret photos", "Change it");
    changed(fresh, "plan", "nothing-new", "brings", "Other photos");
  }

  @Test
  void who_stood_in_neither_sees_nor_changes_the_card_once_its_person_is_back() {
    away(district.principal, district.officer, LocalDate.of(2026, 9, 25));
    district.tenants(() -> handingOver.follow(district.code));
    String card = cardOf(district.principal);
    announcements.announce(
        Announcement.once(district.code, card, "task-coming-up", district.officer).about(card));
    post.goesOut(LocalDate.of(2026, 9, 25));
    String after =
        pressed(
            phone.links(district.officer).get("Open it"),
            "plan",
            "nothing-new",
            "brings",
            "Photos");
    assertThat(phone.read(after)).contains("Photos", "Change it");
    after = changed(after, "plan", "nothing-new", "brings", "Two photos");

    district.moveTo(LocalDate.of(2026, 9, 28), "09:00");
    assertThat(phone.open(after).getStatus()).isEqualTo(410);
    assertThat(phone.read(after + "?change=yes")).doesNotContain("Two photos");
    int mails = phone.caught(district.officer).size();
    phone.send(after + "/mail", null);
    assertThat(phone.caught(district.officer)).hasSize(mails);
    assertThat(phone.press(after, "cantCome", "true").getStatus()).isEqualTo(410);
    assertThat(mine(district.principal).coming()).isEqualTo(Coming.COMING);
  }

  private void away(String person, String substitute, LocalDate until) {
    absences.save(
        new Absence(
            persons.findById(person).orElseThrow(),
            LocalDate.of(2026, 9, 23),
            until,
            persons.findById(substitute).orElseThrow(),
            null));
  }

  /** Somebody's card, whoever has it today. */
  private String cardOf(String person) {
    return district
        .jdbc
        .sql("select task_id from personal_task where person = ?")
        .param(person)
        .query(String.class)
        .single();
  }

  private String sent(String person, String... fields) {
    return pressed(phone.card(person), fields);
  }

  private String changed(String link, String... fields) {
    return pressed(link, fields);
  }

  private String pressed(String link, String... fields) {
    return button(link, "send", fields);
  }

  private String button(String link, String button, String... fields) {
    MockHttpServletResponse answer = phone.send(link, button, fields);
    assertThat(answer.getStatus()).as(AtTheDesk.text(answer)).isEqualTo(302);
    return answer.getRedirectedUrl();
  }

  private Participation mine(String person) {
    return attendance.of(district.code, meeting.key(), person).orElseThrow();
  }

  private List<String> versions() {
    return plans
        .of(district.code, "101", "2026-27")
        .map(plan -> plans.versions(plan).stream().map(PlanVersion::whatMoved).toList())
        .orElse(List.of());
  }
}
