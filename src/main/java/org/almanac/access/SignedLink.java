package org.almanac.access;

import java.time.Instant;

/**
 * A link in a mail that its reader need not sign in for: bound to one person, one task and one
 * purpose, and to the address that it was sent to.
 *
 * @param purpose what it opens; it does nothing else
 * @param form the form of the task, and of what is changed once the task is done
 * @param usedAt null until its button was used
 */
public record SignedLink(
    long id,
    String organization,
    String person,
    String task,
    String purpose,
    String form,
    String businessKey,
    String mail,
    Instant issued,
    Instant expires,
    Instant usedAt) {

  /**
   * A link that somebody would like to have in a mail.
   *
   * @param notAfter ends it earlier than usual; null for the usual time
   */
  public record Wanted(
      String task, String purpose, String form, String businessKey, Instant notAfter) {
    public Wanted(String task, String purpose, String form, String businessKey) {
      this(task, purpose, form, businessKey, null);
    }
  }

  /** How things stand with what somebody opened. */
  public enum State {
    GOOD,
    /** Its button was used. */
    USED,
    EXPIRED,
    /** There is none such, or it is nobody's any more: whoever holds it learns nothing. */
    NONE
  }

  /**
   * What is behind an address that somebody opened.
   *
   * @param link null where there is none
   */
  public record Look(State state, SignedLink link) {
    static final Look NOTHING = new Look(State.NONE, null);
  }

  /** All that the signature holds together. */
  String bound(String random) {
    return String.join(
        "\n",
        random,
        organization,
        person,
        task,
        purpose,
        form,
        businessKey,
        mail,
        String.valueOf(issued.getEpochSecond()),
        String.valueOf(expires.getEpochSecond()));
  }
}
