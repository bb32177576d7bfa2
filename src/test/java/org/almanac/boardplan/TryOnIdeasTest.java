package org.almanac.boardplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.almanac.AlmanacTest;
import org.almanac.access.SignedIn;
import org.almanac.meetings.Convening;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingPart;
import org.almanac.meetings.Meetings;
import org.almanac.people.Role;
import org.almanac.plt.AtTheDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * Between working meetings attendees take ideas back and try them on; at the end, were you heard.
 */
@AlmanacTest
@Import({SmallDistrict.class, AtTheDesk.class})
class TryOnIdeasTest {
  private static final String IDEAS = "/board-plan/2026-27/ideas";
  private static final LocalDate FIRST = LocalDate.of(2027, 1, 12);
  private static final LocalDate SECOND = LocalDate.of(2027, 1, 26);

  @Autowired SmallDistrict district;
  @Autowired AtTheDesk desk;
  @Autowired BoardPlans plans;
  @Autowired IdeaBox box;
  @Autowired IdeaDigest digest;
  @Autowired IdeasOnTheMeeting part;
  @Autowired HeardBox heard;
  @Autowired Convening convening;
  @Autowired Meetings meetings;

  private BoardPlan plan;
  private Meeting first;
  private Meeting second;

  @BeforeEach
  void twoWorkingMeetings() {
    district.opens();
    plan = plans.save(new BoardPlan(district.code, "2026-27"));
    first = meeting("BIP-2026-27-W01", FIRST);
    second = meeting("BIP-2026-27-W02", SECOND);
    district.moveTo(LocalDate.of(2027, 1, 5), "09:00");
  }

  @Test
  void an_idea_of_the_list_is_tried_on_and_opens_the_next_meeting() {
    String idea = onTheList("Fewer goals");
    asSuperintendent();
    say(idea, "heard", "Principals breathe out", "with", "principals", "insight", "How fast");
    asOfficer();
    say(idea, "heard", "Which ones go?", "with", "teachers", "meaning", "Say why a goal stays");
    IdeaDigest.Digest opens = digest.of(first);
    assertThat(opens.parts()).hasSize(1);
    assertThat(opens.parts().get(0).idea()).isEqualTo("Fewer goals");
    assertThat(opens.parts().get(0).heard())
        .containsExactly(
            "Principals breathe out. With: Principals. Surprising: How fast.",
            "Which ones go? With: Teachers. For the plan: Say why a goal stays.");
    assertThat(headings(first, district.association, Role.ASSOCIATION_REPRESENTATIVE))
        .containsSequence("What we heard", "Fewer goals", "Whose voices are missing");
  }

  @Test
  void whose_voices_are_missing_is_shown_from_with_whom() {
    String idea = onTheList("Fewer goals");
    asSuperintendent();
    say(idea, "heard", "Yes", "with", "principals");
    assertThat(digest.of(first).missing())
        .contains("Students", "Parents", "Teachers")
        .doesNotContain("Principals");
  }

  @Test
  void nobody_reads_who_brought_it() {
    String idea = onTheList("Fewer goals");
    asSuperintendent();
    say(idea, "heard", "Principals breathe out");
    asOfficer();
    assertThat(desk.read(IDEAS)).doesNotContain("Sam", "Principals breathe out");
    assertThat(part.of(first, me(district.director, Role.DIRECTOR)).toString())
        .contains("Principals breathe out")
        .doesNotContain("Sam");
  }

  @Test
  void what_is_said_anew_takes_the_place_of_what_was_said_and_nothing_takes_it_back() {
    String idea = onTheList("Fewer goals");
    asSuperintendent();
    say(idea, "heard", "First");
    say(idea, "heard", "Second");
    assertThat(digest.of(first).parts().get(0).heard()).containsExactly("Second.");
    say(idea, "heard", " ");
    assertThat(digest.of(first).nothingHeard()).isTrue();
  }

