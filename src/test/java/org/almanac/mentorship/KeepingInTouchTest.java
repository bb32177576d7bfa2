package org.almanac.mentorship;

import static org.almanac.mentorship.TouchScene.DUE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.almanac.SharedAlmanacTest;
import org.almanac.access.NoticeSeen;
import org.almanac.people.PeopleChange;
import org.almanac.people.Role;
import org.almanac.plt.AtTheDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;

/** Contact: one note after a long silence, and the tap that answers it. */
@SharedAlmanacTest
@Import({SmallAssociation.class, TouchScene.class, TouchScene.Said.class, AtTheDesk.class})
class KeepingInTouchTest {
  @Autowired TouchScene scene;
  @Autowired Contact contact;
  @Autowired AtTheDesk desk;
  @Autowired NoticeSeen wishes;

  private String mia;
  private String max;

  @BeforeEach
  void aPair() {
    scene.opens();
    mia = scene.association.mia;
    max = scene.association.max;
  }

  @Test
  void after_twice_the_pairs_rhythm_both_get_one_note() {
    scene.round(DUE.minusDays(3));
    assertThat(scene.mails(mia)).isEmpty();
    scene.round(DUE);
    assertThat(scene.mails(mia)).hasSize(1);
    assertThat(scene.mails(max)).hasSize(1);
    assertThat(scene.newest(mia))
        .contains("You and Max: still in touch?", "one tap, from either of you")
        .contains("Nothing is counted, and nobody else is told.");
    assertThat(scene.newest(max)).contains("You and Mia: still in touch?");
    assertThat(scene.links(mia).keySet())
        .contains("We're in touch", "Find us a time", "I'd like some help");
    scene.round(DUE.plusDays(1));
    scene.round(DUE.plusDays(7));
    assertThat(scene.mails(mia)).as("one note").hasSize(1);
  }

  @Test
  void the_two_questions_ride_along_in_the_same_mail() {
    scene.round(DUE);
    assertThat(scene.mails(mia)).hasSize(1);
    assertThat(scene.newest(mia)).contains("still in touch?", "Are you being mentored?");
  }

  @Test
  void a_round_that_runs_twice_writes_one_note() {
    scene.look(DUE);
    scene.look(DUE);
    scene.round(DUE);
    assertThat(scene.rows("notice")).filteredOn(row -> row.contains(ContactNotice.KIND)).hasSize(2);
    assertThat(scene.mails(max)).hasSize(1);
  }

  @Test
  void either_says_we_are_in_touch_by_one_click_from_the_mail_and_opening_changes_nothing() {
    scene.round(DUE);
    String link = scene.links(max).get("We're in touch");
    assertThat(link).startsWith("/card/");
    List<String> before = scene.rows("pair_contact");
    assertThat(scene.open(link).getStatus()).isEqualTo(200);
    assertThat(scene.read(link))
        .contains("We're in touch", "Nobody is told who tapped")
        .doesNotContain("Mia", "Max");
    assertThat(scene.rows("pair_contact")).isEqualTo(before);

    MockHttpServletResponse pressed = scene.press(link);
    assertThat(pressed.getStatus()).isEqualTo(200);
    assertThat(AtTheDesk.text(pressed)).contains("Thank you, that is good to hear");
    assertThat(contact.of(scene.pair()).notes()).isZero();
    assertThat(scene.press(link).getStatus()).as("a link works once").isEqualTo(410);
    assertThat(scene.open(scene.links(mia).get("We're in touch")).getStatus())
        .as("of the other one: it may be said twice")
        .isEqualTo(200);
    for (LocalDate day = DUE.plusDays(7); day.isBefore(DUE.plusDays(59)); day = day.plusDays(7)) {
      scene.round(day);
    }
    assertThat(scene.mails(mia)).hasSize(1);
  }

