package org.almanac.cohort;

import java.time.LocalDate;
import java.util.Date;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.engine.Flags;
import org.almanac.engine.FormContext;
import org.almanac.engine.Prefill;
import org.almanac.engine.Recording;
import org.almanac.engine.Refusal;
import org.almanac.meetings.ConvenedMeetingProcess;
import org.almanac.meetings.Convening;
import org.almanac.meetings.Meeting;
import org.almanac.meetings.Meetings;
import org.almanac.rules.Rules;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Where a cohort meeting is, as its convener arranges it before the cards go out. */
@Component
class CohortMeetingArrange implements Recording<CohortMeetingArrange.Sent> {
  static final String FORM = "cohort-meeting-arrange";

  record Sent(String place, String room, String link, String coffee) {}

  private final SessionDesign design;
  private final Meetings meetings;
  private final Convening convening;
  private final Calendars calendars;
  private final Rules rules;
  private final CohortWords words;

  CohortMeetingArrange(
      SessionDesign design,
      Meetings meetings,
      Convening convening,
      Calendars calendars,
      Rules rules,
      CohortWords words) {
    this.design = design;
    this.meetings = meetings;
    this.convening = convening;
    this.calendars = calendars;
    this.rules = rules;
    this.words = words;
  }

  @Override
  public String form() {
    return FORM;
  }

  @Override
  public Class<Sent> type() {
    return Sent.class;
  }

  @Override
  public Prefill prefill(FormContext context) {
    Meeting meeting = meeting(context);
    String organization = context.organization();
    String coffee = meeting.coffeeAt().map(at -> words.hour(organization, at)).orElse(null);
    return Prefill.none()
        .with("heading", words.day(meeting.date()))
        .with("meetingKey", meeting.key())
        .with("length", length(meeting, convening, words))
        .with("cardsOut", words.day(cardsOut(context)))
        .with("place", orNothing(meeting.place()))
        .with("room", orNothing(meeting.room()))
        .with("link", orNothing(meeting.link()))
        .with("coffee", coffee);
  }

  @Override
  public Flags record(Sent sent, FormContext context) {
    if (sent.place() == null && sent.link() == null) {
      throw new Refusal("place", words.say("arrange.nowhere"));
    }
    Meeting meeting = meeting(context);
    design.arrange(meeting, sent.place(), sent.room(), sent.link(), sent.coffee());
    OrganizationCalendar calendar = calendars.of(context.organization());
    CohortDates dates = CohortDates.of(meeting, calendar, rules.of(context.organization()));
    return Flags.of(ConvenedMeetingProcess.CONVENER_DUE, Date.from(dates.designDue()));
  }

  /** From 09:00, for 3 h. */
  static String length(Meeting meeting, Convening convening, CohortWords words) {
    String hours = convening.words(meeting.length().toMinutes(), LocaleContextHolder.getLocale());
    return words.say("length", words.hour(meeting.organization(), meeting.beginsAt()), hours);
  }

  /** The day on which the cards go out: as planned, or today if that has passed. */
  private LocalDate cardsOut(FormContext context) {
    OrganizationCalendar calendar = calendars.of(context.organization());
    Date planned = context.date(ConvenedMeetingProcess.CARDS_DUE);
    LocalDate day = calendar.local(planned.toInstant()).toLocalDate();
    return day.isBefore(calendar.today()) ? calendar.today() : day;
  }

  private static String orNothing(String text) {
    return text.isBlank() ? null : text;
  }

  private Meeting meeting(FormContext context) {
    return meetings.named(
        context.organization(), ConvenedMeetingProcess.meetingKey(context.businessKey()));
  }
}