  @Test
  void what_fits_no_idea_of_the_list_has_its_place_too() {
    asSuperintendent();
    say("else", "heard", "Buses");
    assertThat(digest.of(first).parts().get(0).idea()).isEqualTo("Something else");
  }

  @Test
  void once_the_room_sits_down_a_line_belongs_to_the_next_meeting_and_nothing_typed_is_lost() {
    String idea = onTheList("Fewer goals");
    district.moveTo(FIRST, "09:30");
    asSuperintendent();
    MockHttpServletResponse late =
        desk.send(IDEAS, "meeting", first.key(), "heard-" + idea, "Too late", "seen-" + idea, "0");
    assertThat(late.getStatus()).isEqualTo(409);
    assertThat(AtTheDesk.text(late)).contains("That meeting has begun", "Too late");
    assertThat(digest.of(first).nothingHeard()).isTrue();
    say(idea, "heard", "For the second");
    assertThat(digest.of(second).parts()).hasSize(1);
    assertThat(digest.of(first).nothingHeard()).isTrue();
  }

  @Test
  void written_in_two_windows_both_stand_there_and_nothing_is_overwritten() {
    String idea = onTheList("Fewer goals");
    asSuperintendent();
    String seen = seen(idea);
    say(idea, "heard", "In the one");
    MockHttpServletResponse other =
        desk.send(
            IDEAS, "meeting", first.key(), "heard-" + idea, "In the other", "seen-" + idea, seen);
    assertThat(other.getStatus()).isEqualTo(409);
    assertThat(AtTheDesk.text(other)).contains("In the one", "In the other");
    assertThat(digest.of(first).parts().get(0).heard()).containsExactly("In the one.");
  }

  @Test
  void a_line_that_is_too_long_or_a_group_that_isnt_there_is_named_and_what_was_typed_stays() {
    String idea = onTheList("Fewer goals");
    asSuperintendent();
    String words = "long ".repeat(101).strip();
    MockHttpServletResponse tooLong = send(idea, "heard", words);
    assertThat(tooLong.getStatus()).isEqualTo(409);
    assertThat(AtTheDesk.text(tooLong)).contains("“What did you hear?” has 504", words);
    assertThat(AtTheDesk.text(send(idea, "heard", "Fine", "with", "<b>dragons</b>")))
        .contains("One of the groups isn’t on the list");
    assertThat(digest.of(first).nothingHeard()).isTrue();
  }

  @Test
  void what_somebody_types_is_shown_as_text() {
    onTheList("<script>alert(1)</script>");
    asSuperintendent();
    assertThat(html(IDEAS)).contains("&lt;script&gt;").doesNotContain("<script>alert");
  }

  @Test
  void the_list_is_kept_by_director_and_officers_and_anybody_at_the_table_proposes() {
    desk.as(district.association, district.code, Role.ASSOCIATION_REPRESENTATIVE);
    desk.send(IDEAS + "/list", "idea", "Talk to night staff");
    Idea proposed = box.list(plan).get(0);
    assertThat(proposed.state()).isEqualTo(IdeaState.PROPOSED);
    String keep = IDEAS + "/list/" + proposed.key();
    assertThat(desk.send(keep, "idea", "Mine").getStatus()).isEqualTo(403);
    desk.as(district.director, district.code, Role.DIRECTOR);
    desk.send(keep, "idea", "Talk to evening staff");
    assertThat(box.open(plan)).extracting(Idea::text).containsExactly("Talk to evening staff");
    desk.send(keep, "idea", "Talk to evening staff", "off", "yes");
    assertThat(box.open(plan)).isEmpty();
    assertThat(AtTheDesk.text(desk.send(IDEAS + "/list", "idea", " ")))
        .contains("“An idea to try on, in a few words” needs a word or two");
    assertThat(desk.send(IDEAS + "/list/nothing", "idea", "x").getStatus()).isEqualTo(404);
  }

