package org.almanac.schoolplan;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.almanac.plans.Draft;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** What the pages of a group save as one types; of two at once, the second looks again. */
@Component
class ReadingSaving {
  private static final int TRIES = 4;

  private final ReadingDesk notes;
  private final FeedbackDesk feedback;

  ReadingSaving(ReadingDesk notes, FeedbackDesk feedback) {
    this.notes = notes;
    this.feedback = feedback;
  }

  Optional<Draft.Outcome> notes(
      ModerationGroup group, String person, Map<String, Draft.Typed> typed) {
    return again(() -> notes.save(group, person, typed));
  }

  Optional<Draft.Outcome> feedback(
      ModerationGroup group, String person, Map<String, Draft.Typed> typed) {
    return again(() -> feedback.save(group, person, typed));
  }

  private static Optional<Draft.Outcome> again(Supplier<Optional<Draft.Outcome>> save) {
    for (int i = 1; i < TRIES; i++) {
      try {
        return save.get();
      } catch (ConcurrencyFailureException | DataIntegrityViolationException sameMoment) {
        continue;
      }
    }
    return save.get();
  }
}
