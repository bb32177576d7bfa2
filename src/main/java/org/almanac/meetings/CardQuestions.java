package org.almanac.meetings;

import java.util.List;
import java.util.Map;

/** What a program's card asks, for a coordinator who writes down what somebody told. */
public interface CardQuestions {
  /** The key of the card's form. */
  String form();

  /** What is asked of somebody who comes, in the card's order; nothing that is theirs alone. */
  List<CardQuestion> asked(Meeting meeting, String person);

  /** The form's fields by what was told. */
  Map<String, Object> filled(boolean coming, Map<String, String> told);
}
