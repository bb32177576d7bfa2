package org.almanac.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.almanac.SharedAlmanacTest;
import org.almanac.registers.Apart;
import org.almanac.registers.MentorWanted;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;

/** An intake's way, and that of a member who is to have another mentor: every path, every end. */
@SharedAlmanacTest
@Import({AnAssociation.class, TheCoordinator.class})
class MentorMatchingProcessTest {
  @Autowired AnAssociation association;
  @Autowired IntakeMatches matches;
  @Autowired MentorMatchingProcess process;
  @Autowired Publishing publishing;
  @Autowired MatchDesk desk;
  @Autowired Solving solving;
  @Autowired Proposing proposing;
  @Autowired Apart apart;
  @Autowired ProposedPairs proposals;
  @Autowired ApplicationEventPublisher events;

  @Test
  void everybody_has_a_mentor_when_both_of_each_pair_said_yes() {
    association.opens();
    String ana = association.member("Ana", "budget");
    String ben = association.member("Ben", "equity");
    String maya = association.mentor("Maya", 1, "budget");
    String marc = association.mentor("Marc", 1, "equity");
    association.opensIntake();
    assertThat(state("2026")).isEqualTo(IntakeMatch.State.REGISTERS);
    association.moveTo(LocalDate.of(2026, 6, 23), "09:00");
    assertThat(state("2026")).isEqualTo(IntakeMatch.State.DRAFT);
    association.publishes();
    assertThat(state("2026")).isEqualTo(IntakeMatch.State.ASKING);
    for (String person : new String[] {ana, maya, ben, marc}) {
      association.answers(person, "yes");
    }
    assertThat(association.ends(MentorProposalProcess.ID))
        .containsExactly("Both said yes", "Both said yes");
    assertThat(association.ends(MentorMatchingProcess.ID))
        .containsExactly("Everybody has a mentor");
    assertThat(state("2026")).isEqualTo(IntakeMatch.State.DONE);
    assertThat(association.pairs.findByOrganizationOrderById(association.code))
        .extracting(pair -> pair.memberId() + ">" + pair.mentorId() + " " + pair.validFrom())
        .containsExactlyInAnyOrder(
            ana + ">" + maya + " 2026-09-01", ben + ">" + marc + " 2026-09-01");
    assertThat(association.agreed).hasSize(2);
    assertThat(association.incidents()).isZero();
  }

  @Test
  void somebody_else_brings_a_new_draft_with_the_accepted_ones_locked() {
    association.opens();
    String ana = association.member("Ana", "budget");
    String ben = association.member("Ben", "equity");
    String maya = association.mentor("Maya", 1, "budget");
    String marc = association.mentor("Marc", 1, "equity");
    String lena = association.mentor("Lena", 1);
    association.hasDraft();
    association.publishes();
    association.answers(ana, "yes");
    association.answers(maya, "yes");
    association.answers(marc, "somebody-else");
    association.answers(ben, "yes");
    assertThat(state("2026")).isEqualTo(IntakeMatch.State.DRAFT);
    association.publishes();
    assertThat(association.open("Have one coffee before you answer", lena)).hasSize(1);
    assertThat(association.open("Have one coffee before you answer", ana)).isEmpty();
    association.answers(ben, "yes");
    association.answers(lena, "yes");
    assertThat(association.ends(MentorMatchingProcess.ID))
        .containsExactly("Everybody has a mentor");
    assertThat(association.agreed)
        .extracting(event -> event.memberId() + ">" + event.mentorId())
        .containsExactly(ana + ">" + maya, ben + ">" + lena);
  }

  @Test
  void the_coordinator_closes_and_who_has_no_mentor_waits() {
    association.opens();
    String ana = association.member("Ana", "budget");
    association.member("Ben", "equity");
    String maya = association.mentor("Maya", 1, "budget");
    association.hasDraft();
    association.publishes();
    assertThat(process.tell(association.code, "2026", MentorMatchingProcess.CLOSED)).isTrue();
    association.settle();
    assertThat(state("2026")).isEqualTo(IntakeMatch.State.CLOSED);
    assertThat(association.ends(MentorMatchingProcess.ID)).containsExactly("Closed");
    assertThat(association.ends(MentorProposalProcess.ID)).containsExactly("Taken back");
    assertThat(association.open("Have one coffee before you answer", ana)).isEmpty();
    assertThat(association.told(ElsewhereNotice.KIND, maya)).isEqualTo(1);
  }

