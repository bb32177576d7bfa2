package org.almanac.mentorship;

import static org.almanac.mentorship.FortyMentorships.ASSOC;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.almanac.AlmanacTest;
import org.almanac.mentorship.Milestone.What;
import org.almanac.notices.FirstMails;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.registers.Room;
import org.almanac.rules.AttentionBudget;
import org.almanac.tasks.TracelessTasks;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Forty mentorships for two years, with all of life mixed in, as week follows week. */
@AlmanacTest
@Import(FortyMentorships.class)
class TwoYearsOfMentorshipTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 9, 7);

  @Autowired FortyMentorships all;
  @Autowired RoleHolders holders;
  @Autowired FirstMails firstMails;
  @Autowired AttentionBudget budget;
  @Autowired List<TracelessTasks> traceless;
  @Autowired HistoryService history;
  @Autowired Room room;

  /** Enough for whoever stands in, until all mentors cut what they take on in this week. */
  private static final int MORE = 4;

  private static final int CUT = 60;

  private static final LocalDate LEAP_DAY = LocalDate.of(2028, 2, 29);
  private static final int AFTER_LEAP_DAY = 78;

  private final Map<String, LocalDate> seen = new HashMap<>();
  private List<String> members;
  private String coordinator;

  @Test
  void forty_mentorships_run_for_two_years_with_all_of_lifes_events_and_end_as_they_should() {
    long began = System.nanoTime();
    all.alone();
    coordinator = holders.holder(ASSOC, Role.COORDINATOR, null, all.today()).orElseThrow().id();
    firstMails.pending(ASSOC).forEach(one -> firstMails.go(ASSOC, one.code(), coordinator));
    members = all.members();
    assertThat(members).hasSize(40);

    int weeks = 0;
    for (LocalDate day = FIRST; weeks < 30 || stillRuns(); day = day.plusWeeks(1), weeks++) {
      all.moveTo(day);
      begin(weeks);
      if (weeks == CUT) {
        everyMentorCuts();
      }
      for (int i = 0; i < members.size(); i++) {
        live(i, members.get(i), weeks);
      }
      all.match();
      everybodyWorks();
      assertThat(weeks).as("it comes to an end").isLessThan(210);
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    System.out.printf("%d weeks took %.0f s.%n", weeks, seconds);

    everythingHappened();
    theyEndedAsTheyShould();
    DaysLived lived = new DaysLived(all);
    lived.everyDayWasCountedOnce(members);
    lived.whoBeganOn29FebruaryLivesUntil28February(members.get(38), LEAP_DAY);
    nothingIsLeftBehind();
    assertThat(beyondTheBudget()).isEmpty();
  }

  private boolean stillRuns() {
    return all.runtime.createProcessInstanceQuery().processDefinitionKey("mentorship").count() > 0;
  }

  /** Most begin in September, some in January. */
  private void begin(int week) {
    for (int i = 0; i < members.size(); i++) {
      if (week == (i % 20 == 17 ? 20 : i % 3)) {
        assertThat(all.pair(members.get(i))).as("somebody for " + i).isTrue();
      }
    }
  }

  /** What happens in whose life, and in which week; the same on every run. */
  private void live(int i, String member, int week) {
    int kind = i % 10;
    int off = i / 10;
    if (kind == 0 && week == 20 + off) {
      mentor(member, mentor -> all.loses(mentor, Role.MENTOR));
    } else if (kind == 1 && week == 12 + off) {
      all.inOne(() -> all.wishes.somebodyElse(all.me(member), member, What.PARTED));
    } else if (kind == 2 && week == 30 + off) {
      mentor(member, m -> all.wishes.somebodyElse(all.me(m), member, What.PARTED));
    } else if (kind == 3 && week == 16 + off) {
      mentor(member, mentor -> away(mentor, 13));
    } else if (kind == 4 && week == 24 + off) {
      mentor(member, mentor -> away(mentor, 12));
    } else if (kind == 4 && week == 25 + off) {
      meanwhile(member);
    } else if (kind == 5 && week == 40 + off) {
      all.inOne(() -> all.loses(member, Role.NEW_MEMBER));
    } else if (kind == 6 && week == 30 + off) {
      all.inOne(() -> all.loses(member, Role.NEW_MEMBER));
    } else if (kind == 6 && week == 65 + off) {
      all.inOne(() -> all.takes(member, Role.NEW_MEMBER, all.unitOf(member)));
    } else if (kind == 7 && week == 35 + off) {
      all.inOne(() -> away(member, 10));
    } else if (kind == 8 && week == (off == 3 ? AFTER_LEAP_DAY : 40)) {
      all.inOne(() -> all.appointed(member, off == 3 ? LEAP_DAY : all.today().minusDays(3)));
    } else if (kind == 8 && week == (off == 3 ? AFTER_LEAP_DAY : 40) + 1) {
      appointed(member, List.of("CONTINUE", "ANEW", "NEW_PAIR", "ANEW").get(off));
    } else if (kind == 9 && week == 18 + off) {
      mentor(member, mentor -> all.takes(mentor, Role.DIRECTOR, all.unitOf(member)));
    } else if (kind == 9 && week == 20 + off) {
      assertThat(all.of(member).conflictSince()).as("one leads the other").isPresent();
      all.inOne(() -> all.wishes.somebodyElse(all.me(member), member, What.PARTED));
    }
  }

  private void mentor(String member, Consumer<String> does) {
    all.of(member).mentor().ifPresent(mentor -> all.inOne(() -> does.accept(mentor)));
  }

  /** For some weeks, unless the person has said so already. */
  private void away(String person, int weeks) {
    if (all.away.aways(all.me(person)).isEmpty()) {
      LocalDate today = all.today();
      all.away.says(all.me(person), today.toString(), today.plusWeeks(weeks).toString());
    }
  }

  /** Where all are full, somebody takes one more on for the time. */
  private void meanwhile(String member) {
    takesOn(MORE);
    Mentorship row = all.of(member);
    List<String> can = new ArrayList<>();
    all.inOne(() -> all.form.interims(row, coordinator).forEach(one -> can.add(one.person().id())));
    if (!can.isEmpty()) {
      Map<String, String> sent =
          Map.of(
              "what", "interim",
              "mentor", can.get(0),
              "from", all.today().toString(),
              "to", all.today().plusWeeks(11).toString());
      all.inOne(() -> all.changes.make(ASSOC, member, sent, coordinator));
    }
  }

  /** How many people every mentor takes on from now on; whom they have they keep. */
  private void takesOn(int people) {
    all.jdbc
        .sql("update mentor_entry set capacity = ? where organization = ?")
        .params(people, ASSOC)
        .update();
  }

  /** Who has more people than that keeps them, and a coordinator sees it. */
  private void everyMentorCuts() {
    List<String> before = pairsOf(all.today());
    takesOn(1);
    assertThat(room.overfull(ASSOC))
        .as("mentors with more people than they now take on")
        .isNotEmpty();
    assertThat(pairsOf(all.today())).isEqualTo(before).isNotEmpty();
  }

  private List<String> pairsOf(LocalDate day) {
    return all.pairs.on(ASSOC, day).stream()
        .map(pair -> pair.mentorId() + " " + pair.memberId())
        .sorted()
        .toList();
  }

  private void appointed(String member, String choice) {
    Map<String, String> sent = Map.of("what", "appointed", "choice", choice);
    if (all.of(member).mentor().isPresent()) {
      all.inOne(() -> all.changes.make(ASSOC, member, sent, coordinator));
    }
  }

  /** Most agree and close within three weeks; some never do, and that is fine too. */
  private void everybodyWorks() {
    for (Task task : all.open()) {
      LocalDate since = seen.computeIfAbsent(task.getId(), id -> all.today());
      int kind = members.indexOf(task.getAssignee());
      boolean never = kind % 8 == 7;
      if (!never && !all.today().isBefore(since.plusWeeks(kind % 4))) {
        boolean closing = task.getTaskDefinitionKey().equals("userTask_close");
        all.send(
            task,
            closing
                ? Map.of("next", kind % 2 == 0 ? "mentor" : "rest")
                : Map.of("weeks", "4", "channels", List.of("telephone")));
      }
    }
  }

  /** So that a green test is one of all of life. */
  private void everythingHappened() {
    assertThat(
            all.milestones.findAll().stream()
                .filter(line -> members.contains(line.memberId()))
                .map(Milestone::what)
                .distinct())
        .containsExactlyInAnyOrderElementsOf(
            EnumSet.complementOf(
                EnumSet.of(
                    What.CANCELLED,
                    What.MERGED,
                    What.BROUGHT,
                    What.CAME_LATE,
                    What.AWAY_SAID,
                    What.BACK_SAID)));
  }

  private void theyEndedAsTheyShould() {
    for (int i = 0; i < members.size(); i++) {
      assertThat(all.of(members.get(i)).state())
          .as("of " + i)
          .isEqualTo(i % 10 == 5 ? MentorshipState.LEFT : MentorshipState.DONE);
    }
    assertThat(ended("event_left")).as("left for good, or for eight months").isEqualTo(8);
    assertThat(ended("event_done") + ended("event_doneQuietly")).isEqualTo(36);
    assertThat(ended("event_doneQuietly")).isEqualTo(quiet());
  }

  private long quiet() {
    return members.stream()
        .filter(member -> members.indexOf(member) % 8 == 7)
        .filter(member -> all.of(member).state() == MentorshipState.DONE)
        .count();
  }

  private long ended(String end) {
    return history
        .createHistoricActivityInstanceQuery()
        .tenantIdIn(ASSOC)
        .activityId(end)
        .finished()
        .count();
  }

  private void nothingIsLeftBehind() {
    assertThat(all.pairs.on(ASSOC, all.today())).as("pairs that nobody ended").isEmpty();
    assertThat(all.runtime.createIncidentQuery().count()).isZero();
    assertThat(all.open()).isEmpty();
    assertThat(
            all.jdbc
                .sql("select count(*) from mail where organization = ? and state <> 'SENT'")
                .param(ASSOC)
                .query(Integer.class)
                .single())
        .isZero();
  }

  /** What one new member, or one mentor, got beyond a month's or a year's budget. */
  private List<String> beyondTheBudget() {
    return new AttentionOfTwoYears(all.jdbc, budget, holders, traceless)
        .beyond(members, all.mentors());
  }
}
