package org.almanac.boardplan;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.almanac.calendar.Calendars;
import org.almanac.meetings.Attendance;
import org.almanac.meetings.Participation;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who hears where the launch can be watched: who was away, principals, vice-principals. */
@Service
@Transactional
class LaunchNews {
  private final Announcements announcements;
  private final Attendance attendance;
  private final RoleHolders holders;
  private final BoardImprovementPlanProcess process;
  private final Calendars calendars;

  LaunchNews(
      Announcements announcements,
      Attendance attendance,
      RoleHolders holders,
      BoardImprovementPlanProcess process,
      Calendars calendars) {
    this.announcements = announcements;
    this.attendance = attendance;
    this.holders = holders;
    this.process = process;
    this.calendars = calendars;
  }

  /** Each of them once, however often this runs. */
  void send(String organization, String schoolYear) {
    String about = BoardImprovementPlanProcess.businessKey(organization, schoolYear);
    announcements.announceAll(
        people(organization, schoolYear).stream()
            .map(person -> Announcement.once(organization, about, LaunchNotice.KIND, person))
            .toList());
  }

  /** Principals are asked for their one line as well, so each of them hears. */
  private Set<String> people(String organization, String schoolYear) {
    LocalDate today = calendars.of(organization).today();
    Stream<String> away =
        process.instance(organization, schoolYear).flatMap(process::meetingKey).stream()
            .flatMap(key -> attendance.all(organization, key).stream())
            .filter(part -> !part.attended().orElse(part.expected()))
            .map(Participation::person);
    Stream<String> schools =
        Stream.of(Role.PRINCIPAL, Role.VICE_PRINCIPAL)
            .flatMap(role -> holders.all(organization, role, today).stream())
            .map(Person::id);
    return Stream.concat(schools, away)
        .collect(LinkedHashSet::new, LinkedHashSet::add, LinkedHashSet::addAll);
  }
}
