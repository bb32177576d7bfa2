package org.almanac.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.almanac.SharedAlmanacTest;
import org.almanac.meetings.AgendaBlock;
import org.almanac.meetings.BlockKind;
import org.almanac.meetings.Convening;
import org.almanac.meetings.Meeting;
import org.almanac.people.Role;
import org.almanac.plt.AtTheDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What people say would help, what the team makes of it, and what came up meanwhile. */
@SharedAlmanacTest
@Import({SmallAssociation.class, AtTheDesk.class})
class CohortPagesTest {
  private static final LocalDate DAY = SmallAssociation.NOVEMBER;

  @Autowired SmallAssociation association;
  @Autowired AtTheDesk desk;
  @Autowired SuggestionBox box;
  @Autowired IssueBox issues;
  @Autowired Convening convening;

  private Meeting meeting;
  private String page;

  @BeforeEach
  void theCardsAreOut() {
    association.opens();
    association.yearBegins();
    meeting = association.cardsOut(DAY);
    page = "/meetings/" + meeting.key();
  }

  @Test
  void a_line_is_seen_by_others_and_nobody_sees_whose_it_is() {
    asMember();
    desk.send(page + "/suggestions", "help", "How others begin with their board");
    assertThat(desk.read(page + "/suggestions")).contains("How others begin", "yours");
    asMentor();
    assertThat(desk.read(page + "/suggestions"))
        .contains("What would help you most in November?", "How others begin with their board")
        .doesNotContain("Nora", "yours");
    asCoordinator();
    assertThat(desk.read(page + "/session")).doesNotContain("Nora");
  }

  @Test
  void one_thumb_per_person_and_answer_and_none_on_the_own() {
    String id = said(association.member, "Board meetings");
    asMentor();
    thumb(id, true);
    thumb(id, true);
    assertThat(desk.read(page + "/suggestions")).contains("One thumb.");
    thumb(id, false);
    assertThat(desk.read(page + "/suggestions")).contains("No thumb yet.");
    asMember();
    assertThat(desk.look(page + "/suggestions").getStatus()).isEqualTo(200);
    thumb(id, true);
    assertThat(box.seen(meeting, association.member).get(0).thumbs()).isZero();
  }

  @Test
  void nothing_on_a_page_says_who_spoke_before_whom() {
    for (int i = 0; i < 4; i++) { // said anew, a line has another key
      said(association.member, "Boards " + i);
      said(association.secondYear, "Budgets " + i);
      assertThat(box.seen(meeting, association.mentor))
          .extracting(SuggestionBox.Seen::key)
          .allMatch(key -> key.matches("[0-9a-f-]{36}"))
          .isSorted();
    }
    asMentor();
    assertThat(html(page + "/suggestions")).doesNotContainPattern("line-\\d+\"");
    assertThat(html(page + "/session")).doesNotContainPattern("name=\"topic\" value=\"\\d+\"");
  }

  @Test
  void another_line_begins_anew_and_an_empty_one_takes_it_back() {
    String id = said(association.member, "Board meetings");
    asMentor();
    thumb(id, true);
    asMember();
    desk.send(page + "/suggestions", "help", "Budgets");
    assertThat(box.seen(meeting, association.mentor).get(0).thumbs()).isZero();
    desk.send(page + "/suggestions", "help", "  ");
    assertThat(box.seen(meeting, association.mentor)).isEmpty();
    assertThat(desk.read(page + "/suggestions")).contains("Nobody has said anything yet");
  }

  @Test
  void a_line_that_is_too_long_is_named_and_nothing_typed_is_lost() {
    asMember();
    String typed = "long ".repeat(101);
    String answer = AtTheDesk.text(desk.send(page + "/suggestions", "help", typed));
    assertThat(answer).contains("Your own line", typed.strip());
    assertThat(box.seen(meeting, association.member)).isEmpty();
  }

  @Test
  void what_somebody_types_is_shown_as_text() {
    said(association.member, "<script>alert(1)</script>");
    asMentor();
    String html =
        new String(
            desk.look(page + "/suggestions").getContentAsByteArray(), StandardCharsets.UTF_8);
    assertThat(html).contains("&lt;script&gt;").doesNotContain("<script>alert");
  }

  @Test
  void the_mentor_team_chooses_from_suggestions_and_designs_the_session() {
    String id = said(association.member, "Board meetings");
    asMentor();
    String form = html(page + "/session");
    desk.send(
        page + "/session",
        design(form, "topic", id, "theme", "Boards", "practice", "40", "emergent", "30"));
    assertThat(association.named(DAY).title()).isEqualTo("Boards");
    assertThat(convening.agenda(association.code, meeting.key()))
        .extracting(AgendaBlock::kind)
        .containsExactly(BlockKind.PRACTICE, BlockKind.EMERGENT);
    asMember();
    assertThat(desk.read(page)).contains("Taken up from one line: Board meetings");
    assertThat(desk.read(page + "/suggestions")).contains("taken up");
  }

  @Test
  void an_agenda_without_emergent_issues_is_refused_and_what_was_typed_stays() {
    asMentor();
    String form = html(page + "/session");
    String answer =
        AtTheDesk.text(
            desk.send(page + "/session", design(form, "theme", "Boards", "practice", "40")));
    assertThat(answer).contains("Every agenda holds emergent issues");
    assertThat(association.named(DAY).title()).isEmpty();
    assertThat(html(page + "/session")).contains("value=\"45\"");
  }