  @Test
  void who_tapped_and_how_often_is_kept_nowhere() {
    scene.round(DUE);
    scene.press(scene.links(max).get("We're in touch"));
    desk.as(mia, scene.code(), Role.NEW_MEMBER).send("/in-touch/" + mia);
    assertThat(scene.rows("pair_contact")).hasSize(1).noneMatch(row -> row.contains(max));
  }

  @Test
  void we_are_in_touch_is_said_on_the_own_page_too() {
    desk.as(mia, scene.code(), Role.NEW_MEMBER);
    assertThat(desk.read("/in-touch/" + mia)).contains("You and Max", "We're in touch");
    scene.moveTo(LocalDate.of(2026, 10, 15), "10:00");
    assertThat(desk.send("/in-touch/" + mia).getRedirectedUrl()).isEqualTo("/in-touch/" + mia);
    scene.round(DUE);
    assertThat(scene.mails(mia)).isEmpty();
    scene.round(LocalDate.of(2026, 12, 14));
    assertThat(scene.mails(mia)).hasSize(1);
  }

  @Test
  void said_before_the_mail_leaves_the_note_is_not_written() {
    scene.moveTo(DUE, "07:00");
    scene.look(DUE);
    desk.as(max, scene.code(), Role.MENTOR).send("/in-touch/" + mia);
    scene.round(DUE.plusDays(1));
    assertThat(scene.newest(mia)).doesNotContain("still in touch?");
    assertThat(scene.mails(max)).isEmpty();
  }

  @Test
  void the_second_note_says_that_it_is_the_last_and_what_follows() {
    scene.round(DUE);
    LocalDate again = LocalDate.of(2027, 1, 4);
    scene.round(again);
    assertThat(scene.mails(mia)).hasSize(2);
    assertThat(scene.newest(mia)).contains("We won't write about it again", "may say hello");
    scene.round(again.plusDays(70));
    assertThat(scene.mails(mia)).hasSize(2);
  }

  @Test
  void while_the_mentorship_pauses_nothing_is_written() {
    LocalDate from = LocalDate.of(2026, 10, 12);
    scene.round(LocalDate.of(2026, 9, 2));
    scene.association.says(
        new PeopleChange.Away(max, from, from.plusMonths(3), scene.association.moe, null));
    scene.association.moveTo(from);
    assertThat(scene.association.of(mia).state()).isEqualTo(MentorshipState.PAUSED);
    scene.round(DUE);
    assertThat(scene.newest(mia)).doesNotContain("still in touch?");
    assertThat(desk.as(mia, scene.code(), Role.NEW_MEMBER).look("/in-touch/" + mia).getStatus())
        .isEqualTo(404);
    LocalDate back = from.plusMonths(3).plusDays(1);
    scene.association.moveTo(back);
    scene.look(back);
    scene.round(back.plusDays(50));
    assertThat(scene.newest(mia)).as("counted from then on").doesNotContain("still in touch?");
    scene.round(LocalDate.of(2027, 3, 15));
    assertThat(scene.newest(max)).contains("You and Mia: still in touch?");
    assertThat(scene.newest(mia)).as("her school has March break").doesNotContain("still in touch");
    scene.round(LocalDate.of(2027, 3, 22));
    assertThat(scene.newest(mia)).contains("You and Max: still in touch?");
  }

  @Test
  void without_a_mentor_nothing_is_written() {
    scene.association.ends(max, Role.MENTOR, LocalDate.of(2026, 10, 11));
    scene.association.moveTo(LocalDate.of(2026, 10, 12));
    scene.round(DUE);
    assertThat(scene.newest(mia)).doesNotContain("still in touch?");
    assertThat(scene.newest(max)).doesNotContain("still in touch?");
  }

  @Test
  void a_link_of_a_pair_that_is_none_any_more_does_nothing() {
    scene.round(DUE);
    String link = scene.links(mia).get("We're in touch");
    scene.association.ends(max, Role.MENTOR, DUE);
    scene.association.moveTo(DUE.plusDays(1));
    assertThat(scene.open(link).getStatus()).isEqualTo(410);
    assertThat(scene.read(link)).contains("Nothing to do here any more");
    assertThat(scene.press(link).getStatus()).isEqualTo(410);
  }

