package org.almanac.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.almanac.calendar.ProgramsRun;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tasklist offers to start what an organization runs, in this school year or one of the next. */
@Component
class StartOffers {
  private final Map<String, String> settings;
  private final ProgramsRun programs;
  private final ObjectMapper json;

  StartOffers(ObjectProvider<StartOffer> offers, ProgramsRun programs, ObjectMapper json) {
    this.settings =
        offers.stream().collect(Collectors.toMap(StartOffer::process, StartOffer::setting));
    this.programs = programs;
    this.json = json;
  }

  /** The list without the processes of programs that are switched off. */
  byte[] in(String organization, byte[] processes) throws IOException {
    if (!(json.readTree(processes) instanceof ArrayNode all)) {
      return processes;
    }
    ArrayNode offered = json.createArrayNode();
    for (JsonNode process : all) {
      if (programs.in(organization, settings.get(process.path("key").asText()))) {
        offered.add(process);
      }
    }
    return json.writeValueAsBytes(offered);
  }
}
