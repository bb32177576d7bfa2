package org.almanac.tasks;

import java.util.Map;
import org.almanac.access.SignedLink;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Saves what is typed; of two saves at once either holds it. */
@Component
class DraftSaves {
  private final TypedSoFar typed;

  DraftSaves(TypedSoFar typed) {
    this.typed = typed;
  }

  /** False when it is more than a form takes. */
  boolean kept(SignedLink link, Map<String, Object> fields) {
    try {
      return typed.keep(link, fields);
    } catch (DataIntegrityViolationException | ConcurrencyFailureException e) {
      return true;
    }
  }
}
