package org.almanac.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.almanac.SharedAlmanacTest;
import org.almanac.meetings.Meeting;
import org.almanac.people.Role;
import org.almanac.plt.AtTheDesk;
import org.almanac.rules.FewCounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** While few have said what would help them, a line without a name could still tell whose it is. */
@SharedAlmanacTest
@Import({SmallAssociation.class, AtTheDesk.class})
class FirstFewLinesTest {
  @Autowired SmallAssociation association;
  @Autowired AtTheDesk desk;
  @Autowired SuggestionBox box;

  private Meeting meeting;
  private String page;

  @BeforeEach
  void theCardsAreOut() {
    association.opens();
    association.yearBegins();
    meeting = association.cardsOut(SmallAssociation.NOVEMBER);
    page = "/meetings/" + meeting.key();
  }

  @Test
  void of_the_first_few_lines_who_sees_which_cards_are_answered_reads_none() {
    says(association.member, "How others begin with their board");
    for (String from : List.of("/suggestions", "/session")) {
      asCoordinator();
      assertThat(desk.read(page + from))
          .as("whose card was answered first is known here")
          .contains("new ones once there are 5 of them")
          .doesNotContain("How others begin");
      asMentor();
      assertThat(desk.read(page + from)).contains("How others begin");
    }
    for (int i = 1; i < FewCounts.LEAST; i++) {
      says("somebody" + i, "Line " + i);
    }
    asCoordinator();
    assertThat(desk.read(page + "/suggestions")).contains("How others begin", "Line 4");
  }

  @Test
  void from_the_sixth_line_on_two_looks_do_not_tell_whose_the_new_one_is() {
    for (int i = 1; i <= FewCounts.LEAST; i++) {
      says("somebody" + i, "Line " + i);
    }
    List<String> before = readByCoordinator();
    assertThat(before).hasSize(5);
    for (int i = 6; i < 10; i++) {
      says("somebody" + i, "Line " + i);
      assertThat(readByCoordinator()).isEqualTo(before);
    }
    says("somebody3", "");
    says("somebody4", "Another line");
    assertThat(readByCoordinator())
        .as("with the one said anew five are new; who takes back hides no other")
        .containsExactly(
            "Another line", "Line 1", "Line 2", "Line 5", "Line 6", "Line 7", "Line 8", "Line 9");
  }

  private List<String> readByCoordinator() {
    return box.seenByCoordinator(meeting, association.coordinator).stream()
        .map(SuggestionBox.Seen::text)
        .sorted()
        .toList();
  }

  @Test
  void what_the_mentor_team_takes_up_of_a_few_lines_a_coordinator_reads_and_keeps() {
    says(association.member, "Board meetings");
    says(association.secondYear, "Budgets");
    String id =
        box.seen(meeting, association.member).stream()
            .filter(SuggestionBox.Seen::mine)
            .map(SuggestionBox.Seen::key)
            .findFirst()
            .orElseThrow();
    box.choose(meeting, Set.of(id));
    asCoordinator();
    assertThat(desk.read(page + "/suggestions"))
        .contains("Board meetings")
        .doesNotContain("Budgets");
  }

  private void says(String person, String line) {
    box.say(association.code, meeting.key(), person, line);
  }

  private void asMentor() {
    desk.as(association.mentor, association.code, Role.MENTOR);
  }

  private void asCoordinator() {
    desk.as(association.coordinator, association.code, Role.COORDINATOR);
  }
}
