package org.almanac.access;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.almanac.calendar.Calendars;
import org.almanac.people.Organization;
import org.almanac.people.Organizations;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its {@code frame}. */
@ControllerAdvice
class Frames {
  private final Organizations organizations;
  private final Calendars calendars;
  private final boolean sandbox;

  Frames(Organizations organizations, Calendars calendars, Environment environment) {
    this.organizations = organizations;
    this.calendars = calendars;
    this.sandbox = !environment.acceptsProfiles(Profiles.of("production"));
  }

  @ModelAttribute("frame")
  Frame frame(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    boolean ownFault = status instanceof Integer code && code >= 500;
    if (ownFault || Doors.wantsData(request)) {
      return null; // an error page must not ask a database that may be away
    }
    if (Doors.wantsPage(request)
        && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
      token.getToken(); // before the first byte is out: a token may need a new session
    }
    return of(WebApplicationSignIn.current());
  }

  private Frame of(SignedIn me) {
    Organization here =
        me == null
            ? organizations.findAll().stream().findFirst().orElse(null)
            : organizations.findById(me.organization()).orElse(null);
    return here == null
        ? null
        : new Frame(here.code(), here.name(), calendars.of(here.code()).today(), sandbox, me);
  }
}
