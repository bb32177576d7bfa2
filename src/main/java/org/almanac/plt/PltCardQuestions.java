package org.almanac.plt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.almanac.engine.Option;
import org.almanac.meetings.CardQuestion;
import org.almanac.meetings.CardQuestions;
import org.almanac.meetings.Meeting;
import org.almanac.people.RoleHolders;
import org.almanac.people.Unit;
import org.springframework.stereotype.Component;

/**
 * What a principal's card asks, told by phone: the plan, what comes along; the step stays theirs.
 */
@Component
class PltCardQuestions implements CardQuestions {
  private final RoleHolders holders;
  private final PltWords words;

  PltCardQuestions(RoleHolders holders, PltWords words) {
    this.holders = holders;
    this.words = words;
  }

  @Override
  public String form() {
    return PltMeetingCard.FORM;
  }

  @Override
  public List<CardQuestion> asked(Meeting meeting, String person) {
    List<Unit> schools = holders.schoolsOf(person, meeting.date());
    List<CardQuestion> asked = new ArrayList<>();
    asked.add(plan("plan", schools.isEmpty() ? "" : schools.get(0).name()));
    asked.add(line("moved", ""));
    if (schools.size() > 1) {
      asked.add(plan("otherPlan", schools.get(1).name()));
      asked.add(line("otherMoved", ""));
    }
    asked.add(line("brings", words.say("told.brings.hint")));
    return asked;
  }

  @Override
  public Map<String, Object> filled(boolean coming, Map<String, String> told) {
    Map<String, Object> fields = new HashMap<>();
    told.forEach(
        (field, text) -> {
          if (text != null) {
            fields.put(field, text);
          }
        });
    fields.put("cantCome", !coming);
    return fields;
  }

  private CardQuestion plan(String field, String school) {
    List<Option> choices =
        List.of(
            new Option("nothing-new", words.say("told.plan.nothing-new")),
            new Option("moved", words.say("told.plan.moved")));
    return new CardQuestion(field, words.say("told.plan"), school, choices);
  }

  private CardQuestion line(String field, String hint) {
    String label = words.say(field.equals("brings") ? "told.brings" : "told.moved");
    return new CardQuestion(field, label, hint, List.of());
  }
}
