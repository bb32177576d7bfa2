package org.almanac.tasks;

import java.util.Optional;
import org.almanac.access.SignedLink;

/** Where somebody may go on who sent a form by a signed link; signing in leads there. */
public interface GoesOn {
  /** The form after which it is offered. */
  String form();

  /** Empty when there is nothing to go on with. */
  Optional<Way> after(SignedLink link);

  /** What is there, and its page. */
  record Way(String label, String path) {}
}
