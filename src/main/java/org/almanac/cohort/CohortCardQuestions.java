package org.almanac.cohort;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.almanac.meetings.CardQuestion;
import org.almanac.meetings.CardQuestions;
import org.almanac.meetings.Meeting;
import org.springframework.stereotype.Component;

/** What the card asks, told by phone: the one question; the step stays theirs. */
@Component
class CohortCardQuestions implements CardQuestions {
  private final CohortWords words;

  CohortCardQuestions(CohortWords words) {
    this.words = words;
  }

  @Override
  public String form() {
    return CohortMeetingCard.FORM;
  }

  @Override
  public List<CardQuestion> asked(Meeting meeting, String person) {
    return List.of(
        new CardQuestion("help", words.question(meeting), words.say("told.help.hint"), List.of()));
  }

  @Override
  public Map<String, Object> filled(boolean coming, Map<String, String> told) {
    Map<String, Object> fields = new HashMap<>();
    if (told.get("help") != null) {
      fields.put("help", told.get("help"));
    }
    fields.put("cantCome", !coming);
    return fields;
  }
}
