package org.almanac.mentorship;

import java.util.Optional;
import org.almanac.people.Staying;
import org.springframework.stereotype.Component;

/**
 * A mentorship on its way is its member's: its tasks, its term and its pages name that record.
 * Where two records of one person both have one, the one that has lived more stays.
 */
@Component
class MentorshipStays implements Staying {
  private final MentorshipRows rows;
  private final MentorshipLife life;

  MentorshipStays(MentorshipRows rows, MentorshipLife life) {
    this.rows = rows;
    this.life = life;
  }

  @Override
  public boolean stays(String organization, String person) {
    return onItsWay(organization, person).isPresent();
  }

  @Override
  public boolean stays(String organization, String person, String into) {
    Optional<Mentorship> other = onItsWay(organization, into);
    return onItsWay(organization, person)
        .filter(one -> other.filter(more -> !hasLivedMore(one, more)).isEmpty())
        .isPresent();
  }

  @Override
  public void goes(String organization, String person, String into) {
    Optional<Mentorship> stays = onItsWay(organization, into);
    onItsWay(organization, person)
        .ifPresent(one -> stays.ifPresent(other -> life.merged(one, other)));
  }

  /** Who has somebody goes before who waits; then whoever began before. */
  private static boolean hasLivedMore(Mentorship one, Mentorship other) {
    boolean paired = one.mentor().isPresent();
    return paired == other.mentor().isPresent() ? one.begins().isBefore(other.begins()) : paired;
  }

  private Optional<Mentorship> onItsWay(String organization, String person) {
    return rows.findByOrganizationAndMemberId(organization, person)
        .filter(row -> row.state().alive() || row.state() == MentorshipState.CLOSING);
  }
}