  @Test
  void the_draft_can_begin_before_the_registers_day() {
    association.opens();
    association.member("Ana", "budget");
    association.mentor("Maya", 1, "budget");
    association.opensIntake();
    assertThat(process.tell(association.code, "2026", MentorMatchingProcess.REGISTERED)).isTrue();
    association.settle();
    assertThat(state("2026")).isEqualTo(IntakeMatch.State.DRAFT);
    assertThat(association.open("Publish the match", association.coordinator)).hasSize(1);
  }

  @Test
  void mentor_wanted_makes_the_member_the_priority_case_with_everything_accepted_locked() {
    association.opens();
    String ana = association.member("Ana", "budget");
    String ben = association.member("Ben", "equity");
    String maya = association.mentor("Maya", 1, "budget");
    String marc = association.mentor("Marc", 2, "equity");
    association.hasDraft();
    association.publishes();
    for (String person : new String[] {ana, maya, ben, marc}) {
      association.answers(person, "yes");
    }
    association.moveTo(LocalDate.of(2026, 11, 16), "09:00");
    association.pairEnds(ana, LocalDate.of(2026, 11, 15));
    apart.keep(association.code, ana, maya); // one of the two asked for another pair
    for (int twice = 0; twice < 2; twice++) {
      events.publishEvent(new MentorWanted(association.code, ana, LocalDate.of(2026, 11, 16)));
    }
    association.settle();
    assertThat(matches.findByOrganizationOrderByIdDesc(association.code))
        .extracting(IntakeMatch::name)
        .containsExactly("2026:R1", "2026");
    assertThat(association.task("Publish the match", association.coordinator)).isNotNull();
    association.publishes(LocalDate.of(2026, 12, 4));
    association.answers(ana, "yes");
    association.answers(marc, "yes");
    assertThat(state("2026:R1")).isEqualTo(IntakeMatch.State.DONE);
    assertThat(association.agreed.get(2).mentorId()).as("not the one before again").isEqualTo(marc);
    assertThat(association.agreed.get(2).from()).isEqualTo("2026-11-16");
  }

  @Test
  void each_step_can_run_twice_and_publishing_twice_proposes_nothing_twice() {
    association.opens();
    String ana = association.member("Ana", "budget");
    association.mentor("Maya", 1, "budget");
    association.hasDraft();
    publishing.draft(association.code, "2026");
    association.publishes();
    assertThatThrownBy(() -> publishing.publish(association.code, "2026", AnAssociation.UNTIL, ""))
        .hasMessageContaining("published a moment ago");
    proposing.send(association.code, "2026");
    proposing.send(association.code, "2026");
    association.settle();
    assertThat(association.open("Have one coffee before you answer", ana)).hasSize(1);
    assertThat(association.told(ProposalNotice.KIND, ana)).isEqualTo(1);
    assertThat(proposals.findByOrganizationOrderById(association.code)).hasSize(1);
  }

  @Test
  void two_coordinators_at_once_publish_it_once() throws Exception {
    association.opens();
    association.member("Ana", "budget");
    association.mentor("Maya", 1, "budget");
    association.hasDraft();
    IntakeMatch match = matches.findByOrganizationAndName(association.code, "2026").orElseThrow();
    String seen = solving.of(match).fingerprint();
    CountDownLatch go = new CountDownLatch(1);
    Callable<MatchDesk.Done> publishes =
        () -> {
          go.await();
          try {
            return desk.publish(match, seen, AnAssociation.UNTIL, association.coordinator);
          } catch (RuntimeException e) {
            return MatchDesk.Done.NOT_OPEN;
          }
        };
    ExecutorService both = Executors.newFixedThreadPool(2);
    List<Future<MatchDesk.Done>> done = List.of(both.submit(publishes), both.submit(publishes));
    go.countDown();
    assertThat(List.of(done.get(0).get(), done.get(1).get()))
        .containsExactlyInAnyOrder(MatchDesk.Done.SAVED, MatchDesk.Done.NOT_OPEN);
    both.shutdown();
    association.settle();
    assertThat(proposals.findByOrganizationOrderById(association.code)).hasSize(1);
  }

