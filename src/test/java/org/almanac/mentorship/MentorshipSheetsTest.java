package org.almanac.mentorship;

import static org.almanac.mentorship.SmallAssociation.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.almanac.SharedAlmanacTest;
import org.almanac.access.NoticeSeen;
import org.almanac.people.Role;
import org.almanac.plt.AtTheDesk;
import org.almanac.registers.RegisterWords;
import org.almanac.registers.Word;
import org.almanac.registers.WordList;
import org.almanac.writing.MyPages;
import org.almanac.writing.Offer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.web.context.WebApplicationContext;

/** What a mentorship gives the two to write, and what becomes of it in life. */
@SharedAlmanacTest
@Import({SmallAssociation.class, AtTheDesk.class, AtThePages.class})
class MentorshipSheetsTest {
  @Autowired SmallAssociation association;
  @Autowired MentorshipSheets sheets;
  @Autowired RegisterWords words;
  @Autowired WebApplicationContext pages;
  @Autowired NoticeSeen notice;

  private MyPages web;
  private String mia;
  private String max;

  @BeforeEach
  void theyAgree() {
    association.opens();
    web = new MyPages(pages);
    mia = association.mia;
    max = association.max;
    association.agree(mia, max, DAY);
    for (String who :
        List.of(mia, max, association.moe, association.una, association.coordinator)) {
      notice.seen(association.code, who, "en", true);
    }
  }

  @Test
  void what_stays_between_them_and_their_goals_are_read_by_both_and_by_nobody_else() {
    String path = "/my-pages/mentorship-agreement/" + mia + "-" + max;
    web.write(mia, path, "between-us", "Everything about people");
    web.write(max, path, "goals", "To listen first");
    for (String who : List.of(mia, max)) {
      assertThat(web.open(who, path).text())
          .contains("What stays between us", "Everything about people", "To listen first");
    }
    for (String who : List.of(association.moe, association.una, association.coordinator)) {
      assertThat(web.open(who, path).status()).as(who).isEqualTo(404);
    }
  }

  @Test
  void self_assessment_and_growth_plan_are_offered_at_start_middle_and_end_and_never_due() {
    assertThat(subjects(mia, "mentorship-self-assessment", DAY)).containsExactly("start");
    assertThat(subjects(mia, "mentorship-growth-plan", DAY.plusYears(1)))
        .containsExactly("start", "middle");
    assertThat(subjects(mia, "mentorship-growth-plan", DAY.plusMonths(18)))
        .containsExactly("start", "middle", "end");
    association.moveTo(DAY.plusYears(2));
    assertThat(subjects(mia, "mentorship-self-assessment", DAY.plusYears(2)))
        .as("while they say thank you")
        .containsExactly("start", "middle", "end");
    assertThat(offers(mia, DAY)).allMatch(offer -> offer.to() == null);
    assertThat(association.tasks.createTaskQuery().tenantIdIn(association.code).list())
        .extracting("name")
        .containsOnly("Close the mentorship");
  }

  @Test
  void they_are_the_members_own_and_shared_with_the_mentor_only_if_the_member_says_so() {
    String path = "/my-pages/mentorship-self-assessment/start";
    web.write(mia, path, "in-relationships", "I know the people by name");
    assertThat(web.open(max, path).status()).isEqualTo(404);
    assertThat(web.open(max, path + "/of/" + mia).status()).isEqualTo(404);
    web.send(mia, path + "/share", "with", max);
    assertThat(web.open(max, path + "/of/" + mia).text()).contains("I know the people by name");
    assertThat(web.open(association.coordinator, path + "/of/" + mia).status()).isEqualTo(404);
  }

