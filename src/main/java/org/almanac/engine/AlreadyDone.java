package org.almanac.engine;

/** Somebody was a moment faster: the task is done already, or is just being done. */
public class AlreadyDone extends RuntimeException {
  private static final long serialVersionUID = 1L;

  AlreadyDone(RuntimeException cause) {
    super(cause);
  }
}
