package org.almanac.mentorship;

import java.time.LocalDate;
import org.almanac.mentorship.Milestone.What;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.springframework.stereotype.Component;

/** Keeps what happened as lines of history, and tells those whom a line concerns. */
@Component
class MentorshipHistory {
  private final Milestones milestones;
  private final Announcements announcements;

  MentorshipHistory(Milestones milestones, Announcements announcements) {
    this.milestones = milestones;
    this.announcements = announcements;
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
    announcements.announce(
        Announcement.once(
                row.organization(),
                MentorshipProcess.businessKey(row.organization(), row.memberId()),
                MentorshipNews.KIND,
                person)
            .occurring(Math.toIntExact(line.id())));
  }
}
