package org.almanac;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingState;
import org.almanac.meetings.Move;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.plt.AtTheDesk;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens around working meetings in a year: rooms, ideas, the room itself, a moved break. */
abstract class AYearOfWorkingMeetings extends AWholeYear {
  static final String PLAN = "/board-plan/2026-27";

  @Autowired AtTheDesk desk;

  private String idea;

  /** The coordinator finds a room for each working meeting, most of them early. */
  void roomsAreFound(Person jo, LocalDate day) {
    meetings.findByOrganizationAndDateBetweenOrderByDate(DDSB, day, day.plusDays(25)).stream()
        .filter(meeting -> meeting.program().equals("boardplan") && !meeting.hasPlace())
        .filter(meeting -> meeting.state() == MeetingState.PLANNED)
        .forEach(
            meeting ->
                moving.move(
                    jo.id(),
                    meeting,
                    meeting.version(),
                    new Move(meeting.date(), LocalTime.of(9, 0), "Education Centre", "2", ""),
                    true,
                    Locale.CANADA));
  }

  /** Some days before each working meeting a superintendent brings back what people said. */
  void ideasAreTriedOn(LocalDate day) {
    LocalDate soon = day.plusDays(6);
    boolean near =
        meetings.findByOrganizationAndDateBetweenOrderByDate(DDSB, soon, soon).stream()
            .anyMatch(meeting -> meeting.program().equals("boardplan"));
    if (near) {
      if (idea == null) {
        desk.as(
            holders.holder(DDSB, Role.DIRECTOR, null, day).orElseThrow().id(), DDSB, Role.DIRECTOR);
        desk.send(PLAN + "/ideas/list", "idea", "Fewer goals");
      }
      desk.as(holders.all(DDSB, Role.SUPERINTENDENT, day).get(0).id(), DDSB, Role.SUPERINTENDENT);
      String page =
          new String(desk.look(PLAN + "/ideas").getContentAsByteArray(), StandardCharsets.UTF_8);
      idea = page.replaceAll("(?s).*name=\"heard-([^\"]+)\".*", "$1");
      String meeting = page.replaceAll("(?s).*name=\"meeting\" value=\"([^\"]+)\".*", "$1");
      String seen =
          page.replaceAll("(?s).*name=\"seen-" + idea + "\" value=\"([0-9a-f]+)\".*", "$1");
      int sent =
          desk.send(
                  PLAN + "/ideas",
                  "meeting",
                  meeting,
                  "seen-" + idea,
                  seen,
                  "heard-" + idea,
                  "Principals breathe out")
              .getStatus();
      assertThat(sent).isEqualTo(302);
    }
  }

  /** Edge case 33. */
  void theMinistryMovesTheMarchBreak(Person jo) throws Exception {
    desk.as(jo.id(), DDSB, Role.COORDINATOR);
    String moved =
        Files.readString(Path.of("src/main/resources/calendars/ontario-2026-27.csv"))
            .replace(
                "2027-03-15,2027-03-19,BREAK,March break",
                "2027-03-22,2027-03-26,BREAK,March break");
    String look = desk.bring("/days/calendar", "ours.csv", moved).getRedirectedUrl();
    String page = new String(desk.look(look).getContentAsByteArray(), StandardCharsets.UTF_8);
    Map<String, String> sent = new LinkedHashMap<>();
    Matcher fields =
        Pattern.compile("name=\"(shown|to\\.[^\"]+)\" value=\"([^\"]*)\"").matcher(page);
    while (fields.find()) {
      sent.put(fields.group(1), fields.group(2));
    }
    desk.send(
        look,
        sent.entrySet().stream()
            .flatMap(field -> List.of(field.getKey(), field.getValue()).stream())
            .toArray(String[]::new));
    moveTo(clock.instant());
    assertThat(calendar().instructional(LocalDate.of(2027, 3, 24))).isFalse();
  }

  /** A day with meetings goes by: tickets in the one room, were you heard in the other. */
  void meetingsOf(LocalDate day) {
    for (Meeting meeting : meetings.findByOrganizationAndDateBetweenOrderByDate(DDSB, day, day)) {
      if (meeting.state() == MeetingState.PLANNED && meeting.program().equals("boardplan")) {
        moveTo(meeting.endsAt().minusSeconds(240));
        for (int i = 0; i < 7; i++) {
          desk.send(
              "/t/" + meeting.roomCode() + "/heard",
              "voice",
              i < 5 ? "SUPERINTENDENTS" : "OFFICERS",
              "heard",
              "yes",
              "missing",
              "students");
        }
      }
    }
    moveTo(calendar().at(day, LocalTime.of(16, 0)));
    everybodyWorks(null);
  }
}
