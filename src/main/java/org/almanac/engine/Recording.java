package org.almanac.engine;

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
   * Keeps what was sent, in the engine's transaction.
   *
   * @return the routing flags for the process, nothing else
   * @throws Refusal when it cannot be accepted; the person reads why and nothing is kept
   */
  Flags record(R sent, FormContext context);
}
