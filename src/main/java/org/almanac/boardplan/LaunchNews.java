package org.almanac.boardplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.calendar.Calendars;
import org.almanac.meetings.Attendance;
import org.almanac.meetings.Participation;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.almanac.notices.MailRoom;
import org.almanac.people.Person;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.tasks.RidingNotices;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who hears where the launch can be watched: who was away, principals, vice-principals. It rides in
 * a mail that goes anyway, such as the summary of the meeting at which the plan was launched, or
 * goes where the month has room; the page has it at once.
 */
@Service
@Transactional
class LaunchNews implements RidingNotices {
  /** Then everybody has had a mail since. */
  private static final int DAYS = 60;

  private static final Role[] SCHOOL = {Role.PRINCIPAL, Role.VICE_PRINCIPAL};

  private final Announcements announcements;
  private final Attendance attendance;
  private final RoleHolders holders;
  private final LaunchSchools schools;
  private final BoardPlans plans;
  private final MailRoom room;
  private final Calendars calendars;

  LaunchNews(
      Announcements announcements,
      Attendance attendance,
      RoleHolders holders,
      LaunchSchools schools,
      BoardPlans plans,
      MailRoom room,
      Calendars calendars) {
    this.announcements = announcements;
    this.attendance = attendance;
    this.holders = holders;
    this.schools = schools;
    this.plans = plans;
    this.room = room;
    this.calendars = calendars;
  }

  /** Each of them once, however often this runs; who has no room now hears later. */
  void send(String organization, String schoolYear) {
    LocalDate today = calendars.of(organization).today();
    announcements.announceAll(
        untold(plans.of(organization, schoolYear), today).stream()
            .filter(one -> fits(one, today))
            .toList());
  }

  @Override
  public void ride(String organization, LocalDate day) {
    announcements.announceAll(on(organization, day, Set.of()));
  }

  /**
   * What a round on this day announces.
   *
   * @param mailed who gets a mail in that round, beside those for whom one waits already
   */
  @Transactional(readOnly = true)
  public List<Announcement> on(String organization, LocalDate day, Set<String> mailed) {
    return plans.findByOrganizationOrderBySchoolYear(organization).stream()
        .filter(plan -> plan.recordedOn().filter(on -> day.isBefore(on.plusDays(DAYS))).isPresent())
        .flatMap(plan -> untold(plan, day).stream())
        .filter(one -> mailed.contains(one.person()) || fits(one, day))
        .toList();
  }

  private boolean fits(Announcement one, LocalDate day) {
    return room.goesAnyway(one.organization(), one.person())
        || room.left(one.organization(), one.person(), day);
  }

  private List<Announcement> untold(BoardPlan plan, LocalDate day) {
    String about = BoardImprovementPlanProcess.businessKey(plan.organization(), plan.schoolYear());
    Set<String> told = announcements.told(plan.organization(), about, LaunchNotice.KIND);
    return people(plan, day).stream()
        .filter(person -> !told.contains(person))
        .map(person -> Announcement.once(plan.organization(), about, LaunchNotice.KIND, person))
        .toList();
  }

  /**
   * Principals are asked for their one line as well, so each of them hears; not who leads a school
   * for which the plan isn't made. Who came is often recorded after the recording was added:
   * whoever turns out to have been away hears in a later round.
   */
  private Set<String> people(BoardPlan plan, LocalDate day) {
    String organization = plan.organization();
    Stream<String> away =
        plan.launchMeeting().stream()
            .flatMap(key -> attendance.all(organization, key).stream())
            .filter(part -> !part.attended().orElse(part.expected()))
            .map(Participation::person);
    Set<String> hear = schools.leading(plan, day, SCHOOL);
    Set<String> elsewhere =
        Stream.of(SCHOOL)
            .flatMap(role -> holders.all(organization, role, day).stream())
            .map(Person::id)
            .filter(person -> !hear.contains(person))
            .collect(Collectors.toSet());
    away.filter(person -> !elsewhere.contains(person)).forEach(hear::add);
    return hear;
  }
}
