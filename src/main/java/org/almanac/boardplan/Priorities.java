package org.almanac.boardplan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.almanac.meetings.Typed;
import org.almanac.plans.Plans;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The priorities of a district's multi-year plan, as a coordinator keeps them. */
@Service
@Transactional
class Priorities {
  private static final int MOST = 200;
  private static final String YEAR = "20\\d\\d";

  private final BoardPriorities priorities;
  private final BoardPlans boards;
  private final BoardGoals goals;
  private final Plans plans;
  private final GoalWords words;

  Priorities(
      BoardPriorities priorities,
      BoardPlans boards,
      BoardGoals goals,
      Plans plans,
      GoalWords words) {
    this.priorities = priorities;
    this.boards = boards;
    this.goals = goals;
    this.plans = plans;
    this.words = words;
  }

  @Transactional(readOnly = true)
  List<BoardPriority> all(String organization) {
    return priorities.findByOrganizationOrderByFromYearDescIdAsc(organization);
  }

  /**
   * Keeps a priority: a new one where the key is empty.
   *
   * @return what speaks against it, in words
   */
  Optional<String> keep(String organization, Map<String, String> sent) {
    String english = text(sent.get("english"));
    String french = text(sent.get("french"));
    String from = text(sent.get("fromYear"));
    String to = text(sent.get("toYear"));
    String key = text(sent.get("key"));
    Optional<String> problem = problem(english, french, from, to);
    if (problem.isPresent()) {
      return problem;
    }
    BoardPriority priority =
        key.isEmpty()
            ? new BoardPriority(organization, UUID.randomUUID().toString())
            : priorities.findByOrganizationAndKey(organization, key).orElse(null);
    if (priority == null) {
      return Optional.of(words.say("lists.gone"));
    }
    priorities.save(priority.says(english, french, Integer.parseInt(from), Integer.parseInt(to)));
    return Optional.empty();
  }

  /** False where a goal serves it, in a draft or in a version. */
  boolean remove(String organization, String key) {
    boolean served =
        boards.findByOrganizationOrderBySchoolYear(organization).stream()
            .map(goals::of)
            .anyMatch(
                plan ->
                    plan.goals().stream().anyMatch(goal -> goal.serves().equals(key))
                        || plans.versions(plan).stream()
                            .flatMap(version -> version.goals().stream())
                            .anyMatch(goal -> goal.serves().equals(key)));
    if (!served) {
      priorities.findByOrganizationAndKey(organization, key).ifPresent(priorities::delete);
    }
    return !served;
  }

  private Optional<String> problem(String english, String french, String from, String to) {
    for (String name : List.of(english, french)) {
      if (name.codePoints().noneMatch(Character::isLetter) || name.length() > MOST) {
        return Optional.of(words.say("lists.name", MOST));
      }
    }
    boolean years = from.matches(YEAR) && to.matches(YEAR) && from.compareTo(to) <= 0;
    return years ? Optional.empty() : Optional.of(words.say("lists.years"));
  }

  private static String text(String typed) {
    return Optional.ofNullable(Typed.clean(typed)).orElse("").replace("\n", " ");
  }
}
