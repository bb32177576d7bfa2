package org.almanac.mentorship;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almanac.mentorship.Milestone.What;
import org.almanac.people.Supervision;
import org.almanac.people.Supervision.Post;
import org.springframework.stereotype.Component;

/**
 * Nobody mentors whom they supervise. Where roles make it so, both are told that somebody else is
 * one tap away, and coordinators see it on their list; nothing ends by itself.
 */
@Component
class Conflicts {
  private final Supervision supervision;
  private final MentorshipHistory history;

  Conflicts(Supervision supervision, MentorshipHistory history) {
    this.supervision = supervision;
    this.history = history;
  }

  /** Everybody's posts of the day, read once for all mentorships. */
  Map<String, List<Post>> posts(String organization, LocalDate today) {
    return supervision.everybodysPosts(organization, today);
  }

  void look(Mentorship row, Map<String, List<Post>> posts, LocalDate today) {
    Optional<String> supervisor =
        row.mentors().stream().filter(one -> between(posts, one, row.memberId())).findFirst();
    if (supervisor.isEmpty()) {
      row.conflictSince(null);
    } else if (row.conflictSince().isEmpty()) {
      row.conflictSince(today);
      Milestone line = history.note(row, What.SUPERVISES, supervisor.get(), today, null);
      history.tell(line, row, row.memberId());
      row.mentors().forEach(mentor -> history.tell(line, row, mentor));
    }
  }

  boolean between(Map<String, List<Post>> posts, String mentor, String member) {
    return Supervision.between(of(posts, mentor), of(posts, member));
  }

  private static List<Post> of(Map<String, List<Post>> posts, String person) {
    return posts.getOrDefault(person, List.of());
  }
}
