package org.almanac.meetings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.almanac.engine.Flags;
import org.almanac.engine.FormContext;
import org.almanac.engine.QuickAnswer;
import org.almanac.engine.Reconsidered;

/** What every card before a meeting has in common, whoever's it is and whatever else it asks. */
public abstract class MeetingCard<S extends Record> implements Reconsidered<S> {
  private final CardReplies replies;
  private final CardChanges changes;

  protected MeetingCard(CardReplies replies, CardChanges changes) {
    this.replies = replies;
    this.changes = changes;
  }

  /** Keeps what was sent, and says whether its person comes. */
  protected abstract boolean kept(S sent, FormContext context);

  @Override
  public Flags record(S sent, FormContext context) {
    return Flags.of(MeetingParticipationProcess.COMING, kept(sent, context));
  }

  @Override
  public boolean openToLinks() {
    return true;
  }

  @Override
  public List<QuickAnswer> quickAnswers(FormContext context) {
    return changes.quickAnswers();
  }

  @Override
  public Optional<Instant> changeableUntil(FormContext context) {
    return replies.changeableUntil(context);
  }

  @Override
  public void change(S sent, FormContext context) {
    changes.changed(context, kept(sent, context));
  }
}