  @Test
  void a_principal_and_a_coordinator_of_another_organization_neither_see_nor_do_it() {
    String idea = onTheList("Fewer goals");
    desk.as(district.principal, district.code, Role.PRINCIPAL);
    refused(403, idea);
    desk.as(district.neighbour(), district.code + "x", Role.COORDINATOR);
    refused(404, idea);
    desk.as(district.coordinator, district.code, Role.COORDINATOR);
    assertThat(desk.look(IDEAS).getStatus()).isEqualTo(200);
    assertThat(send(idea, "heard", "x").getStatus())
        .as("a coordinator has no voice at the table")
        .isEqualTo(403);
  }

  @Test
  void were_you_heard_is_said_by_the_rooms_code_on_any_phone_without_a_name() {
    String room = "/t/" + first.roomCode();
    district.moveTo(FIRST, "11:55");
    nobody();
    assertThat(desk.look(room).getRedirectedUrl()).isEqualTo(room + "/heard");
    assertThat(desk.read(room + "/heard")).contains("Whose voice is missing?", "Students");
    String once = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      desk.send(
          room + "/heard",
          "voice",
          "OFFICERS",
          "heard",
          "yes",
          "missing",
          "students",
          "once",
          once);
    }
    assertThat(heard.answers(first)).as("sent twice it counts once").isEqualTo(1);
    assertThat(
            AtTheDesk.text(desk.send(room + "/heard", "missing", "students", "missingElse", "x")))
        .contains("With which voice", "yes, or not yet");
    assertThat(AtTheDesk.text(desk.send(room + "/heard", "voice", "KING", "heard", "yes")))
        .contains("With which voice");
    assertThat(desk.send(room, "stays", "A ticket").getStatus())
        .as("the room leaves no tickets")
        .isEqualTo(404);
    assertThat(desk.look("/t/XXXXXX/heard").getStatus()).isEqualTo(404);
  }

  @Test
  void by_voice_group_where_five_or_more_answered_shown_to_the_director_and_at_the_next_opening() {
    district.moveTo(FIRST, "11:55");
    for (int i = 0; i < 6; i++) {
      said(Voice.SUPERINTENDENTS, true, List.of("students"));
    }
    said(Voice.ASSOCIATIONS, false, List.of());
    assertThat(headings(first, district.director, Role.DIRECTOR))
        .as("while it is open, not even how many")
        .doesNotContain("How it ended: were you heard?");
    district.moveTo(FIRST.plusDays(4), "09:00");
    assertThat(part.of(first, me(district.director, Role.DIRECTOR)).get(0).lines())
        .as("one other would be somebody, so all stand together")
        .containsExactly(
            "Superintendents, Associations: 7 answered, and all or nearly all were heard. Not there yet:"
                + " Students.");
    assertThat(headings(first, district.officer, Role.OFFICER))
        .doesNotContain("How it ended: were you heard?");
    assertThat(headings(second, district.officer, Role.OFFICER))
        .contains("At the end of Tuesday, 12 January: were we heard?");
  }

  @Test
  void the_districts_results_come_by_file_and_show_as_charts_with_a_table_beside() {
    desk.as(district.officer, district.code, Role.OFFICER);
    String page = "/board-plan/2026-27/results";
    assertThat(desk.read(page)).contains("There are no results here yet").doesNotContain("Bring");
    assertThat(desk.send(page).getStatus()).isEqualTo(403);
    desk.as(district.principal, district.code, Role.PRINCIPAL);
    assertThat(desk.look(page).getStatus()).isEqualTo(403);
    assertThat(desk.look(page + ".csv").getStatus()).isEqualTo(403);
    desk.as(district.neighbour(), district.code + "x", Role.COORDINATOR);
    assertThat(desk.look(page).getStatus()).isEqualTo(404);
    desk.as(district.coordinator, district.code, Role.COORDINATOR);
    assertThat(AtTheDesk.text(desk.send(page))).contains("Choose a file first");
    String header = "result,panel,year,percent,people\n";
    assertThat(
            AtTheDesk.text(
                desk.bring(page, "ours.csv", header + "Reading,elementary,2024-25,70,4\n")))
        .contains("ours.csv", "line 2", "people (5)", "fewer than 5 people is about persons");
    assertThat(
            AtTheDesk.text(
                desk.bring(page, "ours.csv", header + "At Lakeside,elementary,2024-25,70,300\n")))
        .contains("“At Lakeside” names a school");
    assertThat(AtTheDesk.text(desk.bring(page, "<b>.csv", "PK\u0003\u0004")))
        .doesNotContain("<b>")
        .contains("nothing has changed");
    desk.bring(page, "ours.csv", header + "Reading,elementary,2024-25,70.5,5120\n");
    desk.as(district.officer, district.code, Role.OFFICER);
    assertThat(desk.read(page)).contains("Reading", "Elementary", "70.5 % of 5,120");
    assertThat(html(page)).contains("role=\"img\"", "Elementary: from 70.5 % to 70.5 %.");
    assertThat(desk.look(page + ".csv").getContentAsByteArray())
        .asString()
        .isEqualTo("result,panel,year,percent,people\r\nReading,elementary,2024-25,70.5,5120\r\n");
  }

  private void refused(int status, String idea) {
    assertThat(desk.look(IDEAS).getStatus()).isEqualTo(status);
    assertThat(send(idea, "heard", "x").getStatus()).isEqualTo(status);
    assertThat(desk.send(IDEAS + "/list", "idea", "x").getStatus()).isEqualTo(status);
    assertThat(desk.send(IDEAS + "/list/" + idea, "idea", "x").getStatus()).isEqualTo(status);
  }

  private Meeting meeting(String key, LocalDate day) {
    return convening.plan(district.code, key, "boardplan", day, LocalTime.of(9, 0), 180);
  }

  private String onTheList(String text) {
    box.name(plan, text, true);
    return box.list(plan).stream()
        .filter(one -> one.text().equals(text))
        .findFirst()
        .orElseThrow()
        .key();
  }

  private void say(String idea, String... fields) {
    MockHttpServletResponse answer = send(idea, fields);
    assertThat(answer.getStatus()).as(AtTheDesk.text(answer)).isEqualTo(302);
  }

  private MockHttpServletResponse send(String idea, String... fields) {
    Meeting next = box.next(plan).orElseThrow();
    String[] sent = new String[fields.length + 4];
    for (int i = 0; i < fields.length; i += 2) {
      sent[i] = fields[i] + "-" + idea;
      sent[i + 1] = fields[i + 1];
    }
    sent[fields.length] = "meeting";
    sent[fields.length + 1] = next.key();
    sent[fields.length + 2] = "seen-" + idea;
    sent[fields.length + 3] = seen(idea);
    return desk.send(IDEAS, sent);
  }

  private String seen(String idea) {
    return html(IDEAS).replaceAll("(?s).*name=\"seen-" + idea + "\" value=\"([0-9a-f]+)\".*", "$1");
  }

  private void said(Voice voice, boolean yes, List<String> missing) {
    heard.leave(first, UUID.randomUUID(), new WereYouHeard(voice, yes, missing, null));
  }

  private List<String> headings(Meeting meeting, String person, Role role) {
    return part.of(meeting, me(person, role)).stream().map(MeetingPart.Section::heading).toList();
  }

  private SignedIn me(String person, Role role) {
    return new SignedIn(person, district.code, "Somebody", Set.of(role));
  }

  private String html(String path) {
    return new String(desk.look(path).getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private void nobody() {
    desk.as(district.principal, district.code, Role.PRINCIPAL);
  }

  private void asSuperintendent() {
    desk.as(district.superintendent, district.code, Role.SUPERINTENDENT);
  }

  private void asOfficer() {
    desk.as(district.officer, district.code, Role.OFFICER);
  }
}
