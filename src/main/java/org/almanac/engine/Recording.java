package org.almanac.engine;

import java.util.List;

/**
 * What a program does with one form: shows what it knows, and records what a person sent. A bean
 * for each form key; pages of our own use the same.
 *
 * @param <R> what is sent: a record whose components are named like the form's fields
 */
public interface Recording<R extends Record> {
  /** The form's key: the name of its file without {@code .form}. */
  String form();

  Class<R> type();

  /** What the form shows when it opens: asked for the task's assignee only. */
  default Prefill prefill(FormContext context) {
    return Prefill.none();
  }

  /**
   * Whether a signed link in a mail may open and send it without sign-in. Closed unless a program
   * opens it: approvals, and whatever is private, never do.
   */
  default boolean openToLinks() {
    return false;
  }

  /** Answers that are one tap, in the reader's language; each can be a link of its own. */
  default List<QuickAnswer> quickAnswers(FormContext context) {
    return List.of();
  }

  /**
   * Keeps what was sent, in the engine's transaction.
   *
   * @return the routing flags for the process, nothing else
   * @throws Refusal when it cannot be accepted; the person reads why and nothing is kept
   */
  Flags record(R sent, FormContext context);
}
