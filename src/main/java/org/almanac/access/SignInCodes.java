package org.almanac.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.almanac.people.Person;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A code that a coordinator gives somebody by hand, with which they choose a password, once and
 * soon.
 */
@Component
public class SignInCodes {
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int LENGTH = 20;

  private final FirstSignIn firstSignIn;
  private final Clock clock;
  private final Duration goodFor;
  private final SecureRandom random = new SecureRandom();

  SignInCodes(
      FirstSignIn firstSignIn, Clock clock, @Value("${almanac.codes.good-for}") Duration goodFor) {
    this.firstSignIn = firstSignIn;
    this.clock = clock;
    this.goodFor = goodFor;
  }

  /** For how many days a code works. */
  public long days() {
    return goodFor.toDays();
  }

  /** A new one; whatever code the person was given before works no more. */
  public String give(Person person) {
    StringBuilder code = new StringBuilder();
    random.ints(LENGTH, 0, LETTERS.length()).forEach(i -> code.append(LETTERS.charAt(i)));
    firstSignIn.offer(person, code.toString(), clock.instant().plus(goodFor));
    return code.toString();
  }
}
