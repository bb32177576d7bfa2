package org.almanac.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** What somebody reads who sent a form that cannot be taken: our sentence, nothing around it. */
@Component
class FormAnswers {
  private static final Set<String> OPERATIONS =
      Set.of(
          "POST /engine/engine/{}/task/{}/submit-form",
          "POST /engine/engine/{}/process-definition/{}/submit-form",
          "POST /engine/engine/{}/process-definition/key/{}/submit-form");
  private static final Pattern TASK = Pattern.compile(".*/task/([^/]+)/submit-form");
  private static final Pattern PREFIX =
      Pattern.compile("^Cannot (?:submit task form|instantiate process definition) \\S+: ");

  private final TaskWhereabouts whereabouts;
  private final Doors doors;
  private final ObjectMapper json;
  private final PostedForm posted;

  FormAnswers(TaskWhereabouts whereabouts, Doors doors, ObjectMapper json) {
    this.whereabouts = whereabouts;
    this.doors = doors;
    this.json = json;
    this.posted = new PostedForm(json);
  }

  static boolean answersTo(GateList.Line line) {
    return OPERATIONS.contains(line.operation());
  }

  void submit(
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain,
      String address,
      SignedIn who)
      throws IOException, ServletException, PlainJson.NotAccepted {
    posted.check(request.getInputStream().readAllBytes());
    var held = new ContentCachingResponseWrapper(response);
    chain.doFilter(request, held);
    if (held.getStatus() < 400 || response.isCommitted()) {
      held.copyBodyToResponse();
      return;
    }
    int status = held.getStatus();
    JsonNode said = json.readTree(held.getContentAsByteArray());
    var task = TASK.matcher(address);
    var elsewhere = task.matches() ? whereabouts.of(task.group(1), who) : null;
    if (elsewhere != null) {
      doors.say(response, elsewhere.status(), elsewhere.type(), elsewhere.message());
    } else if (status == 400) {
      String message = PREFIX.matcher(said.path("message").asText("")).replaceFirst("");
      doors.say(response, status, said.path("type").asText("InvalidRequestException"), message);
    } else if (status < 500) {
      doors.say(response, status, said.path("type").asText("Closed"), doors.text("closed"));
    } else {
      doors.say(response, status, "Trouble", doors.text("trouble"));
    }
  }
}
