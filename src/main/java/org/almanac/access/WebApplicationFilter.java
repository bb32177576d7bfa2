package org.almanac.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;

/**
 * Camunda's own filter for a sign-in that happened outside, and for roles that change in a session.
 */
class WebApplicationFilter extends ContainerBasedAuthenticationFilter {
  private static final Pattern WHO_AM_I = Pattern.compile("/api/admin/auth/user/([^/]+)");

  @Override
  protected String extractEngineName(HttpServletRequest request) {
    Matcher whoAmI = WHO_AM_I.matcher(getRequestUri(request));
    return whoAmI.matches() ? whoAmI.group(1) : super.extractEngineName(request);
  }

  @Override
  protected boolean existisAuthentication(
      Authentications authentications, String engine, String person) {
    SignedIn who = WebApplicationSignIn.current();
    return super.existisAuthentication(authentications, engine, person)
        && authentications.getAuthenticationForProcessEngine(engine)
            instanceof UserAuthentication known
        && new HashSet<>(known.getGroupIds()).equals(new HashSet<>(who.groups()))
        && known.getTenantIds().equals(List.of(who.organization()));
  }
}
