package org.almanac.mentorship;

import static org.almanac.mentorship.TouchScene.DUE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.almanac.SharedAlmanacTest;
import org.almanac.people.Role;
import org.almanac.plt.AtTheDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What coordinators hear: what "help" asks for, and to whom to say hello. */
@SharedAlmanacTest
@Import({SmallAssociation.class, TouchScene.class, AtTheDesk.class})
class HelpAndHelloTest {
  private static final String LINE = "Whom could I ask about budgets?";

  @Autowired TouchScene scene;
  @Autowired AtTheDesk desk;
  @Autowired Contact contact;

  private String mia;
  private String max;

  @BeforeEach
  void aPair() {
    scene.opens();
    mia = scene.association.mia;
    max = scene.association.max;
  }

  @Test
  void only_help_tells_the_coordinator_what_is_wanted() {
    desk.as(mia, scene.code(), Role.NEW_MEMBER);
    assertThat(desk.read("/in-touch/" + mia + "/help"))
        .contains("The coordinators read what you write here", "is not told that you asked");
    assertThat(desk.send("/in-touch/" + mia + "/help", "line", LINE).getRedirectedUrl())
        .isEqualTo("/in-touch/" + mia);
    assertThat(coordinator().read("/say-hello")).contains("Mia Of", LINE);
    assertThat(coordinator().read("/")).contains("one person would like some help");
    scene.round(LocalDate.of(2026, 9, 2));
    assertThat(scene.newest(scene.association.coordinator))
        .contains("Mia Of " + scene.code() + " would like some help")
        .doesNotContain("budgets");
  }

  @Test
  void the_other_one_is_not_told() {
    ask(mia, LINE);
    scene.round(LocalDate.of(2026, 9, 2));
    assertThat(scene.mails(max)).isEmpty();
    desk.as(max, scene.code(), Role.MENTOR);
    assertThat(desk.read("/in-touch/" + mia) + desk.read("/in-touch/" + mia + "/help"))
        .doesNotContain("budgets", "You have asked");
  }

  @Test
  void a_coordinator_who_is_the_other_of_the_pair_does_not_read_it_and_the_next_one_is_told() {
    scene.association.holds(max, Role.COORDINATOR, "000", LocalDate.of(2010, 1, 1), null);
    ask(mia, LINE);
    scene.round(LocalDate.of(2026, 9, 2));
    assertThat(scene.mails(max)).isEmpty();
    assertThat(scene.newest(scene.association.coordinator)).contains("would like some help");
    desk.as(max, scene.code(), Role.COORDINATOR, Role.MENTOR);
    assertThat(desk.read("/say-hello") + desk.read("/"))
        .doesNotContain(LINE, "one person would like some help");
    desk.send("/say-hello/help/" + scene.rows("help_wish").get(0).split("\\|")[0]);
    assertThat(coordinator().read("/say-hello")).contains(LINE);
  }

  @Test
  void where_nobody_else_coordinates_the_page_says_before_that_nobody_would_read_it() {
    scene.association.holds(max, Role.COORDINATOR, "000", LocalDate.of(2010, 1, 1), null);
    desk.as(mia, scene.code(), Role.NEW_MEMBER);
    String page = "/in-touch/" + mia + "/help";
    assertThat(desk.read(page)).contains("The coordinators read").doesNotContain("call somebody");
    scene.association.ends(
        scene.association.coordinator, Role.COORDINATOR, LocalDate.of(2026, 8, 31));
    assertThat(desk.read(page))
        .contains("the other one of your pair, and does not read", "call somebody else")
        .doesNotContain("The coordinators read");
    assertThat(AtTheDesk.text(desk.send(page, "line", LINE)))
        .as("nothing typed is lost, and nothing is kept that nobody reads")
        .contains("call somebody else", LINE);
    assertThat(scene.rows("help_wish")).isEmpty();
  }

  @Test
  void a_mentor_with_two_members_asks_about_one_of_them_and_the_coordinator_reads_which() {
    String ada = scene.association.person("ada", Role.NEW_MEMBER, "000");
    scene.association.agree(ada, max, SmallAssociation.DAY);
    ask(max, LINE);
    desk.as(max, scene.code(), Role.MENTOR);
    assertThat(desk.read("/in-touch/" + mia)).contains("You have asked");
    assertThat(desk.read("/in-touch/" + ada)).doesNotContain("You have asked");
    assertThat(desk.read("/in-touch/" + ada + "/help")).doesNotContain("budgets");
    desk.send("/in-touch/" + ada + "/help", "line", "Where do I begin?");
    assertThat(scene.rows("help_wish")).hasSize(2);
    assertThat(coordinator().read("/say-hello"))
        .contains("In the mentorship with Mia Of", "In the mentorship with Ada Of", LINE);
    desk.as(max, scene.code(), Role.MENTOR).send("/in-touch/" + ada + "/help/back");
    assertThat(coordinator().read("/say-hello")).contains(LINE).doesNotContain("Ada");
  }

  @Test
  void once_a_coordinator_was_in_touch_the_line_is_erased() {
    ask(mia, LINE);
    String id = scene.rows("help_wish").get(0).split("\\|")[0];
    assertThat(coordinator().send("/say-hello/help/" + id).getRedirectedUrl())
        .isEqualTo("/say-hello");
    assertThat(scene.rows("help_wish").toString()).doesNotContain("budgets");
    assertThat(coordinator().read("/say-hello")).contains("Nobody just now");
  }

