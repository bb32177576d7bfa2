package org.almanac.mentorship;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.almanac.calendar.Calendars;
import org.almanac.mentorship.Milestone.What;
import org.almanac.people.Organizations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a coordinator does in a mentorship: looked at first, then made, with a line of history. */
@Component
@Transactional
class LifeChanges {
  private final MentorshipRows rows;
  private final MentorshipLife life;
  private final Interims interims;
  private final LifeForm form;
  private final AwaySaying away;
  private final LifeFollows follows;
  private final MentorshipHistory history;
  private final MentorshipWords words;
  private final Calendars calendars;
  private final Organizations organizations;

  LifeChanges(
      MentorshipRows rows,
      MentorshipLife life,
      Interims interims,
      LifeForm form,
      AwaySaying away,
      LifeFollows follows,
      MentorshipHistory history,
      MentorshipWords words,
      Calendars calendars,
      Organizations organizations) {
    this.rows = rows;
    this.life = life;
    this.interims = interims;
    this.form = form;
    this.away = away;
    this.follows = follows;
    this.history = history;
    this.words = words;
    this.calendars = calendars;
    this.organizations = organizations;
  }

  /** What would follow, in sentences. */
  @Transactional(readOnly = true)
  List<String> look(Mentorship row, LifeChange change) {
    String member = words.name(row.memberId());
    String mentor = row.mentor().map(words::name).orElse("");
    List<String> lines = new ArrayList<>();
    if (change instanceof LifeChange.Interim interim) {
      lines.add(
          words.say(
              "would.interim",
              words.name(interim.mentor()),
              member,
              words.day(interim.from()),
              words.day(interim.to())));
      lines.add(words.say("would.interim.back", mentor));
    } else if (change instanceof LifeChange.Part) {
      lines.add(words.say("would.part", member, mentor));
      lines.add(words.say("would.same"));
    } else if (change instanceof LifeChange.Pause pause) {
      lines.add(words.stands(member, pause.from(), pause.to()));
    } else if (change instanceof LifeChange.GoOn) {
      lines.add(words.say("would.go-on", member));
    } else if (change instanceof LifeChange.Appointed appointed) {
      lines.add(words.say("would.appointed." + appointed.choice().name(), member, mentor));
    }
    return lines;
  }

  void make(String organization, String member, Map<String, String> sent, String by) {
    organizations.alone(organization); // a mentor's last place is not given twice
    Mentorship row = rows.findByOrganizationAndMemberId(organization, member).orElseThrow();
    LifeChange change = form.read(row, sent, by);
    if (change instanceof LifeChange.Interim interim) {
      interims.named(row, interim.mentor(), interim.from(), interim.to(), by);
    } else if (change instanceof LifeChange.Part) {
      life.part(row, What.PARTED, by);
    } else if (change instanceof LifeChange.Pause pause) {
      away.says(organization, member, pause.from(), pause.to());
      history.note(row, What.AWAY_SAID, null, pause.from(), by);
    } else if (change instanceof LifeChange.GoOn) {
      away.back(organization, member);
      row.mentor().ifPresent(mentor -> away.back(organization, mentor));
      history.note(row, What.BACK_SAID, null, calendars.of(organization).today(), by);
    } else if (change instanceof LifeChange.Appointed appointed) {
      appointed(row, appointed, by);
    }
    follows.follow(organization);
  }

  private void appointed(Mentorship row, LifeChange.Appointed appointed, String by) {
    row.appointmentSeen(appointed.day());
    switch (appointed.choice()) {
      case CONTINUE -> life.continues(row, appointed.day(), by);
      case ANEW -> life.anew(row, appointed.day(), by);
      case NEW_PAIR -> {
        if (row.mentor().isPresent()) {
          life.part(row, What.PARTED, by);
        }
      }
    }
  }
}
