package org.almanac.sandbox;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SandboxStartsTest {
  private static final String API = "/camunda/api/engine/engine/default";

  private final SandboxClock clock = mock(SandboxClock.class);

  @Test
  void after_a_start_in_tasklist_what_is_due_is_done_at_once() throws Exception {
    asked("POST", API + "/process-definition/school-improvement-plan:1:a/submit-form", 200);
    verify(clock).catchUp();
  }

  @Test
  void a_start_that_is_refused_runs_nothing_nor_does_a_look_or_a_task() throws Exception {
    asked("POST", API + "/process-definition/school-improvement-plan:1:a/submit-form", 400);
    asked("GET", API + "/process-definition/school-improvement-plan:1:a/startForm", 200);
    asked("POST", API + "/task/abc/submit-form", 204);
    verify(clock, never()).catchUp();
  }

  private void asked(String method, String path, int status) throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    response.setStatus(status);
    new SandboxStarts(clock)
        .doFilter(new MockHttpServletRequest(method, path), response, new MockFilterChain());
  }
}