  @Test
  void opening_an_intake_twice_starts_nothing_twice() {
    association.opens();
    association.opensIntake();
    assertThatThrownBy(association::opensIntake).hasMessageContaining("opened before");
    assertThat(matches.findByOrganizationOrderByIdDesc(association.code)).hasSize(1);
  }

  @Test
  void what_no_intake_can_be_is_sent_back_with_field_and_reason() {
    association.opens();
    LocalDate begins = AnAssociation.BEGINS;
    LocalDate until = AnAssociation.UNTIL;
    assertThatThrownBy(() -> association.opensIntake("2031", begins, until))
        .hasMessageContaining("2031");
    assertThatThrownBy(() -> association.opensIntake("20x6", begins, until)).isNotNull();
    assertThatThrownBy(() -> association.opensIntake("2026", LocalDate.of(2026, 6, 1), until))
        .hasMessageContaining("is over");
    assertThatThrownBy(() -> association.opensIntake("2026", begins, LocalDate.of(2026, 6, 12)))
        .hasMessageContaining("leaves no time");
    assertThat(matches.findByOrganizationOrderByIdDesc(association.code)).isEmpty();
  }

  @Test
  void pairs_begin_no_sooner_than_people_have_answered_and_a_working_day_is_proposed() {
    association.opens();
    LocalDate friday = LocalDate.of(2026, 9, 4); // Monday is Labour Day
    assertThatThrownBy(() -> association.opensIntake("2026", friday.minusDays(2), friday))
        .hasMessageContaining("“Pairs begin on” is Wednesday, 2 September")
        .hasMessageContaining("answer until Friday, 4 September")
        .hasMessageContaining("What about Tuesday, 8 September");
    assertThatThrownBy(() -> association.opensIntake("2026", LocalDate.of(2026, 6, 15), friday))
        .as("before the last day of registering")
        .hasMessageContaining("“Pairs begin on” is Monday, 15 June");
    assertThat(matches.findByOrganizationOrderByIdDesc(association.code)).isEmpty();
    association.opensIntake("2026", friday, friday);
    assertThat(state("2026"))
        .as("on the last day is no sooner")
        .isEqualTo(IntakeMatch.State.REGISTERS);
  }

  @Test
  void cancelled_in_cockpit_the_tables_agree_and_it_can_be_opened_again() {
    association.opens();
    String ana = association.member("Ana", "budget");
    association.mentor("Maya", 1, "budget");
    association.hasDraft();
    association.publishes();
    String instance =
        association
            .runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(association.code + ":MATCH-2026")
            .singleResult()
            .getId();
    association.runtime.deleteProcessInstance(instance, "the wrong year");
    association.settle();
    assertThat(state("2026")).isEqualTo(IntakeMatch.State.CANCELLED);
    assertThat(association.open("Have one coffee before you answer", ana)).isEmpty();
    association.opensIntake();
    assertThat(state("2026")).isEqualTo(IntakeMatch.State.REGISTERS);
  }

  @Test
  void nothing_but_ids_dates_and_flags_stands_in_the_engine() {
    association.opens();
    association.member("Ana", "budget");
    association.mentor("Maya", 1, "budget");
    association.hasDraft();
    association.publishes();
    association
        .runtime
        .createVariableInstanceQuery()
        .tenantIdIn(association.code)
        .list()
        .forEach(
            variable ->
                assertThat(variable.getTypeName())
                    .as(variable.getName())
                    .isIn("string", "date", "boolean", "integer"));
  }

  private IntakeMatch.State state(String name) {
    return matches.findByOrganizationAndName(association.code, name).orElseThrow().state();
  }
}
