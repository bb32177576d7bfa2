package org.almanac.tasks;

import java.util.List;
import java.util.Locale;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.DayWords;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.almanac.notices.NoticeItem;
import org.almanac.notices.OpenNotice;
import org.almanac.notices.Paragraph;
import org.almanac.people.Absence;
import org.almanac.people.Persons;
import org.almanac.people.StandIns;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tells a substitute what they do for somebody who is away: one item a day, however much came. */
@Component
class StandInNews implements OpenNotice {
  static final String KIND = "task-stand-in";

  private final Announcements announcements;
  private final Hands hands;
  private final OpenTasks tasks;
  private final Persons persons;
  private final StandIns standIns;
  private final Calendars calendars;
  private final MessageSource messages;

  StandInNews(
      Announcements announcements,
      Hands hands,
      OpenTasks tasks,
      Persons persons,
      StandIns standIns,
      Calendars calendars,
      MessageSource messages) {
    this.announcements = announcements;
    this.hands = hands;
    this.tasks = tasks;
    this.persons = persons;
    this.standIns = standIns;
    this.calendars = calendars;
    this.messages = messages;
  }

  void tell(String organization, String substitute, String holder) {
    String key = organization + ":AWAY-" + calendars.of(organization).today() + ":" + holder;
    announcements.announce(Announcement.once(organization, key, KIND, substitute));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Paragraph write(NoticeItem item) {
    Locale locale = LocaleContextHolder.getLocale();
    String organization = item.organization();
    String holder = item.businessKey().split(":")[2];
    List<OpenTask> open =
        hands.standingIn(organization, item.person(), holder).stream()
            .flatMap(id -> tasks.find(id).stream())
            .toList();
    Absence away = standIns.away(organization, calendars.of(organization).today()).get(holder);
    if (open.isEmpty() || away == null) {
      return null;
    }
    String name = persons.findById(holder).orElseThrow().name();
    Paragraph paragraph =
        Paragraph.of(
            say("heading", locale, name),
            say("line", locale, name, DayWords.in(locale).day(away.toDay())));
    for (OpenTask task : open) {
      paragraph = paragraph.link(task.name(), "/go/" + task.id());
    }
    return paragraph;
  }

  private String say(String key, Locale locale, Object... values) {
    return messages.getMessage("tasks.stand-in." + key, values, locale);
  }
}
