package org.almanac.plt;

import java.util.List;
import java.util.Map;
import org.almanac.meetings.CardQuestion;
import org.almanac.meetings.CardQuestions;
import org.almanac.meetings.Meeting;
import org.springframework.stereotype.Component;

/** The colleagues' card, told by phone: whether they come; the step stays theirs. */
@Component
class PltColleagueQuestions implements CardQuestions {
  @Override
  public String form() {
    return PltMeetingCardColleague.FORM;
  }

  @Override
  public List<CardQuestion> asked(Meeting meeting, String person) {
    return List.of();
  }

  @Override
  public Map<String, Object> filled(boolean coming, Map<String, String> told) {
    return Map.of("cantCome", !coming);
  }
}
