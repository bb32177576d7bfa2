package org.almanac.tasks;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.OrganizationCalendar;
import org.almanac.calendar.Rhythm;
import org.almanac.notices.Announcements;
import org.almanac.notices.MailRoom;
import org.almanac.notices.NoticeItem;
import org.almanac.people.Role;
import org.almanac.rules.Rules;
import org.almanac.rules.Settings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mentions an open task at most twice: some working days before its date (or when it is born, if
 * that is later), and once after. Then it rests in the list. A mention never uses up the mails of a
 * month that are needed to say what must be said.
 */
@Component
class Reminders {
  static final String COMING_UP = "task-coming-up";
  static final String STILL_OPEN = "task-still-open";

  private static final String MENTIONS = "'" + COMING_UP + "', '" + STILL_OPEN + "'";

  private static final String SCHOOL_ROLES =
      Arrays.stream(Role.values())
          .filter(role -> role.rhythm() == Rhythm.SCHOOL)
          .map(role -> "'" + role.name() + "'")
          .collect(Collectors.joining(", ", "(", ")"));

  /** Who holds no role any more and still has a task hears of it once. */
  private static final int WITHOUT_A_ROLE = 1;

  private final Announcements announcements;
  private final Calendars calendars;
  private final Rules rules;
  private final Clock clock;
  private final MailRoom room;

  Reminders(
      Announcements announcements, Calendars calendars, Rules rules, MailRoom room, Clock clock) {
    this.announcements = announcements;
    this.calendars = calendars;
    this.rules = rules;
    this.clock = clock;
    this.room = room;
  }

  LocalDate today(String organization) {
    return calendars.of(organization).today();
  }

  /**
   * Writes one row for each mention of the day, in four statements however many tasks there are.
   */
  @Transactional
  public int mention(String organization) {
    int rows = 0;
    for (Mentions mentions : due(organization, clock.instant(), false)) {
      rows += announcements.announceFrom(mentions.select(), mentions.arguments());
    }
    return rows;
  }

  /** What a round at a later hour would mention as things are; who is held is in it. */
  List<NoticeItem> wouldMention(String organization, Instant at) {
    return due(organization, at, true).stream()
        .flatMap(m -> announcements.wouldAnnounceFrom(m.select(), m.arguments()).stream())
        .toList();
  }

  /** A query of what is to be mentioned, as the outbox takes it. */
  private record Mentions(String select, Object[] arguments) {}

  private List<Mentions> due(String organization, Instant at, boolean heldToo) {
    Settings settings = rules.of(organization);
    int before = settings.number("reminders.workingDaysBefore");
    int after = settings.number("reminders.workingDaysAfter");
    OrganizationCalendar calendar = calendars.of(organization);
    LocalDate today = calendar.local(at).toLocalDate();
    String rooms = room.rooms(organization, today);
    String outside = room.roomsOutside(organization, today);
    String going = room.goingAnyway(organization);
    List<Mentions> all = new ArrayList<>();
    for (Rhythm rhythm : Rhythm.values()) {
      if (!calendar.working(rhythm, today)) {
        continue;
      }
      LocalDate latest = calendar.plusWorkingDays(rhythm, today, before);
      Timestamp soon = start(calendar, latest.plusDays(1));
      Timestamp born = start(calendar, latest);
      Timestamp told = start(calendar, calendar.plusWorkingDays(rhythm, today, -before));
      Timestamp past = start(calendar, calendar.plusWorkingDays(rhythm, today, 1 - after));
      Day round = new Day(organization, today, rhythm, heldToo, born, told, rooms, outside, going);
      all.add(mentions(round, COMING_UP, Timestamp.from(at), soon));
      all.add(mentions(round, STILL_OPEN, new Timestamp(0), past));
    }
    return all;
  }

  private record Day(
      String organization,
      LocalDate today,
      Rhythm rhythm,
      boolean heldToo,
      Timestamp born,
      Timestamp told,
      String rooms,
      String outside,
      String going) {}

