package org.almanac.access;

import java.security.SecureRandom;
import org.almanac.people.Person;
import org.springframework.stereotype.Component;

/** A code that a coordinator gives somebody by hand, with which they choose a password, once. */
@Component
public class SignInCodes {
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int LENGTH = 20;

  private final FirstSignIn firstSignIn;
  private final SecureRandom random = new SecureRandom();

  SignInCodes(FirstSignIn firstSignIn) {
    this.firstSignIn = firstSignIn;
  }

  /** A new one; whatever code the person was given before works no more. */
  public String give(Person person) {
    StringBuilder code = new StringBuilder();
    random.ints(LENGTH, 0, LETTERS.length()).forEach(i -> code.append(LETTERS.charAt(i)));
    firstSignIn.offer(person, code.toString());
    return code.toString();
  }
}
