package org.almanac.mentorship;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.almanac.SharedAlmanacTest;
import org.almanac.people.Role;
import org.almanac.plt.AtTheDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Twice a year, anonymous in the total: do you have a mentor? are you being mentored? */
@SharedAlmanacTest
@Import({SmallAssociation.class, TouchScene.class, TouchScene.Said.class, AtTheDesk.class})
class PulseTest {
  private static final LocalDate OPENS = LocalDate.of(2026, 11, 2);
  private static final LocalDate CLOSED = LocalDate.of(2026, 11, 25);

  @Autowired TouchScene scene;
  @Autowired AtTheDesk desk;
  @Autowired Pulses pulses;

  private String mia;
  private String max;

  @BeforeEach
  void aPairThatIsInTouch() {
    scene.opens();
    mia = scene.association.mia;
    max = scene.association.max;
    scene.moveTo(LocalDate.of(2026, 10, 20), "10:00");
    desk.as(mia, scene.code(), Role.NEW_MEMBER).send("/in-touch/" + mia);
  }

  @Test
  void twice_a_year_for_some_working_days() {
    assertThat(pulses.open(scene.code())).isEmpty();
    assertThat(pulses.next(scene.code()).orElseThrow().opens()).isEqualTo(OPENS);
    scene.moveTo(OPENS, "08:00");
    assertThat(pulses.open(scene.code()).orElseThrow().name()).isEqualTo("2026-11");
    assertThat(pulses.open(scene.code(), LocalDate.of(2026, 11, 23))).isPresent();
    assertThat(pulses.open(scene.code(), LocalDate.of(2026, 11, 24))).isEmpty();
    assertThat(pulses.open(scene.code(), LocalDate.of(2027, 5, 3)).orElseThrow().name())
        .isEqualTo("2027-05");
    assertThat(pulses.next(scene.code()).orElseThrow().name()).isEqualTo("2027-05");
  }

  @Test
  void its_days_change_and_it_still_never_opens_twice() {
    answer(mia, "yes", "no");
    scene.round(OPENS.plusDays(7));
    scene.round(CLOSED);
    assertThat(scene.rows("pulse_mark")).isEmpty();
    scene.association.setting("mentorship.pulse.workingDays", "30");
    assertThat(pulses.open(scene.code(), CLOSED)).isEmpty();
    assertThat(pulses.open(scene.code(), CLOSED.plusDays(3))).isEmpty();
    desk.as(mia, scene.code(), Role.NEW_MEMBER).send("/pulse", "mentor", "yes", "mentored", "yes");
    assertThat(scene.rows("pulse_sum")).allMatch(r -> r.endsWith("|1|0|") || r.endsWith("|0|1|"));
  }

  @Test
  void other_months_in_the_settings_ask_nobody_again_in_the_same_half_year() {
    scene.round(OPENS);
    scene.moveTo(LocalDate.of(2026, 11, 30), "09:00");
    scene.association.setting("mentorship.pulse.months", "12,5");
    assertThat(pulses.open(scene.code(), LocalDate.of(2026, 12, 2))).isEmpty();
    assertThat(pulses.open(scene.code(), LocalDate.of(2027, 5, 3))).isPresent();
  }

  @Test
  void where_no_mentorship_is_on_its_way_nobody_is_asked() {
    scene.association.opens();
    assertThat(pulses.open(scene.code(), OPENS)).isEmpty();
    scene.look(OPENS);
    assertThat(scene.rows("notice")).isEmpty();
  }

  @Test
  void it_comes_as_a_line_in_a_mail_that_goes_anyway() {
    scene.said(mia);
    scene.round(OPENS);
    assertThat(scene.mails(mia)).hasSize(1);
    assertThat(scene.newest(mia)).contains("Something to know", "Two questions, twice a year");
    scene.round(OPENS.plusDays(7));
    scene.round(OPENS.plusDays(14));
    assertThat(scene.mails(mia)).as("once").hasSize(1);
    assertThat(scene.mails(max)).as("mentors are not asked").isEmpty();
  }

  @Test
  void where_no_mail_goes_it_comes_in_one_of_its_own_after_some_days_and_within_the_budget() {
    scene.round(OPENS);
    scene.round(LocalDate.of(2026, 11, 6));
    assertThat(scene.mails(mia)).isEmpty();
    scene.round(LocalDate.of(2026, 11, 9));
    assertThat(scene.mails(mia)).hasSize(1);
    assertThat(scene.links(mia).values()).contains("/pulse").anyMatch(p -> p.startsWith("/stop/"));
  }

  @Test
  void who_has_answered_is_not_asked() {
    answer(mia, "yes", "no");
    scene.round(LocalDate.of(2026, 11, 9));
    assertThat(scene.mails(mia)).isEmpty();
  }

