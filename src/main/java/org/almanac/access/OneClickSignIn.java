package org.almanac.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.almanac.people.Person;
import org.almanac.people.Persons;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.session.SessionFixationProtectionStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** In the sandbox: be somebody with one click. Never in production. */
@Controller
@Profile("!production")
class OneClickSignIn {
  private final Persons persons;
  private final Accounts accounts;
  private final SessionFixationProtectionStrategy freshSession =
      new SessionFixationProtectionStrategy();
  private final HttpSessionSecurityContextRepository sessions =
      new HttpSessionSecurityContextRepository();
  private final SavedRequestAwareAuthenticationSuccessHandler onward =
      new SavedRequestAwareAuthenticationSuccessHandler();

  OneClickSignIn(Persons persons, Accounts accounts) {
    this.persons = persons;
    this.accounts = accounts;
    this.freshSession.setMigrateSessionAttributes(false);
  }

  @PostMapping("/sign-in/as")
  void as(@RequestParam String person, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    Person chosen =
        persons
            .findById(person)
            .filter(found -> found.passwordHash() != null)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Authentication signedIn = accounts.signIn(chosen);
    freshSession.onAuthentication(signedIn, request, response);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(signedIn);
    SecurityContextHolder.setContext(context);
    sessions.saveContext(context, request, response);
    onward.onAuthenticationSuccess(request, response, signedIn);
  }
}
