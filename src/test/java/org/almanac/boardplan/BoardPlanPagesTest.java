package org.almanac.boardplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.almanac.meetings.Attendance;
import org.almanac.notices.NoticeItem;
import org.almanac.notices.Paragraph;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.plans.Drafts;
import org.almanac.plt.AtTheDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The director's reason, who can't come, whose voice isn't there, the launch and its one line. */
@BoardTableTest
class BoardPlanPagesTest {
  private static final LocalDate DAY = SmallDistrict.MEETINGS.get(0);
  private static final String LAUNCH = "/board-plan/2026-27/launch";

  @Autowired BoardGoals goals;
  @Autowired Drafts drafts;
  @Autowired BoardPlans plans;
  @Autowired SmallDistrict district;
  @Autowired AtTheDesk desk;
  @Autowired Attendance attendance;
  @Autowired BoardVoices voices;
  @Autowired InvitationNotice invitation;

  @BeforeEach
  void theCycleHasBegun() {
    district.opens();
    district.begins();
  }

  @Test
  void a_second_reason_stands_after_the_first_and_both_are_read_in_order() {
    String page = "/board-plan/2026-27/reason";
    as(district.director, Role.DIRECTOR);
    desk.send(page, "reason", "A strike in February", "for", "NUMBERS");
    desk.send(page, "reason", "Then the hall was flooded", "for", "DAYS");
    desk.send(page, "reason", "Then the hall was flooded", "for", "DAYS");
    as(district.coordinator, Role.COORDINATOR);
    assertThat(desk.read(page))
        .containsSubsequence("A strike in February", "Then the hall was flooded")
        .containsOnlyOnce("Then the hall was flooded");
  }

  @Test
  void the_director_puts_a_reason_on_record_and_the_coordinator_reads_it() {
    String page = "/board-plan/2026-27/reason";
    as(district.director, Role.DIRECTOR);
    assertThat(AtTheDesk.text(desk.send(page, "reason", " "))).contains("The reason");
    assertThat(AtTheDesk.text(desk.send(page, "reason", "A strike", "for", "everything")))
        .as("a reason names its rules, and nothing typed is lost")
        .contains("Please choose which rules the reason is for", "A strike");
    desk.send(page, "reason", "A strike <b>in</b> February", "for", "NUMBERS");
    assertThat(desk.read(page))
        .contains("For the number of meetings:", "A strike &lt;b&gt;in", "Dina Of");
    as(district.coordinator, Role.COORDINATOR);
    assertThat(desk.read(page)).contains("A strike").doesNotContain("Put it on record");
    assertThat(desk.send(page, "reason", "Mine").getStatus()).isEqualTo(403);
    for (Role other : List.of(Role.OFFICER, Role.SUPERINTENDENT, Role.PRINCIPAL)) {
      as(district.principal, other);
      assertThat(desk.look(page).getStatus()).isEqualTo(403);
    }
    as(district.director, Role.DIRECTOR);
    assertThat(desk.look("/board-plan/1999-00/reason").getStatus()).isEqualTo(404);
    assertThat(AtTheDesk.text(desk.send(page, "reason", "x".repeat(1001))))
        .contains("1,001 characters");
  }

  @Test
  void who_cant_come_says_it_without_a_card_and_the_missing_voice_is_named_before_the_meeting() {
    district.reviews();
    district.moveTo(DAY.minusDays(1), "09:00");
    String page = "/meetings/" + district.meeting(1).key();
    as(district.superintendent, Role.SUPERINTENDENT);
    assertThat(desk.read(page)).contains("Every voice is expected", "Can you come?");
    desk.send(page + "/coming", "comes", "false");
    assertThat(desk.read(page + "/coming")).contains("I can come after all", "Every voice");
    as(district.otherSuperintendent, Role.SUPERINTENDENT);
    desk.send(page + "/coming", "comes", "false");
    as(district.officer, Role.OFFICER);
    assertThat(desk.read(page)).contains("Whose voice isn’t there yet: the superintendents");
    as(district.principal, Role.PRINCIPAL);
    assertThat(desk.look(page + "/coming").getStatus()).isEqualTo(404);
    as(district.superintendent, Role.SUPERINTENDENT);
    district.moveTo(DAY, "09:05");
    assertThat(desk.read(page))
        .as("nobody is asked once it has begun")
        .doesNotContain("Can you come?", "Whose voice isn’t there yet");
    desk.send(page + "/coming", "comes", "true");
    assertThat(attendance.of(district.code, district.meeting(1).key(), district.superintendent))
        .hasValueSatisfying(part -> assertThat(part.expected()).isFalse());
    district.convening.cancel(district.code, district.meeting(2).key());
    assertThat(desk.read("/meetings/" + district.meeting(2).key()))
        .as("or of one that is called off")
        .doesNotContain("Can you come?");
  }

