package org.almanac.schoolplan;

import java.util.List;
import org.almanac.calendar.Calendars;
import org.almanac.notices.Announcement;
import org.almanac.notices.Announcements;
import org.almanac.people.Role;
import org.almanac.people.RoleHolders;
import org.almanac.tasks.Telling;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moderation that has not begun is told to the director's delegate: once for a group, and once for
 * plans that wait for one.
 */
@Service
@Transactional
class ModerationNews implements Telling {
  static final String NOT_BEGUN = "plan-moderation-not-begun";

  private final ModerationGroups groups;
  private final Moderation moderation;
  private final ReadingDesk desk;
  private final GroupsAwaited awaited;
  private final RoleHolders holders;
  private final Calendars calendars;
  private final Announcements announcements;

  ModerationNews(
      ModerationGroups groups,
      Moderation moderation,
      ReadingDesk desk,
      GroupsAwaited awaited,
      RoleHolders holders,
      Calendars calendars,
      Announcements announcements) {
    this.groups = groups;
    this.moderation = moderation;
    this.desk = desk;
    this.awaited = awaited;
    this.holders = holders;
    this.calendars = calendars;
    this.announcements = announcements;
  }

  @Override
  public About about() {
    return About.MODERATION_NOT_BEGUN;
  }

  /** A group's own timer tells, on its day; what no group is formed for has none. */
  @Override
  public void tell(String organization) {
    for (String season : awaited.seasons(organization)) {
      announce(
          organization,
          organization + ":MOD-" + season,
          GroupsAwaitedNotice.KIND,
          awaited.time(organization, season));
    }
  }

  /** Who has noted nothing yet in a group that still reads. */
  @Transactional(readOnly = true)
  List<String> notBegun(ModerationGroup group) {
    return group.is(ModerationState.READING)
        ? moderation.seats(group).stream()
            .filter(seat -> !desk.hasBegun(group, seat))
            .map(ModerationSeat::reader)
            .toList()
        : List.of();
  }

  void notBegun(String organization, String businessKey) {
    if (!notBegun(groups.of(organization, businessKey)).isEmpty()) {
      announce(organization, businessKey, NOT_BEGUN, 1);
    }
  }

  private void announce(String organization, String businessKey, String kind, int time) {
    holders
        .holder(organization, Role.DIRECTOR, null, calendars.of(organization).today())
        .ifPresent(
            told ->
                announcements.announce(
                    Announcement.once(organization, businessKey, kind, told.id()).occurring(time)));
  }
}
