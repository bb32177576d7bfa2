package org.almanac.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.calendar.Calendars;
import org.almanac.calendar.SchoolYear;
import org.almanac.rules.Rules;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tasklist offers to start what an organization runs, in this school year or one of the next. */
@Component
class StartOffers {
  private static final int YEARS = 3;

  private final Map<String, String> settings;
  private final Rules rules;
  private final Calendars calendars;
  private final ObjectMapper json;

  StartOffers(
      ObjectProvider<StartOffer> offers, Rules rules, Calendars calendars, ObjectMapper json) {
    this.settings =
        offers.stream().collect(Collectors.toMap(StartOffer::process, StartOffer::setting));
    this.rules = rules;
    this.calendars = calendars;
    this.json = json;
  }

  /** The list without the processes of programs that are switched off. */
  byte[] in(String organization, byte[] processes) throws IOException {
    if (!(json.readTree(processes) instanceof ArrayNode all)) {
      return processes;
    }
    ArrayNode offered = json.createArrayNode();
    for (JsonNode process : all) {
      if (runs(organization, settings.get(process.path("key").asText()))) {
        offered.add(process);
      }
    }
    return json.writeValueAsBytes(offered);
  }

  private boolean runs(String organization, String setting) {
    return setting == null
        || Stream.iterate(calendars.of(organization).schoolYear(), SchoolYear::next)
            .limit(YEARS)
            .anyMatch(year -> rules.of(organization, year.name()).on(setting));
  }
}
