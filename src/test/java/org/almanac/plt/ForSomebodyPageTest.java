package org.almanac.plt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.almanac.meetings.Coming;
import org.almanac.people.Role;
import org.almanac.plans.PlanVersion;
import org.almanac.plans.Plans;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Told by phone: the coordinator records for somebody, and everybody sees who did. */
class ForSomebodyPageTest extends OctobersMeetingPage {
  @Autowired Plans plans;

  @Test
  void told_by_phone_the_own_task_is_done_and_everybody_sees_who_recorded_it() {
    cardsOut();
    Task card = district.task("Bring your card", district.principal);
    String form = page + "/for/" + district.principal;
    assertThat(desk.read(form)).contains("Nothing was heard from Paula yet.", "Birch PS");
    assertThat(desk.send(form + "/card", "coming", "no").getStatus()).isEqualTo(302);
    assertThat(district.open("Bring your card", district.principal)).isEmpty();
    assertThat(coming(district.principal)).isEqualTo(Coming.CANT_COME);
    assertThat(district.ends("meeting-participation")).contains("Can't come");
    String told = "Cora Of " + district.code + " wrote this down for Paula Of " + district.code;
    assertThat(desk.read(form)).contains(told, "as told by phone: can't come.");

    desk.as(district.principal, district.code, Role.PRINCIPAL);
    assertThat(desk.read(page)).contains(told);
    assertThat(desk.read("/go/" + card.getId()))
        .contains("Cora Of " + district.code + " wrote down for you");
    assertThat(
            jdbc.sql("select recorded_by from behalf_record where organization = ? and what = ?")
                .params(district.code, "CANT_COME")
                .query(String.class)
                .single())
        .isEqualTo(district.coordinator);
  }

  @Test
  void a_plan_told_by_phone_is_a_version_that_says_who_recorded_it_for_whom() {
    cardsOut();
    String form = page + "/for/" + district.principal + "/card";
    String refused = AtTheDesk.text(desk.send(form, "coming", "yes", "plan", "moved"));
    assertThat(refused).contains("One line, please: what moved");
    String kept = html(desk.send(form, "coming", "yes", "plan", "moved", "moved", "We read aloud"));
    assertThat(kept).contains("We read aloud", "What do you bring");
    assertThat(coming(district.principal)).isEqualTo(Coming.UNKNOWN);
    desk.send(form, "coming", "yes", "plan", "moved", "moved", "We read aloud", "brings", "A film");
    assertThat(coming(district.principal)).isEqualTo(Coming.COMING);
    List<PlanVersion> versions =
        plans.versions(plans.of(district.code, "101", "2026-27").orElseThrow());
    assertThat(versions).extracting(PlanVersion::whatMoved).containsExactly("We read aloud");
    assertThat(versions.get(0).by()).isEqualTo(district.principal);
    assertThat(versions.get(0).recordedBy()).contains(district.coordinator);
  }

  @Test
  void the_step_stays_with_its_owner() {
    cardsOut();
    jdbc.sql(
            "insert into next_step (id, organization, meeting_key, person_id, step_text, state,"
                + " taken_on) values (nextval('next_step_seq'), ?, 'PLT-2026-09', ?, ?, 'OPEN',"
                + " date '2026-09-16')")
        .params(district.code, district.principal, "ask more, tell less")
        .update();
    String form = page + "/for/" + district.principal;
    assertThat(html(form)).doesNotContain("ask more", "name=\"step\"");
    desk.send(form + "/card", "coming", "no", "step", "done");
    assertThat(
            jdbc.sql("select state from next_step where person_id = ?")
                .param(district.principal)
                .query(String.class)
                .single())
        .isEqualTo("OPEN");
  }

  @Test
  void whoever_changes_their_mind_is_recorded_too_and_a_free_seat_is_free() {
    cardsOut();
    sends(district.principal, false);
    district.moveTo(LocalDate.of(2026, 10, 13), "09:00");
    String form = page + "/for/" + district.principal;
    assertThat(desk.read(form)).contains("Paula is coming.").doesNotContain("The plan");
    desk.send(form + "/card", "coming", "no");
    assertThat(coming(district.principal)).isEqualTo(Coming.CANT_COME);
    assertThat(desk.read(page + "/tables")).doesNotContain("Paula");
    desk.send(form + "/card", "coming", "yes");
    assertThat(desk.read(form)).contains("Paula is coming.", "can't come.", "is coming.");
    assertThat(district.incidents()).isZero();
  }

  @Test
  void a_ticket_is_told_by_phone_once_and_says_nothing_of_its_words() {
    prepare();
    district.moveTo(DAY, "12:30");
    String form = page + "/for/" + district.principal;
    assertThat(AtTheDesk.text(desk.send(form + "/ticket", "stays", "")))
        .contains("One line is enough");
    assertThat(AtTheDesk.text(desk.send(form + "/ticket", "stays", "x".repeat(501))))
        .contains("has 501 characters, and 500 fit");
    assertThat(desk.send(form + "/ticket", "stays", "The circle").getStatus()).isEqualTo(302);
    assertThat(desk.read(form))
        .contains("wrote down an exit ticket for Paula", "one is all it takes")
        .doesNotContain("The circle");
    assertThat(AtTheDesk.text(desk.send(form + "/ticket", "stays", "Again")))
        .contains("A ticket came in a moment ago");
    assertThat(tickets.rate(district.code, meeting.key()).tickets()).isEqualTo(1);
    desk.as(district.principal, district.code, Role.PRINCIPAL);
    assertThat(desk.read(page)).contains("wrote down an exit ticket for Paula");
  }

  @Test
  void once_the_meeting_has_begun_no_card_is_recorded() {
    cardsOut();
    district.moveTo(DAY, "09:01");
    String form = page + "/for/" + district.principal;
    assertThat(desk.read(form)).contains("The meeting has begun");
    assertThat(AtTheDesk.text(desk.send(form + "/card", "coming", "no")))
        .contains("so the cards are closed");
    assertThat(coming(district.principal)).isEqualTo(Coming.UNKNOWN);
    assertThat(desk.read(page)).contains("No card before the meeting (4)");
  }
}
