package org.almanac.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.almanac.SharedAlmanacTest;
import org.almanac.notices.MailRoom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** That we look for somebody else can wait; whom one could meet can't. */
@SharedAlmanacTest
@Import({AnAssociation.class, TheCoordinator.class})
class LookingOnTest {
  private static final LocalDate PUBLISHED = LocalDate.of(2026, 6, 23);
  private static final LocalDate JULY = LocalDate.of(2026, 7, 2);

  @Autowired AnAssociation association;
  @Autowired LookingOn looking;
  @Autowired MailRoom room;

  private String ana;
  private String maya;

  @BeforeEach
  void a_draft_of_one_pair() {
    association.opens();
    ana = association.member("Ana", "budget");
    maya = association.mentor("Maya", 1, "budget");
    association.hasDraft();
  }

  @Test
  void in_a_month_without_room_it_waits_and_comes_to_each_where_there_is_room_and_once() {
    association.publishes();
    mails(maya, 2);
    association.answers(ana, "somebody-else");
    association.answers(maya, "yes");
    assertThat(told(maya)).as("two mails this month already").isZero();
    looking.look(association.code, PUBLISHED.plusDays(1));
    assertThat(told(maya)).isZero();
    looking.look(association.code, JULY);
    looking.look(association.code, JULY.plusDays(1));
    assertThat(told(maya)).isEqualTo(1);
    assertThat(told(ana)).isEqualTo(1);
  }

  @Test
  void who_found_a_mentor_meanwhile_hears_no_more_of_the_one_before() {
    association.publishes();
    String noor = association.mentor("Noor", 1, "budget");
    mails(ana, 2);
    mails(maya, 2);
    association.answers(ana, "somebody-else");
    association.answers(maya, "yes");
    association.publishes(LocalDate.of(2026, 8, 28));
    association.answers(ana, "yes");
    association.answers(noor, "yes");
    looking.look(association.code, JULY);
    assertThat(told(ana)).isZero();
    assertThat(told(maya)).as("her place is free").isEqualTo(1);
  }

  @Test
  void until_an_intake_is_published_a_month_keeps_the_mails_that_say_whom_one_could_meet() {
    assertThat(room.fits(association.code, ana, PUBLISHED)).as("and whom else").isFalse();
    association.publishes();
    mails(ana, 1);
    assertThat(room.fits(association.code, ana, PUBLISHED)).as("there may be another").isFalse();
    association.answers(ana, "yes");
    association.answers(maya, "yes");
    assertThat(room.fits(association.code, ana, PUBLISHED)).isTrue();
  }

  @Test
  void a_match_whose_registers_close_next_month_keeps_no_mail_of_this_one() {
    association.opens();
    ana = association.member("Ana", "budget");
    association.opensIntake();
    assertThat(room.fits(association.code, ana, LocalDate.of(2026, 5, 28))).isTrue();
    assertThat(room.fits(association.code, ana, AnAssociation.TODAY)).isFalse();
  }

  @Test
  void who_was_not_asked_has_all_the_mails_of_the_month() {
    String noor = association.mentor("Noor", 1);
    association.publishes();
    mails(noor, 1);
    assertThat(room.fits(association.code, noor, PUBLISHED)).isTrue();
  }

  private int told(String person) {
    return association.told(ElsewhereNotice.KIND, person);
  }

  /** So many mails in June already, and nothing that waits for the next. */
  private void mails(String person, int mails) {
    association
        .jdbc
        .sql("update notice set state = 'DROPPED' where organization = ? and person = ?")
        .params(association.code, person)
        .update();
    for (int n = 0; n < mails; n++) {
      association
          .jdbc
          .sql(
              "insert into mail (organization, person, send_day, kind, same_day, state,"
                  + " sender_name, subject, plain, html, message_id, attempts, due_at, created_at)"
                  + " values (?, ?, ?, 'DAILY', false, 'SENT', 'A', 'S', 'P', 'H', ?, 1,"
                  + " current_timestamp, current_timestamp)")
          .params(association.code, person, LocalDate.of(2026, 6, 10 + n), person + n)
          .update();
    }
  }
}
