package org.almanac.access;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts our sign-in and our gate around Tasklist and Cockpit. */
@Configuration
class WebApplications {
  private static final int AFTER_THE_CHAIN = SecurityProperties.DEFAULT_FILTER_ORDER + 10;

  @Bean
  FilterRegistrationBean<WebApplicationFilter> webApplicationFilter() {
    var registration = new FilterRegistrationBean<>(new WebApplicationFilter());
    registration.setInitParameters(
        Map.of(
            ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM,
            WebApplicationSignIn.class.getName()));
    registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
    registration.setOrder(AFTER_THE_CHAIN);
    return registration;
  }

  @Bean
  FilterRegistrationBean<Gate> gate(Doors doors, FormAnswers formAnswers, ServedWords servedWords) {
    var registration =
        new FilterRegistrationBean<>(new Gate(GateList.read(), doors, formAnswers, servedWords));
    registration.setServletNames(Gate.SERVLETS);
    registration.setMatchAfter(true);
    registration.setOrder(Ordered.LOWEST_PRECEDENCE);
    return registration;
  }

  /** Camunda's filters read an address as written, its servlets as meant: both must be the same. */
  @Bean
  FilterRegistrationBean<Filter> noDisguise() {
    Filter refuse =
        (request, response, chain) -> {
          HttpServletRequest asked = (HttpServletRequest) request;
          String meant = asked.getContextPath() + asked.getServletPath();
          if ((asked.getRequestURI() + "/").startsWith(meant + "/")) {
            chain.doFilter(request, response);
          } else {
            ((HttpServletResponse) response).setStatus(HttpServletResponse.SC_NOT_FOUND);
          }
        };
    var registration = new FilterRegistrationBean<>(refuse);
    registration.addUrlPatterns("/camunda/*");
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }
}
