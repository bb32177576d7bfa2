package org.almanac.mentorship;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.almanac.SharedAlmanacTest;
import org.almanac.imports.PairBrought;
import org.almanac.people.Pair;
import org.almanac.people.Persons;
import org.almanac.plt.AtTheDesk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;

/** Pairs that a file brings in, of an association that comes with its mentorships. */
@SharedAlmanacTest
@Import({SmallAssociation.class, TouchScene.class, TouchScene.Said.class, AtTheDesk.class})
class PairsFromFileTest {
  private static final LocalDate SINCE = SmallAssociation.DAY.minusMonths(7);

  @Autowired TouchScene scene;
  @Autowired SmallAssociation association;
  @Autowired Persons persons;
  @Autowired Milestones milestones;
  @Autowired NewPairNews news;
  @Autowired ApplicationEventPublisher events;

  @Test
  void a_pair_of_a_running_mentorship_that_a_file_brings_in_has_one_from_its_own_date() {
    scene.nobodyIsAPair();
    brought(association.mia, association.max, null);
    Mentorship row = association.of(association.mia);
    assertThat(row.state()).isEqualTo(MentorshipState.RUNNING);
    assertThat(row.mentor()).contains(association.max);
    assertThat(row.over()).contains(SINCE.plusYears(2));
    assertThat(association.pairs.findByOrganizationOrderById(association.code)).hasSize(1);
  }

  @Test
  void a_pair_that_is_over_is_history_and_begins_nothing() {
    scene.nobodyIsAPair();
    brought(association.mia, association.max, SmallAssociation.DAY.minusDays(1));
    assertThat(association.rows.findByOrganizationAndMemberId(association.code, association.mia))
        .isEmpty();
  }

  @Test
  void the_two_of_a_pair_by_file_read_that_it_was_written_down_and_not_that_they_said_yes() {
    scene.nobodyIsAPair();
    LocalDate soon = SmallAssociation.DAY.plusDays(3);
    brought(association.mia, association.max, soon, null);
    Milestone line =
        milestones
            .findByOrganizationAndMemberIdOrderById(association.code, association.mia)
            .stream()
            .filter(each -> each.what() == Milestone.What.BROUGHT)
            .findFirst()
            .orElseThrow();
    for (String one : List.of(association.mia, association.max)) {
      assertThat(news.write(line, association.code, one).toString())
          .contains("as your coordinators have it on their list")
          .doesNotContain("said yes");
    }
    assertThat(association.toldOfAll(association.max)).containsExactly("BROUGHT");
  }

  @Test
  void a_pair_by_file_of_whose_two_years_are_over_ends_with_them_and_tells_nobody() {
    scene.nobodyIsAPair();
    brought(association.mia, association.max, null);
    LocalDate over = association.of(association.mia).over().orElseThrow();
    association.moveTo(over.plusDays(1));
    assertThat(association.of(association.mia).state()).isNotEqualTo(MentorshipState.RUNNING);
    List<String> told = association.toldOfAll(association.moe);
    brought(association.mia, association.moe, SINCE.plusMonths(1), null);
    assertThat(association.mentorsOn(over.plusDays(1), association.mia)).isEmpty();
    assertThat(association.mentorsOn(over.minusDays(1), association.mia))
        .as("the row of the file stays, as history")
        .contains(association.moe);
    assertThat(association.toldOfAll(association.moe)).isEqualTo(told);
    assertThat(association.history(association.mia)).doesNotContain(Milestone.What.CAME_LATE);
  }

  private void brought(String member, String mentor, LocalDate to) {
    brought(member, mentor, SINCE, to);
  }

  private void brought(String member, String mentor, LocalDate from, LocalDate to) {
    association.inOne(
        () -> {
          Pair pair =
              new Pair(
                  persons.findById(mentor).orElseThrow(),
                  persons.findById(member).orElseThrow(),
                  from);
          association.pairs.save(to == null ? pair : pair.until(to));
          events.publishEvent(new PairBrought(association.code, mentor, member, from, to));
        });
    association.settle();
  }
}
