package org.almanac.meetings;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.almanac.calendar.Calendars;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps that people took along, and what became of them; each is its owner's alone. */
@Service
@Transactional
public class Steps {
  private static final Set<StepState> NOT_DONE = EnumSet.of(StepState.OPEN, StepState.STILL);

  private final NextSteps steps;
  private final CardAnswers answers;
  private final Calendars calendars;

  Steps(NextSteps steps, CardAnswers answers, Calendars calendars) {
    this.steps = steps;
    this.answers = answers;
    this.calendars = calendars;
  }

  /** The step for the next card: the newest that is neither done nor let go. */
  @Transactional(readOnly = true)
  public Optional<NextStep> lastOf(String organization, String person) {
    return steps.findFirstByOrganizationAndPersonIdAndStateInOrderByIdDesc(
        organization, person, NOT_DONE);
  }

  /** All steps of a person, the newest first: for their own eyes, and to take away. */
  @Transactional(readOnly = true)
  public List<NextStep> of(String organization, String person) {
    return steps.findByOrganizationAndPersonIdOrderByIdDesc(organization, person);
  }

  /** Done, still on it, let it go; somebody else's step is not touched. */
  public void became(String organization, String person, Long stepId, StepState answer) {
    steps
        .findByIdAndOrganizationAndPersonId(stepId, organization, person)
        .ifPresent(step -> step.became(answer, calendars.of(organization).today()));
  }

  /**
   * What became of the step that a meeting's card asks about: the one that {@link #lastOf} tells,
   * or that the same card answered before; where there is none, nothing.
   */
  public void lastBecame(String organization, String key, String person, StepState answer) {
    answers.lastStep(organization, key, person, answer, calendars.of(organization).today());
  }

  /** The step that was answered on a meeting's card. */
  @Transactional(readOnly = true)
  public Optional<NextStep> answeredIn(String organization, String key, String person) {
    return steps.findFirstByOrganizationAndPersonIdAndCardOrderByIdDesc(organization, person, key);
  }

  /** What became of the steps of a meeting; empty where it would be about fewer than five. */
  @Transactional(readOnly = true)
  public Optional<StepTotals> totals(String organization, String key) {
    return StepTotals.of(
        steps.findByOrganizationAndMeetingKey(organization, key).stream()
            .map(NextStep::state)
            .toList());
  }
}