  @Test
  void an_answer_is_stored_without_the_person_and_without_an_hour() {
    answer(mia, "yes", "no");
    assertThat(scene.rows("pulse_mark")).containsExactly(scene.code() + "|2026-11|" + mia + "|");
    assertThat(scene.rows("pulse_sum"))
        .hasSize(8)
        .noneMatch(row -> row.contains(mia))
        .noneMatch(row -> row.matches(".*\\d\\d:\\d\\d.*"));
    scene.moveTo(CLOSED, "07:00");
    scene.look(CLOSED);
    assertThat(scene.rows("pulse_mark")).as("nobody needs to know any more").isEmpty();
    assertThat(scene.rows("pulse_sum")).hasSize(8);
  }

  @Test
  void everybody_answers_once() {
    answer(mia, "yes", "yes");
    answer(mia, "no", "no");
    assertThat(scene.rows("pulse_sum")).allMatch(row -> row.endsWith("|1|0|"));
    assertThat(desk.read("/pulse")).contains("Thank you. Your answers are in the sums.");
  }

  @Test
  void an_answer_that_is_none_is_named_and_what_was_said_stays() {
    scene.moveTo(OPENS, "09:00");
    desk.as(mia, scene.code(), Role.NEW_MEMBER);
    String page =
        new String(
            desk.send("/pulse", "mentor", "yes", "mentored", "perhaps").getContentAsByteArray(),
            StandardCharsets.UTF_8);
    assertThat(page).contains("“Are you being mentored?” waits for a yes or a no.");
    assertThat(page).contains("checked=\"checked\"").doesNotContain("mentor-problem\"");
    assertThat(scene.rows("pulse_sum")).isEmpty();
    assertThat(scene.rows("pulse_mark")).isEmpty();
  }

  @Test
  void who_is_no_new_member_is_not_asked_and_answers_nothing() {
    scene.moveTo(OPENS, "09:00");
    for (Role role : List.of(Role.MENTOR, Role.PRINCIPAL, Role.COORDINATOR)) {
      desk.as(max, scene.code(), role);
      assertThat(desk.look("/pulse").getStatus()).isEqualTo(404);
      assertThat(desk.send("/pulse", "mentor", "yes", "mentored", "yes").getStatus())
          .isEqualTo(404);
    }
    assertThat(scene.rows("pulse_sum")).isEmpty();
  }

  @Test
  void
      while_it_is_open_there_is_nothing_to_read_and_afterwards_have_a_mentor_stands_beside_being_mentored() {
    List<String> members = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String member = scene.association.person("m" + i, Role.NEW_MEMBER, "000");
      members.add(member);
    }
    for (int i = 0; i < 12; i++) {
      answer(members.get(i), "yes", i < 6 ? "yes" : "no");
    }
    assertThat(coordinator().read("/pulse/report"))
        .contains("being asked until", "There is nothing to read yet")
        .doesNotContain("Everybody who answered");
    assertThat(coordinator().look("/pulse/report.csv").getStatus()).isEqualTo(404);

    scene.moveTo(CLOSED, "09:00");
    assertThat(coordinator().read("/pulse/report"))
        .contains(
            "Asked in November 2026",
            "Everybody who answered 12 – fewer than five 6 6",
            "The employee groups are not shown");
    String csv =
        new String(
            coordinator().look("/pulse/report.csv").getContentAsByteArray(),
            StandardCharsets.UTF_8);
    assertThat(csv)
        .startsWith("\uFEFF\"Who\",\"Answered\",\"Have a mentor\",\"Have none\"")
        .contains("\"Everybody who answered\",\"12\",\"–\",\"fewer than five\",\"6\",\"6\"")
        .contains("groups are not shown");
    assertThat(coordinator().read("/")).contains("What new members answered");
  }

  @Test
  void the_report_is_the_coordinators_of_that_organization() {
    answer(mia, "yes", "yes");
    scene.moveTo(CLOSED, "09:00");
    for (Role role : List.of(Role.MENTOR, Role.NEW_MEMBER, Role.PRINCIPAL, Role.SUPERINTENDENT)) {
      desk.as(mia, scene.code(), role);
      assertThat(desk.look("/pulse/report").getStatus()).isEqualTo(403);
      assertThat(desk.look("/pulse/report.csv").getStatus()).isEqualTo(403);
    }
    assertThat(coordinator().look("/pulse/report?of=../x").getStatus()).isEqualTo(404);
    assertThat(coordinator().read("/pulse/report"))
        .as("one answer is no figure")
        .contains("Everybody who answered – – – – –");
    scene.association.opens();
    assertThat(coordinator().look("/pulse/report.csv?of=2026-11").getStatus()).isEqualTo(404);
    assertThat(coordinator().read("/pulse/report")).contains("There is nothing to read yet");
  }

  private void answer(String person, String mentor, String mentored) {
    scene.moveTo(OPENS, "09:00");
    desk.as(person, scene.code(), Role.NEW_MEMBER)
        .send("/pulse", "mentor", mentor, "mentored", mentored);
  }

  private AtTheDesk coordinator() {
    return desk.as(scene.association.coordinator, scene.code(), Role.COORDINATOR);
  }
}