  @Test
  void the_dimensions_of_practice_are_the_associations_own_words_in_both_languages() {
    String path = "/my-pages/mentorship-self-assessment/start";
    assertThat(web.open(mia, path).text())
        .contains("Leading learning", "what students learn, and how we know", "Leading myself");
    words.add(
        association.code,
        WordList.DIMENSIONS,
        null,
        "Land and language: whose land we are on",
        "Terre et langue : sur quelle terre nous sommes");
    assertThat(web.open(mia, path).text()).contains(">Land and language</label>");
    notice.seen(association.code, mia, "fr", true);
    assertThat(web.open(mia, path).text())
        .contains(">Terre et langue</label>", "sur quelle terre nous sommes", "Où j’en suis");
    assertThat(web.open(mia, "/my-pages/mentorship-growth-plan/start").text())
        .contains("Les relations · ", "Terre et langue");
  }

  @Test
  void a_dimension_that_is_no_longer_asked_hides_nothing_that_was_written() {
    String path = "/my-pages/mentorship-self-assessment/start";
    web.write(mia, path, "in-equity", "Every child has a name");
    var book = words.of(association.code);
    var equity = book.find(WordList.DIMENSIONS, "equity").orElseThrow();
    words.change(
        association.code,
        new Word(WordList.DIMENSIONS, "equity", null, equity.en(), equity.fr(), false));
    assertThat(web.open(mia, path).text())
        .contains("Something this page asked earlier", "Every child has a name");
  }

  @Test
  void a_district_visit_is_offered_once_a_year_with_whom_to_meet_and_a_reflection_of_ones_own() {
    String pair = mia + "-" + max;
    String visit = "/my-pages/mentorship-visit/year-1-" + pair;
    assertThat(web.open(mia, visit).text())
        .contains("District staff", "The chair of the board", "Trustees", "Teachers")
        .contains("The parent council", "When it could be");
    web.write(max, visit, "chair", "Half an hour with Ana Reyes");
    web.write(mia, "/my-pages/mentorship-visit-reflection/year-1", "saw", "They laughed a lot");
    assertThat(web.open(mia, visit).text()).contains("Half an hour with Ana Reyes");
    assertThat(web.open(max, "/my-pages/mentorship-visit-reflection/year-1").status())
        .isEqualTo(404);
    assertThat(subjects(mia, "mentorship-visit", DAY.plusDays(364)))
        .containsExactly("year-1-" + pair);
    assertThat(subjects(max, "mentorship-visit", DAY.plusDays(366)))
        .containsExactly("year-2-" + pair);
    assertThat(subjects(mia, "mentorship-visit-reflection", DAY.plusDays(366)))
        .containsExactly("year-2");
  }

  @Test
  void my_web_is_drawn_by_me_and_seen_by_me_alone() {
    String path = "/my-pages/mentorship-web/mine";
    web.write(mia, path, "people", "Ana: asks good questions\nMax: knows the law");
    assertThat(web.open(mia, path).text()).contains("2 people around you", ">Ana</text>");
    assertThat(web.open(max, path).text()).as("a web of his own").doesNotContain("Ana");
    assertThat(web.open(association.coordinator, path).status()).isEqualTo(404);
  }

  @Test
  void when_a_mentor_leaves_private_notes_do_not_travel_and_the_former_mentor_reads_no_more() {
    String before = "/my-pages/mentorship-agreement/" + mia + "-" + max;
    String plan = "/my-pages/mentorship-growth-plan/start";
    web.write(mia, before, "goals", "The members goals");
    web.write(max, before, "goals", "The mentors goals");
    web.write(mia, plan, "goal", "The members plan");
    web.send(mia, plan + "/share", "with", max);
    web.write(max, "/my-pages/mentorship-notes/" + mia + "-" + max, "notes", "The mentors notes");
    LocalDate day = LocalDate.of(2027, 2, 1);
    association.ends(max, Role.MENTOR, day.minusDays(1));
    association.moveTo(day);
    association.agree(mia, association.moe, day);

    assertThat(web.open(max, plan + "/of/" + mia).status()).isEqualTo(404);
    assertThat(web.open(max, before).text())
        .contains("The mentors goals")
        .doesNotContain("The members goals");
    assertThat(web.open(max, "/my-pages").text()).contains("What you keep");
    assertThat(web.open(mia, before).text())
        .contains("The members goals")
        .doesNotContain("The mentors goals");
    assertThat(web.open(mia, plan).text()).contains("The members plan", "Let Moe Of ");
    for (Offer offer : offers(association.moe, day)) {
      assertThat(
              web.open(association.moe, "/my-pages/" + offer.kind() + "/" + offer.subject()).text())
          .doesNotContain("The members", "The mentors");
    }
  }

