package org.almanac.mentorship;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.invitations.Event;
import org.almanac.invitations.Invitations;
import org.almanac.notices.MailedEntries;
import org.almanac.notices.NoticeItem;
import org.almanac.notices.NoticeText;
import org.almanac.notices.Paragraph;
import org.almanac.people.Persons;
import org.springframework.stereotype.Component;

/** The hour that a pair has found, for both calendars; and that it doesn't take place. */
@Component
class TimeNotice implements NoticeText {
  static final String KIND = "mentorship-time";
  static final String PART = "TIME";

  private final PairTimes times;
  private final Invitations invitations;
  private final MailedEntries mailed;
  private final Persons persons;
  private final Calendars calendars;
  private final TouchWords words;
  private final Clock clock;

  TimeNotice(
      PairTimes times,
      Invitations invitations,
      MailedEntries mailed,
      Persons persons,
      Calendars calendars,
      TouchWords words,
      Clock clock) {
    this.times = times;
    this.invitations = invitations;
    this.mailed = mailed;
    this.persons = persons;
    this.calendars = calendars;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Paragraph write(NoticeItem item) {
    String number = item.businessKey().substring(item.businessKey().lastIndexOf('-') + 1);
    Optional<PairTime> time =
        times.findByOrganizationAndId(item.organization(), Long.valueOf(number));
    return time.filter(each -> tells(each, item.person()))
        .map(each -> said(each, item.person()))
        .orElse(null);
  }

  /** A calendar that never heard of it needn't hear that it is off. */
  private boolean tells(PairTime time, String person) {
    return time.isOff()
        ? mailed.taken(time.organization(), person, uid(time))
        : time.beginsAt().isAfter(clock.instant());
  }

  private Paragraph said(PairTime time, String reader) {
    String other = reader.equals(time.member()) ? time.mentor() : time.member();
    OrganizationCalendar calendar = calendars.of(time.organization());
    ZonedDateTime begins = calendar.local(time.beginsAt());
    ZonedDateTime ends = calendar.local(time.endsAt());
    String path = "/in-touch/" + time.member() + "/time";
    Paragraph said =
        time.isOff()
            ? Paragraph.of(
                    words.say(
                        "time.off.heading", words.given(other), words.day(begins.toLocalDate())),
                    words.say("time.off.line"))
                .link(words.say("time.again"), "/in-touch")
            : Paragraph.of(
                    words.say(
                        time.sequence() > 0 ? "time.moved.heading" : "time.heading",
                        words.given(other),
                        words.day(begins.toLocalDate()),
                        words.hour(begins)),
                    words.say("time.kind." + time.kind(), time.place()))
                .link(words.say("time.other"), path);
    return persons
        .findById(reader)
        .filter(who -> !who.mail().isBlank())
        .map(who -> said.enclose(invitations.invite(who, event(time, other, begins, ends, path))))
        .orElse(said);
  }

  private Event event(
      PairTime time, String other, ZonedDateTime begins, ZonedDateTime ends, String path) {
    String summary = words.say("time.summary", words.name(other));
    return new Event(
        uid(time),
        time.sequence(),
        begins,
        ends,
        time.isOff() ? words.say("time.summary.off", summary) : summary,
        time.place(),
        words.say(time.isOff() ? "time.off.line" : "time.entry"),
        path,
        time.isOff());
  }

  static String uid(PairTime time) {
    return Event.uid(time.organization(), "MENTORSHIP-TIME-" + time.id());
  }
}
