package org.almanac.mentorship;

import static org.almanac.mentorship.SmallAssociation.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.almanac.SharedAlmanacTest;
import org.almanac.matching.Pairing;
import org.almanac.mentorship.Milestone.What;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.almanac.notices.NoticeItem;
import org.almanac.notices.Paragraph;
import org.almanac.people.Role;
import org.almanac.plt.AtTheDesk;
import org.almanac.registers.Apart;
import org.almanac.registers.Mentorships;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What comes together in a mentorship as nobody planned it. */
@SharedAlmanacTest
@Import({SmallAssociation.class, AtTheDesk.class, AtThePages.class})
class MentorshipTurnsTest {
  private static final LocalDate FROM = DAY.plusDays(10);

  @Autowired SmallAssociation association;
  @Autowired MentorshipLife life;
  @Autowired Aways aways;
  @Autowired Mentorships mentorships;
  @Autowired Apart apart;
  @Autowired MentorshipNews news;
  @Autowired MentorshipHistory history;
  @Autowired Announcements announcements;

  private String mia;
  private String max;
  private String moe;

  @BeforeEach
  void theyAgree() {
    association.opens();
    mia = association.mia;
    max = association.max;
    moe = association.moe;
    association.agree(mia, max, DAY);
  }

  @Test
  void a_flow_that_missed_that_it_goes_on_hears_it_in_the_next_days_round() {
    Away said = aways.save(new Away(association.code, mia, FROM, null));
    association.moveTo(FROM);
    association.inOne(() -> association.of(mia).goesOn(FROM));
    aways.delete(said);
    assertThat(waiting()).as("the row runs, the flow pauses").isOne();
    association.moveTo(FROM.plusDays(1));
    assertThat(waiting()).isZero();
    assertThat(association.task("Agree on a rhythm", mia)).isNotNull();
    assertThat(row().state()).isEqualTo(MentorshipState.RUNNING);
  }

  @Test
  void the_mentor_leaves_while_away_and_whoever_is_there_meanwhile_is_told() {
    aways.save(new Away(association.code, max, FROM, FROM.plusDays(60)));
    association.moveTo(FROM);
    association.agreeMeanwhile(mia, moe, FROM);
    association.follow();
    association.ends(max, Role.MENTOR, FROM);
    association.moveTo(FROM.plusDays(1));
    assertThat(association.told(moe)).containsExactly("INTERIM", "MENTOR_LEFT");
    assertThat(association.told(mia)).endsWith("MENTOR_LEFT");
    assertThat(association.told(max)).doesNotContain("MENTOR_LEFT");
    assertThat(association.mentorsOn(FROM.plusDays(1), mia)).isEmpty();
  }

  @Test
  void who_leaves_early_may_look_back_and_reads_so_in_a_mail_that_goes_anyway_only() {
    association.ends(mia, Role.NEW_MEMBER, FROM.minusDays(1));
    association.moveTo(FROM);
    history.look(association.code, FROM);
    assertThat(association.told(mia)).as("no mail for it").isEmpty();
    announcements.announce(Announcement.once(association.code, "any", "any-news", mia));
    history.look(association.code, FROM.plusDays(1));
    history.look(association.code, FROM.plusDays(2));
    assertThat(association.told(mia)).as("once").containsExactly("LEFT");
  }

  @Test
  void in_a_mail_that_goes_much_later_nobody_reads_that_they_have_left() {
    association.ends(mia, Role.NEW_MEMBER, FROM.minusDays(1));
    association.moveTo(FROM);
    history.look(association.code, FROM.plusWeeks(5));
    announcements.announce(Announcement.once(association.code, "any", "any-news", mia));
    history.look(association.code, FROM.plusWeeks(5));
    assertThat(association.told(mia)).isEmpty();
  }

