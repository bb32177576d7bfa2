package org.almanac.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** HTTP Basic that opens a session, as the sign-in page does, and goes on in it. */
class BasicSignIn extends BasicAuthenticationFilter {
  BasicSignIn(AuthenticationManager manager, AuthenticationEntryPoint refused) {
    super(manager, refused);
    setSecurityContextRepository(new HttpSessionSecurityContextRepository());
  }

  @Override
  protected boolean authenticationIsRequired(String mail) {
    Authentication now = SecurityContextHolder.getContext().getAuthentication();
    return now == null
        || !(now.getPrincipal() instanceof SignedIn)
        || !Accounts.address(mail).equals(now.getDetails());
  }

  @Override
  protected void onSuccessfulAuthentication(
      HttpServletRequest request, HttpServletResponse response, Authentication person) {
    HttpSession session = request.getSession();
    if (!session.isNew()) {
      session.removeAttribute(WebApplicationSignIn.SESSION_KEY);
      request.changeSessionId();
    }
  }
}
