package org.almanac.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.almanac.SharedAlmanacTest;
import org.almanac.access.SignedLink;
import org.almanac.access.SignedLinks;
import org.almanac.meetings.Change;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingParticipationProcess;
import org.almanac.meetings.Move;
import org.almanac.meetings.Moving;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.almanac.notices.DailyMail;
import org.almanac.notices.FirstMails;
import org.almanac.people.Awaited;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.plt.AtTheDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;

/** Two years are over and a meeting is still owed: it reaches its person, and nothing else does. */
@SharedAlmanacTest
@Import({SmallAssociation.class, AtTheDesk.class})
class TheSixthMeetingTest {
  private static final LocalDate DAY = SmallAssociation.NOVEMBER;
  private static final LocalDate MORNING = LocalDate.of(2026, 10, 28);

  @Autowired SmallAssociation association;
  @Autowired AtTheDesk desk;
  @Autowired Awaited awaited;
  @Autowired SignedLinks links;
  @Autowired Persons persons;
  @Autowired Announcements announcements;
  @Autowired FirstMails firstMails;
  @Autowired DailyMail dailyMail;
  @Autowired Moving moving;

  @Autowired
  @Qualifier("assignOpenTasks")
  JavaDelegate assignOpenTasks;

  @Autowired
  @Qualifier("sendSummary")
  JavaDelegate sendSummary;

  private Meeting meeting;
  private String owed;

  @BeforeEach
  void whoseTwoYearsAreOver() {
    association.opens();
    owed = association.person("n8", "Ona", Role.NEW_MEMBER, LocalDate.of(2024, 10, 1));
    association.ends(owed, LocalDate.of(2026, 9, 30));
    firstMails.go(association.code, "COHORT", association.coordinator);
    association.yearBegins();
    meeting = association.cardsOut(DAY);
  }

  @Test
  void the_card_stays_with_who_is_owed_it_although_no_role_is_left() throws Exception {
    Task card = association.task("Bring your card", owed);
    round();
    assertThat(association.task("Bring your card", owed).getId()).isEqualTo(card.getId());
    association.send(card, Map.of("help", "How to go on without a mentor"));
    assertThat(association.incidents()).isZero();
  }

  @Test
  void the_mail_of_the_card_goes_out_and_its_links_open() {
    morning();
    assertThat(mails(owed)).as("one mail").isEqualTo(1);
    assertThat(mails(association.member)).isEqualTo(1);
    String token = link(association.task("Bring your card", owed));
    assertThat(links.look(token).state()).isEqualTo(SignedLink.State.GOOD);
  }

  @Test
  void the_meetings_page_is_open_and_the_coordinators_are_not() {
    desk.asGuest(owed, association.code);
    String page = "/meetings/" + meeting.key();
    assertThat(desk.look(page).getStatus()).isEqualTo(200);
    assertThat(desk.look(page + "/suggestions").getStatus()).isEqualTo(200);
    for (String closed :
        List.of(page + "/session", page + "/attendance", "/people", "/mail", "/registers")) {
      assertThat(desk.look(closed).getStatus()).as(closed).isIn(403, 404);
    }
  }

  @Test
  void nothing_else_reaches_who_has_no_role_any_more() {
    announcements.announce(
        Announcement.once(association.code, association.code + ":other", "cohort-card", owed));
    morning();
    assertThat(waiting(owed)).containsExactly(association.code + ":other");
    SignedLink.Wanted other =
        new SignedLink.Wanted(
            "t",
            "card",
            CohortMeetingCard.FORM,
            association.code + ":COHORT-2027-04:" + owed,
            null);
    Person person = persons.findById(owed).orElseThrow();
    assertThat(links.look(links.make(person, List.of(other)).get(other)))
        .extracting(SignedLink.Look::state)
        .isEqualTo(SignedLink.State.NONE);
  }

  @Test
  void after_the_meeting_nothing_awaits_them_any_more() {
    LocalDate later = DAY.plusDays(40);
    assertThat(awaited.is(owed, DAY)).isTrue();
    assertThat(awaited.is(owed, later)).isFalse();
    assertThat(awaited.is(association.member, DAY)).as("a member by role").isFalse();
    assertThat(awaited.is(association.neighbour(), DAY)).isFalse();
  }

  @Test
  void moved_by_four_weeks_it_still_awaits_who_is_owed_it() {
    LocalDate later = DAY.plusWeeks(4);
    moves(later);
    assertThat(awaited.is(owed, later)).isTrue();
    assertThat(awaited.is(owed, later.plusDays(21))).as("until the summary").isTrue();
    assertThat(awaited.is(owed, later.plusDays(22))).isFalse();
  }

  @Test
  void moved_beyond_the_end_of_a_role_it_awaits_who_is_owed_it_there() {
    String ends = association.person("n9", "Ida", Role.NEW_MEMBER, LocalDate.of(2024, 10, 1));
    association.ends(ends, DAY.plusDays(10));
    assertThat(awaited.is(ends, DAY)).as("a role on the day").isFalse();
    moves(DAY.plusWeeks(2));
    assertThat(awaited.is(ends, DAY.plusWeeks(2))).isTrue();
    assertThat(awaited.is(association.mentor, DAY)).as("a mentor by role").isFalse();
  }

  @Test
  void whose_role_ends_between_the_meeting_and_its_summary_hears_what_was_said() throws Exception {
    association.ends(association.member, DAY.plusDays(1));
    association.moveTo(DAY.plusDays(7), "09:00");
    DelegateExecution summary = mock(DelegateExecution.class);
    when(summary.getTenantId()).thenReturn(association.code);
    when(summary.getProcessBusinessKey()).thenReturn(association.code + ":" + meeting.key());
    sendSummary.execute(summary);
    assertThat(awaited.is(association.member, DAY.plusDays(8))).isTrue();
    assertThat(awaited.is(owed, DAY.plusDays(8))).isTrue();
    assertThat(awaited.is(association.mentor, DAY.plusDays(8))).as("by role").isFalse();
  }

  private void moves(LocalDate day) {
    Move to = new Move(day, LocalTime.of(9, 0), "Barrie", null, null);
    Meeting now = association.named(DAY);
    assertThat(
            moving
                .move(association.coordinator, now, now.version(), to, true, Locale.CANADA)
                .result())
        .isEqualTo(Change.Result.DONE);
  }

  private String link(Task card) {
    SignedLink.Wanted wanted =
        new SignedLink.Wanted(
            card.getId(),
            "card",
            CohortMeetingCard.FORM,
            MeetingParticipationProcess.businessKey(association.code, meeting.key(), owed),
            null);
    return links.make(persons.findById(owed).orElseThrow(), List.of(wanted)).get(wanted);
  }

  private void morning() {
    association.moveTo(MORNING, "07:00");
    dailyMail.release(association.code, MORNING);
    association.moveTo(MORNING, "12:00");
  }

  private int mails(String person) {
    return association
        .jdbc
        .sql("select count(*) from captured_mail where recipient like ?")
        .param(person + "@%")
        .query(Integer.class)
        .single();
  }

  private Set<String> waiting(String person) {
    return association
        .jdbc
        .sql("select business_key from notice where person = ? and state = 'WAITING'")
        .param(person)
        .query(String.class)
        .set();
  }

  /** As the daily round does it. */
  private void round() throws Exception {
    DelegateExecution round = mock(DelegateExecution.class);
    when(round.getTenantId()).thenReturn(association.code);
    association.tenants.within(
        association.code,
        () -> {
          try {
            assignOpenTasks.execute(round);
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
