package org.almanac.boardplan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almanac.AlmanacTest;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.DayKind;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.engine.Refusal;
import org.almanac.meetings.Reach;
import org.almanac.meetings.YearDate;
import org.almanac.people.Role;
import org.almanac.plt.AtTheDesk;
import org.almanac.rules.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The working meetings' dates: six to ten, January to April, on school days, spread. */
@AlmanacTest
@Import({SmallDistrict.class, AtTheDesk.class})
class WorkingMeetingDatesTest {
  private static final String SHOWN = "name=\"shown\" value=\"([0-9a-f]{64})\"";
  private static final String TO = "name=\"to.BIP-2026-27-W05\" value=\"([^\"]*)\"";

  @Autowired SmallDistrict district;
  @Autowired BoardPlanInTheYear program;
  @Autowired Monitoring monitoring;
  @Autowired Calendars calendars;
  @Autowired AtTheDesk desk;

  @BeforeEach
  void august() {
    district.opens();
  }

  @Test
  void proposed_are_school_days_from_january_to_april_spread_and_never_in_march_break() {
    for (String wanted : List.of("6", "8", "10")) {
      district.opens();
      district.decides("boardplan.meetings.proposed", wanted);
      List<LocalDate> days = days();
      assertThat(days).hasSize(Integer.parseInt(wanted));
      OrganizationCalendar calendar = calendars.of(district.code);
      assertThat(days)
          .allMatch(calendar::schoolDay)
          .allMatch(day -> day.getMonthValue() <= 4)
          .noneMatch(day -> calendar.kinds(day).contains(DayKind.BREAK));
      for (int i = 1; i < days.size(); i++) {
        assertThat(ChronoUnit.DAYS.between(days.get(i - 1), days.get(i))).isGreaterThan(6);
      }
      assertThat(program.check(district.code, SmallDistrict.YEAR, proposed()).refused()).isFalse();
    }
  }

  /** Edge case 32. */
  @Test
  void five_dates_are_refused_until_the_director_records_a_reason() {
    List<YearDate> five = proposed().stream().filter(YearDate::takesPlace).limit(5).toList();
    assertThat(said(five)).contains("5 meetings so far").contains("The director can put a reason");
    assertThatThrownBy(() -> settle(five)).isInstanceOf(Refusal.class);
    reason("The board is being merged");
    assertThat(program.check(district.code, SmallDistrict.YEAR, five).refused()).isFalse();
    assertThat(said(five)).contains("The director’s reason: The board is being merged");
    settle(five);
    assertThat(program.dates(district.code, SmallDistrict.YEAR)).hasSize(5);
  }

  /** Edge case 32. */
  @Test
  void an_eleventh_date_is_refused_until_the_director_records_a_reason() {
    district.decides("boardplan.meetings.proposed", "11");
    List<YearDate> eleven = proposed().stream().filter(YearDate::takesPlace).toList();
    assertThat(eleven).hasSize(11);
    assertThat(program.check(district.code, SmallDistrict.YEAR, eleven).refused()).isTrue();
    reason("Two big questions this year");
    assertThat(program.check(district.code, SmallDistrict.YEAR, eleven).refused()).isFalse();
  }

  @Test
  void may_a_weekend_or_march_break_is_refused_until_the_director_records_a_reason() {
    YearDate may = SmallDistrict.date(LocalDate.of(2027, 5, 4));
    YearDate saturday = SmallDistrict.date(LocalDate.of(2027, 2, 6));
    YearDate inTheBreak = SmallDistrict.date(LocalDate.of(2027, 3, 16));
    for (YearDate one : List.of(may, saturday, inTheBreak)) {
      assertThat(program.checkOne(district.code, SmallDistrict.YEAR, one, List.of()).refused())
          .isTrue();
    }
    reason("The hall is free then only");
    assertThat(program.checkOne(district.code, SmallDistrict.YEAR, may, List.of()).refused())
        .isFalse();
  }

  /** Edge case 30. */
  @Test
  void the_years_opening_warns_a_district_without_a_may_meeting() {
    assertThat(program.check(district.code, SmallDistrict.YEAR, proposed()).findings())
        .as("PLT proposes one in May")
        .noneMatch(finding -> finding.rule().equals("boardplan.launch.month"));
    district.opens();
    district.decides("plt.runs", "off");
    assertThat(program.check(district.code, SmallDistrict.YEAR, proposed()).findings())
        .filteredOn(finding -> finding.rule().equals("boardplan.launch.month"))
        .extracting(Finding::message)
        .singleElement()
        .asString()
        .startsWith("No meeting in May is there to launch the plan at.");
  }

  /** Edge case 33. */
  @Test
  void a_march_break_that_is_moved_moves_what_stands_in_it_after_a_yes() throws Exception {
    district.begins();
    district.reviews();
    String text = Files.readString(Path.of("src/main/resources/calendars/ontario-2026-27.csv"));
    String moved =
        text.replace(
            "2027-03-15,2027-03-19,BREAK,March break", "2027-03-29,2027-04-02,BREAK,Spring break");
    MockMultipartFile file =
        new MockMultipartFile("file", "ours.csv", "text/csv", moved.getBytes(UTF_8));
    desk.as(district.coordinator, district.code, Role.COORDINATOR);
    String look = desk.send(multipart("/days/calendar").file(file)).getRedirectedUrl();
    String page = desk.look(look).getContentAsString();
    assertThat(page).contains("Tuesday, 30 March", "Spring break", "name=\"to.BIP-2026-27-W05\"");
    assertThat(district.meeting(5).date()).as("not before the yes").isEqualTo("2027-03-30");
    MockHttpServletRequestBuilder yes = post(look).param("shown", first(page, SHOWN));
    yes.param("to.BIP-2026-27-W05", first(page, TO));
    desk.send(yes);
    district.settle();
    LocalDate now = district.meeting(5).date();
    assertThat(now).isNotEqualTo(LocalDate.of(2027, 3, 30));
    assertThat(calendars.of(district.code).schoolDay(now)).isTrue();
    assertThat(now.getMonthValue()).isLessThan(5);
  }

  private static String first(String page, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(page);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group(1);
  }

  private List<YearDate> proposed() {
    return program.propose(district.code, SmallDistrict.YEAR);
  }

  private List<LocalDate> days() {
    return proposed().stream().filter(YearDate::takesPlace).map(YearDate::day).toList();
  }

  private String said(List<YearDate> dates) {
    return program.check(district.code, SmallDistrict.YEAR, dates).toString();
  }

  private void reason(String text) {
    monitoring.record(district.code, "2026-27", Reason.About.DATES, text, district.director);
  }

  private void settle(List<YearDate> dates) {
    district.tenants.within(
        district.code,
        () -> program.settle(district.code, SmallDistrict.YEAR, dates, Reach.EVERYBODY));
  }
}