  @Test
  void what_was_asked_can_be_changed_and_taken_back() {
    ask(mia, LINE);
    ask(mia, "About time instead");
    assertThat(scene.rows("help_wish")).hasSize(1).allMatch(row -> row.contains("About time"));
    desk.as(mia, scene.code(), Role.NEW_MEMBER).send("/in-touch/" + mia + "/help/back");
    assertThat(scene.rows("help_wish")).isEmpty();
    scene.round(LocalDate.of(2026, 9, 2));
    assertThat(scene.mails(scene.association.coordinator)).isEmpty();
  }

  @Test
  void an_empty_line_and_a_long_one_are_met_kindly_and_nothing_typed_is_lost() {
    desk.as(mia, scene.code(), Role.NEW_MEMBER);
    String path = "/in-touch/" + mia + "/help";
    assertThat(AtTheDesk.text(desk.send(path, "line", " \n\t \u202e\u200b")))
        .contains("is still empty");
    String tooLong = "kept ".repeat(70);
    assertThat(AtTheDesk.text(desk.send(path, "line", tooLong)))
        .contains("has 350 characters, and 300 fit", "kept kept");
    assertThat(scene.rows("help_wish")).isEmpty();
    ask(mia, "<b>bold</b> & \"quoted\" \u0000 \r\nSubject: x");
    assertThat(
            new String(
                coordinator().look("/say-hello").getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8))
        .contains("&lt;b&gt;bold&lt;/b&gt; &amp;")
        .doesNotContain("<b>bold");
  }

  @Test
  void a_second_unanswered_note_puts_the_pair_on_the_list_say_hello_and_no_mail_is_written() {
    scene.round(DUE);
    scene.round(LocalDate.of(2027, 1, 4));
    assertThat(coordinator().read("/say-hello")).contains("None just now");
    LocalDate later = LocalDate.of(2027, 1, 25);
    scene.round(later);
    assertThat(coordinator().read("/say-hello")).contains("Mia Of " + scene.code() + " and Max Of");
    assertThat(coordinator().read("/")).contains("one pair to say hello to");
    assertThat(scene.mails(scene.association.coordinator)).isEmpty();
    assertThat(scene.mails(mia)).hasSize(2);
    coordinator().send("/say-hello/" + mia);
    assertThat(coordinator().read("/say-hello")).contains("None just now");
    assertThat(contact.of(scene.pair()).countsFrom()).isEqualTo(later);
  }

  @Test
  void a_tap_takes_the_pair_off_the_list() {
    scene.round(DUE);
    scene.round(LocalDate.of(2027, 1, 4));
    scene.round(LocalDate.of(2027, 1, 25));
    desk.as(max, scene.code(), Role.MENTOR).send("/in-touch/" + mia);
    assertThat(coordinator().read("/say-hello")).contains("None just now");
  }

  @Test
  void in_july_and_august_no_note_is_written() {
    scene.moveTo(LocalDate.of(2027, 5, 17), "10:00");
    desk.as(max, scene.code(), Role.MENTOR).send("/in-touch/" + mia);
    for (LocalDate day = LocalDate.of(2027, 6, 28);
        day.getMonthValue() < 9;
        day = day.plusDays(7)) {
      scene.round(day);
    }
    assertThat(scene.mails(max)).isEmpty();
    scene.round(LocalDate.of(2027, 9, 15));
    assertThat(scene.mails(max)).isEmpty();
    scene.round(LocalDate.of(2027, 9, 16));
    assertThat(scene.newest(max)).contains("You and Mia: still in touch?");
  }

  @Test
  void a_principal_and_a_coordinator_of_another_organization_see_and_do_nothing() {
    ask(mia, LINE);
    String id = scene.rows("help_wish").get(0).split("\\|")[0];
    String other = scene.code();
    for (Role role :
        new Role[] {Role.PRINCIPAL, Role.MENTOR, Role.NEW_MEMBER, Role.SUPERINTENDENT}) {
      desk.as(mia, other, role);
      assertThat(desk.look("/say-hello").getStatus()).isEqualTo(403);
      assertThat(desk.send("/say-hello/help/" + id).getStatus()).isEqualTo(403);
      assertThat(desk.send("/say-hello/" + mia).getStatus()).isEqualTo(403);
    }
    scene.association.opens();
    assertThat(coordinator().read("/say-hello")).contains("Nobody just now").doesNotContain("Mia");
    assertThat(desk.look("/in-touch/" + mia).getStatus()).isEqualTo(404);
    desk.send("/say-hello/help/" + id);
    desk.send("/say-hello/" + mia);
    assertThat(
            scene
                .association
                .jdbc
                .sql("select line from help_wish where organization = ?")
                .param(other)
                .query(String.class)
                .list())
        .containsExactly(LINE);
  }

  private void ask(String person, String line) {
    desk.as(person, scene.code(), person.equals(mia) ? Role.NEW_MEMBER : Role.MENTOR)
        .send("/in-touch/" + mia + "/help", "line", line);
  }

  private AtTheDesk coordinator() {
    return desk.as(scene.association.coordinator, scene.code(), Role.COORDINATOR);
  }
}