  private Mentions mentions(Day round, String kind, Timestamp dueFrom, Timestamp dueBefore) {
    String organization = round.organization();
    LocalDate today = round.today();
    return new Mentions(
        "select t.TENANT_ID_ organization, t.ID_ business_key, '"
            + kind
            + "' kind, t.ASSIGNEE_ person, 1 occurrence, t.ID_ task_id, false same_day"
            + " from ACT_RU_TASK t where t.TENANT_ID_ = ? and t.ASSIGNEE_ is not null"
            + " and t.SUSPENSION_STATE_ = 1 and t.DUE_DATE_ >= ? and t.DUE_DATE_ < ?"
            // "is true" and its kin: PostgreSQL then reads these sets once, whatever it believes of
            // the tables; as joins it went through them again for each task, for ten seconds
            + " and (t.ASSIGNEE_ in (select r.person_id from role_assignment r"
            + " where r.organization = ? and r.role in "
            + SCHOOL_ROLES
            + " and r.valid_from <= ? and (r.valid_to is null or r.valid_to >= ?))) is "
            + (round.rhythm() == Rhythm.SCHOOL)
            // a mention that would only be held back is not spent
            + " and (t.ASSIGNEE_ in (select h.person from mail_hold h where h.organization = ?"
            + (round.heldToo() ? " and 1 = 0" : "")
            + ")) is not true"
            // who wished no reminders sees the task in the list
            + " and (t.ASSIGNEE_ in (select w.person from person_wish w where w.organization = ?"
            + " and w.reminders = false)) is not true"
            // what its own announcement tells in the same mail needs no mention beside it
            + " and ((t.ID_, t.ASSIGNEE_) in (select w.task_id, w.person from notice w"
            + " where w.organization = ? and w.state = 'WAITING' and w.task_id is not null"
            // a mention that waited too long to be true is none
            + " and w.kind <> '"
            + COMING_UP
            + "'))"
            + " is not true"
            // nor what its journey announces there
            + " and (t.ID_ in (select c.ID_ from ACT_RU_TASK c"
            + " join ACT_RU_EXECUTION e on e.ID_ = c.PROC_INST_ID_"
            + " join notice w on w.business_key = e.BUSINESS_KEY_ and w.person = c.ASSIGNEE_"
            + " where w.organization = ? and w.state = 'WAITING' and w.task_id is null))"
            + " is not true"
            // nor what was born later than its day of mention, and was told by its own mail then
            + " and (t.DUE_DATE_ < ? and t.ID_ in (select c.ID_ from ACT_RU_TASK c"
            + " join ACT_RU_EXECUTION e on e.ID_ = c.PROC_INST_ID_ join notice w"
            + " on w.person = c.ASSIGNEE_ and (w.task_id = c.ID_ and w.kind not in ("
            + MENTIONS
            + ") or w.task_id is null and w.business_key = e.BUSINESS_KEY_)"
            + " where w.organization = ? and w.state = 'MAILED' and w.created_at >= ?))"
            + " is not true"
            + " and ((select count(*) from mail m where m.organization = t.TENANT_ID_"
            + " and m.person = t.ASSIGNEE_ and m.send_day >= ? and m.state <> 'REPLACED')"
            + " < coalesce((select w.room from (values "
            + round.outside()
            + ") as w (person, room) where w.person = t.ASSIGNEE_), (select w.room from (values "
            + round.rooms()
            + ") as w (roles, room) where w.roles = ("
            + MailRoom.setOfRoles("t.ASSIGNEE_")
            + ")), "
            + WITHOUT_A_ROLE
            + ")"
            // what goes anyway takes it along
            + " or (t.ASSIGNEE_ in ("
            + round.going()
            + ")) is true)",
        new Object[] {
          organization,
          dueFrom,
          dueBefore,
          organization,
          today,
          today,
          organization,
          organization,
          organization,
          organization,
          kind.equals(COMING_UP) ? round.born() : new Timestamp(0),
          organization,
          round.told(),
          today.withDayOfMonth(1),
          today,
          today,
          organization
        });
  }

  private static Timestamp start(OrganizationCalendar calendar, LocalDate day) {
    return Timestamp.from(calendar.at(day, LocalTime.MIDNIGHT));
  }
}
