package org.almanac.meetings;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Who takes part in which meeting. */
public interface Participations extends JpaRepository<Participation, Long> {
  List<Participation> findByOrganizationAndMeetingKey(String organization, String meetingKey);

  List<Participation> findByOrganizationAndMeetingKeyAndState(
      String organization, String meetingKey, ParticipationState state);

  Optional<Participation> findByOrganizationAndMeetingKeyAndPersonId(
      String organization, String meetingKey, String personId);

  List<Participation> findByOrganizationAndPersonId(String organization, String personId);

  Optional<Participation> findByTicketToken(String ticketToken);

  Optional<Participation> findByProcessInstanceId(String processInstanceId);

  @Query(
      "select p.personId from Participation p"
          + " where p.organization = :organization and p.meetingKey = :meetingKey")
  Set<String> persons(String organization, String meetingKey);

  @Query(
      """
      select p.id from Participation p
      where p.organization = :organization and p.meetingKey = :meetingKey
        and p.processInstanceId is null and p.state = org.almanac.meetings.ParticipationState.OPEN
      order by p.id""")
  List<Long> waiting(String organization, String meetingKey);

  @Query(
      """
      select p from Participation p
      where p.id in :ids
        and p.processInstanceId is null and p.state = org.almanac.meetings.ParticipationState.OPEN
      order by p.id""")
  List<Participation> waiting(Collection<Long> ids);

  @Query(
      """
      select count(p) from Participation p
      where p.organization = :organization and p.meetingKey = :meetingKey
        and p.coming <> org.almanac.meetings.Coming.CANT_COME
        and (p.coming <> org.almanac.meetings.Coming.UNKNOWN or p.calendarAnswer is null
          or p.calendarAnswer <> org.almanac.notices.CalendarReply.Answer.DECLINED)
        and p.state <> org.almanac.meetings.ParticipationState.CANCELLED
        and p.state <> org.almanac.meetings.ParticipationState.LEFT""")
  int expected(String organization, String meetingKey);

  /** What calendars answered to a day that is another now. */
  @Modifying(flushAutomatically = true)
  @Query(
      """
      update Participation p set p.calendarAnswer = null
      where p.organization = :organization and p.meetingKey = :meetingKey
        and p.calendarAnswer is not null""")
  void forgetCalendarAnswers(String organization, String meetingKey);

  /** Who sat where in the other meetings of these keys. */
  @Query(
      """
      select p from Participation p
      where p.organization = :organization and p.meetingKey in :keys
        and p.tableNumber is not null
        and p.coming <> org.almanac.meetings.Coming.CANT_COME
        and p.state <> org.almanac.meetings.ParticipationState.LEFT""")
  List<Participation> seated(String organization, Collection<String> keys);
}