  @Test
  void two_of_the_team_at_once_dont_overwrite_each_other() {
    asMentor();
    String form = html(page + "/session");
    String[] mine = design(form, "theme", "Mine", "practice", "40", "emergent", "30");
    desk.send(page + "/session", mine);
    desk.as(association.otherMentor, association.code, Role.MENTOR);
    String[] theirs = design(form, "theme", "Theirs", "practice", "50", "emergent", "20");
    String answer = AtTheDesk.text(desk.send(page + "/session", theirs));
    assertThat(answer).contains("Somebody of the team changed the session");
    assertThat(association.named(DAY).title()).isEqualTo("Mine");
  }

  @Test
  void those_named_as_the_team_design_and_the_others_dont() {
    asCoordinator();
    desk.send(page + "/team", "person", association.otherMentor);
    assertThat(desk.read(page + "/team")).contains("One person chooses");
    asMentor();
    assertThat(desk.look(page + "/session").getStatus()).isEqualTo(403);
    desk.as(association.otherMentor, association.code, Role.MENTOR);
    assertThat(desk.look(page + "/session").getStatus()).isEqualTo(200);
    asCoordinator();
    desk.send(page + "/team");
    assertThat(desk.read(page + "/team")).contains("All mentors choose");
  }

  @Test
  void emergent_issues_stay_open_for_anybody_until_the_room_sits_down() {
    asMember();
    desk.send(page + "/issues", "issue", "Buses in winter");
    desk.send(page + "/issues", "issue", "Buses in winter");
    assertThat(desk.read(page))
        .contains("Emergent issues", "Buses in winter", "sits down at 09:00");
    association.moveTo(DAY, "08:59");
    desk.send(page + "/issues", "issue", "A strike");
    assertThat(issues.of(meeting)).extracting(Issue::text).contains("A strike").hasSize(2);
    association.moveTo(DAY, "09:00");
    String late = AtTheDesk.text(desk.send(page + "/issues", "issue", "Too late"));
    assertThat(late).contains("The room has sat down, so the list is closed", "Too late");
    assertThat(desk.read(page)).contains("2 were named before the meeting.");
  }

  @Test
  void who_takes_no_part_and_who_is_of_another_organization_sees_and_does_nothing() {
    String id = said(association.member, "Board meetings");
    String[] pages = {"", "/suggestions", "/issues", "/session", "/team"};
    String stranger = association.person("x9", "Xenia", Role.OFFICER, LocalDate.of(2020, 1, 1));
    String neighbour = association.neighbour();
    for (String each : pages) {
      desk.as(stranger, association.code, Role.OFFICER);
      assertThat(desk.look(page + each).getStatus()).as("officer" + each).isIn(403, 404);
      desk.as(neighbour, association.code + "x", Role.COORDINATOR);
      assertThat(desk.look(page + each).getStatus()).as("elsewhere" + each).isEqualTo(404);
    }
    assertThat(desk.send(page + "/team", "person", "x").getStatus()).isEqualTo(404);
    assertThat(desk.send(page + "/issues", "issue", "x").getStatus()).isEqualTo(404);
    desk.as(stranger, association.code, Role.OFFICER);
    assertThat(desk.send(page + "/suggestions", "help", "x").getStatus()).isEqualTo(404);
    assertThat(thumbStatus(id)).isEqualTo(404);
    asMember();
    assertThat(desk.look(page + "/session").getStatus()).isEqualTo(403);
    assertThat(desk.look(page + "/team").getStatus()).isEqualTo(403);
    assertThat(desk.send(page + "/session", "theme", "x").getStatus()).isEqualTo(403);
    asCoordinator();
    assertThat(desk.send(page + "/suggestions", "help", "x").getStatus())
        .as("a coordinator has no line of their own")
        .isEqualTo(403);
  }

  @Test
  void a_coordinator_takes_an_issue_away_that_names_a_person() {
    asMember();
    desk.send(page + "/issues", "issue", "What Bob did");
    Long id = issues.of(meeting).get(0).id();
    assertThat(desk.send(page + "/issues/" + id + "/delete").getStatus()).isEqualTo(403);
    asCoordinator();
    desk.send(page + "/issues/" + id + "/delete");
    assertThat(issues.of(meeting)).isEmpty();
  }

  @Test
  void people_sit_where_they_like_so_no_table_is_promised() {
    asMember();
    assertThat(desk.read(page)).contains("Sit where you like").doesNotContain("My table");
    asCoordinator();
    assertThat(desk.read(page)).doesNotContain("Tables ");
    assertThat(desk.look(page + "/tables").getStatus()).isEqualTo(404);
  }

  @Test
  void among_meetings_of_several_programs_each_says_which_it_is() {
    asMember();
    assertThat(desk.read("/meetings")).contains("Cohort meeting, November");
  }

  private String said(String person, String text) {
    box.say(association.code, meeting.key(), person, text);
    return box.seen(meeting, person).stream()
        .filter(SuggestionBox.Seen::mine)
        .map(SuggestionBox.Seen::key)
        .findFirst()
        .orElseThrow();
  }

  private void thumb(String id, boolean up) {
    desk.send(page + "/suggestions/" + id + "/thumb", "up", String.valueOf(up));
  }

  private int thumbStatus(String id) {
    return desk.send(page + "/suggestions/" + id + "/thumb", "up", "true").getStatus();
  }

  private String[] design(String form, String... fields) {
    String seen = form.replaceAll("(?s).*name=\"seen\" value=\"([0-9a-f]+)\".*", "$1");
    String[] all = Arrays.copyOf(fields, fields.length + 2);
    all[fields.length] = "seen";
    all[fields.length + 1] = seen;
    return all;
  }

  private String html(String path) {
    return new String(desk.look(path).getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private void asMember() {
    desk.as(association.member, association.code, Role.NEW_MEMBER);
  }

  private void asMentor() {
    desk.as(association.mentor, association.code, Role.MENTOR);
  }

  private void asCoordinator() {
    desk.as(association.coordinator, association.code, Role.COORDINATOR);
  }
}