  @Test
  void somebody_meanwhile_has_pages_of_their_own_and_the_mentor_finds_theirs_again() {
    String path = "/my-pages/mentorship-agreement/" + mia + "-" + max;
    web.write(mia, path, "goals", "The members goals");
    Mentorship row = association.of(mia);
    row.meanwhile().mentored(association.moe, DAY, DAY.plusMonths(3));
    association.rows.save(row);
    assertThat(web.open(association.moe, path).status()).isEqualTo(404);
    assertThat(subjects(association.moe, "mentorship-agreement", DAY))
        .containsExactly(mia + "-" + association.moe);
    assertThat(subjects(association.moe, "mentorship-agreement", DAY.plusMonths(4))).isEmpty();
    assertThat(web.open(max, path).text()).contains("The members goals");
  }

  @Test
  void member_leaves_and_returns_after_eight_months_and_finds_everything_again() {
    String plan = "/my-pages/mentorship-growth-plan/start";
    web.write(mia, plan, "goal", "The members plan");
    association.ends(mia, Role.NEW_MEMBER, LocalDate.of(2027, 1, 31));
    association.moveTo(LocalDate.of(2027, 2, 1));
    assertThat(association.of(mia).state()).isEqualTo(MentorshipState.LEFT);
    assertThat(web.open(mia, plan).text())
        .contains("The members plan", "stays yours to read")
        .doesNotContain(">Save</button>");
    association.holds(mia, Role.NEW_MEMBER, "000", LocalDate.of(2027, 10, 1), null);
    association.moveTo(LocalDate.of(2027, 10, 1));
    assertThat(association.of(mia).state()).isEqualTo(MentorshipState.WAITING);
    assertThat(web.open(mia, plan).text()).contains("The members plan", ">Save</button>");
    assertThat(subjects(mia, "mentorship-growth-plan", LocalDate.of(2027, 10, 1)))
        .as("the remaining time runs on")
        .containsExactly("start");
  }

  @Test
  void who_leaves_early_may_look_back_on_a_page_that_nobody_else_reads() {
    String back = "/my-pages/mentorship-self-assessment/end";
    assertThat(web.open(mia, back).status()).as("not yet").isEqualTo(404);
    association.ends(mia, Role.NEW_MEMBER, LocalDate.of(2027, 1, 31));
    association.moveTo(LocalDate.of(2027, 2, 1));
    assertThat(web.open(mia, "/mentorship").text()).contains("Look back", back);
    web.write(mia, back, "proud", "What I am proud of");
    assertThat(web.open(mia, back).text()).contains("What I am proud of");
    assertThat(offers(mia, LocalDate.of(2027, 2, 1))).allMatch(offer -> offer.with() == null);
    assertThat(web.open(max, back).status()).isEqualTo(404);
    assertThat(web.open(max, "/mentorship").text()).doesNotContain("Look back");
  }

  @Test
  void every_page_of_a_mentorship_opens_in_both_languages() {
    for (String language : List.of("en", "fr")) {
      for (String who : List.of(mia, max)) {
        notice.seen(association.code, who, language, true);
        for (Offer offer : offers(who, DAY)) {
          MyPages.Shown page = web.open(who, "/my-pages/" + offer.kind() + "/" + offer.subject());
          assertThat(page.status()).as(offer.kind()).isEqualTo(200);
        }
      }
    }
  }

  private List<String> subjects(String person, String kind, LocalDate day) {
    return offers(person, day).stream()
        .filter(offer -> offer.kind().equals(kind))
        .map(Offer::subject)
        .toList();
  }

  private List<Offer> offers(String person, LocalDate day) {
    return sheets.offers(association.code, person, day);
  }
}
