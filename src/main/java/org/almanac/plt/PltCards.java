package org.almanac.plt;

import java.time.LocalDate;
import java.util.List;
import org.almanac.calendar.Calendars;
import org.almanac.engine.FormContext;
import org.almanac.engine.Prefill;
import org.almanac.meetings.CardReplies;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.MeetingWords;
import org.almanac.meetings.Meetings;
import org.almanac.people.RoleHolders;
import org.almanac.people.Unit;
import org.almanac.rules.Rules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one card before a meeting: what it shows. */
@Service
@Transactional(readOnly = true)
class PltCards {
  private final Meetings meetings;
  private final CardReplies replies;
  private final RoleHolders holders;
  private final Rules rules;
  private final PltWords words;
  private final MeetingWords meetingWords;
  private final Calendars calendars;

  PltCards(
      Meetings meetings,
      CardReplies replies,
      RoleHolders holders,
      Rules rules,
      PltWords words,
      MeetingWords meetingWords,
      Calendars calendars) {
    this.meetings = meetings;
    this.replies = replies;
    this.holders = holders;
    this.rules = rules;
    this.words = words;
    this.meetingWords = meetingWords;
    this.calendars = calendars;
  }

  Prefill shown(FormContext context) {
    String organization = context.organization();
    Meeting meeting = meeting(context);
    List<Unit> schools = holders.schoolsOf(CardReplies.participant(context), meeting.date());
    boolean two = schools.size() > 1;
    return Prefill.none()
        .with("school", two ? schools.get(0).name() : null)
        .with("otherSchool", two ? schools.get(1).name() : null)
        .with("heading", words.day(meeting.date()))
        .with("where", meetingWords.whereabouts(meeting))
        .with("tablesOn", words.day(tablesOn(meeting)))
        .with("lastStep", replies.lastStep(context).orElse(null));
  }

  private LocalDate tablesOn(Meeting meeting) {
    String organization = meeting.organization();
    return PltDates.tablesOn(meeting.date(), calendars.of(organization), rules.of(organization));
  }

  private Meeting meeting(FormContext context) {
    return meetings.named(context.organization(), CardReplies.key(context));
  }
}
