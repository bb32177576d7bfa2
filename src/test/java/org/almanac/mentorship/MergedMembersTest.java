package org.almanac.mentorship;

import static org.almanac.mentorship.SmallAssociation.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.almanac.SharedAlmanacTest;
import org.almanac.access.NoticeSeen;
import org.almanac.people.ChangeRefused;
import org.almanac.people.Merging;
import org.almanac.people.Persons;
import org.almanac.people.Role;
import org.almanac.plt.AtTheDesk;
import org.almanac.writing.MyPages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.web.context.WebApplicationContext;

/** A second record of a new member or a mentor turns up. */
@SharedAlmanacTest
@Import({SmallAssociation.class, AtTheDesk.class})
class MergedMembersTest {
  @Autowired SmallAssociation association;
  @Autowired Merging merging;
  @Autowired Persons persons;
  @Autowired AtTheDesk desk;
  @Autowired NoticeSeen notice;
  @Autowired WebApplicationContext pages;

  private String mia;
  private String max;
  private String again;

  @BeforeEach
  void theyAgree() {
    association.opens();
    mia = association.mia;
    max = association.max;
    association.agree(mia, max, DAY);
    again = association.person("again", Role.PRINCIPAL, "102");
  }

  @Test
  void a_record_with_a_mentorship_on_its_way_is_the_one_that_stays_and_the_look_says_so() {
    refused(mia);
    desk.as(association.coordinator, association.code, Role.COORDINATOR);
    assertThat(AtTheDesk.text(desk.send("/people/" + again + "/merge/look", "other", mia)))
        .contains("Mia Of", "please keep that one instead");
    desk.send("/people/" + again + "/merge", "other", mia);
    assertThat(persons.findById(mia).orElseThrow().mergedInto()).isNull();
    assertThat(association.of(mia).state()).isEqualTo(MentorshipState.RUNNING);

    merging.merge(association.code, mia, again, DAY, association.coordinator);
    association.follow();
    assertThat(association.of(mia).state()).isEqualTo(MentorshipState.RUNNING);
    assertThat(association.mentorsOn(DAY, mia)).containsExactly(max);
  }

  @Test
  void a_record_that_wrote_private_pages_is_the_one_that_stays() {
    notice.seen(association.code, max, "en", true);
    String path = "/my-pages/mentorship-agreement/" + mia + "-" + max;
    new MyPages(pages).write(max, path, "goals", "To listen first");
    refused(max);
  }

  @Test
  void a_mentors_record_without_pages_goes_and_the_pair_goes_along() {
    merging.merge(association.code, again, max, DAY, association.coordinator);
    assertThat(association.of(mia).mentor()).contains(again);
    assertThat(association.mentorsOn(DAY, mia)).containsExactly(again);
  }

  @Test
  void of_two_mentorships_of_one_person_the_one_with_a_mentor_stays_and_the_other_ends_as_merged() {
    association.holds(again, Role.NEW_MEMBER, "000", DAY, null);
    association.agree(again, association.moe, DAY);
    association.inOne(
        () -> merging.merge(association.code, mia, again, DAY, association.coordinator));
    association.follow();
    assertThat(association.of(mia).state()).isEqualTo(MentorshipState.RUNNING);
    assertThat(association.mentorsOn(DAY.plusDays(1), mia)).containsExactly(max);
    assertThat(association.history(again)).endsWith(Milestone.What.MERGED);
    assertThat(association.told(association.moe)).containsExactly("MERGED");
    assertThat(association.told(mia)).isEmpty();
    assertThat(association.task("Agree on a rhythm", again)).isNull();
    assertThat(association.mentorsOn(DAY.plusDays(1), again)).isEmpty();
  }

  @Test
  void whoever_has_a_mentor_is_kept_before_who_waits_for_one() {
    association.holds(again, Role.NEW_MEMBER, "000", DAY, null);
    association.agree(again, association.moe, DAY);
    association.ends(association.moe, Role.MENTOR, DAY.minusDays(1));
    association.follow();
    assertThat(association.of(again).state()).isEqualTo(MentorshipState.WAITING);
    refused(mia);
    association.inOne(
        () -> merging.merge(association.code, mia, again, DAY, association.coordinator));
    association.follow();
    assertThat(association.of(mia).mentor()).contains(max);
  }

  private void refused(String other) {
    assertThatThrownBy(
            () -> merging.merge(association.code, again, other, DAY, association.coordinator))
        .isInstanceOf(ChangeRefused.class)
        .hasMessage("merge.stays");
  }
}