  @Test
  void one_click_stops_the_notes_for_whom_they_are_too_much_and_the_other_still_gets_them() {
    scene.round(DUE);
    Map<String, String> links = scene.links(mia);
    String stop = links.values().stream().filter(p -> p.startsWith("/stop/")).findFirst().get();
    assertThat(scene.press(stop).getStatus()).isEqualTo(200);
    assertThat(wishes.reminds(scene.code(), mia)).isFalse();
    scene.round(LocalDate.of(2027, 1, 4));
    assertThat(scene.mails(mia)).hasSize(1);
    assertThat(scene.mails(max)).hasSize(2);
  }

  @Test
  void no_note_on_a_day_that_is_no_working_day_of_the_role() {
    LocalDate sunday = LocalDate.of(2026, 11, 1);
    scene.round(sunday);
    assertThat(scene.mails(mia)).isEmpty();
    scene.round(DUE);
    assertThat(scene.mails(mia)).hasSize(1);
  }

  @Test
  void the_note_leaves_the_last_mail_of_the_month_to_what_must_be_said() {
    scene.said(max);
    scene.moveTo(DUE, "07:00");
    scene.release(DUE);
    assertThat(scene.mails(max)).hasSize(1);
    scene.association.jdbc.sql("delete from captured_mail").update();
    scene.round(LocalDate.of(2026, 11, 3));
    assertThat(scene.mails(mia)).as("a mentor's month has two mails").isEmpty();
    scene.round(LocalDate.of(2026, 12, 1));
    assertThat(scene.mails(mia)).hasSize(1);
    assertThat(scene.mails(max)).hasSize(1);
  }

  @Test
  void each_note_brings_another_case_story_to_both() {
    scene.round(DUE);
    String first = story(mia);
    assertThat(story(max)).isEqualTo(first);
    scene.round(LocalDate.of(2027, 1, 4));
    assertThat(story(mia)).isNotEqualTo(first).startsWith("/stories/");
    assertThat(desk.as(mia, scene.code(), Role.NEW_MEMBER).look(story(mia)).getStatus())
        .isEqualTo(200);
  }

  @Test
  void in_french_the_note_is_in_french() {
    wishes.reads(scene.code(), mia, "fr");
    scene.round(DUE);
    assertThat(scene.newest(mia))
        .contains("Vous et Max : toujours en contact?", "Nous sommes en contact")
        .doesNotContain("in touch");
  }

  @Test
  void a_coordinator_reads_no_note_before_it_leaves() {
    scene.moveTo(DUE.minusDays(1), "12:00");
    String mail =
        desk.as(scene.association.coordinator, scene.code(), Role.COORDINATOR).read("/mail");
    assertThat(mail).doesNotContain("still in touch", "We're in touch");
  }

  @Test
  void nobody_else_sees_the_page_of_a_pair() {
    for (Object[] who :
        new Object[][] {
          {scene.association.moe, Role.MENTOR},
          {scene.association.una, Role.SUPERINTENDENT},
          {scene.association.coordinator, Role.COORDINATOR}
        }) {
      desk.as((String) who[0], scene.code(), (Role) who[1]);
      for (String path : List.of("", "/time", "/help")) {
        assertThat(desk.look("/in-touch/" + mia + path).getStatus()).as("%s", path).isEqualTo(404);
        assertThat(desk.send("/in-touch/" + mia + path, "line", "x").getStatus()).isEqualTo(404);
      }
    }
    assertThat(scene.rows("help_wish")).isEmpty();
    assertThat(scene.open("/in-touch/" + mia).getRedirectedUrl()).endsWith("/sign-in");
  }

  private String story(String person) {
    return scene.links(person).values().stream()
        .filter(path -> path.startsWith("/stories/"))
        .findFirst()
        .orElse("");
  }
}
