package org.almanac.writing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.almanac.people.PeopleAudit;
import org.almanac.people.PeopleAudit.What;
import org.springframework.stereotype.Component;

/**
 * Whoever gives somebody a new code or another address could come in as them: then private pages
 * stay closed for two weeks, in which the person hears of it and can speak up.
 */
@Component
class AccountHands {
  static final Duration CLOSED = Duration.ofDays(14);
  private static final Set<What> OPENS_AN_ACCOUNT =
      EnumSet.of(What.CODE, What.MAIL, What.OWN_MAILBOX);
  private static final Set<What> OPENED_AN_ACCOUNT = EnumSet.of(What.PASSWORD);

  private final PeopleAudit audit;
  private final Clock clock;

  AccountHands(PeopleAudit audit, Clock clock) {
    this.audit = audit;
    this.clock = clock;
  }

  /** When somebody else last could have come in as this person, within the last two weeks. */
  Optional<Instant> lately(String organization, String person) {
    return last(organization, person, OPENS_AN_ACCOUNT);
  }

  /**
   * When the password that this person had was last replaced with a code, within the last two
   * weeks: however long ago the code or the address was given, only now it was used. Whoever
   * replaced it with a code that came to a mailbox of their own did it themselves.
   */
  Optional<Instant> replaced(String organization, String person) {
    return last(organization, person, OPENED_AN_ACCOUNT);
  }

  private Optional<Instant> last(String organization, String person, Set<What> what) {
    return audit.last(organization, what, person, clock.instant().minus(CLOSED));
  }
}
