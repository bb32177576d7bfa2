package org.almanac.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.almanac.AlmanacTest;
import org.almanac.access.NoticeSeen;
import org.almanac.engine.Timeline;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.almanac.people.Role;
import org.almanac.rules.Switches;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A coordinator puts the organization's own words in place of the house's, without a developer. */
@AlmanacTest
class TextsPageTest extends AtTheTexts {
  private static final String HOUSE = "{0}: two taps";

  @Autowired NoticeSeen notice;
  @Autowired JdbcTemplate jdbc;
  @Autowired Switches switches;
  @Autowired OfferedTexts offered;
  @Autowired Announcements announcements;
  @Autowired Timeline timeline;
  @Autowired Clock clock;

  @BeforeEach
  void signedIn() {
    notice.seen("ddsb", "p0001", "en", true);
    List.of("own_text", "notice", "mail_enclosure", "mail")
        .forEach(table -> jdbc.update("delete from " + table));
    timeline.moveTo(clock.instant().plus(Duration.ofMinutes(2))); // what was read is old by then
  }

  @Test
  void the_page_lists_mails_by_program_and_kind_in_both_languages() {
    String page = look("/texts").text();
    assertThat(page)
        .contains("Principal learning teams", "The card before a meeting", HOUSE)
        .contains("Voices from the field", "Every mail", "lang=\"fr\"");
    String one = look("/texts/" + CARD).text();
    assertThat(one).contains("<code>{0}</code>", "the day", "While the card is open");
  }

  @Test
  void of_a_program_that_is_switched_off_neither_mails_nor_forms_are_listed() {
    assertThat(look("/texts").text()).contains("plt-meeting-card", "plt.notice.card.heading");
    try {
      switches.put("ddsb", "plt.runs", false, "2000-01", "p0001");
      assertThat(look("/texts").text())
          .doesNotContain("plt-meeting-card", "plt.notice.card.heading")
          .contains("Every mail");
    } finally {
      switches.put("ddsb", "plt.runs", true, "2000-01", "p0001");
    }
  }

  @Test
  void every_offered_text_has_a_page() {
    for (Offered text : offered.all()) {
      assertThat(look("/texts/" + text.key()).status()).as(text.key()).isEqualTo(200);
    }
  }

