package org.almanac.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.springframework.security.core.context.SecurityContextHolder;

/** Tells Tasklist and Cockpit who signed in with us: id, today's roles as groups, organization. */
public class WebApplicationSignIn implements AuthenticationProvider {
  /** Where the web applications keep, in the session, whom they take the caller for. */
  static final String SESSION_KEY = "authenticatedUser";

  @Override
  public AuthenticationResult extractAuthenticatedUser(
      HttpServletRequest request, ProcessEngine engine) {
    SignedIn who = current();
    if (who == null) {
      return AuthenticationResult.unsuccessful();
    }
    AuthenticationResult result = AuthenticationResult.successful(who.id());
    result.setGroups(who.groups());
    result.setTenants(List.of(who.organization()));
    return result;
  }

  @Override
  public void augmentResponseByAuthenticationChallenge(
      HttpServletResponse response, ProcessEngine engine) {
    // no challenge: browsers would pop up a dialog
  }

  /** Who is signed in on this request; null for nobody. */
  static SignedIn current() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn who
        ? who
        : null;
  }
}
