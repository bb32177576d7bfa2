package org.almanac.tasks;

import java.util.Optional;
import org.almanac.access.SignedLink;

/**
 * What a signed link of a program's own does, behind which no task stands: its page says in a few
 * words what one button does, and nothing happens before the button.
 */
public interface LinkButton {
  /** The purpose of its links; no other button has the same. */
  String purpose();

  /** What the page says; empty when there is nothing to do any more. */
  Optional<Words> words(SignedLink link);

  /** Does it, in the transaction that uses the link up; asked only while there are words. */
  void press(SignedLink link);

  /** Where to go for the same after sign-in. */
  String path(SignedLink link);

  /**
   * The words of its page.
   *
   * @param thanks the heading once it is done
   * @param done what came of it
   */
  record Words(String title, String line, String button, String thanks, String done) {}
}
