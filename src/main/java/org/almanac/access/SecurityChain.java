package org.almanac.access;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.Header;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.LocaleResolver;

/** One sign-in for our pages, Tasklist and Cockpit. */
@Configuration
class SecurityChain {
  private static final String POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self';"
          + " form-action 'self'; frame-ancestors 'self'";

  /** No search engine keeps the address of a signed link, no other site hears of it. */
  private static final HeaderWriter QUIET =
      new StaticHeadersWriter(
          List.of(
              new Header("X-Robots-Tag", "noindex, nofollow, noarchive"),
              new Header("Referrer-Policy", "no-referrer")));

  private static final String COORDINATOR = "COORDINATOR";

  private final PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
  private final RequestMatcher webApplications = path.matcher("/camunda/**");
  private final RequestMatcher webApi = path.matcher("/camunda/api/**");

  /** What stands in the address is the key: nobody else's page can know it, so none can send it. */
  private final RequestMatcher signedLinks = path.matcher("/card/**");

  private final RequestMatcher sandbox = path.matcher("/sandbox/**");
  private final RequestMatcher setup = path.matcher("/camunda/api/admin/setup/**");
  private final RequestMatcher tasklistSignOut =
      path.matcher(POST, "/camunda/api/admin/auth/user/{engine}/logout");
  private final boolean production;

  SecurityChain(Environment environment) {
    this.production = environment.acceptsProfiles(Profiles.of("production"));
  }

