package org.almanac.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.almanac.calendar.Calendars;
import org.almanac.people.PeopleChanged;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.almanac.people.RoleHolders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Who can sign in, and what a person is today: asked again every few seconds, so that a role ends
 * on its day, and on another node too as soon as it is ended here.
 */
@Component
class Accounts {
  private static final Duration FRESH = Duration.ofSeconds(5);

  private final Persons persons;
  private final RoleHolders holders;
  private final Calendars calendars;
  private final Clock clock;
  private final PasswordEncoder encoder;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  Accounts(
      Persons persons,
      RoleHolders holders,
      Calendars calendars,
      Clock clock,
      PasswordEncoder encoder) {
    this.persons = persons;
    this.holders = holders;
    this.calendars = calendars;
    this.clock = clock;
    this.encoder = encoder;
  }

  /**
   * The person of this address and password; an unknown address takes as long as a wrong password.
   */
  Optional<Person> check(String mail, String password) {
    List<Person> found =
        persons.findByMail(address(mail)).stream().filter(p -> p.passwordHash() != null).toList();
    if (found.isEmpty()) {
      encoder.matches(password, Passwords.NOBODYS_HASH);
    }
    // two organizations may know the same address: each has its own password
    return found.stream().filter(p -> encoder.matches(password, p.passwordHash())).findFirst();
  }

  /** Signs a person in, with the roles of today. */
  Authentication signIn(Person person) {
    known.remove(person.id());
    return token(today(person), person.mail());
  }

  /** The same person with the roles of now; empty when there is no such person any more. */
  Optional<Authentication> refreshed(SignedIn before, Object mail) {
    Instant now = clock.instant();
    Known last = known.get(before.id());
    if (last == null || last.until().isBefore(now) || last.at().isAfter(now)) {
      Optional<Person> person = persons.findById(before.id());
      if (person.isEmpty()) {
        return Optional.empty();
      }
      last = new Known(today(person.get()), now, now.plus(FRESH));
      known.put(before.id(), last);
    }
    return Optional.of(token(last.who(), mail));
  }

  /** Whoever is signed in has the new roles with the next click. */
  @TransactionalEventListener(fallbackExecution = true)
  void forget(PeopleChanged changed) {
    known.values().removeIf(last -> last.who().organization().equals(changed.organization()));
  }

  static String address(String mail) {
    return mail == null ? "" : mail.strip().toLowerCase(Locale.ROOT);
  }

  private SignedIn today(Person person) {
    var today = calendars.of(person.organization()).today();
    return new SignedIn(
        person.id(), person.organization(), person.name(), holders.rolesOf(person.id(), today));
  }

  private static Authentication token(SignedIn who, Object mail) {
    var token = UsernamePasswordAuthenticationToken.authenticated(who, null, who.authorities());
    token.setDetails(mail);
    return token;
  }

  private record Known(SignedIn who, Instant at, Instant until) {}
}
