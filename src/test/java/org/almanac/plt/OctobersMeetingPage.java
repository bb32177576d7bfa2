package org.almanac.plt;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.almanac.meetings.Attendance;
import org.almanac.meetings.Coming;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.Tickets;
import org.almanac.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * October's meeting and its own page: what tests of the page and of what is recorded there begin
 * with.
 */
@SmallDistrictTest
abstract class OctobersMeetingPage {
  static final LocalDate DAY = LocalDate.of(2026, 10, 14);
  static final LocalDate CARDS_OUT = LocalDate.of(2026, 9, 23);
  @Autowired SmallDistrict district;
  @Autowired AtTheDesk desk;
  @Autowired Attendance attendance;
  @Autowired Tickets tickets;
  @Autowired JdbcClient jdbc;
  Meeting meeting;
  String page;

  @BeforeEach
  void aMeetingIsPlanned() {
    district.opens();
    meeting = district.meets(DAY);
    district.settle();
    page = "/meetings/" + meeting.key();
    desk.as(district.coordinator, district.code, Role.COORDINATOR);
  }

  void prepare() {
    district.send(
        district.task("Prepare the meeting", district.coordinator),
        new HashMap<>(
            Map.of("theme", "T", "place", "Education Centre", "learning", 120, "information", 60)));
    district.settle();
  }

  void cardsOut() {
    prepare();
    district.moveTo(CARDS_OUT, "07:00");
  }

  void sends(String person, boolean cantCome) {
    Map<String, Object> fields = new HashMap<>(Map.of("cantCome", cantCome));
    if (person.equals(district.principal) && !cantCome) {
      fields.putAll(Map.of("plan", "nothing-new", "brings", "A film"));
    }
    district.send(district.task("Bring your card", person), fields);
  }

  Coming coming(String person) {
    return attendance.of(district.code, meeting.key(), person).orElseThrow().coming();
  }

  String html(String path) {
    return html(desk.look(path));
  }

  static String html(MockHttpServletResponse response) {
    return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8)
        .replace("&#39;", "'");
  }
}
