package org.almanac.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class NowhereTest {
  @ParameterizedTest
  @ValueSource(strings = {"/sandbox/clock", "/sandbox/people", "/sandbox/mail/7.eml", "/sandbox"})
  void in_production_there_is_no_sandbox(String address) throws Exception {
    assertThat(status("production", "GET", address)).isEqualTo(404);
    assertThat(status("production", "POST", address)).isEqualTo(404);
    assertThat(status("default", "GET", address)).isEqualTo(200);
  }

  @Test
  void there_is_no_setup_anywhere() throws Exception {
    String setup = "/camunda/api/admin/setup/default/user/create";
    assertThat(status("production", "POST", setup)).isEqualTo(404);
    assertThat(status("default", "POST", setup)).isEqualTo(404);
  }

  private static int status(String profile, String method, String address) throws Exception {
    var environment = new MockEnvironment();
    environment.setActiveProfiles(profile);
    var response = new MockHttpServletResponse();
    new Nowhere(new SecurityChain(environment).nowhere())
        .doFilter(new MockHttpServletRequest(method, address), response, new MockFilterChain());
    return response.getStatus();
  }
}
