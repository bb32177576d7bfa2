package org.almanac.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.almanac.AlmanacTest;
import org.almanac.engine.Tenants;
import org.almanac.engine.Timeline;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.almanac.notices.NoticeItem;
import org.almanac.notices.NoticeText;
import org.almanac.notices.Paragraph;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;

/** Edge case 48: a mail server that is down is an incident in Cockpit, until it is back. */
@AlmanacTest
@Import(MailServerIncidentTest.Word.class)
class MailServerIncidentTest {
  private static final String ORG = "ddsb";

  /** Something to say. */
  @TestComponent
  static class Word implements NoticeText {
    @Override
    public String kind() {
      return "word";
    }

    @Override
    public Paragraph write(NoticeItem item) {
      return Paragraph.of("A word", "One line.");
    }
  }

  @Autowired SandboxMailSender server;
  @Autowired SandboxMails caught;
  @Autowired Announcements announcements;
  @Autowired RoleHolders holders;
  @Autowired RuntimeService runtime;
  @Autowired Tenants tenants;
  @Autowired Timeline timeline;
  @Autowired Clock clock;

  @Test
  void a_mail_server_that_is_down_for_a_day_is_one_incident_at_the_waiting_round() {
    server.stop(true);
    tellTheCoordinator();
    pass(Duration.ofMinutes(14));
    assertThat(incidents()).as("it may pass by itself").isEmpty();
    pass(Duration.ofMinutes(10));
    assertThat(incidents())
        .singleElement()
        .returns("mailServer", Incident::getIncidentType)
        .returns("timer_roundDue", Incident::getActivityId)
        .returns(ORG, Incident::getTenantId)
        .satisfies(
            incident ->
                assertThat(incident.getIncidentMessage())
                    .contains("The mail server hasn't answered since", "connection failed"));
    Incident first = incidents().get(0);
    pass(Duration.ofHours(3));
    assertThat(incidents()).singleElement().returns(first.getId(), Incident::getId);
    pass(Duration.ofDays(3));
    assertThat(incidents())
        .as("one at the next round that waits")
        .singleElement()
        .returns("timer_roundDue", Incident::getActivityId);

    server.stop(false);
    pass(Duration.ofDays(4)); // over the weekend
    assertThat(caught.newest()).extracting(mail -> mail.subject()).contains("A word");
    assertThat(runtime.createIncidentQuery().count()).isZero();
  }

  @Test
  void a_coordinator_sees_the_own_organizations_only() {
    server.stop(true);
    tellTheCoordinator();
    pass(Duration.ofHours(1));
    String another =
        runtime.createIncidentQuery().list().stream()
            .map(Incident::getTenantId)
            .filter(code -> !code.equals(ORG))
            .findFirst()
            .orElseThrow();
    assertThat(tenants.within(another, () -> runtime.createIncidentQuery().tenantIdIn(ORG).count()))
        .isZero();
    server.stop(false);
    pass(Duration.ofDays(1));
    assertThat(runtime.createIncidentQuery().count()).isZero();
  }

  private void tellTheCoordinator() {
    String jo = holders.all(ORG, Role.COORDINATOR, LocalDate.now(clock)).get(0).id();
    String key = ORG + ":MAIL-" + clock.instant();
    announcements.announce(Announcement.once(ORG, key, "word", jo).today());
  }

  private List<Incident> incidents() {
    return runtime.createIncidentQuery().tenantIdIn(ORG).list();
  }

  private void pass(Duration time) {
    timeline.moveTo(clock.instant().plus(time));
  }
}
