package org.almanac.plt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.almanac.engine.Option;
import org.almanac.meetings.Attendance;
import org.almanac.meetings.Coming;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.Memberships;
import org.almanac.meetings.Tables;
import org.almanac.plans.Plan;
import org.almanac.plans.Plans;
import org.almanac.tasks.HandingOver;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Roles change hands between the cards and the meeting. */
@SmallDistrictTest
class PltMembershipsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 14);

  @Autowired SmallDistrict district;
  @Autowired Memberships memberships;
  @Autowired HandingOver handing;
  @Autowired HistoryService history;
  @Autowired ProcessEngineConfigurationImpl engine;
  @Autowired PltRota rota;
  @Autowired Attendance attendance;
  @Autowired Voices voices;
  @Autowired Plans plans;
  @Autowired Tables tables;

  private Meeting meeting;

  @BeforeEach
  void theCardsAreOut() {
    district.opens();
    meeting = district.meetsWithCardsOut(DAY);
  }

  @Test
  void who_left_is_let_go_and_the_successor_has_the_own_card() {
    String successor = district.succeeds(district.colleague, LocalDate.of(2026, 10, 5));
    district.tenants.within(district.code, () -> memberships.follow(district.code));
    district.tenants.within(district.code, () -> memberships.follow(district.code));
    district.settle();

    assertThat(district.open("Bring your card", district.colleague)).isEmpty();
    assertThat(district.open("Bring your card", successor)).hasSize(1);
    assertThat(district.ends("meeting-participation")).containsExactly("Left");
    assertThat(attendance.expected(district.code, meeting.key())).isEqualTo(4);
    assertThat(district.told("plt-card")).isEqualTo(5);
  }

  /** Within a step of the daily round what the engine let go stands in no table yet. */
  @Test
  void who_takes_over_a_school_never_has_the_card_of_the_one_before() {
    String successor = district.succeeds(district.colleague, LocalDate.of(2026, 10, 5));
    engine
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              district.tenants.within(district.code, () -> handing.follow(district.code));
              return null;
            });
    district.settle();
    assertThat(district.open("Bring your card", successor)).hasSize(1);
    assertThat(
            history
                .createHistoricTaskInstanceQuery()
                .tenantIdIn(district.code)
                .taskAssignee(successor)
                .count())
        .isEqualTo(1);
  }

  @Test
  void who_left_by_mistake_has_a_card_and_a_seat_again() {
    district.send(
        district.task("Bring your card", district.colleague),
        Map.of("plan", "nothing-new", "brings", "Work of six"));
    district.ends(district.colleague, LocalDate.of(2026, 10, 4));
    follow();
    assertThat(district.open("Bring your card", district.colleague)).isEmpty();
    assertThat(attendance.expected(district.code, meeting.key())).isEqualTo(3);

    district.isMemberAgain(district.colleague, LocalDate.of(2026, 10, 4));
    follow();
    follow();
    assertThat(district.open("Bring your card", district.colleague)).hasSize(1);
    assertThat(attendance.expected(district.code, meeting.key())).isEqualTo(4);
    district.send(
        district.task("Bring your card", district.colleague),
        Map.of("plan", "nothing-new", "brings", "Photos"));
    tables.seat(district.code, meeting.key());
    assertThat(
            attendance
                .of(district.code, meeting.key(), district.colleague)
                .orElseThrow()
                .tableNumber())
        .isPresent();
  }

  @Test
  void who_comes_back_when_the_meeting_has_begun_gets_no_card() {
    district.ends(district.colleague, LocalDate.of(2026, 10, 4));
    follow();
    district.moveTo(DAY, "09:30");
    district.isMemberAgain(district.colleague, LocalDate.of(2026, 10, 4));
    follow();
    assertThat(district.open("Bring your card", district.colleague)).isEmpty();
  }

  private void follow() {
    district.tenants.within(district.code, () -> memberships.follow(district.code));
    district.settle();
  }

  @Test
  void who_leads_two_schools_has_one_card_with_two_rows() {
    district.leadsBoth(district.principal);
    Task card = district.task("Bring your card", district.principal);
    assertThat(district.forms.getTaskFormVariables(card.getId()).get("otherSchool")).isNotNull();
    district.send(
        card,
        Map.of(
            "plan",
            "moved",
            "moved",
            "Two rooms try it",
            "otherPlan",
            "moved",
            "otherMoved",
            "One room tries it",
            "brings",
            "Photos"));
    assertThat(written("101")).isEqualTo("One room tries it");
    assertThat(written("102")).isEqualTo("Two rooms try it");
  }

  @Test
  void who_sends_a_card_for_somebody_else_writes_about_their_school() {
    Task card = district.task("Bring your card", district.principal);
    district.tasks.setAssignee(card.getId(), district.superintendent);
    district.send(card, Map.of("plan", "moved", "moved", "Two rooms try it", "brings", "Photos"));
    assertThat(written("101")).isEqualTo("Two rooms try it");
    assertThat(
            attendance.of(district.code, meeting.key(), district.principal).orElseThrow().coming())
        .isEqualTo(Coming.COMING);
  }

  private String written(String school) {
    Plan plan = plans.of(district.code, school, "2026-27").orElseThrow();
    return plans.versions(plan).get(0).whatMoved();
  }

  @Test
  void nobody_follows_before_the_cards_are_out() {
    Meeting november = district.meets(LocalDate.of(2026, 11, 18));
    district.tenants.within(district.code, () -> memberships.follow(district.code));
    assertThat(attendance.all(district.code, november.key())).isEmpty();
  }

  @Test
  void who_said_not_this_year_is_not_suggested_again_this_year() {
    Voice voice = new Voice(district.code, meeting.key(), district.principal);
    voice.answered(Voice.Answer.NOT_THIS_YEAR);
    voices.save(voice);

    assertThat(asked(LocalDate.of(2027, 6, 16))).containsExactly(district.colleague);
    assertThat(asked(LocalDate.of(2027, 9, 15))).hasSize(2);
  }

  private List<String> asked(LocalDate day) {
    return rota.voiceOptions(district.code, day).stream().map(Option::value).toList();
  }
}
