package org.almanac.access;

import org.almanac.people.Person;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Mail address and password, wherever they are given: on the sign-in page or as HTTP Basic. */
@Component
class SignIn implements AuthenticationProvider {
  private final Accounts accounts;
  private final SignInDelay delay;

  SignIn(Accounts accounts, SignInDelay delay) {
    this.accounts = accounts;
    this.delay = delay;
  }

  @Override
  public Authentication authenticate(Authentication given) {
    String mail = Accounts.address(given.getName());
    String from =
        given.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
    delay
        .wait(mail, from)
        .ifPresent(
            wait -> {
              throw new PleaseWait(wait);
            });
    Person person =
        accounts
            .check(mail, String.valueOf(given.getCredentials()))
            .orElseThrow(
                () -> {
                  delay.wrong(mail, from);
                  return new BadCredentialsException("Address and password don't go together");
                });
    delay.right(mail, from);
    return accounts.signIn(person);
  }

  @Override
  public boolean supports(Class<?> given) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(given);
  }
}