  @Test
  void whoever_was_wished_for_meanwhile_is_wished_for_no_more_when_it_goes_on() {
    aways.save(new Away(association.code, max, FROM, FROM.plusDays(60)));
    association.moveTo(FROM);
    association.inOne(() -> association.of(mia).meanwhile().wanted(true));
    association.moveTo(FROM.plusDays(61));
    assertThat(row().state()).isEqualTo(MentorshipState.RUNNING);
    assertThat(row().meanwhile().isWanted()).isFalse();
  }

  @Test
  void who_left_while_saying_thank_you_and_returns_has_done_the_two_years() {
    LocalDate over = LocalDate.of(2028, 9, 1);
    association.moveTo(over);
    association.ends(mia, Role.NEW_MEMBER, over);
    association.ends(mia, Role.PRINCIPAL, over);
    association.moveTo(over.plusDays(1));
    LocalDate back = over.plusMonths(3);
    association.holds(mia, Role.NEW_MEMBER, "000", back, null);
    association.moveTo(back);
    assertThat(row().state()).isEqualTo(MentorshipState.DONE);
    assertThat(association.wantedBy()).isEmpty();
    association.agree(mia, moe, back);
    assertThat(row().remaining(back)).as("a pair of its own counts anew").isGreaterThan(700);
  }

  @Test
  void who_asked_for_another_pair_is_not_given_the_same_again_and_whoever_stood_in_may_be() {
    aways.save(new Away(association.code, max, FROM, FROM.plusDays(60)));
    association.moveTo(FROM);
    association.agreeMeanwhile(mia, moe, FROM);
    association.moveTo(FROM.plusDays(61));
    assertThat(apart.of(association.code)).as("back as they meant to be").isEmpty();
    association.inOne(() -> life.part(row(), What.PARTED, null));
    assertThat(apart.of(association.code)).containsExactly(new Pairing(mia, max));
  }

  @Test
  void a_mail_that_goes_late_tells_of_no_time_away_that_has_passed() {
    aways.save(new Away(association.code, max, FROM, FROM.plusDays(60)));
    association.moveTo(FROM);
    Milestone pause = line(What.PAUSED);
    assertThat(written(pause)).isNotNull();
    association.moveTo(FROM.plusDays(62));
    assertThat(written(pause)).isNull();
  }

  @Test
  void who_is_here_again_does_not_read_that_they_have_left() {
    association.ends(mia, Role.NEW_MEMBER, FROM.minusDays(1));
    association.moveTo(FROM);
    assertThat(written(line(What.LEFT))).isNotNull();
    association.holds(mia, Role.NEW_MEMBER, "000", FROM.plusDays(10), null);
    association.moveTo(FROM.plusDays(10));
    assertThat(written(line(What.LEFT))).isNull();
  }

  private Milestone line(What what) {
    return association
        .milestones
        .findByOrganizationAndMemberIdOrderById(association.code, mia)
        .stream()
        .filter(line -> line.what() == what)
        .findFirst()
        .orElseThrow();
  }

  private Paragraph written(Milestone line) {
    return news.write(
        new NoticeItem(
            association.code,
            MentorshipProcess.businessKey(association.code, mia),
            MentorshipNews.KIND,
            mia,
            Math.toIntExact(line.id()),
            null,
            association.clock.instant()));
  }

  @Test
  void a_pair_whose_mentor_left_may_be_one_again() {
    association.inOne(() -> life.part(row(), What.MENTOR_LEFT, null));
    assertThat(apart.of(association.code)).isEmpty();
  }

  @Test
  void a_yes_that_comes_after_the_end_begins_nothing_and_both_read_so() {
    LocalDate over = LocalDate.of(2028, 9, 1);
    association.moveTo(over);
    LocalDate late = over.plusMonths(4);
    association.moveTo(late);
    assertThat(row().state()).isEqualTo(MentorshipState.DONE);
    association.agree(mia, moe, late);
    assertThat(row().state()).isEqualTo(MentorshipState.DONE);
    assertThat(association.mentorsOn(late, mia)).as("not for a day").isEmpty();
    assertThat(association.mentorsOn(late.plusDays(1), mia)).isEmpty();
    assertThat(association.told(mia)).contains("CAME_LATE");
    assertThat(association.told(moe)).contains("CAME_LATE");
    assertThat(association.history(mia)).as("a coordinator sees it").contains(What.CAME_LATE);
  }

