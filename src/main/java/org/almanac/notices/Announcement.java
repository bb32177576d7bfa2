package org.almanac.notices;

import java.time.Instant;

/**
 * One thing that one person is to be told: about what (business key), in which words (kind), and
 * which time of telling (occurrence). Announcing the same thing twice tells it once.
 *
 * @param taskId the open task it speaks of, or null
 * @param sameDay about a change on the same day: goes out at once, quiet hours or not
 */
public record Announcement(
    String organization,
    String businessKey,
    String kind,
    String person,
    int occurrence,
    String taskId,
    boolean sameDay) {

  /** Something to be told once, on the person's next working day. */
  public static Announcement once(
      String organization, String businessKey, String kind, String person) {
    return new Announcement(organization, businessKey, kind, person, 1, null, false);
  }

  /** The same, about a task that waits for the person. */
  public Announcement about(String task) {
    return new Announcement(organization, businessKey, kind, person, occurrence, task, sameDay);
  }

  /** The same, told for the n-th time: the second tells those anew who heard the first. */
  public Announcement occurring(int time) {
    return new Announcement(organization, businessKey, kind, person, time, taskId, sameDay);
  }

  /** The same, about a change today: it doesn't wait for the next daily mail. */
  public Announcement today() {
    return new Announcement(organization, businessKey, kind, person, occurrence, taskId, true);
  }

  /** As it will be noted if it is announced then. */
  public NoticeItem coming(Instant at) {
    return new NoticeItem(organization, businessKey, kind, person, occurrence, taskId, at);
  }
}