  @Test
  void a_text_is_looked_at_as_a_mail_in_both_languages_before_it_is_in_force() {
    Shown shown = send(CARD, "look", "Two minutes for {0}", "Deux minutes pour {0}", null);
    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.text()).contains("srcdoc=", "Two minutes for ", "Deux minutes pour ");
    assertThat(shown.text()).contains("My exit ticket").doesNotContain("/ticket/", "/go/");
    assertThat(shown.policy()).contains("style-src 'self' 'unsafe-inline'", "object-src 'none'");
    assertThat(said("en")).isEqualTo("Monday: two taps");
  }

  @Test
  void what_is_put_in_force_is_said_from_then_on_and_every_version_is_kept() {
    assertThat(send(CARD, "write", "Our day: {0}", "Notre jour : {0}", null).to())
        .isEqualTo("/texts/" + CARD);
    assertThat(said("en")).isEqualTo("Our day: Monday");
    assertThat(said("fr")).isEqualTo("Notre jour : Monday");
    assertThat(messages.getMessage(CARD, new Object[] {"Monday"}, Locale.ENGLISH))
        .as("nobody's words where no organization is known")
        .isEqualTo("Monday: two taps");
    write(CARD, "It's {0}", "C'est {0}", 1);
    assertThat(said("fr")).isEqualTo("C'est Monday");
    String page = look("/texts/" + CARD).text();
    assertThat(page).contains("Our day: {0}", "It's {0}", "Use these words again");
    assertThat(look("/texts/" + CARD + "?en=1").text()).contains(">Our day: {0}</textarea>");
    assertThat(jdbc.queryForList("select distinct by_person from own_text", String.class))
        .containsExactly("p0001");
  }

  @Test
  void back_to_the_houses_text_is_one_click_and_is_kept_as_well() {
    write(CARD, "Our day: {0}", "Notre jour : {0}", 0);
    Shown back = post("/texts/" + CARD + "/house", me(), "seen-en", "1", "seen-fr", "1");
    assertThat(back.to()).isEqualTo("/texts/" + CARD);
    assertThat(said("en")).isEqualTo("Monday: two taps");
    assertThat(look("/texts/" + CARD).text()).contains("back to the house's text", "Our day: {0}");
  }

  @Test
  void who_changes_one_language_says_what_becomes_of_the_other() {
    Shown asked = send(CARD, "write", "Our day: {0}", french(CARD), null);
    assertThat(asked.status()).isEqualTo(200);
    assertThat(asked.text()).contains("Does the French text still say the same?", "name=\"stays\"");
    assertThat(asked.text()).as("nothing typed is lost").contains(">Our day: {0}</textarea>");
    assertThat(said("en")).isEqualTo("Monday: two taps");

    assertThat(send(CARD, "write", "Our day: {0}", french(CARD), "yes").to()).isNotNull();
    assertThat(said("en")).isEqualTo("Our day: Monday");
    assertThat(heard("fr").partly()).as("kept as it is").isFalse();
  }

  /** Edge case 57. */
  @Test
  void a_text_that_is_there_in_one_language_only_falls_back_with_notice() {
    send(CARD, "write", "Our day: {0}", french(CARD), "no");
    assertThat(heard("fr").words()).containsExactly("Our day: Monday").contains(said("fr"));
    assertThat(heard("en").partly()).isFalse();
    assertThat(look("/texts/" + CARD).text())
        .contains("French is not written yet: its readers get this text in the other language");
    Shown shown = send(CARD, "look", "Our new day: {0}", french(CARD), "no");
    assertThat(shown.text())
        .contains("Une partie de ceci n’existe pas encore en français")
        .contains("lang=&quot;en&quot;&gt;Our new day: ");

    assertThat(send(CARD, "write", "Our day: {0}", french(CARD), "yes").to())
        .as("the house's French says the same after all")
        .isNotNull();
    assertThat(heard("fr").partly()).isFalse();
  }

  /** Edge case 57, as the mail comes. */
  @Test
  void a_francophones_mail_says_that_a_part_of_it_is_in_english() {
    String key = "notices.firstLook.heading";
    send(key, "write", "Have a look: {0}", french(key), "no");
    notice.seen("ddsb", "p0001", "fr", true);
    jdbc.update("delete from captured_mail");
    announcements.announce(
        Announcement.once("ddsb", "ddsb:MAIL-FIRST-PLT", "mail-first-look", "p0001").today());
    timeline.moveTo(clock.instant().plus(Duration.ofMinutes(2)));
    String mail = jdbc.queryForObject("select plain from captured_mail", String.class);
    assertThat(mail)
        .contains(
            "Bonjour ", "Have a look: ", "Une partie de ceci n’existe pas encore en français");
  }

  @Test
  void where_a_real_mail_was_written_the_look_shows_that_one() {
    String key = "notices.firstLook.what";
    String reader =
        jdbc.queryForObject("select family_name from person where id = 'p0001'", String.class);
    announcements.announce(
        Announcement.once("ddsb", "ddsb:MAIL-FIRST-PLT", "mail-first-look", "p0001").occurring(7));
    Shown shown = send(key, "look", "One click, and off they go.", french(key), "yes");
    assertThat(shown.text()).contains("A real one of the last, to ", reader);
    assertThat(shown.text())
        .contains("One click, and off they go.")
        .doesNotContain("/mail/first/PLT");
  }

  @Test
  void a_form_is_looked_at_from_top_to_bottom_and_served_in_the_own_words() {
    String key = "forms.plt-meeting-card.cantCome.label";
    Shown shown = send(key, "look", "Not this time", "Pas cette fois", null);
    assertThat(shown.text()).contains("The form from top to bottom", "Not this time", "Votre plan");
    send(key, "write", "Not this time", "Pas cette fois", null);
    assertThat(messages.getMessage(key, null, Locale.ENGLISH)).isEqualTo("I can't come");
    String served =
        tenants.within("ddsb", () -> messages.getMessage(key, null, Locale.CANADA_FRENCH));
    assertThat(served).isEqualTo("Pas cette fois");
    String braces = "forms.plt-meeting-card.text_7.text";
    assertThat(send(braces, "write", "Table on {{tablesOn}}", "Table le {{tablesOn}}", null).to())
        .isNotNull();
  }

  @Test
  void what_does_not_hold_is_refused_with_the_reason_and_nothing_typed_is_lost() {
    for (String wrong :
        List.of("", "{5} is not there", "{day}", "Your card is overdue", "x".repeat(5000))) {
      Shown shown = send(CARD, "write", wrong, french(CARD), "yes");
      assertThat(shown.status()).as(wrong).isEqualTo(200);
      assertThat(shown.text()).as(wrong).contains("role=\"alert\"", ">" + wrong + "</textarea>");
    }
    assertThat(jdbc.queryForObject("select count(*) from own_text", Integer.class)).isZero();
  }

  @Test
  void a_tag_is_shown_as_it_was_typed_and_does_nothing() {
    String evil = "<script>alert(1)</script><img src=x onerror=alert(1)> {0}";
    Shown shown = send(CARD, "look", evil, evil, null);
    assertThat(shown.text()).doesNotContain("<script>alert", "<img src=x");
    assertThat(shown.text()).contains("&lt;script&gt;alert(1)", "are shown as they are typed");
  }

  @Test
  void what_cannot_be_seen_is_not_kept() {
    write(CARD, "Our\u0000 d\u202Eay:\r\n {0}", "Notre\u0007 jour : {0}", 0);
    assertThat(said("en")).isEqualTo("Our day: Monday");
    assertThat(said("fr")).isEqualTo("Notre jour : Monday");
  }

  @Test
  void two_coordinators_at_once_lose_nothing() {
    write(CARD, "First {0}", "Premier {0}", 0);
    Shown second = write(CARD, "Second {0}", "Deuxième {0}", 0);
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.text()).contains("Somebody else changed this text", ">Second {0}</textarea>");
    assertThat(said("en")).isEqualTo("First Monday");
  }

  @Test
  void one_organizations_words_are_not_anothers() {
    write(CARD, "Our day: {0}", "Notre jour : {0}", 0);
    String theirs =
        tenants.within(
            "hdsb", () -> messages.getMessage(CARD, new Object[] {"Monday"}, Locale.ENGLISH));
    assertThat(theirs).isEqualTo("Monday: two taps");
    RequestPostProcessor other = as("p9998", "hdsb", Role.COORDINATOR);
    assertThat(show(get("/texts/" + CARD).with(other)).text()).doesNotContain("Our day");
  }

  @Test
  void nobody_but_a_coordinator_sees_or_does_it() {
    for (Role role : List.of(Role.PRINCIPAL, Role.SUPERINTENDENT, Role.OFFICER)) {
      String person =
          jdbc.queryForObject(
              "select min(person_id) from role_assignment where organization = 'ddsb' and role = ?",
              String.class,
              role.name());
      RequestPostProcessor somebody = as(person, "ddsb", role);
      assertThat(show(get("/texts").with(somebody)).status()).isEqualTo(403);
      assertThat(show(get("/texts/" + CARD).with(somebody)).status()).isEqualTo(403);
      assertThat(post("/texts/" + CARD, somebody, "en", "x").status()).isEqualTo(403);
      assertThat(post("/texts/" + CARD + "/house", somebody).status()).isEqualTo(403);
    }
    assertThat(show(post("/texts/" + CARD).param("en", "x").with(me())).status())
        .as("without the token of the form")
        .isEqualTo(403);
  }

  @Test
  void an_engines_error_or_no_text_at_all_is_not_offered() {
    for (String key :
        List.of("engine.form.required", "pages.brand", "nowhere", "plt.year.unknown")) {
      assertThat(look("/texts/" + key).status()).as(key).isEqualTo(404);
      assertThat(post("/texts/" + key, me(), "en", "x", "do", "write").status()).isEqualTo(404);
    }
  }
}