  @Test
  void another_appointment_after_the_end_begins_two_new_years() {
    LocalDate over = LocalDate.of(2028, 9, 1);
    association.moveTo(over);
    LocalDate anew = over.plusMonths(4);
    association.moveTo(anew);
    association.registered(mia, anew.minusDays(20));
    assertThat(mentorships.lookForNobody(association.code)).doesNotContain(mia);
    association.agree(mia, moe, anew);
    assertThat(row().state()).isEqualTo(MentorshipState.RUNNING);
    assertThat(row().remaining(anew)).isBetween(700, 731);
  }

  @Test
  void a_pair_agreed_before_both_take_up_their_roles_is_still_one_on_its_first_day() {
    String ana = association.person("ana", Role.PRINCIPAL, "102");
    String ned = association.person("ned", Role.PRINCIPAL, "101");
    association.holds(ana, Role.NEW_MEMBER, "000", FROM, null);
    association.holds(ned, Role.MENTOR, "000", FROM, null);
    association.agree(ana, ned, FROM);
    association.follow();
    assertThat(association.of(ana).state()).isEqualTo(MentorshipState.RUNNING);
    association.moveTo(FROM);
    assertThat(association.mentorsOn(FROM, ana)).containsExactly(ned);
  }

  @Test
  void a_yes_that_comes_while_they_say_thank_you_makes_no_pair_that_lasts() {
    LocalDate over = LocalDate.of(2028, 9, 1);
    association.moveTo(over);
    association.agree(mia, moe, over);
    assertThat(row().state()).isEqualTo(MentorshipState.CLOSING);
    assertThat(association.mentorsOn(over.plusDays(1), mia)).isEmpty();
  }

  @Test
  void of_one_meanwhile_after_the_other_nobody_reads_that_the_mentor_was_back() {
    aways.save(new Away(association.code, max, FROM, FROM.plusDays(60)));
    association.moveTo(FROM);
    association.agreeMeanwhile(mia, moe, FROM);
    association.follow();
    String ned = association.person("ned", Role.MENTOR, "000");
    association.agreeMeanwhile(mia, ned, FROM);
    association.ends(ned, Role.MENTOR, FROM.plusDays(9));
    association.moveTo(FROM.plusDays(10));
    assertThat(association.mentorsOn(FROM.plusDays(10), mia)).containsExactly(max);
    assertThat(row().state()).isEqualTo(MentorshipState.PAUSED);
    assertThat(association.history(mia)).doesNotContain(Milestone.What.MENTOR_BACK);
    association.moveTo(FROM.plusDays(61));
    assertThat(row().state()).isEqualTo(MentorshipState.RUNNING);
  }

  @Test
  void where_whoever_is_there_meanwhile_supervises_it_is_they_who_are_named() {
    aways.save(new Away(association.code, max, FROM, FROM.plusDays(60)));
    association.moveTo(FROM);
    association.agreeMeanwhile(mia, moe, FROM);
    association.holds(moe, Role.SUPERINTENDENT, "F1", FROM.plusDays(5), null);
    association.moveTo(FROM.plusDays(5));
    assertThat(association.milestones.findByOrganizationAndMemberIdOrderById(association.code, mia))
        .filteredOn(line -> line.what() == Milestone.What.SUPERVISES)
        .extracting(line -> line.mentor().orElse(null))
        .containsExactly(moe);
  }

  private long waiting() {
    return association
        .runtime
        .createExecutionQuery()
        .tenantIdIn(association.code)
        .messageEventSubscriptionName(MentorshipProcess.GOES_ON)
        .count();
  }

  private Mentorship row() {
    return association.of(mia);
  }
}
