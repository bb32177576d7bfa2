package org.almanac.boardplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.almanac.meetings.Meeting;
import org.almanac.people.Role;
import org.almanac.plt.AtTheDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** Between working meetings attendees take ideas back and try them on. */
@BoardTableTest
class TryOnIdeasTest {
  private static final String IDEAS = "/board-plan/2026-27/ideas";

  @Autowired SmallDistrict district;
  @Autowired TwoWorkingMeetings winter;
  @Autowired AtTheDesk desk;
  @Autowired IdeaBox box;
  @Autowired IdeaDigest digest;

  @BeforeEach
  void twoWorkingMeetings() {
    winter.comes();
  }

  @Test
  void an_idea_of_the_list_is_tried_on_and_opens_the_next_meeting() {
    String idea = onTheList("Fewer goals");
    asSuperintendent();
    say(idea, "heard", "Principals breathe out", "with", "principals", "insight", "How fast");
    asOfficer();
    say(idea, "heard", "Which ones go?", "with", "teachers", "meaning", "Say why a goal stays");
    IdeaDigest.Digest opens = digest.of(winter.first);
    assertThat(opens.parts()).hasSize(1);
    assertThat(opens.parts().get(0).idea()).isEqualTo("Fewer goals");
    assertThat(opens.parts().get(0).heard())
        .containsExactly(
            "Principals breathe out. With: Principals. Surprising: How fast.",
            "Which ones go? With: Teachers. For the plan: Say why a goal stays.");
    assertThat(winter.headings(winter.first, district.association, Role.ASSOCIATION_REPRESENTATIVE))
        .containsSequence("What we heard", "Fewer goals", "Whose voices are missing");
  }

  @Test
  void whose_voices_are_missing_is_shown_from_with_whom() {
    String idea = onTheList("Fewer goals");
    asSuperintendent();
    say(idea, "heard", "Yes", "with", "principals");
    assertThat(digest.of(winter.first).missing())
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
    assertThat(winter.part.of(winter.first, winter.me(district.director, Role.DIRECTOR)).toString())
        .contains("Principals breathe out")
        .doesNotContain("Sam");
  }

  @Test
  void what_is_said_anew_takes_the_place_of_what_was_said_and_nothing_takes_it_back() {
    String idea = onTheList("Fewer goals");
    asSuperintendent();
    say(idea, "heard", "First");
    say(idea, "heard", "Second");
    assertThat(digest.of(winter.first).parts().get(0).heard()).containsExactly("Second.");
    say(idea, "heard", " ");
    assertThat(digest.of(winter.first).nothingHeard()).isTrue();
  }

  @Test
  void what_fits_no_idea_of_the_list_has_its_place_too() {
    asSuperintendent();
    say("else", "heard", "Buses");
    assertThat(digest.of(winter.first).parts().get(0).idea()).isEqualTo("Something else");
  }

  @Test
  void once_the_room_sits_down_a_line_belongs_to_the_next_meeting_and_nothing_typed_is_lost() {
    String idea = onTheList("Fewer goals");
    district.moveTo(TwoWorkingMeetings.FIRST, "09:30");
    asSuperintendent();
    MockHttpServletResponse late =
        desk.send(
            IDEAS, "meeting", winter.first.key(), "heard-" + idea, "Too late", "seen-" + idea, "0");
    assertThat(late.getStatus()).isEqualTo(409);
    assertThat(AtTheDesk.text(late)).contains("That meeting has begun", "Too late");
    assertThat(digest.of(winter.first).nothingHeard()).isTrue();
    say(idea, "heard", "For the second");
    assertThat(digest.of(winter.second).parts()).hasSize(1);
    assertThat(digest.of(winter.first).nothingHeard()).isTrue();
  }

  @Test
  void a_line_about_an_idea_that_was_taken_off_meanwhile_is_kept_and_opens_the_meeting() {
    String idea = onTheList("Fewer goals");
    String other = onTheList("Shorter words");
    asSuperintendent();
    String seen = seen(idea);
    box.close(winter.plan, idea);
    MockHttpServletResponse sent =
        desk.send(
            IDEAS,
            "meeting",
            winter.first.key(),
            "heard-" + idea,
            "Principals breathe out",
            "seen-" + idea,
            seen,
            "heard-" + other,
            "",
            "seen-" + other,
            seen);
    assertThat(sent.getStatus()).isEqualTo(302);
    assertThat(digest.of(winter.first).parts())
        .singleElement()
        .satisfies(part -> assertThat(part.idea()).isEqualTo("Fewer goals"))
        .satisfies(part -> assertThat(part.heard()).containsExactly("Principals breathe out."));
    assertThat(desk.read(IDEAS))
        .as("whose it is finds it again, and can take it back")
        .contains("off the list by now", "Principals breathe out");
    asOfficer();
    assertThat(desk.read(IDEAS)).doesNotContain("off the list by now");
    asSuperintendent();
    say(idea, "heard", " ");
    assertThat(digest.of(winter.first).nothingHeard()).isTrue();
    assertThat(desk.read(IDEAS)).doesNotContain("off the list by now");
  }

  @Test
  void written_in_two_windows_both_stand_there_and_nothing_is_overwritten() {
    String idea = onTheList("Fewer goals");
    asSuperintendent();
    String seen = seen(idea);
    say(idea, "heard", "In the one");
    MockHttpServletResponse other =
        desk.send(
            IDEAS,
            "meeting",
            winter.first.key(),
            "heard-" + idea,
            "In the other",
            "seen-" + idea,
            seen);
    assertThat(other.getStatus()).isEqualTo(409);
    assertThat(AtTheDesk.text(other)).contains("In the one", "In the other");
    assertThat(digest.of(winter.first).parts().get(0).heard()).containsExactly("In the one.");
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
    assertThat(digest.of(winter.first).nothingHeard()).isTrue();
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
    Idea proposed = box.list(winter.plan).get(0);
    assertThat(proposed.state()).isEqualTo(IdeaState.PROPOSED);
    String keep = IDEAS + "/list/" + proposed.key();
    assertThat(desk.send(keep, "idea", "Mine").getStatus()).isEqualTo(403);
    desk.as(district.director, district.code, Role.DIRECTOR);
    desk.send(keep, "idea", "Talk to evening staff");
    assertThat(box.open(winter.plan))
        .extracting(Idea::text)
        .containsExactly("Talk to evening staff");
    desk.send(keep, "idea", "Talk to evening staff", "off", "yes");
    assertThat(box.open(winter.plan)).isEmpty();
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

  private void refused(int status, String idea) {
    assertThat(desk.look(IDEAS).getStatus()).isEqualTo(status);
    assertThat(send(idea, "heard", "x").getStatus()).isEqualTo(status);
    assertThat(desk.send(IDEAS + "/list", "idea", "x").getStatus()).isEqualTo(status);
    assertThat(desk.send(IDEAS + "/list/" + idea, "idea", "x").getStatus()).isEqualTo(status);
  }

  private String onTheList(String text) {
    box.name(winter.plan, text, true);
    return box.list(winter.plan).stream()
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
    Meeting next = box.next(winter.plan).orElseThrow();
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

  private String html(String path) {
    return new String(desk.look(path).getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private void asSuperintendent() {
    desk.as(district.superintendent, district.code, Role.SUPERINTENDENT);
  }

  private void asOfficer() {
    desk.as(district.officer, district.code, Role.OFFICER);
  }
}
