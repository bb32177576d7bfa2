package org.almanac.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.almanac.AlmanacTest;
import org.almanac.PostgresDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** An intake from its registers to its second round, on the database that districts live on. */
@AlmanacTest
@Import({PostgresDatabase.class, AnAssociation.class, TheCoordinator.class})
class IntakeOnPostgresTest {
  private static final String PAGE = TheCoordinator.PAGE;
  private static final String COFFEE = "Have one coffee before you answer";

  @Autowired AnAssociation association;
  @Autowired TheCoordinator coordinator;
  @Autowired DataSource database;

  @Test
  void one_whole_journey_register_draft_lock_swap_publish_yes_somebody_else_and_a_second_round()
      throws Exception {
    try (Connection connection = database.getConnection()) {
      assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("PostgreSQL");
    }
    association.opens();
    String ana = association.member("Ana", "budget", "equity");
    String maya = association.mentor("Maya", 1, "budget", "equity");
    String marc = association.mentor("Marc", 1, "equity");
    String lena = association.mentor("Lena", 1);
    association.opensIntake();
    String ben = association.member("Ben", "equity");
    association.moveTo(LocalDate.of(2026, 6, 23), "09:00");
    assertThat(coordinator.state()).isEqualTo(IntakeMatch.State.DRAFT);

    lock(ana, coordinator.pair(ana));
    coordinator.send(PAGE + "/members/" + ana + "/unlock", "seen", coordinator.seen());
    swap(ana, marc, ben);
    assertThat(coordinator.pair(ana)).isEqualTo(marc);
    assertThat(coordinator.reads(PAGE)).contains("locked");
    coordinator.publish(coordinator.seen(), "" + AnAssociation.UNTIL);
    association.settle();
    assertThat(coordinator.state()).isEqualTo(IntakeMatch.State.ASKING);

    association.answers(ana, "yes");
    association.answers(marc, "yes");
    String other = association.open(COFFEE, maya).isEmpty() ? lena : maya;
    association.answers(ben, "somebody-else");
    association.answers(other, "yes"); // both are opened together
    assertThat(coordinator.state()).isEqualTo(IntakeMatch.State.DRAFT);
    association.publishes();
    String second = other.equals(maya) ? lena : maya;
    association.answers(ben, "yes");
    association.answers(second, "yes");
    assertThat(coordinator.state()).isEqualTo(IntakeMatch.State.DONE);
    assertThat(association.pairs.findByOrganizationOrderById(association.code))
        .extracting(pair -> pair.memberId() + ">" + pair.mentorId())
        .containsExactlyInAnyOrder(ana + ">" + marc, ben + ">" + second);
    assertThat(coordinator.reads(PAGE + "/report")).contains("The match of intake 2026");
    assertThat(association.incidents()).isZero();
  }

  private void lock(String member, String mentor) throws Exception {
    coordinator.send(
        PAGE + "/members/" + member + "/lock", "mentor", mentor, "seen", coordinator.seen());
  }

  private void swap(String member, String mentor, String with) throws Exception {
    coordinator.send(
        PAGE + "/members/" + member + "/edit",
        "mentor",
        mentor,
        "swap",
        with,
        "seen",
        coordinator.seen());
  }
}
