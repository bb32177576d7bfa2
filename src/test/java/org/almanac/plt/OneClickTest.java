package org.almanac.plt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.almanac.meetings.Attendance;
import org.almanac.meetings.Coming;
import org.almanac.meetings.Meeting;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.almanac.people.Organization;
import org.almanac.people.Organizations;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.plans.Plan;
import org.almanac.plans.PlanVersion;
import org.almanac.plans.Plans;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** From the mail to the answer without signing in. */
@SmallDistrictTest
class OneClickTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 14);

  @Autowired SmallDistrict district;
  @Autowired CalendarPost post;
  @Autowired OnAPhone phone;
  @Autowired Attendance attendance;
  @Autowired Persons persons;
  @Autowired Organizations organizations;
  @Autowired Plans plans;
  @Autowired Announcements announcements;

  Meeting meeting;

  @BeforeEach
  void theCardsAreInTheMail() {
    district.opens();
    meeting = post.prepared(DAY);
    post.cardsAreOut();
  }

  @Test
  void the_mail_has_the_card_and_two_taps_as_links() {
    assertThat(phone.links(district.principal).keySet())
        .containsExactly(
            "Open my card",
            "I can't come",
            "This isn't mine",
            "My exit ticket, for the last five minutes of the day");
    assertThat(phone.links(district.principal).values())
        .filteredOn(path -> path.startsWith("/card/"))
        .doesNotHaveDuplicates()
        .hasSize(3);
  }

  @Test
  void a_mail_scanner_that_opens_the_link_changes_nothing() {
    List<String> before = phone.traces();
    for (String path : phone.links(district.principal).values()) {
      assertThat(phone.open(path).getStatus()).isEqualTo(200);
      assertThat(phone.ask(path).getStatus()).isEqualTo(200);
    }
    assertThat(phone.traces()).isEqualTo(before);
    assertThat(phone.read(phone.card(district.principal))).contains("Your plan");
  }

  @Test
  void a_card_is_sent_from_the_mail_and_says_what_was_recorded() {
    String card = phone.card(district.principal);
    assertThat(phone.read(card))
        .contains("Wednesday, 14 October: two taps", "Whitby", "Nothing new", "I can't come")
        .doesNotContain("Your step now");
    MockHttpServletResponse sent =
        phone.press(card, "plan", "moved", "moved", "Reading circles", "brings", "Two photos");
    assertThat(sent.getStatus()).isEqualTo(302);
    assertThat(phone.read(sent.getRedirectedUrl()))
        .contains("Thank you, it's in", "Reading circles", "Two photos")
        .contains("You can change your mind until Wednesday, 14 October at 09:00");
    assertThat(coming(district.principal)).isEqualTo(Coming.COMING);
    assertThat(versions()).containsExactly("Reading circles");
    assertThat(district.open("Bring your card", district.principal)).isEmpty();
  }

  @Test
  void what_cannot_be_accepted_is_said_beside_its_field_and_nothing_typed_is_lost() {
    String card = phone.card(district.principal);
    MockHttpServletResponse back = phone.press(card, "plan", "moved", "brings", "Two photos");
    assertThat(back.getStatus()).isEqualTo(200);
    assertThat(AtTheDesk.text(back)).contains("One line, please", "Two photos");
    assertThat(html(back)).contains("id=\"plan-problem\"").contains("checked=\"checked\"");
    assertThat(phone.press(card, "plan", "nothing-new", "brings", "Paper").getStatus())
        .isEqualTo(302);
  }

  @Test
  void a_link_works_once() {
    String card = phone.card(district.principal);
    phone.press(card, "plan", "nothing-new", "brings", "Secret photos");
    MockHttpServletResponse again = phone.press(card, "plan", "moved", "moved", "Other words");
    assertThat(again.getStatus()).isEqualTo(410);
    assertThat(AtTheDesk.text(again))
        .contains("This was sent already", "used on Thursday, 24 September at 12:00")
        .doesNotContain("Secret photos", "Paula");
    assertThat(phone.read(card)).contains("This was sent already").doesNotContain("Secret");
    assertThat(versions()).isEmpty();
    assertThat(results()).containsExactly("form RECORDED", "form USED_BEFORE");
  }

  @Test
  void a_link_lives_at_most_seven_days() {
    String card = phone.card(district.principal);
    district.moveTo(LocalDate.of(2026, 10, 1), "06:59");
    assertThat(phone.open(card).getStatus()).isEqualTo(200);
    district.moveTo(LocalDate.of(2026, 10, 1), "12:01");
    assertThat(phone.read(card)).contains("This link has had its days").doesNotContain("Your plan");
    assertThat(phone.open(card).getStatus()).isEqualTo(410);
    assertThat(html(phone.open(card))).contains("/go/");
    assertThat(phone.press(card, "plan", "nothing-new", "brings", "x").getStatus()).isEqualTo(410);
    assertThat(coming(district.principal)).isEqualTo(Coming.UNKNOWN);
    assertThat(results()).containsExactly("form EXPIRED");
  }

  @Test
  void a_link_dies_with_its_task() {
    String card = phone.card(district.principal);
    String cantCome = phone.cantCome(district.principal);
    district.send(
        district.task("Bring your card", district.principal),
        Map.of("plan", "nothing-new", "brings", "Paper"));
    assertThat(phone.read(card)).contains("This one is done", "Mail me a fresh link");
    assertThat(phone.press(cantCome).getStatus()).isEqualTo(410);
    assertThat(coming(district.principal)).isEqualTo(Coming.COMING);

    String colleagues = phone.card(district.colleague);
    district.tasks.setAssignee(
        district.task("Bring your card", district.colleague).getId(), district.officer);
    assertThat(phone.read(colleagues))
        .contains("It is with somebody else now")
        .doesNotContain("Olga", "Your plan");
  }

  @Test
  void a_link_of_another_purpose_does_nothing() {
    String cantCome = phone.cantCome(district.principal);
    phone.press(cantCome, "plan", "moved", "moved", "Smuggled in", "brings", "Smuggled");
    assertThat(versions()).isEmpty();
    assertThat(coming(district.principal)).isEqualTo(Coming.CANT_COME);
    String notMine = phone.links(district.colleague).get("This isn't mine");
    phone.press(notMine, "cantCome", "true", "plan", "moved", "moved", "Smuggled in");
    assertThat(coming(district.colleague)).isEqualTo(Coming.UNKNOWN);
    assertThat(phone.send(notMine + "/draft", null, "brings", "x").getStatus()).isEqualTo(410);
  }

  @Test
  void i_cannot_come_is_one_page_and_one_button() {
    String cantCome = phone.cantCome(district.officer);
    assertThat(phone.read(cantCome))
        .contains("I can't come", "Wednesday, 14 October", "no reason needed")
        .doesNotContain("Send");
    MockHttpServletResponse sent = phone.press(cantCome);
    assertThat(phone.read(sent.getRedirectedUrl())).contains("Thank you, it's in", "I can't come");
    assertThat(coming(district.officer)).isEqualTo(Coming.CANT_COME);
    assertThat(attendance.expected(district.code, meeting.key())).isEqualTo(3);
  }

  @Test
  void this_is_not_mine_is_one_page_and_one_button() {
    String notMine = phone.links(district.principal).get("This isn't mine");
    assertThat(phone.read(notMine)).contains("This isn't mine", "No reason needed");
    MockHttpServletResponse said = phone.press(notMine);
    assertThat(said.getStatus()).isEqualTo(302);
    assertThat(district.open("Bring your card", district.principal)).isEmpty();
    String after = said.getRedirectedUrl();
    assertThat(phone.read(after)).contains("It is with the coordinators now");
    MockHttpServletResponse back = phone.press(after);
    assertThat(district.open("Bring your card", district.principal)).hasSize(1);
    assertThat(phone.read(back.getRedirectedUrl())).contains("Your plan");
  }

  @Test
  void a_shared_mailbox_gets_no_signed_link() {
    String before = phone.card(district.principal);
    shares(district.principal, district.code);
    assertThat(phone.open(before).getStatus()).isEqualTo(404);
    reminded(district.principal);
    assertThat(phone.links(district.principal).values())
        .noneMatch(path -> path.startsWith("/card/"))
        .anyMatch(path -> path.startsWith("/go/"))
        .anyMatch(path -> path.endsWith("/not-mine"));
  }

  @Test
  void whom_another_organization_has_too_keeps_their_links() {
    String card = phone.card(district.principal);
    shares(district.principal, "o" + district.code);
    assertThat(phone.open(card).getStatus()).isEqualTo(200);
    reminded(district.principal);
    assertThat(phone.links(district.principal).values()).anyMatch(p -> p.startsWith("/card/"));
  }

  @Test
  void an_old_link_dies_with_the_old_address() {
    String card = phone.card(district.principal);
    persons.save(persons.findById(district.principal).orElseThrow().writtenTo("new@example.org"));
    assertThat(phone.open(card).getStatus()).isEqualTo(404);
    assertThat(phone.read(card))
        .isEqualTo(phone.read("/card/" + "x".repeat(54)))
        .doesNotContain("/go/");
    persons.save(
        persons
            .findById(district.principal)
            .orElseThrow()
            .writtenTo(district.principal + "@" + district.code + ".example.org"));
    assertThat(phone.open(card).getStatus()).isEqualTo(200);
  }

  @Test
  void a_reminder_carries_fresh_links_of_the_same_kind() {
    reminded(district.principal);
    Map<String, String> links = phone.links(district.principal);
    assertThat(links.keySet()).contains("Open it", "I can't come", "This isn't mine");
    assertThat(phone.read(links.get("Open it"))).contains("Your plan");
  }

  @Test
  void a_link_of_who_left_opens_nothing() {
    String card = phone.card(district.principal);
    district.ends(district.principal, LocalDate.of(2026, 9, 23));
    assertThat(phone.open(card).getStatus()).isEqualTo(404);
  }

  /** A reminder in the mail of 8 October. */
  private void reminded(String person) {
    String task = district.task("Bring your card", person).getId();
    announcements.announce(
        Announcement.once(district.code, task, "task-coming-up", person).about(task));
    post.goesOut(LocalDate.of(2026, 10, 8));
  }

  @Test
  void who_is_said_to_share_a_mailbox_signs_in() {
    String card = phone.card(district.principal);
    persons.save(persons.findById(district.principal).orElseThrow().sharingMailbox(true));
    assertThat(phone.open(card).getStatus()).isEqualTo(404);
  }

  private void shares(String person, String organization) {
    organizations
        .findById(organization)
        .orElseGet(() -> organizations.save(new Organization(organization, "Other")));
    persons.save(
        new Person(
            "x" + district.code,
            organization,
            "Xe",
            "Of",
            persons.findById(person).orElseThrow().mail()));
  }

  private Coming coming(String person) {
    return attendance.of(district.code, meeting.key(), person).orElseThrow().coming();
  }

  private List<String> versions() {
    return plans
        .of(district.code, "101", "2026-27")
        .map((Plan plan) -> plans.versions(plan).stream().map(PlanVersion::whatMoved).toList())
        .orElse(List.of());
  }

  private List<String> results() {
    return district
        .jdbc
        .sql("select purpose, result from link_use where organization = ? order by id")
        .param(district.code)
        .query((row, n) -> row.getString(1) + " " + row.getString(2))
        .list();
  }

  private static String html(MockHttpServletResponse page) {
    return new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
