package org.almanac.plt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.calendar.SchoolYear;
import org.almanac.engine.Option;
import org.almanac.meetings.Invitee;
import org.almanac.meetings.MemberCalendar;
import org.almanac.meetings.Memberships;
import org.almanac.meetings.Reach;
import org.almanac.meetings.YearDate;
import org.almanac.notices.MustSay;
import org.almanac.notices.StillToSay;
import org.almanac.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A learning team for chosen families or schools: nobody begins with 133. */
@SmallDistrictTest
class PltReachTest {
  private static final SchoolYear YEAR = SchoolYear.named("2026-27");
  private static final LocalDate DAY = LocalDate.of(2026, 9, 16);

  @Autowired SmallDistrict district;
  @Autowired PltInTheYear plt;
  @Autowired PltMembers members;
  @Autowired PltRota rota;
  @Autowired MemberCalendar calendar;
  @Autowired Memberships memberships;
  @Autowired List<MustSay> programs;

  @BeforeEach
  void a_district_opens() {
    district.opens();
  }

  @Test
  void a_chosen_school_brings_its_principal_and_the_families_superintendent() {
    settle(new Reach(Set.of("101"), false));
    assertThat(on(DAY)).containsExactlyInAnyOrder(district.principal, district.superintendent);
    PltMembers.Team team = members.team(district.code, SchoolYear.containing(DAY));
    assertThat(team.includes(district.colleague, DAY)).isFalse();
    assertThat(team.includes(district.principal, DAY)).isTrue();
    assertThat(team.includes(district.coordinator, DAY)).isFalse();
  }

  @Test
  void a_chosen_family_brings_all_its_principals_and_officers_come_along_by_choice() {
    settle(new Reach(Set.of("F1"), true));
    assertThat(on(DAY))
        .containsExactlyInAnyOrder(
            district.principal, district.colleague, district.superintendent, district.officer);
    plt.reach(district.code, YEAR, new Reach(Set.of("F1"), false));
    assertThat(on(DAY)).doesNotContain(district.officer);
    plt.reach(district.code, YEAR, new Reach(Set.of(), false));
    assertThat(on(DAY)).hasSize(3).doesNotContain(district.officer);
  }

  @Test
  void a_school_that_is_no_longer_there_reaches_nobody() {
    settle(new Reach(Set.of("999"), false));
    assertThat(on(DAY)).isEmpty();
  }

  @Test
  void next_year_is_for_everybody_again() {
    settle(new Reach(Set.of("101"), false));
    assertThat(on(DAY.plusYears(1))).hasSize(4);
  }

  @Test
  void announcement_cards_lists_and_feed_obey() {
    settle(new Reach(Set.of("101"), false));
    assertThat(calendar.of(district.code, district.principal)).as("told to nobody yet").isEmpty();
    begin();
    assertThat(district.told("plt-year")).isEqualTo(2);
    assertThat(rota.voiceOptions(district.code, DAY))
        .extracting(Option::value)
        .containsExactly(district.principal);
    assertThat(rota.presenterOptions(district.code, DAY))
        .extracting(Option::value)
        .doesNotContain(district.officer, district.colleague);
    assertThat(calendar.of(district.code, district.principal)).hasSize(1);
    assertThat(calendar.of(district.code, district.colleague)).isEmpty();
    prepare();
    district.moveTo(LocalDate.of(2026, 8, 26), "09:00");
    assertThat(district.open("Bring your card", district.principal)).hasSize(1);
    assertThat(district.open("Bring your card", district.colleague)).isEmpty();
    assertThat(district.told("plt-card")).isEqualTo(2);
  }

  @Test
  void widened_later_the_others_hear_of_it_and_get_their_card() {
    settle(new Reach(Set.of("101"), false));
    begin();
    prepare();
    district.moveTo(LocalDate.of(2026, 8, 26), "09:00");
    plt.reach(district.code, YEAR, Reach.EVERYBODY);
    assertThat(district.told("plt-year")).as("each once").isEqualTo(4);
    memberships.follow(district.code); // as each morning's round does
    district.settle();
    assertThat(district.open("Bring your card", district.colleague)).hasSize(1);
    assertThat(district.open("Bring your card", district.principal)).hasSize(1);
  }

  @Test
  void narrowed_later_who_falls_out_is_asked_no_more() {
    settle(Reach.EVERYBODY);
    begin();
    prepare();
    district.moveTo(LocalDate.of(2026, 8, 26), "09:00");
    plt.reach(district.code, YEAR, new Reach(Set.of("101"), false));
    memberships.follow(district.code); // as each morning's round does
    district.settle();
    assertThat(district.open("Bring your card", district.colleague)).isEmpty();
    assertThat(district.open("Bring your card", district.principal)).hasSize(1);
  }

  @Test
  void a_month_keeps_the_teams_mails_for_those_whom_it_reaches() {
    settle(new Reach(Set.of("101"), false));
    begin();
    assertThat(still(DAY.minusWeeks(2)))
        .allMatch(one -> one.outside().contains(district.colleague))
        .noneMatch(one -> one.outside().contains(district.principal));
    plt.reach(district.code, YEAR, Reach.EVERYBODY);
    assertThat(still(DAY.minusWeeks(2))).allMatch(one -> one.outside().isEmpty());
  }

  /** What the meetings must still say, as the month's room asks it. */
  private List<StillToSay> still(LocalDate day) {
    List<StillToSay> still =
        programs.stream()
            .flatMap(one -> one.stillToSay(district.code, day).stream())
            .filter(one -> one.roles().contains(Role.PRINCIPAL))
            .toList();
    assertThat(still).isNotEmpty();
    return still;
  }

  private void settle(Reach reach) {
    List<YearDate> dates =
        plt.propose(district.code, YEAR).stream().filter(YearDate::takesPlace).toList();
    assertThat(dates).hasSize(10).allMatch(date -> date.begins().equals(LocalTime.of(9, 0)));
    plt.settle(district.code, YEAR, dates, reach);
    plt.settle(district.code, YEAR, dates.subList(0, 6), Reach.EVERYBODY); // told twice
    assertThat(plt.reach(district.code, YEAR)).isEqualTo(reach);
    assertThat(plt.dates(district.code, YEAR)).hasSize(10);
  }

  private void begin() {
    plt.begin(district.code, YEAR);
    plt.begin(district.code, YEAR);
    district.settle();
    assertThat(
            district
                .runtime
                .createProcessInstanceQuery()
                .tenantIdIn(district.code)
                .processDefinitionKey("plt-year")
                .count())
        .isEqualTo(1);
  }

  private void prepare() {
    district.send(
        district.task("Prepare the meeting", district.coordinator),
        Map.of("theme", "T", "place", "P", "learning", 120, "information", 60));
  }

  private List<String> on(LocalDate day) {
    return members.on(district.code, day).stream().map(Invitee::person).toList();
  }
}