  @Bean
  SecurityFilterChain chain(
      HttpSecurity http,
      SignIn signIn,
      Accounts accounts,
      NoticeSeen seen,
      Doors doors,
      LocaleResolver readers)
      throws Exception {
    AuthenticationManager manager = new ProviderManager(signIn);
    return http.authenticationManager(manager)
        .addFilterBefore(new Nowhere(nowhere()), SecurityContextHolderFilter.class)
        .addFilterBefore(new ReadersLocale.Filter(readers), SecurityContextHolderFilter.class)
        .addFilterAfter(new TodaysRoles(accounts), SecurityContextHolderFilter.class)
        .addFilterAt(new BasicSignIn(manager, doors::challenge), BasicAuthenticationFilter.class)
        .addFilterAfter(new NoticeFirst(seen), AuthorizationFilter.class)
        .authorizeHttpRequests(this::rules)
        .formLogin(
            form ->
                form.loginPage("/sign-in")
                    .usernameParameter("mail")
                    .failureHandler(doors::again)
                    .permitAll())
        .logout(
            out ->
                out.logoutRequestMatcher(
                        new OrRequestMatcher(path.matcher(POST, "/logout"), tasklistSignOut))
                    .logoutSuccessHandler(doors::signedOut))
        .csrf(
            csrf ->
                csrf.ignoringRequestMatchers(
                    webApi,
                    this::sandboxJson,
                    path.matcher("/t/**"),
                    path.matcher("/ticket/**"),
                    path.matcher("/stop/**"),
                    signedLinks))
        .exceptionHandling(
            asked ->
                asked
                    .defaultAuthenticationEntryPointFor(doors::unauthorized, webApi)
                    .defaultAuthenticationEntryPointFor(
                        doors::challenge, new NegatedRequestMatcher(Doors::wantsPage))
                    .defaultAuthenticationEntryPointFor(doors::toSignIn, Doors::wantsPage))
        .requestCache(cache -> cache.requestCache(pagesOnly()))
        .sessionManagement(session -> session.sessionFixation(fixation -> fixation.newSession()))
        .headers(
            headers ->
                headers
                    .frameOptions(frames -> frames.sameOrigin())
                    .addHeaderWriter(
                        new DelegatingRequestMatcherHeaderWriter(
                            new NegatedRequestMatcher(webApplications),
                            new ContentSecurityPolicyHeaderWriter(POLICY)))
                    .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(signedLinks, QUIET)))
        .build();
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return Passwords.ENCODER;
  }

  /** What doesn't exist here, for anybody. */
  RequestMatcher nowhere() {
    return production ? new OrRequestMatcher(setup, sandbox) : setup;
  }

  private void rules(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          rules) {
    rules
        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
        .permitAll()
        .requestMatchers(
            path.matcher("/"),
            path.matcher("/sign-in/**"),
            path.matcher("/language"),
            path.matcher("/ticket/**"),
            path.matcher("/stop/**"),
            path.matcher("/t/**"),
            signedLinks,
            path.matcher(GET, "/calendar/feed/**"),
            path.matcher(HEAD, "/calendar/feed/**"),
            path.matcher("/error"),
            path.matcher(GET, "/{file:[a-z-]+\\.(?:css|js|svg|png|ico)}"),
            path.matcher("/actuator/health"),
            path.matcher(GET, "/sandbox/**"),
            path.matcher(HEAD, "/sandbox/**"))
        .permitAll()
        .requestMatchers(
            path.matcher("/camunda/app/admin/**"), path.matcher("/camunda/app/welcome/**"))
        .denyAll()
        .requestMatchers(
            path.matcher("/camunda/app/cockpit/**"),
            path.matcher("/import/**"),
            path.matcher("/people/**"),
            path.matcher("/versions/**"))
        .hasRole(COORDINATOR)
        .requestMatchers(
            path.matcher("/mail/**"),
            path.matcher("/texts/**"),
            path.matcher("/mentorships/**"),
            path.matcher("/meetings/{key}/people"),
            path.matcher("/meetings/{key}/people.csv"),
            path.matcher("/meetings/{key}/for/**"),
            path.matcher("/meetings/{key}/paper"),
            path.matcher("/meetings/{key}/paper.pdf"),
            path.matcher("/days/**"),
            path.matcher("/years/**"),
            path.matcher("/say-hello/**"),
            path.matcher("/pulse/report"),
            path.matcher("/pulse/report.csv"),
            path.matcher("/registers/**"),
            path.matcher("/matches"),
            path.matcher("/matches/**"),
            path.matcher("/meetings/{key}/move"),
            path.matcher("/meetings/{key}/cancel"),
            path.matcher("/meetings/{key}/team"))
        .hasRole(COORDINATOR)
        .requestMatchers(path.matcher(POST, "/sandbox/clock"), path.matcher("/actuator/**"))
        .hasRole(COORDINATOR)
        // whose page it is decides, whatever the role: each asks its own door (writing.SheetDoor)
        .requestMatchers(
            path.matcher("/my-pages"),
            path.matcher("/my-pages/**"),
            path.matcher("/my-board-plan"),
            path.matcher("/my-board-plan/**"),
            path.matcher("/my-school-plan"),
            path.matcher("/my-school-plan/**"))
        .authenticated()
        // whoever reads in a group, whatever the role: a substitute too (schoolplan.ModerationDoor)
        .requestMatchers(path.matcher("/moderation/**"))
        .authenticated()
        // whose voice counts decides, and how far the plan is (boardplan.BoardPlanDoor)
        .requestMatchers(path.matcher("/board-plan"), path.matcher("/board-plan/**"))
        .hasAnyRole(
            "DIRECTOR",
            "SUPERINTENDENT",
            "OFFICER",
            "ASSOCIATION_REPRESENTATIVE",
            "CHAIR",
            COORDINATOR,
            "PRINCIPAL",
            "VICE_PRINCIPAL")
        // whose school it is decides, once the board's plan is launched, and whoever stands in
        // there
        // (schoolplan.SchoolPlanDoor)
        .requestMatchers(path.matcher("/school-plan/**"))
        .hasAnyRole(
            "PRINCIPAL", "VICE_PRINCIPAL", "SUPERINTENDENT", "OFFICER", "DIRECTOR", COORDINATOR)
        .anyRequest()
        .authenticated();
  }

  /** Scripts of the sandbox send JSON, which no form of another site can. */
  private boolean sandboxJson(HttpServletRequest request) {
    String type = request.getContentType();
    return sandbox.matches(request)
        && type != null
        && type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_JSON_VALUE);
  }

  private HttpSessionRequestCache pagesOnly() {
    var cache = new HttpSessionRequestCache();
    cache.setMatchingRequestParameterName(null);
    cache.setRequestMatcher(
        request ->
            "GET".equals(request.getMethod())
                && !webApi.matches(request)
                && Doors.wantsPage(request));
    return cache;
  }
}