  @Test
  void a_missing_voice_is_named_in_the_one_mail_before_each_meeting() {
    district.leaves(district.chair, LocalDate.of(2026, 12, 1));
    district.reviews();
    district.moveTo(DAY.minusDays(1), "12:00");
    Paragraph mail = invitation.write(about(district.officer));
    assertThat(mail.heading()).contains("we work on the board plan");
    assertThat(mail.lines())
        .anyMatch(line -> line.startsWith("Whose voice isn’t there yet: the chair of the board"));
    assertThat(mail.enclosures()).as("for the own calendar").hasSize(1);
  }

  private NoticeItem about(String person) {
    return new NoticeItem(
        district.code,
        district.code + ":" + district.meeting(1).key() + ":" + person,
        "boardplan-card",
        person,
        1,
        null,
        SmallDistrict.at(DAY, "07:00"));
  }

  /** Edge case 42. */
  @Test
  void after_the_launch_each_principal_says_one_line_for_the_team() {
    as(district.principal, Role.PRINCIPAL);
    assertThat(desk.look(LAUNCH).getStatus()).isEqualTo(403);
    launched();
    assertThat(desk.read(LAUNCH))
        .contains("There is no recording", "Three goals", "We watched it with the team");
    assertThat(AtTheDesk.text(desk.send(LAUNCH))).contains("Which of the two");
    assertThat(AtTheDesk.text(desk.send(LAUNCH, "how", "watched", "day", "2027-05-01")))
        .contains("A day from Wednesday, 19 May");
    assertThat(AtTheDesk.text(desk.send(LAUNCH, "how", "watched", "day", "soon")))
        .contains("takes a day such as");
    desk.send(LAUNCH, "how", "watched", "day", "2027-05-20");
    desk.send(LAUNCH, "how", "passed");
    as(district.coordinator, Role.COORDINATOR);
    assertThat(desk.read(LAUNCH))
        .as("no number about fewer than five")
        .contains("The principals’ lines are coming in")
        .doesNotContain("One principal", "1 principal");
    as(district.vicePrincipal, Role.VICE_PRINCIPAL);
    assertThat(desk.read(LAUNCH)).contains("Three goals").doesNotContain("And your team");
    assertThat(desk.send(LAUNCH, "how", "passed").getStatus()).isEqualTo(403);
  }

  @Test
  void another_organization_sees_nothing_of_it() {
    String neighbour = district.neighbour();
    desk.as(neighbour, district.code + "x", Role.COORDINATOR);
    assertThat(desk.look(LAUNCH).getStatus()).isEqualTo(404);
    assertThat(desk.read("/board-plan")).doesNotContain("The plan for");
    assertThat(desk.look("/meetings/BIP-2026-27-W01/coming").getStatus()).isEqualTo(404);
  }

  private void launched() {
    district.may();
    district.reviews();
    district.meets();
    FirstGoal.in(goals, drafts, plans.of(district.code, "2026-27"), district.director);
    district.send(district.task("Draft the plan", district.director), Map.of());
    for (VoiceGroup group : voices.of(district.code, LocalDate.of(2027, 4, 20))) {
      for (Person one : group.people()) {
        district.send(district.task("Say heard or not yet", one.id()), Map.of("answer", "heard"));
      }
    }
    district.send(district.task("Close the plan", district.director), Map.of());
    district.moveTo(SmallDistrict.MAY, "12:05");
    district.send(
        district.task("Add the recording", district.coordinator), Map.of("text", "Three goals."));
    district.moveTo(LocalDate.of(2027, 5, 25), "12:00");
  }

  private void as(String person, Role role) {
    desk.as(person, district.code, role);
  }
}
