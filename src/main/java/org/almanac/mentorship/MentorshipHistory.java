package org.almanac.mentorship;

import java.time.LocalDate;
import java.util.List;
import org.almanac.calendar.Calendars;
import org.almanac.mentorship.Milestone.What;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.almanac.notices.MailRoom;
import org.almanac.tasks.DayNotices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what happened as lines of history, and tells those whom a line concerns: in a mail that
 * goes anyway, or where their month has room; else later. Their page says it at once.
 */
@Component
class MentorshipHistory implements DayNotices {
  private static final int LAST_MAIL_WEEKS = 4;

  private final Milestones milestones;
  private final Announcements announcements;
  private final MailRoom room;
  private final Calendars calendars;

  MentorshipHistory(
      Milestones milestones, Announcements announcements, MailRoom room, Calendars calendars) {
    this.milestones = milestones;
    this.announcements = announcements;
    this.room = room;
    this.calendars = calendars;
  }

  /**
   * @param by the coordinator who did it; null where the pair or a rule did
   */
  Milestone note(Mentorship row, What what, String mentor, LocalDate day, String by) {
    Milestone line = new Milestone(row.organization(), row.memberId(), day, what, mentor);
    return milestones.save(line.by(by));
  }

  /** In the person's next mail, a few lines. */
  void tell(Milestone line, Mentorship row, String person) {
    LocalDate today = calendars.of(row.organization()).today();
    if (fits(line, row.organization(), person, today)) {
      announce(line, row.organization(), person);
    } else {
      line.isToldLater(person);
    }
  }

  @Override
  @Transactional
  public void look(String organization, LocalDate day) {
    for (Milestone line : milestones.findByOrganizationAndUntoldIsNotNullOrderById(organization)) {
      List<String> now =
          line.untold().stream().filter(person -> fits(line, organization, person, day)).toList();
      now.forEach(person -> announce(line, organization, person));
      line.told(now);
      if (line.what() == What.LEFT && day.isAfter(line.onDay().plusWeeks(LAST_MAIL_WEEKS))) {
        line.told(List.of(line.memberId()));
      }
    }
  }

  /** Who left gets no mail for it: they read it in one of their last ones. */
  private boolean fits(Milestone line, String organization, String person, LocalDate day) {
    boolean left = line.what() == What.LEFT && person.equals(line.memberId());
    return room.goesAnyway(organization, person) || !left && room.fits(organization, person, day);
  }

  private void announce(Milestone line, String organization, String person) {
    announcements.announce(
        Announcement.once(
                organization,
                MentorshipProcess.businessKey(organization, line.memberId()),
                MentorshipNews.KIND,
                person)
            .occurring(Math.toIntExact(line.id())));
  }
}
